"""What was done on an occasion that no word names: read from the parts that people had, where news tells of them on a day."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import replace

from kg.facts.events.deeds import Deed
from kg.facts.events.openings import Opening
from kg.facts.events.roles import DOING, SPOKEN, parts
from kg.facts.events.scenes import Scene
from kg.facts.events.tellings import is_official, words_after
from kg.facts.posts.people import People
from kg.facts.text.stretches import MONTH, Stretch
from kg.facts.text.view import Placed
from kg.facts.vocabulary.cues import Cue
from kg.facts.vocabulary.patterns import Trigger, Weight
from kg.facts.vocabulary.phrases import Phrase, one_of
from kg.model import EventType, MentionType

# Cues of those who only speak or are spoken of; a scene with no others is a talk, not a deed.
_SPOKEN = SPOKEN | {Cue.ABSENT}
# What is no deed, but a station of somebody's life: 同志1928年2月|生于…
_STATION = re.compile(rf"(?:同志)?[\d年月日]*(?:{one_of(Phrase.STATION)}|生$)")
# Who comes, alone or with others, visits: 带着研究生|来, 慕名|而来.
_COMES = re.compile(rf"(?:{one_of(Phrase.ON_PURPOSE)}|带着?[^，。；]{{1,14}})*{one_of(Phrase.COMES)}(?![自源说信电])")
_HOME = re.compile(r"家(?:[里中]|门口)")
# What opens a scene that tells its time, with a calendar day or without.
_TIMED = frozenset({Opening.TIME, Opening.THEN, Opening.EPISODE, Opening.PICTURE})


def supposed_deed(scene: Scene, people: People, makers: AbstractSet[str]) -> Deed | None:
    """The deed of a scene without a word for one: somebody does something in it at a time that it tells.

    Those whose part is told come first. An official who goes somewhere inspects or visits; what else is done is of no type of its own.
    """
    if scene.date is None or not (scene.tells_day or scene.opening in _TIMED):
        return None
    doing = [(sentence, part.person, part.cues) for sentence in scene.core for part in parts(sentence)]
    acting = [one for one in doing if not one[2] & _SPOKEN and people.name(one[1]) not in makers]
    acting.sort(key=lambda one: not one[2])
    if not any(one[2] & DOING for one in acting):
        return None
    told = ((one, words_after(one[0], one[1])) for one in acting)
    (sentence, person, cues), does = next((pair for pair in told if pair[1]), (acting[0], None))
    if does is None or (scene.opening is Opening.EPISODE and _STATION.match(does[0])):
        return None
    coming = EventType.VISIT if _COMES.match(does[0]) else EventType.OTHER
    kind = _round(sentence) if _is_round(sentence, person, cues) else coming
    return Deed(Trigger(kind, Weight.USUAL, does[0]), sentence, does[1], 0)


def told_together(scene: Scene, deed: Deed) -> Scene:
    """The scene that ends where it turns to other times: what follows in a feature may tell of anything."""
    first = scene.sentences.index(deed.sentence)
    later = range(first + 1, len(scene.sentences))
    told = scene.sentences
    until = next((at for at in later if _turns_back(told[at], scene.date or "") or _has_gap(told[at - 1], told[at])), None)
    return replace(scene, until=until)


def _has_gap(former: Stretch, coming: Stretch) -> bool:
    """Whether an episode was told between two sentences of a scene."""
    return former.end < (coming.start if former.block is coming.block else former.block.sentences[-1][1])


def _turns_back(sentence: Stretch, day: str) -> bool:
    """Whether a sentence tells of other times: by its first words, or by a date long before the day."""
    dates = (one.mention.value or "" for one in sentence.placed() if one.type is MentionType.DATE)
    return sentence.tells_other_times or any(date[:MONTH] < day[:MONTH] for date in dates)


def _round(sentence: Stretch) -> EventType:
    """What an official does who goes somewhere: at people's homes it is a visit."""
    return EventType.VISIT if _HOME.search(sentence.text) else EventType.INSPECTION


def _is_round(sentence: Stretch, person: Placed, cues: AbstractSet[Cue]) -> bool:
    """Whether an official goes somewhere."""
    titles = [one.text for one in sentence.placed() if one.type is MentionType.TITLE and one.end <= person.start]
    return bool(cues & {Cue.GOES, Cue.LEADER}) and bool(titles) and is_official(titles[-1])
