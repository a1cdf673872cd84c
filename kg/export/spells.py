"""When things are, as the days Gephi's timeline understands."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from kg.model import EdgeType, EntityType, Node, Saying, Value
from kg.periods import Period, period

Spell = tuple[str, str]
"""First and last day, both included."""

_BOUNDS = {EdgeType.HOLDS: (("start", "first_seen"), ("end", "last_seen")), EdgeType.APPEARS_WITH: (("first",), ("last",))}
"""The dates between which an edge is: as stated, else as seen."""


def node_spells(node: Node) -> list[Spell]:
    """The days of an event; everything else is there all the time."""
    days = node_days(node) if node.label == EntityType.EVENT else None
    return [(days.first.isoformat(), days.last.isoformat())] if days else []


def said_spells(sayings: Iterable[Saying]) -> list[Spell]:
    """The days for which somebody is said to be in a post or beside another; what overlaps is joined.

    Where anything undated says so there is no spell, so that the edge never disappears from the picture.
    """
    found: list[tuple[date, date]] = []
    for said in sayings:
        days = said_days(said)
        if days is None:
            return []
        found.append((days.first, days.last))
    return [(first.isoformat(), last.isoformat()) for first, last in _joined(sorted(found))]


def node_days(node: Node) -> Period | None:
    """The days of an event or an article."""
    return period(_text(node.properties.get("date")))


def said_days(said: Saying) -> Period | None:
    """The days of a tenure, or from the first to the last time that two people appear together."""
    if said.type not in _BOUNDS:
        return None
    start, end = (_first(said.properties, names) for names in _BOUNDS[said.type])
    return _between(start, end)


@lru_cache(maxsize=1 << 14)
def _between(start: str | None, end: str | None) -> Period | None:
    """The days from the beginning of a date to the end of another."""
    first, last = period(start), period(end)
    return Period(first.first, last.last) if first and last and first.first <= last.last else None


def _joined(days: Iterable[tuple[date, date]]) -> list[tuple[date, date]]:
    """Gephi drops one of two spells that overlap, so they are made one."""
    joined: list[tuple[date, date]] = []
    for first, last in days:
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined


def _first(known: dict[str, Value], names: Iterable[str]) -> str | None:
    return next((text for name in names if (text := _text(known.get(name)))), None)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
