"""GEXF 1.3 for Gephi: drawn, coloured, with a timeline, and one edge per pair of nodes and type.

It is written here because networkx knows neither the `kind` of an edge, which keeps parallel edges apart, nor a file
without today's date.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from kg.export.columns import ColumnType, columns
from kg.export.flat import text_of
from kg.export.layout import Position, positions
from kg.export.looks import COLOURS, EDGE_COLOURS, Colour, size
from kg.export.options import Options
from kg.export.pairs import MergedEdge, MergedSaying, merged_by_type
from kg.export.spells import Spell, node_spells, said_spells
from kg.export.whole import whole_file
from kg.export.xmlfile import XmlFile, check_xml
from kg.graph import Graph
from kg.model import EntityType, Node, Value
from kg.model.rows import IssueRow

_ROOT = {"xmlns": "http://gexf.net/1.3", "xmlns:viz": "http://gexf.net/1.3/viz", "version": "1.3"}
_TIMES = {"mode": "dynamic", "timeformat": "date", "timerepresentation": "interval"}
_TYPE_NAMES = {ColumnType.INT: "integer"}


def write_gexf(graph: Graph, folder: Path, options: Options) -> tuple[IssueRow, ...]:
    """Write `graph.gexf`; what had to be left out of it comes back as issues."""
    path = folder / options.name("graph.gexf")
    nodes, edges = list(graph.nodes), list(merged_by_type(graph.edges))
    expected = {"node": len(nodes), "edge": len(edges)}
    with whole_file(path, lambda part: check_xml(part, expected)) as stream:
        xml = XmlFile(stream)
        xml.open("gexf", _ROOT)
        xml.open("meta")
        xml.leaf("creator", text="newsprint-kg")
        xml.close()
        # Gephi drops an edge of another direction, so all edges of a view have one.
        xml.open("graph", {"defaultedgetype": "directed" if options.view.directed else "undirected", **_TIMES})
        node_keys = _write_columns(xml, "node", columns(map(_node_values, nodes)))
        edge_keys = _write_columns(xml, "edge", columns(said.properties for said in {edge.said for edge in edges}))
        _write_nodes(xml, nodes, edges, node_keys)
        _write_edges(xml, edges, edge_keys)
        xml.close()
        xml.close()
    return xml.issues(path.name)


def _node_values(node: Node) -> dict[str, Value]:
    return {**node.properties, "kind": node.label.value}


def _write_columns(xml: XmlFile, element: str, types: Mapping[str, ColumnType]) -> dict[str, str]:
    keys = {name: f"{element[0]}{number}" for number, name in enumerate(types)}
    xml.open("attributes", {"class": element, "mode": "static"})
    for name, key in keys.items():
        xml.leaf("attribute", {"id": key, "title": name, "type": _TYPE_NAMES.get(types[name], types[name].value)})
    xml.close()
    return keys


def _write_nodes(xml: XmlFile, nodes: Sequence[Node], edges: Sequence[MergedEdge], keys: Mapping[str, str]) -> None:
    places = positions([node.id for node in nodes], [(edge.start, edge.end) for edge in edges])
    large = Counter(node for edge in edges for node in (edge.start, edge.end))
    xml.open("nodes")
    for node in nodes:
        look = _look(node.label, places[node.id], large[node.id])
        inside = [*_values(xml, keys, _node_values(node)), *_spells(node_spells(node)), *look]
        xml.element("node", {"id": node.id, "label": node.name}, inside)
    xml.close()


def _look(label: EntityType, place: Position, degree: int) -> tuple[str, ...]:
    position = f'<viz:position x="{place[0]}" y="{place[1]}" z="0.0"/>'
    return _colour(COLOURS[label]), position, f'<viz:size value="{size(label, degree)}"/>'


def _colour(colour: Colour) -> str:
    red, green, blue = colour
    return f'<viz:color r="{red}" g="{green}" b="{blue}"/>'


def _write_edges(xml: XmlFile, edges: Sequence[MergedEdge], keys: Mapping[str, str]) -> None:
    colours = {kind.value: _colour(colour) for kind, colour in EDGE_COLOURS.items()}
    xml.open("edges")
    for edge in edges:
        said = edge.said
        ends = {"id": edge.id, "source": edge.start, "target": edge.end}
        inside = [*_values(xml, keys, said.properties), *_edge_spells(said), colours[said.kinds]]
        xml.element("edge", {**ends, "kind": said.kinds, "label": said.kinds, "weight": str(said.weight)}, inside)
    xml.close()


@lru_cache(maxsize=1 << 14)
def _edge_spells(said: MergedSaying) -> tuple[str, ...]:
    return _spells(said_spells(said.sayings))


def _values(xml: XmlFile, keys: Mapping[str, str], values: Mapping[str, Value]) -> Iterator[str]:
    yield "<attvalues>"
    for name, key in keys.items():
        if name in values:
            yield f'  <attvalue for="{key}" value="{xml.escaped(text_of(values[name]))}"/>'
    yield "</attvalues>"


def _spells(spells: Sequence[Spell]) -> tuple[str, ...]:
    return ("<spells>", *(f'  <spell start="{first}" end="{last}"/>' for first, last in spells), "</spells>") if spells else ()
