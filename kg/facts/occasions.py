"""Scenes that tell of one occasion joined: an inspection goes on in the afternoon, a rescue through the night."""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from kg.facts.deeds import Deed, deed_of
from kg.facts.openings import Opening
from kg.facts.patterns import Cue, Manner, Trigger
from kg.facts.people import People
from kg.facts.roles import parts
from kg.facts.rounds import going_apart, meeting_at, ways
from kg.facts.scenes import Scene
from kg.facts.stretches import DAY, MONTH
from kg.facts.supposed import supposed_deed
from kg.model import EventType, MentionType

# Somebody looks at things and meets people on one round.
_ROUND = frozenset({EventType.INSPECTION, EventType.VISIT})
_SPOKEN = frozenset({Cue.SAID, Cue.STATES, Cue.TOLD, Cue.SAYS, Cue.CITED})
# 参加上述活动: of all that is told.
_OF_ALL = re.compile(r"(?:参加|陪同|出席)[了]?(?:上述|以上|有关|相关)(?:活动|会议)")
# What goes on over days, and what is said at it.
_GATHERING = frozenset({EventType.MEETING, EventType.TRAINING})
_SAID_AT = frozenset({EventType.MEETING, EventType.LECTURE, EventType.SPEECH})
_NAMES = frozenset({MentionType.PERSON, MentionType.ORG, MentionType.PLACE})
_SIGN = "签"
_USUAL = 2  # the weight of a word that is the usual one for a deed
_HOSTS = frozenset({Cue.LEADER, Cue.CHAIR, Cue.REPRESENTATIVE, Cue.SIGNER, Cue.DONOR})


@dataclass(frozen=True, slots=True)
class Occasion:
    """A scene with the word for what was done in it, if there is one."""

    scene: Scene
    deed: Deed | None


def occasions(scenes: Iterable[Scene], headline: str, people: People, chosen: AbstractSet[str]) -> Sequence[Occasion]:
    """The scenes of an article, those joined that tell of one occasion; `chosen` are the mentions of whom it is decided."""
    found: list[Occasion] = []
    last = -1
    for coming in _occasions(scenes, headline, people, chosen):
        if coming.scene.opening is Opening.EPISODE:
            found.append(coming)
        elif last >= 0 and _goes_on(found[last], coming, people):
            found[last] = _joined(found[last], coming)
        else:
            last = len(found)
            found.append(coming)
    return [_with_those_of_all(one, found[last]) for one in found] if last >= 0 else found


def _with_those_of_all(occasion: Occasion, last: Occasion) -> Occasion:
    """An occasion of the time of the last one with the sentence at its end, if there is one, that says who was at all of them."""
    closing = next((one for one in reversed(last.scene.sentences) if any(True for _ in parts(one))), None)
    scene = occasion.scene
    of_all = closing is not None and _OF_ALL.search(closing.text) is not None and closing not in scene.sentences
    if closing is None or not of_all or scene.opening is Opening.EPISODE or occasion.deed is None:
        return occasion
    return replace(occasion, scene=replace(scene, sentences=(*scene.sentences, closing)))


def _occasions(scenes: Iterable[Scene], headline: str, people: People, chosen: AbstractSet[str]) -> Iterator[Occasion]:
    """Each scene with its deed; a round is cut where others go another way, and where a meeting follows."""
    apart = frozenset[str]()
    told = list(scenes)
    for number, scene in enumerate(told):
        decides = any(one.mention.id in chosen for sentence in scene.sentences for one in sentence.placed())
        besides = EventType.APPOINTMENT if decides else None
        deed = deed_of(scene, headline if number == 0 else "", besides)
        if deed is not None and _round(deed):
            apart = apart or going_apart(scene, people)
            if apart and len(scene.sentences) == 1 and number + 1 < len(told) and going_apart(scene, people):
                continue
            at = meeting_at(scene)
            yield from _ways(replace(scene, sentences=scene.sentences[:at]), deed, apart, people)
            if at is None:
                continue
            met = replace(scene, sentences=scene.sentences[at:], opening=Opening.TIME)
            yield Occasion(met, deed_of(met, "", besides))
        else:
            yield Occasion(scene, deed)


def _ways(scene: Scene, deed: Deed, apart: AbstractSet[str], people: People) -> Iterator[Occasion]:
    """A round as one occasion, or as one for each of those who go apart; what announces them all is none."""
    announced = scene.sentences[0] if going_apart(scene, people) else None
    told = [way for way in ways(scene.sentences[announced is not None :], apart, people) if way] if apart else []
    if not told:
        yield Occasion(scene, deed)
        return
    for way in told:
        own = replace(scene, sentences=way, opening=Opening.APART)
        yield Occasion(own, deed_of(own, "", None) or Deed(deed.trigger, own.lead, own.lead.start, 0))


def _goes_on(current: Occasion, coming: Occasion, people: People) -> bool:
    """Whether a scene tells more of the occasion before it."""
    opening, deed = coming.scene.opening, coming.deed
    if opening in (Opening.ITEM, Opening.APART, Opening.PICTURE):
        return False
    same_day = _may_be_of(coming.scene, current.scene)
    if current.deed is None and deed is not None and opening is Opening.THEN and deed.trigger.weight > _USUAL:
        if supposed_deed(current.scene, people, frozenset()) is not None:
            return False
    if deed is None or current.deed is None:
        leads_to = _incident(coming) and current.scene.tells_day and (current.scene.date or "") < (coming.scene.date or "")
        if current.deed is not None and not _holds_all(current.deed) and _others_act(coming.scene, current.scene, people):
            return False
        return opening is Opening.THEN or same_day or _incident(current) or leads_to
    if current.deed.trigger.type in _GATHERING and deed.trigger.type in _SAID_AT and _is_day_of(coming.scene.date, current.scene.date):
        return True
    is_new = deed.trigger.type is not current.deed.trigger.type and (_round(deed) or deed.trigger.weight > _USUAL)
    own = is_new and not (_round(deed) and _round(current.deed)) and any(parts(coming.scene.lead))
    if opening is Opening.THEN and not own and (deed.trigger.type is EventType.OTHER or not _hosts(coming.scene, people)):
        return True
    if not _alike(deed, current.deed):
        return False
    if _incident(current):
        return same_day or bool(_named(current.scene) & _named(coming.scene))
    before, now = _hosts(current.scene, people), _hosts(coming.scene, people)
    return same_day and (opening is Opening.THEN or not before or not now or bool(before & now))


def _holds_all(deed: Deed) -> bool:
    """Whether whatever people do the same day may belong to a deed: to a feast, to a rescue."""
    return deed.trigger.manner is Manner.LASTING or deed.trigger.type is EventType.CEREMONY


def _others_act(coming: Scene, current: Scene, people: People) -> bool:
    """Whether a scene tells of what others do than those of the scene before it."""
    before = {people.name(one) for sentence in current.sentences for one in sentence.placed() if one.type is MentionType.PERSON}
    doing = {people.name(part.person) for part in parts(coming.lead) if part.cues - _SPOKEN}
    return bool(doing) and not doing & before


def _alike(deed: Deed, other: Deed) -> bool:
    """Whether two deeds may be one: of one type, or of one round; a contract signed is another ceremony than the one it is signed at."""
    if _round(deed) and _round(other):
        return True
    return deed.trigger.type is other.trigger.type and (_SIGN in deed.trigger.word) is (_SIGN in other.trigger.word)


def _named(scene: Scene) -> set[str]:
    """The names of people, bodies and places in a scene."""
    return {one.text for sentence in scene.sentences for one in sentence.placed() if one.type in _NAMES}


def _may_be_of(coming: Scene, current: Scene) -> bool:
    """Whether a scene may tell of the day of the one before it; a mere year is of the old days."""
    old = any(scene.date is not None and len(scene.date) < DAY for scene in (coming, current))
    return _within(coming.date, current.date) or (not current.tells_day and not old)


def _is_day_of(day: str | None, period: str | None) -> bool:
    """Whether a day is one of several."""
    return day != period and _within(day, period)


def _within(day: str | None, period: str | None) -> bool:
    """Whether a day is a period or lies in it; no day of its own is every day."""
    first, _, last = (period or "").partition("/")
    return day is None or day == period or (len(day) == len(last) == DAY and first <= day <= last)


def lasting(scene: Scene, trigger: Trigger) -> str | None:
    """The date of a scene; of an incident up to the last day on which somebody does something about it."""
    first = (scene.date or "")[:DAY]
    if trigger.manner is not Manner.LASTING or scene.date != first or len(first) < DAY:
        return scene.date
    acting = (one for one in scene.core if any(part.cues - _SPOKEN for part in parts(one)) and not one.tells_other_times)
    days = [day for one in acting for day in one.days() if len(day) == DAY and day[:MONTH] == first[:MONTH]]
    last = max(days, default=first)
    return f"{first}/{last}" if last > first else first


def _incident(occasion: Occasion) -> bool:
    return occasion.deed is not None and occasion.deed.trigger.manner is Manner.LASTING


def _round(deed: Deed) -> bool:
    return deed.trigger.type in _ROUND


def _hosts(scene: Scene, people: People) -> set[str]:
    """The names of those who lead or chair in a scene, or act for others."""
    told = (part for sentence in scene.sentences for part in parts(sentence))
    return {people.name(part.person) for part in told if part.cues & _HOSTS}


def _joined(current: Occasion, coming: Occasion) -> Occasion:
    """Two scenes as one; what goes on over days has them all."""
    before_all = coming.scene.tells_day and not current.scene.tells_day
    leads_up = current.deed is None and (before_all or (coming.deed is not None and not (_incident(coming) and current.scene.tells_day)))
    leading_up = len(current.scene.sentences) if leads_up else current.scene.leading_up
    scene = replace(
        current.scene,
        sentences=current.scene.sentences + coming.scene.sentences,
        date=_dates(current, coming),
        leading_up=leading_up,
    )
    return Occasion(scene, current.deed or coming.deed)


def _dates(current: Occasion, coming: Occasion) -> str | None:
    """The day of the first scene, or the days from it to that of the second."""
    first, last = current.scene.date, coming.scene.date
    if first is None or last is None:
        return first or last
    if current.deed is None and not current.scene.tells_day:
        return last
    begun = first.split("/")[0]
    goes_on = len(begun) == len(last) == DAY and begun < last and (_incident(coming) or (_incident(current) and coming.scene.tells_day))
    return f"{begun}/{last}" if goes_on else first
