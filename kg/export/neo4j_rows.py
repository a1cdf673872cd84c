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
Item = TypeVar("Item")
Property = Value | date
Row = Mapping[str, str | Mapping[str, Property]]

DATES = ("date", "end", "first", "first_seen", "last", "last_seen", "start")
"""The properties that hold EDTF; each gets the first and the last day it can mean beside it, as `…_from` and `…_to`."""

HASH = "row_hash"

as_json = json.JSONEncoder(ensure_ascii=False, default=str).encode
"""Properties as their hash is made of them."""


def node_row(node: Node) -> Row:
    """A node as `{id, properties}`."""
    known = typed(node_values(node))
    return {"id": node.id, "properties": known | {HASH: digest(node.label, as_json(known))}}


def edge_row(edge: Edge) -> Row:
    """An edge as `{id, from, to, properties}`."""
    known = typed(edge_values(edge))
    return {"id": edge.id, "from": edge.start, "to": edge.end, "properties": known | {HASH: edge_hash(edge, as_json(known))}}


def properties_of(row: Row) -> Mapping[str, Property]:
    """The properties of a row."""
    known = row["properties"]
    assert isinstance(known, Mapping)
    return known


def by_kind(rows: Iterable[tuple[Kind, Item]], size: int) -> Iterator[tuple[Kind, list[Item]]]:
    """What is given once goes out in batches of one kind, so many at a time, and little is held."""
    waiting: dict[Kind, list[Item]] = defaultdict(list)
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


def edge_hash(edge: Edge, known: str) -> str:
    """The hash of an edge by its properties as JSON."""
    return digest(edge.type, edge.start, edge.end, known)


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
