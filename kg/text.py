"""Text as it was read and text as it is understood: width folding, white space, spans and the way back to the page.

A span is a half-open range `(start, end)` of characters of a page's raw text. A `MappedText` is a text put together from
such ranges; it knows for each of its characters where on the page that character stands.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, starmap
from unicodedata import east_asian_width

Span = tuple[int, int]
Spans = tuple[Span, ...]

_NARROW = {"\u3000": " "} | {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_WIDE = re.compile(f"[{''.join(_NARROW)}]")
_CHINESE = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！", "(": "（", ")": "）"}
_NEIGHBOURS = re.compile(r"(?<=[\u4e00-\u9fff?])(?=[\u4e00-\u9fff])")
_BLANKS = r"\\s*"
_DOTS = str.maketrans(dict.fromkeys("•‧∙⋅・･●˙．.", "·"))


def squeeze(text: str) -> str:
    """The text without any white space, as names are compared."""
    return "".join(text.split())


def fold(text: str) -> str:
    """The text with full-width letters, digits and signs as ASCII; one character stays one character."""
    return _WIDE.sub(lambda wide: _NARROW[wide[0]], text)  # few characters are wide; `str.translate` would ask its table for each


def chinese_punctuation(text: str) -> str:
    """The text with ASCII punctuation as Chinese; one character stays one character, so that offsets hold."""
    for ascii_sign, chinese in _CHINESE.items():
        text = text.replace(ascii_sign, chinese)
    return text


def width(text: str) -> int:
    """The number of cells of a terminal that the text fills."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def pad(text: str, cells: int) -> str:
    """The text with blanks up to so many cells."""
    return text + " " * (cells - width(text))


@lru_cache(maxsize=1 << 16)
def name_key(name: str) -> str:
    """A name as it is looked up: no white space, folded width, one form of the middle dot."""
    return fold(squeeze(name)).translate(_DOTS)


def cut(raw: str, spans: Iterable[Span]) -> str:
    """The characters of a page under the spans, joined."""
    return "".join(raw[start:end] for start, end in spans)


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of these words, a longer one before those it begins with."""
    return f"(?:{'|'.join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))})"


def spaced_any(patterns: Iterable[str]) -> str:
    """A pattern for any of these words or patterns, between whose Chinese characters blanks may stand: 简 讯, 责 任 编 辑."""
    return f"(?:{'|'.join(_NEIGHBOURS.sub(_BLANKS, pattern) for pattern in patterns)})"


def spans_of(offsets: Iterable[int]) -> Spans:
    """Single offsets in reading order as the fewest spans that hold them in that order."""
    spans: list[Span] = []
    for offset in offsets:
        if spans and spans[-1][1] == offset:
            spans[-1] = (spans[-1][0], offset + 1)
        else:
            spans.append((offset, offset + 1))
    return tuple(spans)


def overlaps(left: Span, right: Span) -> bool:
    """Whether two spans share a character."""
    return left[0] < right[1] and right[0] < left[1]


@dataclass(frozen=True, slots=True)
class MappedText:
    """A text and, for each of its characters, the raw offset it came from."""

    text: str
    offsets: Sequence[int]

    @classmethod
    def of(cls, raw: str, spans: Iterable[Span]) -> "MappedText":
        """The text under the spans, in their order."""
        pieces = tuple(spans)
        return cls(cut(raw, pieces), list(chain.from_iterable(starmap(range, pieces))))

    def positions(self) -> dict[int, int]:
        """Where each raw offset stands in this text, white space left out; of an offset printed twice the first."""
        return {raw: index for index, raw in reversed(list(enumerate(self.offsets))) if not self.text[index].isspace()}

    def raw_spans(self, start: int, end: int) -> Spans:
        """Where the characters `[start, end)` of this text stand on the page, white space left out."""
        text, offsets = self.text[start:end], self.offsets[start:end]
        if text.split() == [text] and offsets == list(range(offsets[0], offsets[0] + len(text))):  # as nearly all names stand
            return ((offsets[0], offsets[-1] + 1),)
        return spans_of(offset for offset, character in zip(offsets, text, strict=True) if not character.isspace())
