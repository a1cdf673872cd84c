"""The graph as two tables for spreadsheets and pandas: `nodes.csv` and `edges.csv`."""

import csv
from pathlib import Path

from kg.export.flat import evidence_json, names_of, text_of
from kg.export.whole import whole_file
from kg.graph import Graph


def write_tables(graph: Graph, folder: Path) -> None:
    """Write nodes and edges, a column for each property; lists are joined, evidence is a column of JSON."""
    _write_nodes(graph, folder / "nodes.csv")
    _write_edges(graph, folder / "edges.csv")


def _write_nodes(graph: Graph, path: Path) -> None:
    names = names_of(node.properties for node in graph.nodes)
    with whole_file(path) as stream:
        table = csv.writer(stream, lineterminator="\n")
        table.writerow(["id", "label", "name", *names])
        for node in graph.nodes:
            cells = (text_of(node.properties.get(name, "")) for name in names)
            table.writerow([node.id, node.label, node.name, *cells])


def _write_edges(graph: Graph, path: Path) -> None:
    names = names_of(edge.properties for edge in graph.edges)
    with whole_file(path) as stream:
        table = csv.writer(stream, lineterminator="\n")
        table.writerow(["id", "type", "from", "to", *names, "evidence"])
        for edge in graph.edges:
            cells = (text_of(edge.properties.get(name, "")) for name in names)
            table.writerow([edge.id, edge.type, edge.start, edge.end, *cells, evidence_json(edge)])
