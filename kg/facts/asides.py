"""What is done besides on an occasion of another kind: prizes at a festival, a contract signed at a meeting, a gift handed over."""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from kg.facts.drafts import Draft
from kg.facts.patterns import Cue
from kg.facts.people import People
from kg.facts.roles import parts
from kg.facts.scenery import acting_bodies
from kg.facts.scenes import Scene
from kg.facts.stretches import Stretch
from kg.facts.tellings import ASIDES, word_of
from kg.model import EventType, MentionType, Participant, ParticipantRole

# Police who sign for what they seize, and people who get posts, are no such.
_NOT_BESIDE = frozenset({EventType.ENFORCEMENT, EventType.APPOINTMENT})
_HONOUR = re.compile(r"(?P<word>颁发|颁授|授予)[^，。；]{0,24}?(?:奖[^，。；]{0,2}|荣誉证书|[念勋]章|称号)")
_OATH = re.compile(r"宪法宣誓|宣誓就职|监誓")
_AT_OATH = {Cue.OFFICIATES: ParticipantRole.LEADER, Cue.REPRESENTATIVE: ParticipantRole.REPRESENTATIVE}
_WORDS = {Cue.WINNER: "获", Cue.SIGNER: "签", Cue.DONOR: "捐", Cue.SWORN: "宣誓"}
_ROLES = {Cue.WINNER: ParticipantRole.RECIPIENT, Cue.SWORN: ParticipantRole.PARTICIPANT}


def asides(scene: Scene, kind: EventType, people: People) -> Iterator[Draft]:
    """The events told beside that of a scene, each with those who did it and those who got something by it."""
    for cue, aside in ASIDES.items():
        told = [sentence for sentence in scene.sentences if any(_tells(sentence, part.cues, cue) for part in parts(sentence))]
        if told and aside is not kind and kind not in _NOT_BESIDE:
            word = told_word[0] if (told_word := word_of(told[0], aside)) else _WORDS[cue]
            date = date_before(told[0], word) or (None if told[0].tells_other_times else scene.date)
            bodies = tuple(acting_bodies(told, aside))
            yield Draft(aside, word, date, told[0], tuple(_taking(told, cue, people)), organizations=bodies)
    if kind is not EventType.AWARD and kind not in _NOT_BESIDE:
        yield from _honours(scene, people)


def _tells(sentence: Stretch, cues: AbstractSet[Cue], cue: Cue) -> bool:
    """Whether a part tells of an aside: at an oath whoever hears it or speaks it for the others does, too."""
    return cue in cues or (cue is Cue.SWORN and bool(cues & _AT_OATH.keys()) and _OATH.search(sentence.text) is not None)


def _honours(scene: Scene, people: People) -> Iterator[Draft]:
    """The honour that is handed over in one sentence: 为胡秀英颁发纪念章."""
    for sentence in scene.core:
        word = _HONOUR.search(sentence.text)
        told = tuple(parts(sentence))
        got = [part for part in told if Cue.RECIPIENT in part.cues]
        # A certificate for a gift is no honour.
        if word is not None and got and not any(Cue.DONOR in part.cues for part in told):
            given = [part for part in told if part not in got]
            roles = [(part, ParticipantRole.LEADER) for part in given] + [(part, ParticipantRole.RECIPIENT) for part in got]
            taking = {people.name(part.person): Participant(person=people.full(part.person.mention).id, role=role) for part, role in roles}
            yield Draft(EventType.AWARD, word["word"], scene.date, sentence, tuple(taking.values()))
            return


def date_before(sentence: Stretch, word: str) -> str | None:
    """The date that a sentence gives last before a word: 1999年毕业，2018年被评为."""
    at = sentence.block.text.find(word, sentence.start, sentence.end)
    dates = [one.mention.value for one in sentence.placed() if one.type is MentionType.DATE and one.end <= at]
    return dates[-1] if dates else None


def _taking(told: Iterable[Stretch], cue: Cue, people: People) -> Iterator[Participant]:
    """Those who do it: winners get something, others act for somebody; and who gets something from them."""
    doing = _ROLES.get(cue, ParticipantRole.REPRESENTATIVE)
    roles = {**(_AT_OATH if cue is Cue.SWORN else {}), cue: doing, Cue.RECIPIENT: ParticipantRole.RECIPIENT}
    seen = set[str]()
    for part in (part for sentence in told for part in parts(sentence)):
        role = next((role for one, role in roles.items() if one in part.cues), None)
        if role is not None and people.name(part.person) not in seen:
            seen.add(people.name(part.person))
            yield Participant(person=people.full(part.person.mention).id, role=role)
