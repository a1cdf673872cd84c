"""Who is who: what rules propose, what people decide, and the entities that follow from both."""

from kg.model.base import Record
from kg.model.enums import EntityType, Judgement


class Proposal(Record):
    """A rule's opinion about two references (ids of mentions, implied arguments, articles or event reports)."""

    left: str
    right: str
    judgement: Judgement
    rule: str
    score: float
    reason: str


class Verdict(Record):
    """A person's decision about two references; it is withdrawn, never edited."""

    id: str
    left: str
    right: str
    judgement: Judgement
    author: str
    time: str
    reason: str
    withdrawn: str | None = None


class Entity(Record):
    """One person, body or place: its id is the smallest of its references'."""

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...]
    code: str | None
    parent: str | None
    references: tuple[str, ...]
    sources: tuple[str, ...]
