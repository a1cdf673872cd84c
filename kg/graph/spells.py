"""Spells: the observations of one person in one post, without a break.

Silence ends nothing. A removal ends a spell, and so does another holder of a one-seat post who was seen between two
observations. Who is only a candidate holds nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from kg.ids import record_id
from kg.model import PostStatus
from kg.model.rows import PostRow
from kg.periods import Period, earliest, latest, period
from kg.resolve.knowledge import Knowledge

_ENDED = frozenset({PostStatus.REMOVED, PostStatus.FORMER})
_Post = tuple[str | None, str]  # its body and its title
_LAST = "~"  # stands after all digits: without a date


@dataclass(frozen=True)
class Spell:
    """Observations of one person in one post, in the order of their dates."""

    seat: _Post
    person: str
    observations: tuple[PostRow, ...]

    @cached_property
    def id(self) -> str:
        """An id made of the first observation."""
        return record_id("t", self.person, min(row.id for row in self.observations))

    @cached_property
    def first_seen(self) -> str | None:
        """The first date on which the person was seen in the post."""
        return earliest(self._dates)

    @cached_property
    def last_seen(self) -> str | None:
        """The last date on which the person was seen in the post."""
        return latest(self._dates)

    @property
    def ended(self) -> bool:
        """Whether the last word is that the person no longer holds the post."""
        return self.observations[-1].status in _ENDED

    @property
    def acting(self) -> bool:
        """Whether the person only stood in for a holder."""
        return all(row.status == PostStatus.ACTING for row in self.observations)

    @cached_property
    def order(self) -> tuple[str, bool, str, str]:
        """Where the spell stands among those of its post; who is called former was there before who is seen that day."""
        dates = [row.date for row in self.observations if row.date]
        return self.first_seen or earliest(dates) or _LAST, self.first_seen is not None, self.person, self.id

    @property
    def _dates(self) -> list[str]:
        return [row.date for row in self.observations if row.date and row.status not in _ENDED]


def spells(rows: Iterable[PostRow], knowledge: Knowledge) -> list[Spell]:
    """The spells of all posts, by post and in it in the order of time."""
    seats: dict[_Post, dict[str, list[PostRow]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        if row.status != PostStatus.CANDIDATE:
            seats[row.organization, row.title][row.person].append(row)
    found: list[Spell] = []
    for seat, holders in seats.items():
        seen = _seen(holders) if seat[0] is not None and knowledge.one_seat(seat[1]) else {}
        for person, observed in holders.items():
            found += _split(seat, person, sorted(observed, key=_by_date), seen)
    return sorted(found, key=lambda spell: (spell.seat[0] or "", spell.seat[1], *spell.order))


def _by_date(row: PostRow) -> tuple[str, bool, str]:
    """Observations in time; what ends a spell stands after what was seen on the same day."""
    return row.date or _LAST, row.status in _ENDED, row.id


def _seen(holders: Mapping[str, Iterable[PostRow]]) -> dict[str, list[Period]]:
    """When each holder of a post was seen in it."""
    return {
        person: [found for row in observed if row.status not in _ENDED and (found := period(row.date))]
        for person, observed in holders.items()
    }


def _split(seat: _Post, person: str, observed: list[PostRow], seen: Mapping[str, list[Period]]) -> list[Spell]:
    """One holder's observations as spells."""
    found: list[list[PostRow]] = [[]]
    for row in observed:
        former = found[-1]
        back = bool(former) and row.status not in _ENDED
        if back and (former[-1].status in _ENDED or _another_between(person, former[-1], row, seen)):
            found.append([])
        found[-1].append(row)
    return [Spell(seat, person, tuple(rows)) for rows in found]


def _another_between(person: str, former: PostRow, row: PostRow, seen: Mapping[str, list[Period]]) -> bool:
    """Whether somebody else was seen in the post between two observations, and at no time beside this person.

    Who is seen in turn with somebody else, again and again, is no predecessor of his own successor: that is a conflict,
    and nothing is separated.
    """
    start, end = period(former.date), period(row.date)
    if start is None or end is None:
        return False
    return any(
        other != person and periods and all(start.last < found.first and found.last < end.first for found in periods)
        for other, periods in seen.items()
    )
