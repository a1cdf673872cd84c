"""Where the event of a scene was, and which bodies had to do with it."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from kg.facts.events.own_bodies import own_bodies
from kg.facts.events.scenes import Scene
from kg.facts.text.outline import Name
from kg.facts.text.stretches import Stretch
from kg.facts.vocabulary.cues import body_patterns
from kg.model import EventType, Involved, MentionRef, MentionType, OrganizationRole

_SIGNS = {MentionType.ORG: "O", MentionType.PLACE: "L"}
_PLACE = "place"


def places_of(scene: Scene, kind: EventType) -> Iterator[MentionRef]:
    """The places where it was done, every level that is printed, each once."""
    seen = set[str]()
    for name, part in _parts(scene, kind):
        if part == _PLACE and name.placed.text not in seen:
            seen.add(name.placed.text)
            yield MentionRef(mention=name.placed.mention.id)


def organizations_of(scene: Scene, kind: EventType) -> Iterator[Involved]:
    """The bodies that did it, to whom or at which it was done, each in the part that is told first."""
    seen = set[str]()
    for name, part in _parts(scene, kind):
        if part != _PLACE and name.placed.text not in seen:
            seen.add(name.placed.text)
            yield Involved(organization=MentionRef(mention=name.placed.mention.id), role=OrganizationRole(part))
    yield from acting_bodies(scene.core, kind, seen)


def acting_bodies(sentences: Iterable[Stretch], kind: EventType, seen: AbstractSet[str] = frozenset()) -> Iterator[Involved]:
    """The bodies for which people act in some sentences, each once, as its organizers; those seen before are left out."""
    bodies = {body.text: body for body in own_bodies(sentences, kind) if body.text not in seen}
    for body in bodies.values():
        yield Involved(organization=MentionRef(mention=body.mention.id), role=OrganizationRole.ORGANIZER)


def _parts(scene: Scene, kind: EventType) -> Iterator[tuple[Name, str]]:
    """Every body and place of a scene with the part that the words round it give it, if they do."""
    for sentence in scene.core:
        for name in sentence.outline.names:
            told, sign = f"{name.before}X{name.after}", _SIGNS[name.placed.type]
            rows = (row for row in body_patterns(kind) if row.sign == sign)
            part = next((row.part for row in rows if row.pattern.search(told)), None)
            if part is not None:
                yield name, part
