"""Who took part in the event of a scene, each person once."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from kg.facts.people import People
from kg.facts.roles import parts
from kg.facts.scenes import Scene
from kg.model import EventType, Participant, ParticipantRole

# What somebody without telling words round the name is in an event of a type; elsewhere such a person is left out.
_DEFAULT_ROLE = {
    EventType.INSPECTION: ParticipantRole.PARTICIPANT,
    EventType.VISIT: ParticipantRole.RECIPIENT,
    EventType.AWARD: ParticipantRole.RECIPIENT,
    EventType.TRAINING: ParticipantRole.PARTICIPANT,
    EventType.OTHER: ParticipantRole.PARTICIPANT,
}
# Occasions that one person leads; whoever speaks there beside the leader takes part.
_LED = frozenset({EventType.INSPECTION, EventType.VISIT})


def participants(
    scene: Scene, kind: EventType, people: People, makers: AbstractSet[str], decided: AbstractSet[str]
) -> Iterator[Participant]:
    """Each person of the scene in the weightiest part any sentence gives.

    The makers of the article are none, and those of whom the scene decides are told elsewhere; both go by their names.
    """
    found = _heaviest(scene, people, makers)
    led = any(role is ParticipantRole.LEADER for _, role, _ in found.values())
    for name, (_, role, mention) in found.items():
        settled = _settled(role, kind, led=led)
        if settled is not None and not (name in decided and settled is ParticipantRole.RECIPIENT):
            yield Participant(person=mention, role=settled)


def _heaviest(scene: Scene, people: People, makers: AbstractSet[str]) -> dict[str, tuple[int, ParticipantRole | None, str]]:
    """For each full name the weight of its weightiest part, the role of that, and the mention that named it first."""
    found: dict[str, tuple[int, ParticipantRole | None, str]] = {}
    for part in (part for sentence in scene.sentences for part in parts(sentence)):
        name = people.name(part.person)
        if name in makers or len(name) < 2 or (name in found and part.weight <= found[name][0]):
            continue
        mention = found[name][2] if name in found else people.full(part.person.mention).id
        found[name] = (part.weight, part.role, mention)
    return found


def _settled(role: ParticipantRole | None, kind: EventType, *, led: bool) -> ParticipantRole | None:
    """The role in an event of this kind: who speaks at an inspection takes part in it, who leads a meeting takes part."""
    if role is None:
        return _DEFAULT_ROLE.get(kind)
    if kind in _LED and role in (ParticipantRole.SPEAKER, ParticipantRole.QUOTED) and led:
        return ParticipantRole.PARTICIPANT
    return role
