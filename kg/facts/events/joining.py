"""Whether two scenes tell of one occasion, and the two as one: an inspection goes on in the afternoon, a rescue through the night."""

from dataclasses import dataclass, replace

from kg.facts.events.deeds import Deed
from kg.facts.events.openings import Opening
from kg.facts.events.roles import DOING, parts
from kg.facts.events.scenes import Scene
from kg.facts.events.supposed import supposed_deed
from kg.facts.events.tellings import signs, thanks, tries
from kg.facts.events.when import is_day_of, within
from kg.facts.posts.people import People
from kg.facts.text.stretches import DAY
from kg.facts.vocabulary.cues import Cue
from kg.facts.vocabulary.patterns import Weight
from kg.model import EventType, MentionType

# What opens a scene that is always an occasion of its own.
_APART = frozenset({Opening.ITEM, Opening.APART, Opening.PICTURE})
# What is said where people come together.
_SAID_AT = frozenset({EventType.MEETING, EventType.LECTURE, EventType.SPEECH})
_HOSTS = frozenset({Cue.LEADER, Cue.GOES, Cue.OFFICIATES, Cue.CHAIR, Cue.REPRESENTATIVE, Cue.SIGNER, Cue.DONOR})


GATHERINGS = frozenset({EventType.MEETING, EventType.CEREMONY, EventType.TRAINING, EventType.LECTURE, EventType.AWARD})
"""What people come together for."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """A scene with the word for what was done in it, if there is one."""

    scene: Scene
    deed: Deed | None


def goes_on(current: Occasion, coming: Occasion, people: People) -> bool:
    """Whether a scene tells more of the occasion before it."""
    if coming.scene.opening in _APART:
        return False
    if current.deed is None or coming.deed is None:
        return _goes_on_without_word(current, coming, people)
    is_part = _is_part_of(coming.scene, coming.deed, current.scene, current.deed)
    return is_part or _led_up_to(current, coming, people) or _goes_on_alike(current, coming, people)


def _is_part_of(coming: Scene, deed: Deed, current: Scene, whole: Deed) -> bool:
    """Whether a scene is part of what goes on by its word: too weak to part it on a day of it or 随后, or for what is said at a meeting."""
    is_weak = deed.trigger.weight <= Weight.USUAL
    if is_day_of(coming.date, current.date):
        return is_weak or (whole.trigger.type in GATHERINGS and deed.trigger.type in _SAID_AT)
    return is_weak and coming.opening is Opening.THEN and not deed.is_round


def _led_up_to(current: Occasion, coming: Occasion, people: People) -> bool:
    """Whether a scene only begins with what was before, such as a storm the night before, and goes on with those who lead."""
    before = _is_before(coming.scene, current.scene) and not any(parts(coming.scene.lead))
    return before and bool(_taking_part(coming.scene, people) & _hosts(current.scene, people))


def _goes_on_without_word(current: Occasion, coming: Occasion, people: People) -> bool:
    """The same where one has no word for a deed: unless others do something, or it turns to a strong word from what people did."""
    opening, deed = coming.scene.opening, coming.deed
    is_strong = current.deed is None and deed is not None and deed.trigger.weight > Weight.USUAL
    turns = is_strong and (opening is Opening.THEN or (coming.scene.tells_day and not _incident(coming)))
    if turns and supposed_deed(current.scene, people, frozenset()) is not None:
        return False
    if current.deed is not None and not _holds_all(current.deed) and _others_act(coming.scene, current.scene, people):
        return False
    leads_to = _incident(coming) and current.scene.tells_day and _is_before(current.scene, coming.scene)
    return opening is Opening.THEN or _may_be_of(coming.scene, current.scene) or _incident(current) or leads_to


def _goes_on_alike(current: Occasion, coming: Occasion, people: People) -> bool:
    """Whether two deeds that are alike are one: of the same day, by the same people where they lead."""
    if current.deed is None or coming.deed is None or not _alike(coming.deed, current.deed):
        return False
    before, now = _hosts(current.scene, people), _hosts(coming.scene, people)
    same_people = _incident(current) or coming.scene.opening is Opening.THEN or not before or not now or bool(before & now)
    return same_people and _may_be_of(coming.scene, current.scene)


def joined(current: Occasion, coming: Occasion) -> Occasion:
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
    return Occasion(scene, _deed_of_both(current.deed, coming.deed))


def _deed_of_both(former: Deed | None, coming: Deed | None) -> Deed | None:
    """The deed of two scenes: the first, but the judgement rather than the hearing."""
    judges = former and coming and tries(coming.trigger) and coming.trigger.weight > former.trigger.weight
    return coming if judges else former or coming


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


def _holds_all(deed: Deed) -> bool:
    """Whether whatever people do the same day may belong to a deed: to a feast, a drill, a rescue."""
    return deed.lasts or deed.trigger.type in GATHERINGS


def _others_act(coming: Scene, current: Scene, people: People) -> bool:
    """Whether a scene tells of what others do than those of the scene before it."""
    before = {people.name(one) for sentence in current.sentences for one in sentence.placed() if one.type is MentionType.PERSON}
    doing = {people.name(part.person) for part in parts(coming.lead) if part.cues & DOING}
    return bool(doing) and not doing & before


def _alike(deed: Deed, other: Deed) -> bool:
    """Whether two deeds may be one: of one type, or of one round.

    A contract signed is another ceremony than the one it is signed at, and thanks are not what they are for.
    """
    if deed.is_round and other.is_round and _is_one_round(deed.trigger.weight, other.trigger.weight):
        return True
    if tries(deed.trigger) and tries(other.trigger):
        return True  # a hearing and its judgement
    if deed.trigger.type is not other.trigger.type or deed.lasts is not other.lasts:
        return False
    return signs(deed.trigger) is signs(other.trigger) and thanks(deed.trigger) is thanks(other.trigger)


def _is_one_round(weight: Weight, former: Weight) -> bool:
    """Whether words of these weights may tell of one round: neither names an occasion of its own, or the later says little."""
    return weight <= Weight.USUAL or max(weight, former) < Weight.NAMING


def _may_be_of(coming: Scene, current: Scene) -> bool:
    """Whether a scene may tell of the day of the one before it; a mere year is of the old days."""
    old = any(scene.date is not None and len(scene.date) < DAY for scene in (coming, current))
    carried_over = current.opening is Opening.THEN
    return within(coming.date, current.date) or not (current.tells_day or carried_over or old)


def _incident(occasion: Occasion) -> bool:
    """Whether what was done on an occasion goes on over days."""
    return occasion.deed is not None and occasion.deed.lasts


def _is_before(scene: Scene, other: Scene) -> bool:
    """Whether a scene is of an earlier day than another; one without a day is before all."""
    return (scene.date or "") < (other.date or "")


def _taking_part(scene: Scene, people: People) -> set[str]:
    """The names of those of whose parts a scene tells."""
    return {people.name(part.person) for sentence in scene.sentences for part in parts(sentence)}


def _hosts(scene: Scene, people: People) -> set[str]:
    """The names of those who lead or chair in a scene, or act for others."""
    told = (part for sentence in scene.sentences for part in parts(sentence))
    return {people.name(part.person) for part in told if part.cues & _HOSTS}
