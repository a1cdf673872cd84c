"""The graph as it was last computed: nodes, edges and the rows of the files, read back without computing."""

import json
from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from kg.ids import digest
from kg.model import Edge, EntityType, Node, Record
from kg.model.rows import (
    ArticleRow,
    CoappearanceRow,
    EntityRow,
    EventRow,
    IssueRow,
    MentionRow,
    PostRow,
    TenureRow,
)
from kg.store import sql
from kg.store.connection import Connection, Row
from kg.text import name_key

_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True)  # made once: json.dumps makes one for each value

RowRecord = TypeVar("RowRecord", ArticleRow, MentionRow, EntityRow, PostRow, TenureRow, EventRow, CoappearanceRow, IssueRow)


class GraphView(Protocol):
    """What the store needs of a graph."""

    @property
    def nodes(self) -> Iterable[Node]:
        """All nodes."""

    @property
    def edges(self) -> Iterable[Edge]:
        """All edges."""

    def tables(self) -> Iterable[Iterable[Record]]:
        """The rows of all files, one table after the other."""


class GraphTables(Connection):
    """The part of the store that holds the graph."""

    def replace_graph(self, graph: GraphView) -> None:
        """Put a new graph and the rows of its files in the place of the former ones."""
        with self.transaction():
            for statement in sql.CLEAR_GRAPH:
                self._run(statement)
            self._run_many(sql.PUT_NODE, map(_node_values, graph.nodes))
            self._run_many(sql.PUT_NODE_NAME, (row for node in graph.nodes for row in _node_names(node)))
            self._run_many(sql.PUT_EDGE, map(_edge_values, graph.edges))
            for table in graph.tables():
                self._put_rows(table)
            self._run(sql.KEEP_BASIS, self._basis())

    def is_current(self) -> bool:
        """Whether the graph was computed of the sources and verdicts that are there now; an interrupted build leaves an older one."""
        return self._one(sql.BASIS) == (self._basis(),)

    def nodes(self) -> Iterator[Node]:
        """All nodes in the order of their ids."""
        return map(_node, self._run(sql.NODES))

    def node(self, node_id: str) -> Node | None:
        """The node with an id."""
        row = self._one(sql.NODE, node_id)
        return None if row is None else _node(row)

    def named(self, name: str) -> Iterator[Node]:
        """The nodes that have this name or are also called so, whatever its width and white space."""
        return map(_node, self._run(sql.NODES_NAMED, name_key(name)))

    def names(self, label: EntityType) -> Iterator[str]:
        """The names of all nodes with a label, and what they are also called."""
        return (name for (name,) in self._run(sql.NAMES_OF_LABEL, label))

    def edges(self, node_id: str | None = None) -> Iterator[Edge]:
        """All edges in the order of their ids, or those that begin or end at one node."""
        return map(_edge, self._run(sql.EDGES) if node_id is None else self._run(sql.EDGES_AT, node_id))

    def rows(self, kind: type[RowRecord], entity: str | None = None) -> Iterator[RowRecord]:
        """The rows of one file in their order, or those that name one entity."""
        found = self._run(sql.ROWS, sql.ROW_KINDS[kind]) if entity is None else self._run(sql.ROWS_OF, entity, sql.ROW_KINDS[kind])
        return (kind.model_validate_json(data) for (data,) in found)

    def _basis(self) -> str:
        return digest(*(line for name in sql.BASIS_OF_GRAPH for line in sorted(map(repr, self._run(sql.ALL_OF[name])))))

    def _put_rows(self, table: Iterable[Record]) -> None:
        for position, row in enumerate(table):
            kind = sql.ROW_KINDS[type(row)]
            self._run(sql.PUT_ROW, kind, position, row.model_dump_json())
            for entity in _entities_of(row):
                self._run(sql.PUT_ROW_ENTITY, entity, kind, position)


def _entities_of(row: Record) -> list[str]:
    """The entities that a row names."""
    match row:
        case MentionRow():
            return [row.entity] if row.entity else []
        case EntityRow():
            return [row.id, *([row.parent] if row.parent else [])]
        case PostRow() | TenureRow():
            return [row.person, *([row.organization] if row.organization else [])]
        case EventRow():
            organizations = [involved.id for involved in row.organizations]
            return [row.id, *row.place_ids, *organizations, *(participant.id for participant in row.participants)]
        case CoappearanceRow():
            return [row.a, row.b]
    return []


def _node_values(node: Node) -> Row:
    return node.id, node.label, node.name, _json(node.properties)


def _node_names(node: Node) -> Iterator[Row]:
    """The names of a node as they are looked up and as they are written; its own comes first and stays if another is like it."""
    aliases = node.properties.get("aliases")
    for name in (node.name, *(aliases if isinstance(aliases, tuple) else ())):
        yield name_key(name), node.id, name


def _edge_values(edge: Edge) -> Row:
    evidence = f"[{','.join(item.model_dump_json() for item in edge.evidence)}]"
    return edge.id, edge.type, edge.start, edge.end, _json(edge.properties), evidence


def _node(row: Row) -> Node:
    return Node.model_validate_json(_object(("id", row[0]), ("label", row[1]), ("name", row[2]), properties=row[3]))


def _edge(row: Row) -> Edge:
    plain = (("id", row[0]), ("type", row[1]), ("start", row[2]), ("end", row[3]))
    return Edge.model_validate_json(_object(*plain, properties=row[4], evidence=row[5]))


def _object(*plain: tuple[str, str], **raw: str) -> str:
    """A JSON object of plain values and of values that are JSON already."""
    parts = [f"{_json(key)}: {_json(value)}" for key, value in plain]
    parts += [f"{_json(key)}: {value}" for key, value in raw.items()]
    return "{" + ", ".join(parts) + "}"


def _json(value: object) -> str:
    return _ENCODER.encode(value)
