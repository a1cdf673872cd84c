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
    text: list[str] = []
    segments: list[Segment] = []
    mentions: list[GoldMention] = []
    opened: tuple[re.Match[str], int] | None = None
    article, kind, begun, position, length = None, "", 0, 0, 0
    for match in _TOKEN.finditer(marked):
        text.append(marked[position : match.start()])
        length += match.start() - position
        position = match.end()
        if match["letter"]:
            if opened:
                raise _fault(marked, match, path, "a mark opens inside another")
            opened = (match, length)
        elif match["close"]:
            if not opened:
                raise _fault(marked, match, path, "a mark closes that was never opened")
            mentions.append(_mention(opened[0], opened[1], "".join(text), article))
            opened = None
        else:
            segments.append(Segment(article, kind, (begun, length)))
            article, kind = (None, "") if match["article"] == "-" else (match["article"], match["kind"] or "body")
            if article and kind not in KINDS:
                raise _fault(marked, match, path, f"unknown kind {kind!r}; known are {', '.join(sorted(KINDS))}")
            begun = length
    if opened:
        raise _fault(marked, opened[0], path, "a mark is never closed")
    text.append(marked[position:])
    page = "".join(text)
    segments.append(Segment(article, kind, (begun, len(page))))
    return Marked(page, tuple(_trimmed(page, segment) for segment in segments if page[slice(*segment.span)].strip()), tuple(mentions))


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


def _fault(marked: str, match: re.Match[str], path: Path, what: str) -> InputError:
    line = marked.count("\n", 0, match.start()) + 1
    return InputError(f"{path}:{line}: {what}: {match.group()!r}; see benchmarks/localnews/ANNOTATION.md")
