"""The page as lines: what stands between line ends, without blanks at its edges and without marks of an export."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.text import fold

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_BLANK = (
    " \t\x1c\x1d\x1e\x1f\xa0\u1680\u2000\u2001\u2002\u2003"
    "\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\ufeff\u200b\u200c\u200d\u2060\xad"
)
_EDGE = f"{_BLANK}|｜"  # a row of a table that was written as text ends in a stroke
_SET_IN = 2  # blanks at the head of a line; one may have come from a name that is spread: 王　伟 cut before its second character
_MARK = re.compile(r"#{1,6}(?=\s)\s*|\*{2,3}(?=\S)")
_NARROW = re.compile("[\x00-\xff“”‘’·]")  # quotation marks are set half as wide as other signs where a line must fit
# A page without line ends still tells where a report begins: a full stop, then 本报讯 or 本报6月28日讯 and a bracket. The name of a box
# may stand on one line with its first piece: 【简讯】▲6月27日….
_INNER_START = re.compile(
    r"(?<=[。！？”…）)])[ \u3000]*(?=[■□●▲]?(?:本报|新华社)[^。，,\n（(]{0,14}[讯电][ \u3000]{0,2}[（(])"
    r"|(?<=[。！？”…）)])[ \u3000]*(?=■上接)"
    r"|^[^。，,]{6,40}?[ \u3000]+(?=(?:本报|新华社|[\u4e00-\u9fff]{2,8}(?:日报|晚报|社|网))[^。，,\n（(]{0,14}[讯电][ \u3000]?[（(])"
    r"|(?<=[【\[][简短快]讯[】\]])[ \u3000]*(?=\S)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of print: its raw range and text, the blank lines before it, whether it is set in or marked as a heading.

    `width` is how wide it is in print, in halves of a Chinese character.
    `woven` numbers the column it belongs to where several were read across each other, 0 elsewhere.
    """

    start: int
    end: int
    text: str
    flat: str
    gap: int
    indented: bool
    marked: bool
    width: int
    woven: int = 0

    def part(self, start: int, end: int | None = None) -> "Line":
        """The line from one of its characters to another, without blanks at its edges."""
        text = self.text[start:end]
        at = self.start + start + len(text) - len(text.lstrip(_BLANK))
        text = text.strip(_BLANK)
        return replace(self, start=at, end=at + len(text), text=text, flat=fold(text), width=_width(text))


def split_lines(raw: str) -> list[Line]:
    """All lines of a page that hold more than blanks, in their order."""
    lines: list[Line] = []
    last_end = 0
    for match in _LINE.finditer(raw):
        pieces = list(_pieces(match.group()))
        for number, (offset, piece) in enumerate(pieces):
            newlines = raw.count("\n", last_end, match.start()) or raw.count("\r", last_end, match.start())
            line = _line(match.start() + offset, piece, gap=max(0, newlines - 1) if number == 0 else 0)
            if line is not None:
                lines.append(line)
                last_end = line.end
    return lines


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    cuts = [0, *(match.end() for match in _INNER_START.finditer(text)), len(text)]
    for start, end in pairwise(cuts):
        yield start, text[start:end]


def _line(offset: int, piece: str, *, gap: int) -> Line | None:
    bare = piece.lstrip(_BLANK)
    lead = len(piece) - len(bare)
    mark = _MARK.match(bare)
    if mark:
        bare = bare[mark.end() :]
    start = offset + lead + (mark.end() if mark else 0)
    bare = bare.rstrip(_EDGE)
    if mark and mark.group().startswith("*"):
        bare = bare.rstrip("*")
    if not bare:
        return None
    return Line(start, start + len(bare), bare, fold(bare), gap, lead >= _SET_IN, mark is not None, _width(bare))


def _width(text: str) -> int:
    return 2 * len(text) - len(_NARROW.findall(text))
