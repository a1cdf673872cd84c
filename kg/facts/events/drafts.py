"""An event as it is drafted from an occasion, before it becomes a report with its evidence."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.facts.posts.people import People
from kg.facts.text.stretches import Stretch
from kg.facts.text.view import Placed
from kg.model import EventType, Involved, MentionRef, Participant, ParticipantRole


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


def each_once(taking: Iterable[tuple[Placed, ParticipantRole]], people: People) -> tuple[Participant, ...]:
    """Those who took part by their full names, each once; what is told last of somebody counts."""
    found = {people.name(person): Participant(person=people.full(person.mention).id, role=role) for person, role in taking}
    return tuple(found.values())
