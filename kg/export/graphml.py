"""GraphML for Gephi, networkx and others: one edge per ordered pair of nodes, its types joined in `kinds`."""

from collections.abc import Mapping
from pathlib import Path

from kg.export.columns import ColumnType, columns
from kg.export.flat import text_of
from kg.export.options import Options
from kg.export.pairs import MergedSaying, merged_by_pair
from kg.export.whole import whole_file
from kg.export.xmlfile import XmlFile, check_xml
from kg.graph import Graph
from kg.model import Node, Value
from kg.model.rows import IssueRow

_NAMESPACE = {"xmlns": "http://graphml.graphdrawing.org/xmlns"}

_TAG = {True: "directed", False: "undirected"}


def write_graphml(graph: Graph, folder: Path, options: Options) -> tuple[IssueRow, ...]:
    """Write `graph.graphml`; what had to be left out of it comes back as issues."""
    path = folder / options.name("graph.graphml")
    nodes, edges = list(graph.nodes), list(merged_by_pair(graph.edges))
    expected = {"node": len(nodes), "edge": len(edges)}
    with whole_file(path, lambda part: check_xml(part, expected)) as stream:
        xml = XmlFile(stream)
        xml.open("graphml", _NAMESPACE)
        # Gephi shows as label only what a key called exactly `label` holds.
        node_keys = _write_keys(xml, "node", columns(map(_node_values, nodes)))
        edge_keys = _write_keys(xml, "edge", columns(map(_edge_values, {edge.said for edge in edges})))
        xml.open("graph", {"id": "graph", "edgedefault": _TAG[options.view.directed]})
        for node in nodes:
            xml.element("node", {"id": node.id}, _data(xml, node_keys, _node_values(node)))
        for edge in edges:
            ends = {"id": edge.id, "source": edge.start, "target": edge.end}
            xml.element("edge", ends, _data(xml, edge_keys, _edge_values(edge.said)))
        xml.close()
        xml.close()
    return xml.issues(path.name)


def _node_values(node: Node) -> dict[str, Value]:
    return {**node.properties, "label": node.name, "kind": node.label.value}


def _edge_values(said: MergedSaying) -> dict[str, Value]:
    return {**said.properties, "label": said.kinds, "kinds": said.kinds, "weight": said.weight}


def _write_keys(xml: XmlFile, element: str, types: Mapping[str, ColumnType]) -> dict[str, str]:
    """Declare the columns; keys are numbered, because Gephi loses values under keys called like its own columns."""
    keys = {name: f"{element[0]}{number}" for number, name in enumerate(types)}
    for name, key in keys.items():
        xml.leaf("key", {"id": key, "for": element, "attr.name": name, "attr.type": types[name]})
    return keys


def _data(xml: XmlFile, keys: Mapping[str, str], values: Mapping[str, Value]) -> list[str]:
    return [f'<data key="{key}">{xml.escaped(text_of(values[name]))}</data>' for name, key in keys.items() if name in values]
