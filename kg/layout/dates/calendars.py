"""What a page tells of the time of each of its articles: the masthead above it, or the year that the page lets know."""

import re
from collections.abc import Sequence

from kg.layout.blocks.block import Block
from kg.layout.dates.datelines import Calendar, full_date
from kg.layout.lines.kinds import Kind
from kg.layout.vocabulary import signs
from kg.layout.vocabulary.years import implied_year, printed_time
from kg.model import Dated, Page

_YEAR = re.compile(r"(?<!\d)([12]\d{3})\s*[年./-]")


class Calendars:
    """The calendars of a file, which may hold several pages one after another, each under a masthead with its date."""

    def __init__(self, page: Page, blocks: Sequence[Block], rest: Sequence[Block]) -> None:
        around = [block for block in rest if block.kind in (Kind.DATE, Kind.FURNITURE)]
        found = ((block.lines[0].start, _printed(page, block)) for block in _mastheads(around))
        self._printed = sorted(((start, dated) for start, dated in found if dated), key=lambda one: one[0])
        self._known = Dated(value=page.date, inferred=False, spans=()) if page.date else None
        self._told: str | None = None
        if not self._printed and self._known is None:
            self._told = printed_time("\n".join(block.flat for block in blocks)) or implied_year(block.flat for block in blocks)

    def at(self, start: int) -> Calendar:
        """The calendar of what begins at a raw offset: that of the last masthead above it, or of the first of the page."""
        above = [dated for place, dated in self._printed if place <= start] or [dated for _, dated in self._printed[:1]]
        if above and len(above[-1].value) < len("2024-05-06"):
            return Calendar(self._known, above[-1].value[:4])  # a masthead whose day is lost still has its year
        return Calendar(above[-1] if above else self._known, self._told)


def _mastheads(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks without bare dates where others have one beside a paper or weekday: those are signatures."""
    full = [block for block in blocks if not signs.BARE_DATE.match(block.flat)]
    return full if any(signs.PAGE_DATE.search(block.flat) for block in full) else blocks


def _printed(page: Page, block: Block) -> Dated | None:
    """The date of a masthead or of a site's path to the news (首页 > 要闻 2023-11-21), at least the year of a masthead without its day."""
    year = _YEAR.search(block.flat) if block.kind is Kind.DATE else None
    return full_date(page.text, block.spans) or (year and Dated(value=year[1], inferred=False, spans=()))
