"""Where and when an article was written: the place and date of its dateline, its signature, or the first date that it tells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.dates import find_dates
from kg.layout.signs import DAY, HAN
from kg.layout.years import printed_year
from kg.model import Dated
from kg.text import MappedText, Spans, cut, fold

_OPENING = 400  # characters of a paragraph in which its first date is looked for
_DATELINE = re.compile(
    rf"^\W*(?:本\s*[报台网刊社]|新华社|中新社|(?:{HAN}{{2,8}}?)(?:社|网|日报|晚报))\s*(?P<place>{HAN}{{2,10}}?)?\s*(?P<day>{DAY})?\s*专?\s*[讯电]"
    rf"|^\W*(?P<town>{HAN}{{2,8}}?)讯(?=[\s(】\]])"
)
_NO_PLACE = frozenset({"记者", "今日", "昨日", "专", "特", "快", "电", "简"})


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a page tells of its time: the date in its masthead, and the year that its articles let know."""

    printed: Dated | None
    year: int | None

    def base(self, flat: str) -> str | None:
        """What dates of an article lack: the page's date, or the year that the article's own dates have."""
        if self.printed:
            return self.printed.value
        year = printed_year(flat) or self.year
        return None if year is None else f"{year:04}"


def dateline_of(raw: str, bodies: Sequence[Spans]) -> str | None:
    """The place of the dateline: 北京 in 本报北京6月28日电, 树林召 in 树林召讯."""
    match = _DATELINE.match(fold(_opening(raw, bodies[0]).text)) if bodies else None
    place = (match["place"] or match["town"]) if match else None
    return None if place is None or place in _NO_PLACE else place


def date_of(raw: str, bodies: Sequence[Spans], signature: Spans, calendar: Calendar) -> Dated | None:
    """The date of an article: its dateline, its signature, the first day it tells, or the page's date."""
    openings = [_opening(raw, spans) for spans in bodies]
    base = calendar.base(fold("".join((*(text.text for text in openings), cut(raw, signature)))))
    if openings and (match := _DATELINE.match(fold(openings[0].text))) and match["day"]:
        dated = _first_day(openings[0], base, match.start("day"), match.end("day"))
        if dated:
            return dated
    for text in (MappedText.of(raw, signature), *openings):
        dated = _first_day(text, base, 0, len(text.text))
        if dated:
            return dated
    return calendar.printed


def _first_day(text: MappedText, base: str | None, start: int, end: int) -> Dated | None:
    for found in find_dates(text.text[start:end], base):
        if len(found.value.partition("/")[0]) == len("2022-10-25"):
            return Dated(value=found.value, inferred=found.inferred, spans=text.raw_spans(start + found.start, start + found.end))
    return None


def _opening(raw: str, spans: Spans) -> MappedText:
    kept: list[tuple[int, int]] = []
    left = _OPENING
    for start, end in spans:
        if left <= 0:
            break
        kept.append((start, min(end, start + left)))
        left -= end - start
    return MappedText.of(raw, kept)
