"""The occasions of an article: its scenes with what was done in each, joined where they tell of one, cut where people go apart."""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from kg.facts.events.deeds import Deed
from kg.facts.events.joining import GATHERINGS, Occasion, goes_on, joined
from kg.facts.events.openings import Opening
from kg.facts.events.roles import parts
from kg.facts.events.rounds import GOING, each_apart, going_apart, meeting_at, ways
from kg.facts.events.scenes import Scene
from kg.facts.events.what import deed_of
from kg.facts.posts.people import People
from kg.facts.text.stretches import Stretch
from kg.facts.vocabulary.phrases import Phrase, one_of
from kg.model import EventType

# 参加上述活动: of all that is told.
_OF_ALL = re.compile(rf"{one_of(Phrase.ATTENDS)}了?{one_of(Phrase.OF_THESE)}{one_of(Phrase.OCCASION)}")


def occasions(scenes: Iterable[Scene], headline: str, people: People, chosen: AbstractSet[str]) -> Sequence[Occasion]:
    """The scenes of an article, those joined that tell of one occasion; `chosen` are the mentions of whom it is decided."""
    found: list[Occasion] = []
    last = -1
    for coming in _occasions(scenes, headline, people, chosen):
        if coming.scene.opening is Opening.EPISODE:
            found.append(coming)
        elif (at := _told_before(coming, found)) is not None:
            found[at] = joined(found[at], coming)
        elif last >= 0 and goes_on(found[last], coming, people):
            found[last] = joined(found[last], coming)
        else:
            last = len(found)
            found.append(coming)
    return [_with_those_of_all(one, found[last]) for one in found] if last >= 0 else found


def _told_before(coming: Occasion, found: Sequence[Occasion]) -> int | None:
    """The last gathering among those found, if a scene comes back to one: by its words, or to the meeting of its day."""
    told = [(at, one) for at, one in enumerate(found) if one.deed is not None and one.deed.trigger.type in GATHERINGS]
    if coming.scene.opening is Opening.BACK:
        return max((at for at, _ in told), default=None)
    meets = coming.deed is not None and coming.deed.trigger.type is EventType.MEETING and coming.scene.opening is Opening.THEN
    if not meets or coming.scene.tells_day:
        return None
    same = (at for at, one in told if one.deed and one.deed.trigger.type is EventType.MEETING and one.scene.date == coming.scene.date)
    return max(same, default=None)


def _with_those_of_all(occasion: Occasion, last: Occasion) -> Occasion:
    """An occasion of the time of the last one with the sentence at its end, if there is one, that says who was at all of them."""
    closing = next((one for one in reversed(last.scene.sentences) if any(True for _ in parts(one))), None)
    scene = occasion.scene
    of_all = closing is not None and _OF_ALL.search(closing.text) is not None and closing not in scene.sentences
    if closing is None or not of_all or scene.opening is Opening.EPISODE or occasion.deed is None:
        return occasion
    return replace(occasion, scene=replace(scene, sentences=(*scene.sentences, closing)))


def _occasions(scenes: Iterable[Scene], headline: str, people: People, chosen: AbstractSet[str]) -> Iterator[Occasion]:
    """Each scene with its deed; a round is cut where others go another way, and where a meeting follows.

    One sentence on a round that nobody, or each another way, goes on only announces what follows.
    """
    apart, decided = frozenset[str](), False
    told = list(scenes)
    for scene in told:
        decides_here = any(one.mention.id in chosen for sentence in scene.sentences for one in sentence.placed())
        decided = decided or decides_here
        besides = EventType.APPOINTMENT if decides_here or (decided and scene.opening is not Opening.EPISODE) else None
        deed = deed_of(scene, headline if scene.opening is Opening.ARTICLE else "", besides)
        if deed is None or not deed.is_round:
            yield Occasion(scene, deed)
            continue
        own = going_apart(scene, people)
        apart = apart or own
        if own:
            yield from _each_alone(scene, deed, _told_no_more(told, scene.lead, people))
        only_announces = len(scene.sentences) == 1 and scene is not told[-1]
        if only_announces and (own or not any(parts(scene.lead))):
            continue
        at = meeting_at(scene)
        yield from _ways(replace(scene, sentences=scene.sentences[:at]), deed, apart, people)
        if at is not None:
            met = replace(scene, sentences=scene.sentences[at:], opening=Opening.TIME)
            yield Occasion(met, deed_of(met, "", besides))


def _told_no_more(scenes: Iterable[Scene], announcing: Stretch, people: People) -> Iterator[str]:
    """The names of those who, as a sentence announces, go each their own way, if no other sentence says that they go anywhere."""
    told = (part for scene in scenes for one in scene.sentences if one is not announcing for part in parts(one))
    going = {people.name(part.person) for part in told if part.cues & GOING}
    return (name for name in each_apart(announcing, people) if name not in going)


def _each_alone(scene: Scene, deed: Deed, names: Iterable[str]) -> Iterator[Occasion]:
    """What those who go apart do, where no more is told of them: 周明远、高远分别慰问."""
    for name in names:
        own = replace(scene, sentences=(scene.lead,), opening=Opening.APART, alone=name)
        yield Occasion(own, deed if deed.sentence is scene.lead else Deed(deed.trigger, scene.lead, scene.lead.start, 0))


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
