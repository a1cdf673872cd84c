"""Where and when an article was written: the place and date of its dateline, or the first date that it tells."""

import re
from dataclasses import dataclass

from kg.layout.dates import Day, days
from kg.model import Dated
from kg.text import MappedText, Spans, fold

_OPENING = 400
_HAN = r"[\u3007\u3400-\u9fff\uf900-\ufaff]"
_DATELINE = re.compile(
    rf"^\W*(?:本[报台网刊社]|新华社|中新社|[\u3400-\u9fff]{{2,6}}(?:社|网|日报|晚报))\s*(?P<place>{_HAN}{{2,10}}?)?\s*(?P<day>\d{{0,2}}\s*月\s*\d{{0,2}}\s*日)?\s*专?[讯电]"
    rf"|^\W*(?P<town>{_HAN}{{2,8}}?)讯(?=[\s(】\]])"
)


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a page tells of its time: the date in its masthead, and the year that goes with dates without one."""

    printed: Dated | None
    year: int | None


def dateline_of(raw: str, paragraphs: list[Spans]) -> str | None:
    """The place of the dateline: 北京 in 本报北京6月28日电, 树林召 in 树林召讯."""
    if not paragraphs:
        return None
    match = _DATELINE.match(fold(_opening(raw, paragraphs[0]).text))
    if match is None:
        return None
    place = match["place"] or match["town"]
    return None if place in ("本报", "记者") else place


def date_of(raw: str, paragraphs: list[Spans], calendar: Calendar) -> Dated | None:
    """The date of an article: its dateline, else the first date it tells, else the page's."""
    for number, spans in enumerate(paragraphs):
        text = _opening(raw, spans)
        flat = fold(text.text)
        if number == 0 and (match := _DATELINE.match(flat)) and match["day"]:
            found = next(days(match["day"]), None)
            if found:
                return _dated(found, text, match.start("day"), calendar)
        for found in days(flat):
            if found.day is not None:
                return _dated(found, text, 0, calendar) or calendar.printed
    return calendar.printed


def _opening(raw: str, spans: Spans) -> MappedText:
    kept: list[tuple[int, int]] = []
    left = _OPENING
    for start, end in spans:
        if left <= 0:
            break
        kept.append((start, min(end, start + left)))
        left -= end - start
    return MappedText.of(raw, kept)


def _dated(day: Day, text: MappedText, offset: int, calendar: Calendar) -> Dated | None:
    year = day.year or calendar.year
    if year is None:
        return None
    return Dated(value=day.edtf(year), inferred=day.year is None, spans=text.raw_spans(offset + day.start, offset + day.end))
