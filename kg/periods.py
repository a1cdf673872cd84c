"""EDTF values as periods: the first and last day they can mean, and how two of them lie to each other.

A value without a year (`XXXX-10-25`) says nothing about when, and counts as unknown here.
"""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The days from the first to the last, both included."""

    first: date
    last: date

    def overlaps(self, other: "Period") -> bool:
        """Whether the two can mean the same day."""
        return self.first <= other.last and other.first <= self.last

    def days_apart(self, other: "Period") -> int:
        """The days between the two, 0 where they overlap."""
        if self.overlaps(other):
            return 0
        return max((other.first - self.last).days, (self.first - other.last).days)


@lru_cache(maxsize=1 << 16)
def period(value: str | None) -> Period | None:
    """The period an EDTF date or range can mean; None where it is unknown or no calendar date."""
    if not value:
        return None
    first, _, last = value.partition("/")
    start, end = _edge(first, first=True), _edge(last or first, first=False)
    return Period(start, end) if start and end and start <= end else None


def earliest(values: Iterable[str]) -> str | None:
    """The value that begins first; of equal beginnings the more precise one."""
    return _first_of({*values}, last=False)


def latest(values: Iterable[str]) -> str | None:
    """The value that ends last; of equal ends the more precise one."""
    return _first_of({*values}, last=True)


def _first_of(values: set[str], *, last: bool) -> str | None:
    known = [(found, value) for value in values if (found := period(value))]
    if len(known) < 2:
        return known[0][1] if known else None
    if last:
        return max(known, key=lambda pair: (pair[0].last, pair[0].first, pair[1]))[1]
    return min(known, key=lambda pair: (pair[0].first, pair[0].last, pair[1]))[1]


def _edge(value: str, *, first: bool) -> date | None:
    parts = value.split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return None
    year, month, day = [*(int(part) for part in parts), 0, 0][:3]
    if not 1 <= year <= 9999 or not 0 <= month <= 12:
        return None
    month = month or (1 if first else 12)
    length = monthrange(year, month)[1]
    if not 0 <= day <= length:
        return None
    return date(year, month, day or (1 if first else length))
