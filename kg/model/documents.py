"""What one source holds: its page, its articles, its mentions, and what went wrong with it."""

from collections.abc import Iterator

from kg.model.base import Record
from kg.model.boxes import Box
from kg.model.enums import BylineRole, IssueKind, MentionType
from kg.model.rows import Evidence
from kg.text import Spans


class Issue(Record):
    """Something that went wrong or is doubtful, with its place and its remedy; what contradicts itself has evidence of all sides."""

    source: str
    article: str | None = None
    span: tuple[int, int] | None = None
    kind: IssueKind
    text: str
    remedy: str
    evidence: tuple[Evidence, ...] = ()


class Source(Record):
    """A file, or a row of a crawl, before it is read: its bytes, their format, and what is known about it from outside.

    `issues` are what is doubtful about it already, such as a date in a crawl that is none.
    """

    id: str
    name: str
    data: bytes
    format: str = "text"
    encoding: str | None = None
    date: str | None = None
    title: str | None = None
    publisher: str | None = None
    issues: tuple[Issue, ...] = ()


class Page(Record):
    """The raw text of one source; every offset of the project counts its characters.

    `title`, `date` and `publisher` are what the source says of itself beside its text, `boxes` where its lines stand in print,
    `issues` what was doubtful in reading it.
    """

    id: str
    name: str
    text: str
    date: str | None = None
    title: str | None = None
    publisher: str | None = None
    boxes: tuple[Box, ...] = ()
    issues: tuple[Issue, ...] = ()


class Byline(Record):
    """A person named as maker of an article: name, role, and the spans of the name and of the word for the role."""

    name: str
    role: BylineRole
    spans: Spans
    title: str | None = None
    title_spans: Spans = ()


class Dated(Record):
    """A date as EDTF with its true precision, whether its year was taken from elsewhere, and the spans that say so."""

    value: str
    inferred: bool
    spans: Spans


class Article(Record):
    """One article of a page in reading order; each paragraph is the raw spans of its lines, without line ends.

    `date` is the day of its news, `issued` that of the page it stands on.
    """

    id: str
    source: str
    headline: tuple[Spans, ...]
    paragraphs: tuple[Spans, ...]
    captions: tuple[Spans, ...] = ()
    byline_lines: tuple[Spans, ...] = ()
    byline: tuple[Byline, ...] = ()
    dateline: str | None = None
    dateline_spans: Spans = ()
    date: Dated | None = None
    issued: Dated | None = None

    @property
    def seen(self) -> str | None:
        """The day for which what it says is known, as EDTF: its own, or that of its page for a portrait among news."""
        dated = self.date or self.issued
        return dated.value if dated else None

    @property
    def spans(self) -> Spans:
        """The body as raw spans in reading order."""
        return tuple(span for paragraph in self.paragraphs for span in paragraph)

    @property
    def headline_spans(self) -> Spans:
        """The headline as raw spans in reading order."""
        return tuple(span for line in self.headline for span in line)

    def blocks(self) -> Iterator[Spans]:
        """Everything of the article that holds names: headline, bylines, paragraphs, captions."""
        yield from (*self.headline, *self.byline_lines, *self.paragraphs, *self.captions)


class Mention(Record):
    """A name, title or date in print: its type, its text without white space, its raw spans; no article where it stands outside of any."""

    id: str
    source: str
    article: str | None
    type: MentionType
    text: str
    full_title: str | None = None
    spans: Spans
    value: str | None = None
    annotator: str
    confidence: float = 1.0
