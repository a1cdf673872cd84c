"""The rows of the files a build writes; the JSON Schemas under `schemas/` are made from these classes."""

from dataclasses import dataclass
from functools import cache
from typing import Annotated, Final

from pydantic import ConfigDict, Field, TypeAdapter

from kg.model.base import Record
from kg.model.boxes import Rectangle
from kg.model.enums import (
    BylineRole,
    EntityType,
    EventType,
    IssueKind,
    MentionType,
    OrganizationRole,
    ParticipantRole,
    PostStatus,
    Unit,
)
from kg.text import Span, Spans


class BoxRow(Record):
    """Where on which page of a source characters are printed: left, top, right, bottom, from the page's upper left corner."""

    page: int
    box: Rectangle


def _is_none(value: str | None) -> bool:
    return value is None


def _is_empty(items: tuple[Record, ...]) -> bool:
    return not items


@dataclass(frozen=True, slots=True)
class Evidence:
    """The characters of a page that say something: the source's name, the article, a raw span and its text.

    `boxes` are there for sources that have pages (PDF, OCR output): one a line of print.
    """

    # Many are held while a graph is computed: with slots they take a sixth of the memory of a checked record.
    __pydantic_config__ = ConfigDict(extra="forbid")

    source: str
    article: str
    span: Span
    quote: str
    boxes: Annotated[tuple[BoxRow, ...], Field(exclude_if=_is_empty)] = ()


EVIDENCE: Final = TypeAdapter(tuple[Evidence, ...])
"""How the evidence of a row or relation is written as JSON and read."""


class BylineRow(Record):
    """A maker of an article."""

    name: str
    role: BylineRole


class ArticleRow(Record):
    """A row of `articles.jsonl`."""

    id: str
    source: str
    headline: str | None
    headline_spans: Spans
    spans: Spans
    date: str | None
    date_inferred: bool
    dateline: str | None
    region: str | None
    region_name: str | None
    byline: tuple[BylineRow, ...]
    reprint_of: str | None
    publisher: str | None = Field(default=None, exclude_if=_is_none)


class MentionRow(Record):
    """A row of `mentions.jsonl`."""

    id: str
    source: str
    article: str | None
    type: MentionType
    text: str
    full_title: str | None
    spans: Spans
    value: str | None
    entity: str | None
    entity_name: str | None
    annotator: str
    confidence: float
    boxes: tuple[BoxRow, ...] = Field(default=(), exclude_if=_is_empty)


class EntityRow(Record):
    """A row of `entities.jsonl`."""

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...]
    code: str | None
    parent: str | None
    parent_name: str | None
    mentions: int
    sources: tuple[str, ...]


@cache
def _names(kind: type[Record]) -> set[str]:
    return set(kind.model_fields)


class _HeldRow(Record):
    """A row that is held while a graph is computed."""

    def model_post_init(self, _: object) -> None:
        """Let all rows of a kind share the names of their fields, of which pydantic keeps a set for each: half of its size."""
        object.__setattr__(self, "__pydantic_fields_set__", _names(type(self)))


class PostRow(_HeldRow):
    """A row of `posts.jsonl`: one observation of a person in a post."""

    id: str
    source: str
    article: str
    person: str
    person_name: str
    title: str
    full_title: str
    organization: str | None
    organization_name: str | None
    status: PostStatus
    date: str | None
    start: str | None
    end: str | None
    evidence: tuple[Evidence, ...]


class TenureRow(_HeldRow):
    """A row of `tenures.jsonl`: one spell of a person in a post."""

    id: str
    person: str
    person_name: str
    title: str
    organization: str | None
    organization_name: str | None
    first_seen: str | None
    last_seen: str | None
    start: str | None
    end: str | None
    predecessor: str | None
    successor: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class InvolvedRow:
    """An organization in an event."""

    __pydantic_config__ = ConfigDict(extra="forbid")

    id: str
    name: str
    role: OrganizationRole


@dataclass(frozen=True, slots=True)
class ParticipantRow:
    """A person in an event."""

    __pydantic_config__ = ConfigDict(extra="forbid")

    id: str
    name: str
    role: ParticipantRole


class EventRow(_HeldRow):
    """A row of `events.jsonl`."""

    id: str
    type: EventType
    trigger: str
    object: str | None
    date: str | None
    place_ids: tuple[str, ...]
    place_names: tuple[str, ...]
    organizations: tuple[InvolvedRow, ...]
    documents: tuple[str, ...]
    participants: tuple[ParticipantRow, ...]
    articles: tuple[str, ...]
    headline: str | None
    evidence: tuple[Evidence, ...]


class CoappearanceRow(Record):
    """A row of `coappearances.jsonl`: two people who share an event, an article or a sentence."""

    a: str
    a_name: str
    b: str
    b_name: str
    unit: Unit
    weight: int
    articles: tuple[str, ...]
    first: str | None
    last: str | None
    evidence: tuple[Evidence, ...]


class IssueRow(Record):
    """A row of `issues.jsonl`."""

    source: str
    article: str | None
    span: Span | None
    kind: IssueKind
    text: str
    remedy: str
    evidence: tuple[Evidence, ...] = Field(default=(), exclude_if=_is_empty)
