"""The table of what a graph can be written as; a new format is one file and one row."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import UsageError
from kg.export.cypher import write_cypher
from kg.export.gexf import write_gexf
from kg.export.graphml import write_graphml
from kg.export.jsonl import ROW_FILES, write_jsonl
from kg.export.tables import write_tables
from kg.graph import Graph
from kg.model.rows import IssueRow


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a graph: its files, what reads them, and the writer, which may report what it left out."""

    files: tuple[str, ...]
    readers: str
    write: Callable[[Graph, Path], tuple[IssueRow, ...] | None]


FORMATS: Mapping[str, Format] = {
    "jsonl": Format(tuple(ROW_FILES), "programs, a row for each thing, with schemas", write_jsonl),
    "csv": Format(("nodes.csv", "edges.csv"), "spreadsheets and pandas", write_tables),
    "graphml": Format(("graph.graphml",), "Gephi, networkx, yEd, Cytoscape", write_graphml),
    "gexf": Format(("graph.gexf",), "Gephi, drawn and with a timeline", write_gexf),
    "cypher": Format(("graph.cypher",), "Neo4j, with cypher-shell or the Browser", write_cypher),
}


def export(graph: Graph, name: str, folder: Path) -> tuple[IssueRow, ...]:
    """Write the graph in one format; what the format could not hold comes back as issues."""
    if name not in FORMATS:
        raise UsageError(f"there is no format {name!r}; known are {', '.join(FORMATS)}")
    return FORMATS[name].write(graph, folder) or ()


def export_all(graph: Graph, folder: Path) -> tuple[IssueRow, ...]:
    """Write the graph in every format."""
    return tuple(issue for name in FORMATS for issue in export(graph, name, folder))
