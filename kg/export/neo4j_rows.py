"""Nodes and edges as rows for `UNWIND`, in batches of one label or type."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from kg.export.flat import edge_values, node_values
from kg.model import Edge, EdgeType, EntityType, Node, Value

Row = Mapping[str, Value | Mapping[str, Value]]


def node_batches(nodes: Iterable[Node], size: int) -> Iterator[tuple[EntityType, list[Row]]]:
    """Rows of nodes, label after label."""
    for label in EntityType:
        for batch in _batches((_node_row(node) for node in nodes if node.label == label), size):
            yield label, batch


def edge_batches(edges: Iterable[Edge], size: int) -> Iterator[tuple[EdgeType, list[Row]]]:
    """Rows of edges, type after type."""
    for kind in EdgeType:
        for batch in _batches((_edge_row(edge) for edge in edges if edge.type == kind), size):
            yield kind, batch


def _node_row(node: Node) -> Row:
    return {"id": node.id, "properties": _checked(node_values(node))}


def _edge_row(edge: Edge) -> Row:
    return {"id": edge.id, "from": edge.start, "to": edge.end, "properties": _checked(edge_values(edge))}


def _batches(rows: Iterable[Row], size: int) -> Iterator[list[Row]]:
    remaining = iter(rows)
    while batch := list(islice(remaining, size)):
        yield batch


def _checked(properties: Mapping[str, Value]) -> dict[str, Value]:
    """The properties, whose names stand outside of literals and so must be plain words."""
    for name in properties:
        if not (name.isascii() and name.isidentifier()):
            raise ValueError(f"{name!r} cannot be the name of a property")
    return dict(sorted(properties.items()))
