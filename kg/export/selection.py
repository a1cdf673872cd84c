"""A part of a graph: a view, what weighs enough, one unit of co-appearance, what was in some days."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kg.errors import UsageError
from kg.export.options import Options
from kg.export.spells import node_days, said_days
from kg.graph import Graph
from kg.graph.views import EDGES_OF_VIEW, LABELS_OF_VIEW
from kg.model import Edge, EdgeType, Node
from kg.periods import Period, period

_NARROWING = frozenset({"min_weight", "unit", "since", "until"})


def select(graph: Graph, options: Options) -> Graph:
    """The nodes and edges that are asked for.

    What is dated outside of the days goes, what is undated stays. Where edges are chosen one by one, a node that is left
    without any goes too.
    """
    chosen = _Choice(options, _days(options))
    nodes = [node for node in graph.nodes if chosen.node(node)]
    there = {node.id for node in nodes}
    edges = [edge for edge in graph.edges if edge.start in there and edge.end in there and chosen.edge(edge)]
    if options.asked() & _NARROWING:
        linked = set(_ends(edges))
        nodes = [node for node in nodes if node.id in linked]
    return replace(graph, nodes=nodes, edges=edges)


@dataclass(frozen=True, slots=True)
class _Choice:
    """What of a graph is asked for."""

    options: Options
    days: Period | None

    def node(self, node: Node) -> bool:
        """Whether a node is asked for."""
        return node.label in LABELS_OF_VIEW[self.options.view] and self._in_time(node_days(node))

    def edge(self, edge: Edge) -> bool:
        """Whether an edge between nodes that are asked for is so itself."""
        if edge.type not in EDGES_OF_VIEW[self.options.view] or not self._in_time(said_days(edge.said)):
            return False
        if edge.type != EdgeType.APPEARS_WITH:
            return True
        weight = edge.properties.get("weight", 1)
        enough = isinstance(weight, int | float) and weight >= self.options.min_weight
        return enough and self.options.unit in {None, edge.properties.get("unit")}

    def _in_time(self, days: Period | None) -> bool:
        return days is None or self.days is None or days.overlaps(self.days)


def _days(options: Options) -> Period | None:
    """The days between the two dates, both included; a date that is none is told."""
    if options.since is None and options.until is None:
        return None
    first, last = (_period(value) for value in (options.since or "0001", options.until or "9999"))
    if first.first > last.last:
        raise UsageError(f"--since {options.since} is later than --until {options.until}")
    return Period(first.first, last.last)


def _period(value: str) -> Period:
    found = period(value)
    if found is None:
        raise UsageError(f"{value!r} is no date; write a year, a month or a day: 2022, 2022-10, 2022-10-24")
    return found


def _ends(edges: Iterable[Edge]) -> Iterator[str]:
    for edge in edges:
        yield edge.start
        yield edge.end
