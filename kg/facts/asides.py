"""What is done besides on an occasion of another kind: prizes at a festival, a contract signed at a meeting, a gift handed over."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from kg.facts.drafts import Draft
from kg.facts.gatherings import gathering
from kg.facts.patterns import Cue, Manner, Trigger, trigger_pattern, triggers
from kg.facts.people import People
from kg.facts.phrases import Phrase, one_of
from kg.facts.roles import parts
from kg.facts.scenery import acting_bodies
from kg.facts.scenes import Scene
from kg.facts.stretches import Stretch
from kg.facts.tellings import ASIDES, SIGN, is_beside, word_of
from kg.model import EventType, MentionType, Participant, ParticipantRole

# Police who sign for what they seize, and people who get posts, are no such.
_NOT_BESIDE = frozenset({EventType.ENFORCEMENT, EventType.APPOINTMENT})
_HONOUR = re.compile(rf"(?P<word>{one_of(Phrase.HONOURS)})[^，。；]{{0,24}}?{one_of(Phrase.HONOUR)}")
_PARTING = "，；、。"
# Who else has a part in it: whoever hands over prizes or hears an oath, and whoever speaks it for the others.
_GIVING = {Cue.OFFICIATES: ParticipantRole.LEADER}
_AT_OATH = {**_GIVING, Cue.REPRESENTATIVE: ParticipantRole.REPRESENTATIVE}
_BESIDE = {Cue.SWORN: _AT_OATH, Cue.WINNER: _GIVING}
# Who else tells of an aside where some words are there.
_ANY = re.compile(r"")
_WITH_IT: Mapping[Cue, tuple[AbstractSet[Cue], re.Pattern[str]]] = {
    Cue.SWORN: (_AT_OATH.keys(), re.compile(one_of(Phrase.OATH))),
    Cue.DONOR: (frozenset({Cue.RECIPIENT}), re.compile(one_of(Phrase.GIFT))),
}
_WORDS = {Cue.WINNER: "获", Cue.SIGNER: "签", Cue.DONOR: "捐", Cue.SWORN: "宣誓"}
_ROLES = {Cue.WINNER: ParticipantRole.RECIPIENT, Cue.SWORN: ParticipantRole.PARTICIPANT}


def asides(scene: Scene, trigger: Trigger, people: People) -> Iterator[Draft]:
    """The events told beside that of a scene, each with those who did it and those who got something by it."""
    if trigger.type in _NOT_BESIDE:
        return
    for cue in ASIDES:
        told = [sentence for sentence in scene.sentences if any(_tells(sentence, part.cues, cue) for part in parts(sentence))]
        one_by_one = [[contract] for sentence in told for contract in _contracts(sentence)] if cue is Cue.SIGNER else [told] if told else []
        if is_beside(cue, trigger) or len(one_by_one) > 1:
            yield from (_aside(scene, cue, one, people) for one in one_by_one)
    yield from _contest(scene, people) if trigger.type is EventType.AWARD else _honours(scene, people)


def _aside(scene: Scene, cue: Cue, told: Sequence[Stretch], people: People) -> Draft:
    """What some stretches of a scene tell besides."""
    kind = ASIDES[cue]
    word = told_word[0] if (told_word := word_of(told[0], kind)) else _WORDS[cue]
    date = date_before(told[0], word) or (None if told[0].tells_other_times else scene.date)
    return Draft(kind, word, date, told[0], tuple(_taking(told, cue, people)), organizations=tuple(acting_bodies(told, kind)))


def _contracts(sentence: Stretch) -> Iterator[Stretch]:
    """A sentence cut where the signing of one contract has been told and those come who sign the next."""
    text, begin, end = sentence.block.text, sentence.start, sentence.start
    for part in parts(sentence):
        if Cue.SIGNER in part.cues:
            if end > sentence.start and SIGN in text[end : part.person.start]:
                cut = max(text.rfind(sign, end, part.person.start) for sign in _PARTING) + 1
                yield replace(sentence, start=begin, end=cut)
                begin = cut
            end = part.person.end
    yield replace(sentence, start=begin)


def _contest(scene: Scene, people: People) -> Iterator[Draft]:
    """The contest before a prize-giving: whoever won something competed."""
    told = [(sentence, part) for sentence in scene.core for part in parts(sentence)]
    won = {people.name(part.person): people.full(part.person.mention).id for _, part in told if Cue.WINNER in part.cues}
    given = any(Cue.OFFICIATES in part.cues for _, part in told)
    word = next((word for sentence in scene.core if (word := _contest_in(sentence)) is not None), None)
    if word is not None and won and given:
        competing = tuple(Participant(person=mention, role=ParticipantRole.PARTICIPANT) for mention in won.values())
        yield Draft(EventType.OTHER, word, scene.date, scene.lead, competing)


def _contest_in(sentence: Stretch) -> str | None:
    """The name of a contest in a sentence."""
    known = (word for word in trigger_pattern().findall(sentence.text) if triggers()[word].manner is Manner.CONTEST)
    held = gathering(sentence.block.text, sentence.start, sentence.end)
    return next(known, held.name if held is not None and held.type is EventType.AWARD else None)


def _tells(sentence: Stretch, cues: AbstractSet[Cue], cue: Cue) -> bool:
    """Whether a part tells of an aside: whoever accepts a gift does, and at an oath whoever hears it or speaks it for the others."""
    others, words = _WITH_IT.get(cue, (frozenset(), _ANY))
    return cue in cues or (bool(cues & others) and words.search(sentence.text) is not None)


def _honours(scene: Scene, people: People) -> Iterator[Draft]:
    """The honour that is handed over in one sentence: 为胡秀英颁发纪念章."""
    for sentence in scene.core:
        word = _HONOUR.search(sentence.text)
        told = tuple(parts(sentence))
        got = [part for part in told if Cue.RECIPIENT in part.cues]
        # A certificate for a gift is no honour.
        if word is not None and got and not any(Cue.DONOR in part.cues for part in told):
            others = [part for part in told if part not in got]
            given = [part for part in others if Cue.OFFICIATES in part.cues] or others
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
    roles = {**_BESIDE.get(cue, {}), cue: doing, Cue.RECIPIENT: ParticipantRole.RECIPIENT}
    seen = set[str]()
    for part in (part for one in told for part in parts(one)):
        role = next((role for one, role in roles.items() if one in part.cues), None)
        if role is not None and people.name(part.person) not in seen:
            seen.add(people.name(part.person))
            yield Participant(person=people.full(part.person.mention).id, role=role)
