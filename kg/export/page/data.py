"""What a page knows: nodes with their places in the picture, edges with their quotations, and the quoted texts."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from kg.export.page.places import DOES, LIES, placed
from kg.graph import Graph
from kg.model import Edge, EdgeType, EntityType, Node, Unit
from kg.model.rows import Evidence
from kg.periods import period

_QUOTES = 3  # of an edge
_TEXT = 10_000_000  # characters of all quoted pages together; beyond, quotations stand without what is around them
_ARTICLES = 30  # of a thing, the latest; the page says how many more there are
_TELLS_OF = frozenset({EdgeType.MENTIONED_IN, EdgeType.WROTE, EdgeType.REPORTED_IN})
_EPOCH = date(1970, 1, 1)
_OF_NODES = ("aliases", "code", "type", "headline", "documents", "source", "date")
_OF_EDGES = {"start": "since", "end": "until", "first_seen": "first", "last_seen": "last"} | {
    name: name for name in ("role", "status", "unit", "weight", "count", "first", "last")
}
"""What is told of edges, and what it is called on the page."""
_SPELL = ("start", "first_seen", "first", "last_seen", "last", "end")

Json = dict[str, object]


class Quoted:
    """The texts of the pages that are quoted, each once, and quotations as a text's number with the raw span.

    A page that is not there, or for which there is no more room, has no text; its quotations bring their characters along.
    """

    def __init__(self, read: Callable[[str], str | None], room: int = _TEXT) -> None:
        self._read = read
        self._room = room
        self._numbers: dict[str, int] = {}
        self.texts: list[Json] = []

    def __call__(self, evidence: Sequence[Evidence]) -> list[list[int | str]]:
        """The first quotations."""
        return [self._quotation(item) for item in evidence[:_QUOTES]]

    def _quotation(self, item: Evidence) -> list[int | str]:
        number = self._number(item.source)
        return [number, *item.span, *([] if self.texts[number]["text"] else [item.quote])]

    def _number(self, source: str) -> int:
        if source not in self._numbers:
            text = self._read(source) or "" if self._room > 0 else ""
            self._room -= len(text)
            self._numbers[source] = len(self.texts)
            self.texts.append({"name": source, "text": text})
        return self._numbers[source]


def page_data(graph: Graph, read: Callable[[str], str | None], readings: Mapping[str, str], most: int) -> Json:
    """The best connected things, so many at most, what is between them, and the articles that tell of them."""
    things = {node.id: node for node in graph.nodes}
    articles = {node.id for node in things.values() if node.label == EntityType.ARTICLE}
    edges = [edge for edge in graph.edges if _told(edge)]
    kept = _best_connected(things.keys() - articles, edges, most)
    within = [edge for edge in edges if edge.start in kept and edge.end in kept | articles]
    inside, more = _latest(within, things)
    known = sorted(kept | {edge.end for edge in inside})
    number, places, quoted = {node: position for position, node in enumerate(known)}, placed(sorted(kept), inside), Quoted(read)
    return {
        "left_out": len(things) - len(articles) - len(kept),
        "nodes": [_node(things[node], readings.get(node)) | places.get(node, {}) | more.get(node, {}) for node in known],
        "edges": [_edge(edge, number, quoted) for edge in inside],
        "texts": quoted.texts,
    }


def _told(edge: Edge) -> bool:
    """Sentences are left to the questions: whoever shares one shares an article."""
    return edge.type != EdgeType.APPEARS_WITH or edge.properties.get("unit") != Unit.SENTENCE


def _best_connected(nodes: Iterable[str], edges: Iterable[Edge], most: int) -> frozenset[str]:
    degrees = Counter(end for edge in edges if edge.type in DOES | LIES for end in (edge.start, edge.end))
    return frozenset(sorted(nodes, key=lambda node: (-degrees[node], node))[:most])


def _latest(edges: Iterable[Edge], things: Mapping[str, Node]) -> tuple[list[Edge], dict[str, Json]]:
    """The edges without those to older articles of what many articles tell of, and how many each thing has more."""
    telling: dict[str, list[Edge]] = defaultdict(list)
    kept: list[Edge] = []
    for edge in edges:
        (telling[edge.start] if edge.type in _TELLS_OF else kept).append(edge)
    for found in telling.values():
        found.sort(key=lambda edge: (str(things[edge.end].properties.get("date", "")), edge.id), reverse=True)
        kept += found[:_ARTICLES]
    more: dict[str, Json] = {node: {"more": len(found) - _ARTICLES} for node, found in telling.items() if len(found) > _ARTICLES}
    return sorted(kept, key=lambda edge: edge.id), more


def _node(node: Node, reading: str | None) -> Json:
    told: Json = {"id": node.id, "kind": node.label, "name": node.name}
    told |= {name: node.properties[name] for name in _OF_NODES if name in node.properties}
    days = _days(node.properties.get("date"))
    return told | ({"days": days} if days else {}) | ({"read": reading} if reading else {})


def _edge(edge: Edge, number: Mapping[str, int], quoted: Quoted) -> Json:
    told: Json = {"from": number[edge.start], "to": number[edge.end], "type": edge.type, "quotes": quoted(edge.evidence)}
    told |= {short: edge.properties[name] for name, short in _OF_EDGES.items() if name in edge.properties}
    days = [day for name in _SPELL for day in _days(edge.properties.get(name))]
    return told | ({"days": [min(days), max(days)]} if days else {})


def _days(value: object) -> list[int]:
    """A date as the first and last day it can mean, counted from 1970; none where it is unknown."""
    found = period(value) if isinstance(value, str) else None
    return [(found.first - _EPOCH).days, (found.last - _EPOCH).days] if found else []
