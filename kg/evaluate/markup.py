"""The marks of a gold text: segments on lines of their own, mentions in braces; without its marks the text is the page.

The format is described in `benchmarks/localnews/ANNOTATION.md`.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError
from kg.model import MentionType
from kg.text import Spans, spans_of

_LETTERS = {
    "P": MentionType.PERSON,
    "T": MentionType.TITLE,
    "O": MentionType.ORG,
    "L": MentionType.PLACE,
    "D": MentionType.DATE,
}
_SEGMENT = re.compile(r"⟦(?P<article>\S+?)(?:[ \t]+(?P<kind>[a-z]+))?⟧[ \t]*\r?\n?")
_OPEN = re.compile(r"\{(?P<letter>[PTOLD])(?P<optional>\?)?(?:@(?P<key>[^\s{}=]+))?(?:=(?P<value>[^\s{}~]+))?(?P<inferred>~)?[ ]")
_TOKEN = re.compile(rf"{_SEGMENT.pattern}|{_OPEN.pattern}|(?P<close>\}})")
KINDS = frozenset({"body", "headline", "kicker", "byline", "caption", "repeat"})


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the page that belongs to an article (None: to no article)."""

    article: str | None
    kind: str
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A mention as people marked it; `key` is what it stands for, its own text where nothing else is said."""

    type: MentionType
    text: str
    spans: Spans
    key: str
    value: str | None
    optional: bool
    article: str | None


@dataclass(frozen=True, slots=True)
class Marked:
    """A page without its marks, and the marks."""

    text: str
    segments: tuple[Segment, ...]
    mentions: tuple[GoldMention, ...]


def parse_marks(marked: str, path: Path) -> Marked:
    """Takes the marks out of a gold text; raises InputError with file and line where they do not fit together."""
    reading = _Reading(marked, path)
    for match in _TOKEN.finditer(marked):
        reading.pass_to(match)
        if match["letter"]:
            reading.open_mention(match)
        elif match["close"]:
            reading.close_mention(match)
        else:
            reading.begin_segment(match)
    return reading.end()


class _Reading:
    """A gold text as far as it is read: the page so far, what was marked in it, and what stands open."""

    def __init__(self, marked: str, path: Path) -> None:
        self._marked, self._path, self._position = marked, path, 0
        self._page = ""
        self._segments: list[Segment] = []
        self._mentions: list[GoldMention] = []
        self._article: str | None = None
        self._kind, self._begun = "", 0
        self._opened: tuple[re.Match[str], int] | None = None

    def pass_to(self, mark: re.Match[str]) -> None:
        """Take the text before a mark, and leave out the mark."""
        self._page += self._marked[self._position : mark.start()]
        self._position = mark.end()

    def open_mention(self, mark: re.Match[str]) -> None:
        """Begin a mention, outside of any other."""
        if self._opened:
            raise self._fault(mark, "a mark opens inside another")
        self._opened = (mark, len(self._page))

    def close_mention(self, mark: re.Match[str]) -> None:
        """End the mention that stands open."""
        if not self._opened:
            raise self._fault(mark, "a mark closes that was never opened")
        self._mentions.append(_mention(*self._opened, self._page, self._article))
        self._opened = None

    def begin_segment(self, mark: re.Match[str]) -> None:
        """End a segment and begin the next."""
        self._end_segment()
        self._article, self._kind = (None, "") if mark["article"] == "-" else (mark["article"], mark["kind"] or "body")
        if self._article and self._kind not in KINDS:
            raise self._fault(mark, f"unknown kind {self._kind!r}; known are {', '.join(sorted(KINDS))}")

    def end(self) -> Marked:
        """The page and what was marked in it."""
        if self._opened:
            raise self._fault(self._opened[0], "a mark is never closed")
        self._page += self._marked[self._position :]
        self._end_segment()
        told = (segment for segment in self._segments if self._page[slice(*segment.span)].strip())
        return Marked(self._page, tuple(_trimmed(self._page, segment) for segment in told), tuple(self._mentions))

    def _end_segment(self) -> None:
        self._segments.append(Segment(self._article, self._kind, (self._begun, len(self._page))))
        self._begun = len(self._page)

    def _fault(self, mark: re.Match[str], what: str) -> InputError:
        line = self._marked.count("\n", 0, mark.start()) + 1
        return InputError(f"{self._path}:{line}: {what}: {mark.group()!r}; see benchmarks/localnews/ANNOTATION.md")


def _mention(opening: re.Match[str], start: int, text: str, article: str | None) -> GoldMention:
    spans = spans_of(offset for offset in range(start, len(text)) if not text[offset].isspace())
    squeezed = "".join(text[s:e] for s, e in spans)
    return GoldMention(
        _LETTERS[opening["letter"]], squeezed, spans, opening["key"] or squeezed, opening["value"], bool(opening["optional"]), article
    )


def _trimmed(page: str, segment: Segment) -> Segment:
    """The segment without white space at its ends."""
    start, end = segment.span
    body = page[start:end]
    return Segment(segment.article, segment.kind, (start + len(body) - len(body.lstrip()), start + len(body.rstrip())))
