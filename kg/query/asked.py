"""The dates, periods and units that people ask with, checked."""

from datetime import date

from kg.errors import UsageError
from kg.model import Record, Unit
from kg.periods import Period, period


class Scope(Record):
    """When and where something must have been to be counted; each end may be open."""

    since: str | None = None
    until: str | None = None
    place: str | None = None


EVERYWHERE = Scope()


def asked_day(value: str) -> Period:
    """A day, month or year that somebody asks for; what is none is an error that shows how they are written."""
    found = period(value)
    if found is None:
        raise UsageError(f"{value!r} is no date; write a day, a month or a year: 2022-10-24, 2022-10, 2022")
    return found


def asked_period(since: str | None, until: str | None) -> Period | None:
    """From the first day of one date to the last of another, open where one is missing; None where nothing was asked."""
    if since is None and until is None:
        return None
    first = asked_day(since).first if since else date.min
    last = asked_day(until).last if until else date.max
    if first > last:
        raise UsageError(f"no day is both from {since} on and until {until}")
    return Period(first, last)


def within(value: str | None, wanted: Period | None) -> bool:
    """Whether a date can lie in a period; one that nobody knows lies in none, and where nothing was asked all do."""
    found = period(value)
    return wanted is None or (found is not None and found.overlaps(wanted))


def asked_unit(value: str) -> Unit:
    """What two people must share; an unknown word lists the known."""
    if value not in list(Unit):
        raise UsageError(f"there is no unit {value!r}; known are {', '.join(Unit)}")
    return Unit(value)
