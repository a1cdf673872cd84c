"""What is done besides on an occasion of another kind: prizes at a festival, a contract signed at a meeting, a gift handed over."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from kg.facts.events.drafts import Draft, each_once
from kg.facts.events.honours import contest, honour
from kg.facts.events.own_bodies import acts_for_others
from kg.facts.events.roles import cues_of, parts
from kg.facts.events.scenery import acting_bodies
from kg.facts.events.scenes import Scene
from kg.facts.events.tellings import ASIDES, SIGN, is_beside, word_of
from kg.facts.events.when import is_past
from kg.facts.posts.people import People
from kg.facts.text.stretches import Stretch
from kg.facts.text.view import Placed
from kg.facts.vocabulary.cues import Cue
from kg.facts.vocabulary.patterns import Trigger
from kg.facts.vocabulary.phrases import Phrase, one_of
from kg.model import EventType, ParticipantRole

# Police who sign for what they seize, and people who get posts, are no such.
_NOT_BESIDE = frozenset({EventType.ENFORCEMENT, EventType.APPOINTMENT})
# What is told beside a death and beside a farewell, and the part in it of whoever has died.
_BESIDE_DEATH: Mapping[EventType, tuple[EventType, ParticipantRole]] = {
    EventType.OTHER: (EventType.CEREMONY, ParticipantRole.CITED),
    EventType.CEREMONY: (EventType.OTHER, ParticipantRole.PARTICIPANT),
}
_PARTING = "，；、。"


@dataclass(frozen=True, slots=True)
class _Kind:
    """How one kind of aside is told: its word where no trigger names it, the part of those who do it and of others at it."""

    word: str
    doing: ParticipantRole = ParticipantRole.REPRESENTATIVE
    others: Mapping[Cue, ParticipantRole] = field(default_factory=dict)
    told_with: re.Pattern[str] | None = None
    """Words with which the part of others tells of it too: 监誓, 接受捐赠."""

    def is_told(self, sentence: Stretch, cues: AbstractSet[Cue], doing: Cue) -> bool:
        """Whether a sentence with these cues tells of somebody who does it, or of others at it with words for it."""
        with_it = self.told_with is not None and self.told_with.search(sentence.text) is not None
        return doing in cues or (with_it and not cues.isdisjoint(self.others))


_KINDS = {
    Cue.WINNER: _Kind("获", ParticipantRole.RECIPIENT, {Cue.HANDS: ParticipantRole.LEADER}),
    Cue.SIGNER: _Kind(SIGN),
    Cue.DONOR: _Kind("捐", others={Cue.RECIPIENT: ParticipantRole.RECIPIENT}, told_with=re.compile(one_of(Phrase.GIFT))),
    Cue.SWORN: _Kind(
        "宣誓",
        ParticipantRole.PARTICIPANT,
        {Cue.OVERSEES: ParticipantRole.LEADER, Cue.REPRESENTATIVE: ParticipantRole.REPRESENTATIVE},
        re.compile(one_of(Phrase.OATH)),
    ),
}


def asides(scene: Scene, trigger: Trigger, people: People, chosen: Sequence[Placed]) -> Iterator[Draft]:
    """The events told beside that of a scene, each with those who did it and those who got something by it.

    Where none of those who swear is named, those `chosen` in the scene do.
    """
    if trigger.type in _NOT_BESIDE:
        return
    cues = [cues_of((sentence,)) for sentence in scene.sentences]
    for cue in ASIDES:
        told = _told(scene, cues, cue)
        # Where several contracts are signed each is an event, at a signing too.
        if is_beside(cue, trigger) or len(told) > 1:
            swearing = chosen if cue is Cue.SWORN else ()
            yield from (_aside(scene, cue, one, people, swearing) for one in told)
        else:
            past = (one for several in told for one in several if (word := word_of(one, ASIDES[cue])) and is_past(scene, one, word[1]))
            yield from (_aside(scene, cue, [one], people, ()) for one in past)
    yield from _farewell(scene, trigger, people)
    if trigger.type is not EventType.DONATION:
        yield from contest(scene, people) if trigger.type is EventType.AWARD else honour(scene, people)


def _farewell(scene: Scene, trigger: Trigger, people: People) -> Iterator[Draft]:
    """The farewell told beside a death, or the death beside a farewell."""
    died = next(((sentence, part.person) for sentence in scene.sentences for part in parts(sentence) if Cue.DIED in part.cues), None)
    if died is None or trigger.type not in _BESIDE_DEATH:
        return
    kind, role = _BESIDE_DEATH[trigger.type]
    for sentence in died[:1] if kind is EventType.OTHER else scene.sentences:
        if word := word_of(sentence, kind):
            date = next(iter(sentence.days()), sentence.date_before(word[1]) or scene.date)
            yield Draft(kind, word[0], date, sentence, each_once([(died[1], role)], people))
            return


def _told(scene: Scene, cues: Iterable[AbstractSet[Cue]], cue: Cue) -> Sequence[Sequence[Stretch]]:
    """The stretches of a scene that tell of each aside of a kind: of every contract for itself, of all prizes or gifts at once.

    `cues` are those of its sentences.
    """
    told = [one for one, having in zip(scene.sentences, cues, strict=True) if _KINDS[cue].is_told(one, having, cue)]
    if cue is Cue.SIGNER:
        return [[contract] for sentence in told for contract in _contracts(sentence)]
    return [told] if told else []


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


def _aside(scene: Scene, cue: Cue, told: Sequence[Stretch], people: People, meant: Sequence[Placed]) -> Draft:
    """What some stretches of a scene tell besides; those meant do it if nobody is said to."""
    kind, usual, lead = ASIDES[cue], _KINDS[cue].word, told[0]
    word, at = word_of(lead, kind) or (usual, lead.block.text.find(usual, lead.start, lead.end))
    told_on = lead.date_before(at) or ""
    date = (told_on if not (scene.date or "").startswith(told_on) else None) or (None if lead.tells_other_times else scene.date)
    taking = _taking(told, cue, people)
    if all(role is not _KINDS[cue].doing for _, role in taking.values()):
        for one in meant:
            taking.setdefault(people.name(one), (one, _KINDS[cue].doing))
    return Draft(kind, word, date, lead, each_once(taking.values(), people), organizations=tuple(acting_bodies(told, kind)))


def _taking(told: Iterable[Stretch], cue: Cue, people: People) -> dict[str, tuple[Placed, ParticipantRole]]:
    """Those who do it, those at it and those who get something by it, by their names, each as they are told of first."""
    roles = {**_KINDS[cue].others, cue: _KINDS[cue].doing, Cue.RECIPIENT: ParticipantRole.RECIPIENT}
    taking: dict[str, tuple[Placed, ParticipantRole]] = {}
    for sentence, part in ((stretch, part) for stretch in told for part in parts(stretch)):
        if role := next((role for one, role in roles.items() if one in part.cues), None):
            gives_own = Cue.DONOR in part.cues and not acts_for_others(sentence, part.person)
            taking.setdefault(people.name(part.person), (part.person, ParticipantRole.PARTICIPANT if gives_own else role))
    return taking
