"""When things are, as the days Gephi's timeline understands."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from kg.model import Edge, EdgeType, EntityType, Node, Value
from kg.periods import Period, period

Spell = tuple[str, str]
"""First and last day, both included."""

_BOUNDS = {EdgeType.HOLDS: (("start", "first_seen"), ("end", "last_seen")), EdgeType.APPEARS_WITH: (("first",), ("last",))}
"""The dates between which an edge is: as stated, else as seen."""


def node_spells(node: Node) -> list[Spell]:
    """The days of an event; everything else is there all the time."""
    days = node_days(node) if node.label == EntityType.EVENT else None
    return [(days.first.isoformat(), days.last.isoformat())] if days else []


def edge_spells(edges: Iterable[Edge]) -> list[Spell]:
    """The days for which somebody is known in a post or beside another; what overlaps is joined.

    An edge that anything undated says has no spell, so that it never disappears from the picture.
    """
    found: list[tuple[date, date]] = []
    for edge in edges:
        days = edge_days(edge)
        if days is None:
            return []
        found.append((days.first, days.last))
    return [(first.isoformat(), last.isoformat()) for first, last in _joined(sorted(found))]


def node_days(node: Node) -> Period | None:
    """The days of an event or an article."""
    return period(_text(node.properties.get("date")))


def edge_days(edge: Edge) -> Period | None:
    """The days of a tenure, or from the first to the last time that two people appear together."""
    if edge.type not in _BOUNDS:
        return None
    start, end = (_first(edge.properties, names) for names in _BOUNDS[edge.type])
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
