r"""The graph as a plain Cypher file, for any Neo4j without plug-ins: constraints first, then batches of MERGE.

A text can only stand in a literal. Some servers turn `\u0027` into a quote before they parse, even where the backslash is
itself escaped; so no literal holds a backslash of a text before a `u`, the literal is cut in two there.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from json.encoder import encode_basestring
from pathlib import Path
from typing import Any

from kg.export.flat import quotes_of
from kg.export.neo4j_rows import HASH, Property, as_json, by_kind, edge_hash, node_row, typed
from kg.export.neo4j_statements import SCHEMA, edge_statement, node_statement
from kg.export.whole import whole_file
from kg.graph import Graph
from kg.model import Edge, EdgeType, Saying

_BATCH = 500  # rows in a statement: longer literals cost the server's parser more than they save
_GAP = "{id}"
_ESCAPES = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_CONTROL = re.compile("[\x00-\x1f\\\\'\x7f-\x9f\u2028\u2029]")
_BEFORE_U = re.compile(r"(?<=\\)(?=[uU])")


def write_cypher(graph: Graph, folder: Path) -> None:
    """Write `graph.cypher`; running it a second time changes nothing."""
    with whole_file(folder / "graph.cypher") as stream:
        stream.writelines(f"{statement};\n" for statement in SCHEMA)
        nodes = ((node.label, _map(node_row(node))) for node in graph.nodes)
        for label, rows in by_kind(nodes, _BATCH):
            stream.write(_with_rows(node_statement(label), rows))
        for kind, rows in by_kind(_edges(graph.edges), _BATCH):
            stream.write(_with_rows(edge_statement(kind), rows))


def _edges(edges: Iterable[Edge]) -> Iterator[tuple[EdgeType, str]]:
    """Each edge's type, and its row as an expression; what many edges say is written once, around the id of each."""
    around = lru_cache(maxsize=1 << 16)(_around_id)
    for edge in edges:
        (before, after), (before_in_json, after_in_json) = around(edge.said)
        hashed = edge_hash(edge, f"{before_in_json}{encode_basestring(edge.id)}{after_in_json}")
        identity = _text(edge.id)
        known = f"{before}{identity}{after[:-1]}, {HASH}: {_text(hashed)}}}"
        yield edge.type, f"{{id: {identity}, from: {_text(edge.start)}, to: {_text(edge.end)}, properties: {known}}}"


def _around_id(said: Saying) -> tuple[tuple[str, str], tuple[str, str]]:
    """The properties of all edges that say so, as an expression and as JSON, each cut where the id stands."""
    known = typed({**said.properties, **quotes_of(said), "id": _GAP})
    return _cut(_map(known), _text(_GAP)), _cut(as_json(known), encode_basestring(_GAP))


def _cut(known: str, gap: str) -> tuple[str, str]:
    """What stands before the first gap and after it; all that sorts before an id are ids, dates and numbers of ours."""
    before, _, after = known.partition(gap)
    return before, after


def literal(value: Property | Mapping[str, Property]) -> str:
    """A value as a Cypher expression."""
    return _LITERALS[type(value)](value)


def _text(value: str) -> str:
    if not _CONTROL.search(value):
        return f"'{value}'"
    return " + ".join(f"'{_CONTROL.sub(_escape, part)}'" for part in _BEFORE_U.split(value))


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    return _ESCAPES.get(character) or f"\\u{ord(character):04X}"


def _map(known: Mapping[str, Property | Mapping[str, Property]]) -> str:
    return "{" + ", ".join([f"{name}: {_LITERALS[type(value)](value)}" for name, value in known.items()]) + "}"


_LITERALS: Mapping[type, Callable[[Any], str]] = {
    str: _text,
    bool: lambda value: "true" if value else "false",
    int: repr,
    float: repr,
    date: lambda value: f"date('{value.isoformat()}')",
    tuple: lambda value: f"[{', '.join(map(_text, value))}]",
    dict: _map,
}
"""How each type is written; by the type itself, because a file holds millions of values."""


def _with_rows(statement: str, rows: Iterable[str]) -> str:
    """The statement with its `$rows` written out, a line for each."""
    written = ",\n".join([f"  {row}" for row in rows])
    return statement.replace("$rows", f"[\n{written}\n]", 1) + ";\n"
