"""The graph as the two files that `neo4j-admin database import` reads into an empty database, millions of rows in a minute.

What it makes equals a load: the same properties, native dates and hashes, so that `kg load neo4j` goes on from there.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from kg.export.cleaning import left_out
from kg.export.flat import edge_values
from kg.export.neo4j_rows import HASH, Property, edge_row, node_row, properties_of, typed
from kg.export.whole import whole_file
from kg.graph import Graph
from kg.model import Edge, Node
from kg.model.rows import IssueRow

FILES = ("neo4j-nodes.csv", "neo4j-relationships.csv")

SEPARATOR = "\x1f"
"""Between the items of a list, because any printable character stands in some text: `--array-delimiter=U+001F`."""

Line = tuple[Sequence[str], Mapping[str, Property]]
"""What every row has, and its properties."""

_TYPES = {bool: ":boolean", int: ":long", float: ":double", str: "", date: ":date", tuple: ":string[]"}
_NODE_HEAD = ("id:ID(Entity)", ":LABEL")
_EDGE_HEAD = (":START_ID(Entity)", ":END_ID(Entity)", ":TYPE")


def write_neo4j_csv(graph: Graph, folder: Path) -> tuple[IssueRow, ...]:
    """Write both files; the character that separates items is left out of texts and reported."""
    removed: Counter[str] = Counter()
    types = _types(typed({**node.properties, "name": node.name}) for node in graph.nodes)
    _write(folder / FILES[0], _NODE_HEAD, types, map(_node_line, graph.nodes), removed)
    types = _types(typed(edge_values(edge)) for edge in graph.edges)
    _write(folder / FILES[1], _EDGE_HEAD, types, map(_edge_line, graph.edges), removed)
    return left_out(FILES[0], removed, "the import reads it as the end of an item")


def _node_line(node: Node) -> Line:
    known = {name: value for name, value in properties_of(node_row(node)).items() if name != "id"}
    return (node.id, f"Entity{SEPARATOR}{node.label}"), known


def _edge_line(edge: Edge) -> Line:
    return (edge.start, edge.end, edge.type), properties_of(edge_row(edge))


def _write(path: Path, head: Sequence[str], types: Mapping[str, str], lines: Iterable[Line], removed: Counter[str]) -> None:
    with whole_file(path) as stream:
        stream.write(",".join([*head, *(f"{name}{suffix}" for name, suffix in types.items())]) + "\n")
        for fixed, known in lines:
            cells = [_cell(known[name], removed) if name in known else "" for name in types]
            stream.write(",".join([*fixed, *cells]) + "\n")


def _types(properties: Iterable[Mapping[str, Property]]) -> dict[str, str]:
    """The suffix of the type of each property and of the hash; one that is a number here and a text there has no column."""
    found: dict[str, str] = {}
    for known in properties:
        for name, value in (*known.items(), (HASH, "")):
            suffix = _TYPES[type(value)]
            if found.setdefault(name, suffix) != suffix:
                raise ValueError(f"{name!r} has values of two types")
    return dict(sorted(found.items()))


def _cell(value: Property, removed: Counter[str]) -> str:
    """A value as a field; a text is always quoted, because an empty one would be none."""
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case date():
            return value.isoformat()
        case tuple():
            return _quoted(SEPARATOR.join(_clean(item, removed) for item in value))
        case _:
            return _quoted(_clean(value, removed))


def _clean(text: str, removed: Counter[str]) -> str:
    if SEPARATOR in text:
        removed[SEPARATOR] += text.count(SEPARATOR)
    return text.replace(SEPARATOR, "")


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
