"""Nodes and edges as Neo4j keeps them: properties with native dates and a hash, by which a later load sees what changed."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from itertools import islice
from typing import TypeVar

from kg.export.flat import edge_values, node_values
from kg.ids import digest
from kg.model import Edge, EdgeType, EntityType, Node, Value
from kg.periods import period

Kind = TypeVar("Kind", EntityType, EdgeType)
Property = Value | date
Row = Mapping[str, str | Mapping[str, Property]]

DATES = ("date", "end", "first", "first_seen", "last", "last_seen", "start")
"""The properties that hold EDTF; each gets the first and the last day it can mean beside it, as `…_from` and `…_to`."""

HASH = "row_hash"

_ENCODER = json.JSONEncoder(ensure_ascii=False, default=str)


def node_row(node: Node) -> Row:
    """A node as `{id, properties}`."""
    return {"id": node.id, "properties": _properties(node_values(node), node.label)}


def edge_row(edge: Edge) -> Row:
    """An edge as `{id, from, to, properties}`."""
    return {
        "id": edge.id,
        "from": edge.start,
        "to": edge.end,
        "properties": _properties(edge_values(edge), edge.type, edge.start, edge.end),
    }


def properties_of(row: Row) -> Mapping[str, Property]:
    """The properties of a row."""
    known = row["properties"]
    assert isinstance(known, Mapping)
    return known


def node_batches(nodes: Iterable[Node], size: int) -> Iterator[tuple[EntityType, list[Row]]]:
    """Rows of nodes, so many of one label at a time."""
    return _by_kind(((node.label, node_row(node)) for node in nodes), size)


def edge_batches(edges: Iterable[Edge], size: int) -> Iterator[tuple[EdgeType, list[Row]]]:
    """Rows of edges, so many of one type at a time."""
    return _by_kind(((edge.type, edge_row(edge)) for edge in edges), size)


def _by_kind(rows: Iterable[tuple[Kind, Row]], size: int) -> Iterator[tuple[Kind, list[Row]]]:
    """What is given once goes out in batches of one kind, and little is held."""
    waiting: dict[Kind, list[Row]] = defaultdict(list)
    for kind, row in rows:
        waiting[kind].append(row)
        if len(waiting[kind]) == size:
            yield kind, waiting.pop(kind)
    yield from sorted(waiting.items(), key=lambda item: item[0])


def batches(rows: Iterable[Row], size: int) -> Iterator[list[Row]]:
    """The rows, so many at a time."""
    remaining = iter(rows)
    while batch := list(islice(remaining, size)):
        yield batch


def typed(values: Mapping[str, Value]) -> dict[str, Property]:
    """Values with their days, sorted; their names stand outside of literals and so must be plain words."""
    _check_names(tuple(values))
    return {name: value for name, value in sorted({**values, **_days(values)}.items()) if value != ()}


def _properties(values: Mapping[str, Value], *place: str) -> dict[str, Property]:
    known = typed(values)
    return known | {HASH: digest(*place, _ENCODER.encode(known))}


@cache
def _check_names(names: tuple[str, ...]) -> None:
    for name in names:
        if not (name.isascii() and name.isidentifier()):
            raise ValueError(f"{name!r} cannot be the name of a property")


def _days(values: Mapping[str, Value]) -> dict[str, date]:
    found: dict[str, date] = {}
    for name in DATES:
        value = values.get(name)
        if isinstance(value, str) and (days := period(value)):
            found |= {f"{name}_from": days.first, f"{name}_to": days.last}
    return found
