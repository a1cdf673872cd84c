"""Who is who: what rules propose, what people decide, and the entities that follow from both.

Proposals and entities are made by rules alone, and a corpus has millions of them: they are plain records with slots, a tenth
of the size of a checked one. Verdicts come from people and from files, and are checked.
"""

from dataclasses import dataclass

from kg.model.base import Record
from kg.model.enums import EntityType, Judgement


@dataclass(frozen=True, slots=True)
class Proposal:
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


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, body or place: its id is the smallest of its references'."""

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...]
    code: str | None
    parent: str | None
    references: tuple[str, ...]
    sources: tuple[str, ...]
