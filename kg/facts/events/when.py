"""When something was done: the days of a scene, and the day that a sentence gives its own deed."""

import re

from kg.facts.events.deeds import Deed
from kg.facts.events.openings import Opening, shifted
from kg.facts.events.roles import parts
from kg.facts.events.scenes import Scene
from kg.facts.text.stretches import DAY, Stretch
from kg.facts.vocabulary.cues import Cue
from kg.facts.vocabulary.phrases import Phrase, one_of
from kg.model import EventType, MentionType

# What makes a day a bound of something else: 12月1日起, 5日前.
_BOUND = re.compile(one_of(Phrase.BOUND))
_YEAR, _FOR_A_YEAR = 4, "度"
_NEXT_DAY = re.compile(one_of(Phrase.NEXT_DAY))


def told_on(scene: Scene, deed: Deed) -> str | None:
    """The date of a deed in its scene: its own day, or that of the scene."""
    if scene.opening is Opening.EPISODE and (day := deed.sentence.date_before(deed.start)) is not None:
        return day
    prizes = _prizes_on(scene) if deed.trigger.type is EventType.AWARD else None
    return prizes or _own_day(scene, deed) or scene.date


def _prizes_on(scene: Scene) -> str | None:
    """The day on which prizes are handed over after a contest of several days: that of the sentence, else the last one."""
    first, _, last = (scene.date or "").partition("/")
    told = (one for one in scene.core if last and any(Cue.HANDS in part.cues for part in parts(one)))
    days = next((one.days() for one in told), None)
    return None if days is None else next((day for day in days if len(day) == DAY and day >= first), last)


def _own_day(scene: Scene, deed: Deed) -> str | None:
    """The day that stands nearest before the word for a deed in its sentence, where it is another than that of the scene: 次日凌晨抓获."""
    if scene.date is None or len(scene.date) != DAY:
        return None
    text, lead = deed.sentence.block.text, deed.sentence
    days = [one for one in lead.placed() if one.type is MentionType.DATE and one.end <= deed.start and len(one.mention.value or "") == DAY]
    if len(days) > (lead is scene.lead):
        return None if _BOUND.match(text, days[-1].end) else days[-1].mention.value
    return shifted(scene.date, 1) if _NEXT_DAY.search(text, lead.start + 1, deed.start) else None


def is_past(scene: Scene, sentence: Stretch, at: int) -> bool:
    """Whether what a place of a sentence tells was in a year before that of the scene: 2018年|被评为; a prize of 2018年度 is given now."""
    dates = [one for one in sentence.placed() if one.type is MentionType.DATE and one.end <= at]
    year, today = dates[-1].text[:_YEAR] if dates else "", (scene.date or "")[:_YEAR]  # only a year that is printed
    is_past = year.isdigit() and today.isdigit() and year < today
    return is_past and not sentence.block.text.startswith(_FOR_A_YEAR, dates[-1].end)


def is_day_of(day: str | None, period: str | None) -> bool:
    """Whether a day is one of several."""
    return day != period and within(day, period)


def within(day: str | None, period: str | None) -> bool:
    """Whether a day is a period or lies in it; no day of its own is every day."""
    first, _, last = (period or "").partition("/")
    return day is None or day == period or (len(day) == len(last) == DAY and first <= day <= last)
