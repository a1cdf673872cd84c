"""What a page says: claims about mentions, written before anyone decides who is who."""

from typing import Literal

from kg.model.base import Record
from kg.model.enums import (
    BylineRole,
    EntityType,
    EventType,
    OrganizationRole,
    ParticipantRole,
    PostStatus,
    RelationKind,
)
from kg.text import Spans


class Implied(Record):
    """A body or place that is meant but not printed, such as the government behind a bare 旗长."""

    id: str
    type: EntityType
    name: str
    code: str | None = None
    region: str | None = None
    anchors: Spans
    why: str


class MentionRef(Record):
    """A mention as the argument of a claim."""

    mention: str


Argument = MentionRef | Implied


class Claim(Record):
    """What every claim carries: where it stands, what says so, who read it and how sure it is."""

    id: str
    source: str
    article: str
    evidence: Spans
    annotator: str
    confidence: float = 1.0


class NameClaim(Claim):
    """What the mention of a body or place stands for: its full name, its division code, the region and parent it belongs to."""

    kind: Literal["name"] = "name"
    mention: str
    type: EntityType
    name: str
    code: str | None = None
    region: str | None = None
    parent: str | None = None
    why: str


class SameClaim(Claim):
    """A short mention of a person that the article's own full mention explains: 张书记, or 哈丽玛 for 哈丽玛·木拉提."""

    kind: Literal["same"] = "same"
    mention: str
    full: str
    why: str


class RegionClaim(Claim):
    """Which region an article speaks from."""

    kind: Literal["region"] = "region"
    code: str
    name: str
    why: str


class PostClaim(Claim):
    """A person in a post, as one article says it."""

    kind: Literal["post"] = "post"
    person: str
    title: str
    full_title: str
    organization: Argument | None
    status: PostStatus
    date: str | None
    start: str | None = None
    end: str | None = None


class RelationClaim(Claim):
    """One named thing as part of, or located in, another."""

    kind: Literal["relation"] = "relation"
    relation: RelationKind
    subject: Argument
    object: Argument


class WroteClaim(Claim):
    """A person as maker of an article."""

    kind: Literal["wrote"] = "wrote"
    person: str
    role: BylineRole


class Participant(Record):
    """A person in an event."""

    person: str
    role: ParticipantRole


class Involved(Record):
    """An organization in an event."""

    organization: Argument
    role: OrganizationRole


class EventReport(Claim):
    """One thing done, as one article tells it."""

    kind: Literal["event"] = "event"
    type: EventType
    trigger: str
    object: str | None = None
    date: str | None
    places: tuple[Argument, ...] = ()
    organizations: tuple[Involved, ...] = ()
    documents: tuple[str, ...] = ()
    participants: tuple[Participant, ...]


AnyClaim = NameClaim | SameClaim | RegionClaim | PostClaim | RelationClaim | WroteClaim | EventReport
