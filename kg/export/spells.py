"""When things are, as the days Gephi's timeline understands."""

from collections.abc import Iterable
from datetime import date

from kg.model import Edge, EdgeType, EntityType, Node
from kg.periods import period

Spell = tuple[str, str]
"""First and last day, both included."""


def node_spells(node: Node) -> list[Spell]:
    """The days of an event; everything else is there all the time."""
    if node.label != EntityType.EVENT:
        return []
    days = period(_text(node.properties.get("date")))
    return [(days.first.isoformat(), days.last.isoformat())] if days else []


def edge_spells(edges: Iterable[Edge]) -> list[Spell]:
    """The days for which somebody is known in a post: as stated, else from first to last seen; what overlaps is joined.

    A post that anything undated is said of has no spell, so that it never disappears from the picture.
    """
    found: list[tuple[date, date]] = []
    for edge in edges:
        days = _holding(edge)
        if days is None:
            return []
        found.append(days)
    return [(first.isoformat(), last.isoformat()) for first, last in _joined(sorted(found))]


def _holding(edge: Edge) -> tuple[date, date] | None:
    if edge.type != EdgeType.HOLDS:
        return None
    known = edge.properties
    start = period(_text(known.get("start", known.get("first_seen"))))
    end = period(_text(known.get("end", known.get("last_seen"))))
    if start is None or end is None or start.first > end.last:
        return None
    return start.first, end.last


def _joined(days: Iterable[tuple[date, date]]) -> list[tuple[date, date]]:
    """Gephi drops one of two spells that overlap, so they are made one."""
    joined: list[tuple[date, date]] = []
    for first, last in days:
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
