"""Who took part in the event of a scene, each person once."""

import re
from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from kg.facts.events.own_bodies import acts_for_others
from kg.facts.events.roles import parts
from kg.facts.events.rounds import GOING
from kg.facts.events.scenes import Scene
from kg.facts.events.tellings import ROUNDS, heads_squad, is_beside
from kg.facts.posts.people import People
from kg.facts.text.stretches import DAY, Stretch
from kg.facts.vocabulary.cues import Cue, settled_roles
from kg.facts.vocabulary.patterns import Trigger
from kg.model import EventType, Participant, ParticipantRole

# Where several teams work each has its leader.
_OF_TEAMS = frozenset({EventType.OTHER, EventType.ENFORCEMENT})
# What is said of other times tells only who spoke and who is spoken of.
_OF_SPEECH = frozenset({Cue.SAID, Cue.TOLD, Cue.CITED})
# Who does something of its own at a meeting or feast is there.
_AT = {EventType.MEETING: {Cue.SIGNER, Cue.DONOR, Cue.WINNER}, EventType.CEREMONY: {Cue.SIGNER, Cue.DONOR}}
_AT_IT = re.compile(r"\s*[^，。“”]{0,12}(?:会|仪式|典礼|活动|论坛)上[，,]")
_LEADING = frozenset({Cue.LEADER, Cue.LEADS, Cue.GOES, Cue.CHAIR})


@dataclass(slots=True)
class _Told:
    """What a scene says of one person: the mention that named it first, its cues, whether it is there, acts, for others, as a head."""

    mention: str
    cues: set[Cue] = field(default_factory=set)
    present: bool = False
    acts: bool = False
    for_others: bool = False
    heads_squad: bool = False


def participants(
    scene: Scene, trigger: Trigger, people: People, makers: AbstractSet[str], decided: AbstractSet[str]
) -> Iterator[Participant]:
    """Each person of the scene in the part that weighs most for what was done.

    The makers of the article are none, and those of whom the scene decides are told elsewhere; both go by their names.
    """
    found = _told(scene, people)
    _settle_leaders(found.values(), trigger.type)
    for name, told in found.items():
        if name in decided:
            told.cues.discard(Cue.RECIPIENT)
        # Without a day, a name that nothing is said of may stand in any old story; and where posts are decided, in the list.
        told.present &= bool(told.cues) or ((told.acts or len(scene.date or "") >= DAY) and name not in decided)
        role = None if name in makers else _role(told, trigger)
        if role is not None:
            yield Participant(person=told.mention, role=role)


def _told(scene: Scene, people: People) -> dict[str, _Told]:
    """What all sentences of the scene say of each full name."""
    found: dict[str, _Told] = {}
    for sentence in scene.sentences:
        elsewhere = sentence not in scene.core or sentence.tells_other_times
        for part in parts(sentence):
            name = people.name(part.person)
            apart = scene.alone is not None and name != scene.alone and bool(part.cues & GOING)
            if len(name) > 1 and not apart:
                told = found.setdefault(name, _Told(people.full(part.person.mention).id))
                told.for_others |= acts_for_others(sentence, part.person)
                told.heads_squad |= heads_squad(sentence, part.person)
                told.cues |= part.cues & _OF_SPEECH if elsewhere else _there(sentence, part.cues) - {Cue.ACTS}
                told.present |= not elsewhere and Cue.ABSENT not in part.cues
                told.acts |= (scene.date is not None or scene.vague) and not elsewhere and Cue.ACTS in part.cues
    return found


def _there(sentence: Stretch, cues: AbstractSet[Cue]) -> AbstractSet[Cue]:
    """The cues of somebody in a sentence; who says something at an occasion speaks to all: 捐赠仪式上，校长说."""
    return cues | {Cue.SAYS} if Cue.SAID in cues and _AT_IT.match(sentence.text) else cues


def _settle_leaders(found: Collection[_Told], kind: EventType) -> None:
    """One who leads in all of it makes others who lead somebody take part; what nobody leads somebody may lead by what he is or does."""
    if kind not in _OF_TEAMS and any(Cue.LEADER in told.cues for told in found):
        for told in found:
            if Cue.LEADS in told.cues:
                told.cues = told.cues - {Cue.LEADS} | {Cue.PARTICIPANT}
    elif not any(told.cues & _LEADING for told in found):
        for told in _leading(found, kind):
            told.cues.add(Cue.LEADER)


def _leading(found: Collection[_Told], kind: EventType) -> Sequence[_Told]:
    """Who leads what nobody is said to lead: the head of a squad who acts; on a round whoever gives orders, else the first who acts."""
    if kind in _OF_TEAMS:
        return [told for told in found if told.heads_squad and told.acts and told.cues <= {Cue.SAID}][:1]
    if kind not in ROUNDS:
        return []
    attended = any(Cue.PARTICIPANT in told.cues for told in found)
    first = [] if attended else [told for told in found if told.acts and not told.cues][:1]
    return [told for told in found if Cue.SAYS in told.cues] or first


def _role(told: _Told, trigger: Trigger) -> ParticipantRole | None:
    """The role that the cues give in what was done; who is only there takes part as is usual in it."""
    roles = settled_roles(trigger.type)
    spoke = {Cue.SAID} if told.acts and Cue.SAID in told.cues and told.cues <= {Cue.SAID, Cue.STATES} else set[Cue]()
    cues = told.cues - spoke if told.present else {Cue.TOLD if cue is Cue.SAID else cue for cue in told.cues}
    beside = {cue for cue in cues if is_beside(cue, trigger)}
    if beside and cues <= beside | {Cue.COMPANY}:
        if beside & _AT.get(trigger.type, frozenset()):
            return ParticipantRole.PARTICIPANT
        if Cue.COMPANY not in cues:
            return None
        cues = {Cue.COMPANY}
    cue, role = next(((cue, role) for cue, role in roles.items() if cue in cues), (None, None))
    if cue is Cue.DONOR and not told.for_others:
        return ParticipantRole.PARTICIPANT
    if role is ParticipantRole.PARTICIPANT and Cue.SAID in cues and roles[Cue.SAYS] is ParticipantRole.SPEAKER:
        return ParticipantRole.SPEAKER
    if role is None and told.present:
        return roles.get(Cue.ACTS if told.acts else Cue.NOTHING, roles[Cue.NOTHING])
    return role
