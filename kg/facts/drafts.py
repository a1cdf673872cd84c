"""An event as it is drafted from an occasion, before it becomes a report with its evidence."""

from dataclasses import dataclass

from kg.facts.stretches import Stretch
from kg.model import EventType, Involved, MentionRef, Participant


@dataclass(frozen=True, slots=True)
class Draft:
    """What was done, by which word, when, told by which stretch, with whom; where and with which bodies and documents."""

    kind: EventType
    trigger: str
    date: str | None
    told: Stretch
    participants: tuple[Participant, ...]
    object: str | None = None
    places: tuple[MentionRef, ...] = ()
    organizations: tuple[Involved, ...] = ()
    documents: tuple[str, ...] = ()
