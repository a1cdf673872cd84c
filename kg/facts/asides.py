"""What is done besides on an occasion of another kind: prizes at a festival, a contract signed at a meeting, a gift handed over."""

from collections.abc import Iterable, Iterator, Mapping

from kg.facts.drafts import Draft
from kg.facts.patterns import Cue, trigger_pattern, triggers
from kg.facts.people import People
from kg.facts.roles import parts
from kg.facts.scenery import acting_bodies
from kg.facts.scenes import Scene
from kg.facts.stretches import Stretch
from kg.model import EventType, MentionType, Participant, ParticipantRole

ASIDES: Mapping[Cue, EventType] = {
    Cue.WINNER: EventType.AWARD,
    Cue.SIGNER: EventType.CEREMONY,
    Cue.DONOR: EventType.DONATION,
    Cue.SWORN: EventType.CEREMONY,
}
"""The cues that tell of an event of their own, and its type."""

# Police who sign for what they seize, and people who get posts, are no such.
_NOT_BESIDE = frozenset({EventType.ENFORCEMENT, EventType.APPOINTMENT})
_WORDS = {Cue.WINNER: "获", Cue.SIGNER: "签", Cue.DONOR: "捐", Cue.SWORN: "宣誓"}
_ROLES = {Cue.WINNER: ParticipantRole.RECIPIENT, Cue.SWORN: ParticipantRole.PARTICIPANT}


def asides(scene: Scene, kind: EventType, people: People) -> Iterator[Draft]:
    """The events told beside that of a scene, each with those who did it and those who got something by it."""
    for cue, aside in ASIDES.items():
        told = [sentence for sentence in scene.sentences if any(cue in part.cues for part in parts(sentence))]
        if told and aside is not kind and kind not in _NOT_BESIDE:
            word = _word(told[0], aside) or _WORDS[cue]
            date = _date(told[0], word) or scene.date
            bodies = tuple(acting_bodies(told, aside))
            yield Draft(aside, word, date, told[0], tuple(_taking(told, cue, people)), organizations=bodies)


def _date(sentence: Stretch, word: str) -> str | None:
    """The date that a sentence gives last before a word: 1999年毕业，2018年被评为."""
    at = sentence.block.text.find(word, sentence.start, sentence.end)
    dates = [one.mention.value for one in sentence.placed() if one.type is MentionType.DATE and one.end <= at]
    return dates[-1] if dates else None


def _word(sentence: Stretch, kind: EventType) -> str | None:
    """The word of a sentence for an event of this type."""
    return next((word for word in trigger_pattern().findall(sentence.text) if triggers()[word].type is kind), None)


def _taking(told: Iterable[Stretch], cue: Cue, people: People) -> Iterator[Participant]:
    """Those who do it: winners get something, others act for somebody; and who gets something from them."""
    doing = _ROLES.get(cue, ParticipantRole.REPRESENTATIVE)
    roles = {cue: doing, Cue.RECIPIENT: ParticipantRole.RECIPIENT}
    seen = set[str]()
    for part in (part for sentence in told for part in parts(sentence)):
        role = next((role for one, role in roles.items() if one in part.cues), None)
        if role is not None and people.name(part.person) not in seen:
            seen.add(people.name(part.person))
            yield Participant(person=people.full(part.person.mention).id, role=role)
