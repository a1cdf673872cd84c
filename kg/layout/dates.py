"""Dates in print: where they stand and what they say, with the year only where it is printed or known from the page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_Y = r"(?<!\d)([12]\d{3})\s*年\s*"
_M = r"(\d{1,2})\s*月"
_D = r"(\d{1,2})\s*日?"
_TO = r"\s*(?:至|到|—{1,2}|-{1,2}|－|~|～)\s*"
_DATE = re.compile(
    rf"(?:{_Y})?(?<!\d){_M}\s*(?:(\d{{1,2}})\s*(?:日(?:{_TO}(?:{_M}\s*)?(\d{{1,2}})\s*日)?|{_TO}(?:{_M}\s*)?(\d{{1,2}})\s*日))?(?!\d)"
)
_NUMERIC = re.compile(r"(?<!\d)([12]\d{3})[-./](\d{1,2})[-./](\d{1,2})(?!\d)")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*年(?!级)")
_AHEAD = re.compile(r"(?:到|至|力争|计划|预计|将于|规划|目标|-|—)\s*$")
_BEHIND = re.compile(r"(?:截至|截止|截止到|截至到)\s*$")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class Day:
    """A date as printed: its range in the text, the year if printed, the month, the day if printed, the end of a range."""

    start: int
    end: int
    year: int | None
    month: int
    day: int | None
    until: tuple[int, int] | None = None

    def edtf(self, year: int) -> str:
        """The date in EDTF, in the year given unless one is printed."""
        known = self.year or year
        first = f"{known:04}-{self.month:02}" + (f"-{self.day:02}" if self.day else "")
        if self.until is None:
            return first
        later = known + 1 if self.until < (self.month, self.day or 0) else known
        return f"{first}/{later:04}-{self.until[0]:02}-{self.until[1]:02}"


def days(flat: str) -> Iterator[Day]:
    """All dates with at least a month, in the order of the text; impossible ones are left out."""
    for match in _DATE.finditer(flat):
        year, month, day, to_month, to_day, to_month2, to_day2 = (int(part) if part else None for part in match.groups())
        last = to_day or to_day2
        until = (to_month or to_month2 or month or 0, last) if last else None
        found = Day(match.start(), match.end(), year, month or 0, day, until)
        if _is_possible(found):
            yield found


def numeric_day(flat: str) -> Day | None:
    """A date such as 2023-10-29, as mastheads and sources print it."""
    match = _NUMERIC.search(flat)
    if match is None:
        return None
    found = Day(match.start(), match.end(), int(match[1]), int(match[2]), int(match[3]))
    return found if _is_possible(found) else None


def _is_possible(day: Day) -> bool:
    ends = [(day.month, day.day or 1), *([day.until] if day.until else [])]
    return all(1 <= month <= 12 and 1 <= number <= _DAYS[month - 1] for month, number in ends)


def likely_year(texts: Iterator[str]) -> int | None:
    """The year in which a page was printed, by the years it speaks of: the latest that is not a plan.

    截至2021年底 and 2022年以来 are said in a later year, so they count as the year after.
    """
    found: set[int] = set()
    for flat in texts:
        for match in _YEAR.finditer(flat):
            before, after = flat[max(0, match.start() - 4) : match.start()], flat[match.end() : match.end() + 3]
            if _BEHIND.search(before) and after.startswith(("底", "末")):
                found.add(int(match[1]) + 1)
            elif not _AHEAD.search(before) and not after.startswith(("底", "末", "前")):
                found.add(int(match[1]) + after.startswith("以来"))
    return max(found, default=None)
