"""What a page knows: nodes with their places in the picture, edges with their quotations, and the quoted texts."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from kg.export.page.places import DOES, LIES, placed
from kg.graph import Graph
from kg.model import Edge, EdgeType, EntityType, Node, Unit
from kg.model.rows import Evidence
from kg.periods import period

_QUOTES = 3  # of an edge
_EPOCH = date(1970, 1, 1)

Json = dict[str, object]


class Quoted:
    """The texts of the pages that are quoted, each once, and quotations as a text's number with the raw span."""

    def __init__(self, read: Callable[[str], str | None]) -> None:
        self._read = read
        self._numbers: dict[str, int] = {}
        self.texts: list[Json] = []

    def __call__(self, evidence: Iterable[Evidence]) -> list[list[int]]:
        """The first quotations."""
        return [[self._number(item.source), *item.span] for item in list(evidence)[:_QUOTES]]

    def _number(self, source: str) -> int:
        if source not in self._numbers:
            self._numbers[source] = len(self.texts)
            self.texts.append({"name": source, "text": self._read(source) or ""})
        return self._numbers[source]


def page_data(graph: Graph, read: Callable[[str], str | None], readings: Mapping[str, str], most: int) -> Json:
    """The best connected things, so many at most, what is between them, and the articles that tell of them."""
    things = {node.id: node for node in graph.nodes}
    edges = [edge for edge in graph.edges if _told(edge)]
    kept = _best_connected([node for node in things.values() if node.label != EntityType.ARTICLE], edges, most)
    inside = [edge for edge in edges if edge.start in kept and (edge.end in kept or things[edge.end].label == EntityType.ARTICLE)]
    known = sorted(kept | {edge.end for edge in inside})
    places, number, quoted = placed(sorted(kept), inside), {node: position for position, node in enumerate(known)}, Quoted(read)
    return {
        "left_out": sum(node.label != EntityType.ARTICLE for node in things.values()) - len(kept),
        "nodes": [{**_node(things[node], readings.get(node, "")), **places.get(node, {})} for node in known],
        "edges": [_edge(edge, number, quoted) for edge in inside],
        "texts": quoted.texts,
    }


def _told(edge: Edge) -> bool:
    """Sentences are left to the questions: whoever shares one shares an article."""
    return edge.type != EdgeType.APPEARS_WITH or edge.properties.get("unit") != Unit.SENTENCE


def _best_connected(nodes: Sequence[Node], edges: Iterable[Edge], most: int) -> frozenset[str]:
    degrees = Counter(end for edge in edges if edge.type in DOES | LIES for end in (edge.start, edge.end))
    return frozenset(node.id for node in sorted(nodes, key=lambda node: (-degrees[node.id], node.id))[:most])


def _node(node: Node, reading: str) -> Json:
    told = {name: node.properties[name] for name in ("aliases", "code", "type", "headline", "documents", "source") if name in node.properties}
    when = {"date": node.properties["date"], "days": _days(node.properties["date"])} if "date" in node.properties else {}
    return {"id": node.id, "kind": node.label, "name": node.name, **told, **when, **({"read": reading} if reading else {})}


def _edge(edge: Edge, number: Mapping[str, int], quoted: Quoted) -> Json:
    known = edge.properties
    told = {name: known[name] for name in ("role", "status", "unit", "weight", "count", "start", "end") if name in known}
    when = {short: known[name] for name, short in (("first_seen", "first"), ("last_seen", "last"), ("first", "first"), ("last", "last")) if name in known}
    spell = _spell(edge)
    return {
        "from": number[edge.start],
        "to": number[edge.end],
        "type": edge.type,
        **{("since" if name == "start" else "until" if name == "end" else name): value for name, value in told.items()},
        **when,
        **({"days": spell} if spell else {}),
        "quotes": quoted(edge.evidence),
    }


def _spell(edge: Edge) -> list[int] | None:
    """The first and the last day of a tenure or of what two people share."""
    days = [day for name in ("start", "first_seen", "first", "last_seen", "last", "end") for day in _days(edge.properties.get(name)) or ()]
    return [min(days), max(days)] if days else None


def _days(value: object) -> list[int] | None:
    """A date as the first and last day it can mean, counted from 1970."""
    found = period(value) if isinstance(value, str) else None
    return [(found.first - _EPOCH).days, (found.last - _EPOCH).days] if found else None
