"""Edges as Gephi can show them: merged where it would merge them itself and lose what they say."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.export.flat import JOINT, text_of
from kg.model import Edge, Value
from kg.periods import earliest, latest

_JOINED = ("role", "status", "title", "unit")


@dataclass(frozen=True, slots=True)
class MergedEdge:
    """The edges from one node to another as one."""

    start: str
    end: str
    edges: Sequence[Edge]

    @property
    def id(self) -> str:
        """The smallest id of the merged edges."""
        return min(edge.id for edge in self.edges)

    @property
    def kinds(self) -> str:
        """The types of the merged edges."""
        return JOINT.join(sorted({edge.type.value for edge in self.edges}))

    @property
    def weight(self) -> float:
        """The largest weight of the merged edges: what two people share in an event they also share in its article."""
        return max(_weight(edge) for edge in self.edges)

    @property
    def properties(self) -> dict[str, Value]:
        """What the merged edges say: roles and titles, first and last, the number of quotations and the first of them."""
        values: dict[str, Value] = {name: JOINT.join(texts) for name in _JOINED if (texts := self._texts(name))}
        if first := earliest(self._texts("first_seen", "first")):
            values["first"] = first
        if last := latest(self._texts("last_seen", "last")):
            values["last"] = last
        evidence = {(item.source, item.span): item.quote for edge in self.edges for item in edge.evidence}
        values["quotations"] = len(evidence)
        if evidence:
            (source, _), quote = min(evidence.items())
            values |= {"quote": quote, "source": source}
        return values

    def _texts(self, *names: str) -> list[str]:
        return sorted({text_of(edge.properties[name]) for edge in self.edges for name in names if name in edge.properties})


def merged_by_pair(edges: Iterable[Edge]) -> Iterator[MergedEdge]:
    """One edge for each ordered pair of nodes."""
    groups: dict[tuple[str, str], list[Edge]] = {}
    for edge in edges:
        groups.setdefault((edge.start, edge.end), []).append(edge)
    return (MergedEdge(start, end, group) for (start, end), group in sorted(groups.items()))


def merged_by_type(edges: Iterable[Edge]) -> Iterator[MergedEdge]:
    """One edge for each ordered pair of nodes and each type."""
    groups: dict[tuple[str, str, str], list[Edge]] = {}
    for edge in edges:
        groups.setdefault((edge.start, edge.end, edge.type), []).append(edge)
    return (MergedEdge(start, end, group) for (start, end, _), group in sorted(groups.items(), key=lambda item: item[0]))


def _weight(edge: Edge) -> float:
    weight = edge.properties.get("weight", 1)
    return float(weight) if isinstance(weight, int | float) and weight > 0 else 1.0
