"""Where things stand on the page: those that do something by the forces between them, those only named beside what they belong to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import cos, pi, sin, sqrt

from kg.export.layout import Position, positions
from kg.model import Edge, EdgeType

DOES = frozenset({EdgeType.HOLDS, EdgeType.POST_OF, EdgeType.TOOK_PART, EdgeType.INVOLVES, EdgeType.AT, EdgeType.SUCCEEDED})
"""What somebody does or holds."""

LIES = frozenset({EdgeType.PART_OF, EdgeType.LOCATED_IN})
"""What belongs to what; it alone puts nobody into the picture."""

_TURN = pi * (3 - sqrt(5))  # the golden angle: one after the other, none stands before another
_STEP = 16.0


def placed(nodes: Sequence[str], edges: Iterable[Edge]) -> dict[str, dict[str, object]]:
    """The place of each node, and for those that are only named that they are."""
    drawn = [edge for edge in edges if edge.type in DOES | LIES]
    bodies = {edge.start for edge in drawn if edge.type == EdgeType.POST_OF}
    acts = [edge for edge in drawn if edge.type in DOES and (edge.type != EdgeType.HOLDS or edge.end in bodies)]
    acting = {end for edge in acts for end in (edge.start, edge.end)}
    links = [(edge.start, edge.end) for edge in drawn if {edge.start, edge.end} <= acting]
    found = positions(sorted(acting), links)
    found |= _beside(found, [node for node in nodes if node not in acting], drawn)
    return {node: {"x": x, "y": y, **({} if node in acting else {"named": True})} for node, (x, y) in found.items()}


def _beside(found: Mapping[str, Position], named: Sequence[str], drawn: Iterable[Edge]) -> dict[str, Position]:
    """In a spiral around a neighbour that has a place; those without one in a spiral around all."""
    near: dict[str, str] = {}
    for edge in drawn:
        for node, other in ((edge.start, edge.end), (edge.end, edge.start)):
            if other in found:
                near.setdefault(node, other)
    edge_of_all = max((sqrt(x * x + y * y) for x, y in found.values()), default=0.0)
    counts: dict[str, int] = defaultdict(int)
    places: dict[str, Position] = {}
    for node in named:
        centre = near.get(node, "")
        counts[centre] += 1
        x, y = found.get(centre, (0.0, 0.0))
        reach = _STEP * sqrt(counts[centre] + 2) + (0 if centre else edge_of_all)
        places[node] = (round(x + reach * cos(counts[centre] * _TURN), 1), round(y + reach * sin(counts[centre] * _TURN), 1))
    return places
