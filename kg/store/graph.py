"""The graph as it was last computed: nodes, edges and the rows of the files, read back without computing."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from itertools import islice
from typing import Final, Literal, NamedTuple, Protocol, TypeVar

from pydantic_core import to_json

from kg.ids import digest
from kg.model import Edge, EdgeType, EntityType, Node, Record, Saying, Unit, Value
from kg.model.rows import (
    EVIDENCE,
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
from kg.store.readings import reading
from kg.text import name_key

_ROWS_AT_ONCE: Final = 1000

RowRecord = TypeVar("RowRecord", ArticleRow, MentionRow, EntityRow, PostRow, TenureRow, EventRow, CoappearanceRow, IssueRow)

View = Literal["posts", "holders", "timeline"]
"""The questions that the store answers with a view."""


class LikeName(NamedTuple):
    """A name that may be meant: whose it is, how it is read, and in how many articles the thing stands."""

    node: str
    label: EntityType
    name: str
    called: str
    pinyin: str
    articles: int


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
        """Put a new graph and the rows of its files in the place of the former ones; nodes and edges may come in any order."""
        with self.transaction():
            for statement in (*sql.CLEAR_GRAPH, *sql.DROP_EDGE_INDEXES):  # to sort them once is faster than to keep them sorted
                self._run(statement)
            with self._sorted(sql.SORTED_NODES) as gather:
                gather(map(_node_values, graph.nodes))
            with self._sorted(sql.SORTED_NODE_NAMES) as gather:
                gather(row for node in graph.nodes for row in _node_names(node))
            with self._sorted(sql.SORTED_EDGES) as gather:
                gather(map(_edge_values, graph.edges))
            for statement in sql.MAKE_EDGE_INDEXES:
                self._run(statement)
            with self._sorted(sql.SORTED_ROW_ENTITIES) as gather:
                for table in graph.tables():
                    self._put_rows(table, gather)
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

    def view(self, view: View, entity: str) -> Iterator[Mapping[str, object]]:
        """The rows of a question's view about one entity, by the names of their columns."""
        found = self._run(sql.VIEW_OF[view], entity)
        columns = [column for column, *_ in found.description]
        return (dict(zip(columns, row, strict=True)) for row in found)

    def names_like(self, part: str, letters: str = "") -> Iterator[LikeName]:
        """The names that hold a part, or whose reading holds these letters or has syllables that begin with them."""
        beginnings = "% " + "% ".join(letters) + "%"
        return map(LikeName._make, self._run(sql.NAMES_LIKE, name_key(part), f"%{letters}%" if letters else "", beginnings))

    def readings(self) -> Mapping[str, str]:
        """The pinyin of each person, body, place and post, by their ids."""
        return dict(self._run(sql.READINGS))

    def first_namings(self) -> Mapping[str, str]:
        """A quotation that names each thing, as JSON."""
        return dict(self._run(sql.NAMINGS))

    def parts_of(self, node_id: str) -> Iterator[str]:
        """The ids of a thing, of its parts, of their parts and so on."""
        return (part for (part,) in self._run(sql.PARTS_OF, node_id))

    def links(self, unit: Unit) -> Iterator[tuple[str, str, int, str | None]]:
        """All pairs of people who share a unit, with how often and the first quotation as JSON, in the order of their ids."""
        return iter(self._run(sql.LINKS, unit))

    def links_of(self, person: str, unit: Unit) -> Iterator[tuple[str, int]]:
        """Those who share a unit with a person, with how often, in the order of their ids."""
        return iter(self._run(sql.LINKS_OF, person, unit))

    def edges(self, node_id: str | None = None) -> Iterator[Edge]:
        """All edges in the order of their ids, or those that begin or end at one node."""
        return map(_edge, self._run(sql.EDGES) if node_id is None else self._run(sql.EDGES_AT, node_id))

    def count_nodes(self) -> int:
        """How many nodes there are."""
        return sum(count for (count,) in self._run(sql.COUNT_NODES))

    def count_edges(self) -> int:
        """How many edges there are."""
        return sum(count for (count,) in self._run(sql.COUNT_EDGES))

    def counts(self) -> Counter[str]:
        """How many nodes each label and how many edges each type has."""
        return Counter(dict(self._run(sql.COUNTS)))

    def rows(self, kind: type[RowRecord], entity: str | None = None) -> Iterator[RowRecord]:
        """The rows of one file in their order, or those that name one entity."""
        found = self._run(sql.ROWS, sql.ROW_KINDS[kind]) if entity is None else self._run(sql.ROWS_OF, entity, sql.ROW_KINDS[kind])
        return (kind.model_validate_json(data) for (data,) in found)

    def lines(self, kind: type[Record]) -> Iterator[str]:
        """The rows of one file in their order, as the JSON that they are kept as."""
        return (data for (data,) in self._run(sql.ROWS, sql.ROW_KINDS[kind]))

    def rows_of_both(self, kind: type[RowRecord], one: str, other: str) -> Iterator[RowRecord]:
        """The rows of one file that name both of two entities, in their order."""
        found = self._run(sql.ROWS_OF_BOTH, one, other, sql.ROW_KINDS[kind])
        return (kind.model_validate_json(data) for (data,) in found)

    def _basis(self) -> str:
        return digest(*(line for name in sql.BASIS_OF_GRAPH for line in sorted(map(repr, self._run(sql.ALL_OF[name])))))

    @contextmanager
    def _sorted(self, table: sql.Sorted) -> Iterator[Callable[[Iterable[Row]], None]]:
        """Takes rows in any order for a table that is kept in the order of its key, so that it only grows at its end."""
        self._run(table.make)
        yield lambda rows: self._run_many(table.gather, rows)
        self._run(table.put)
        self._run(table.drop)

    def _put_rows(self, table: Iterable[Record], gather: Callable[[Iterable[Row]], None]) -> None:
        numbered = enumerate(table)
        while some := list(islice(numbered, _ROWS_AT_ONCE)):
            kind = sql.ROW_KINDS[type(some[0][1])]
            self._run_many(sql.PUT_ROW, ((kind, position, row.model_dump_json()) for position, row in some))
            gather((entity, kind, position) for position, row in some for entity in _entities_of(row))


def _entities_of(row: Record) -> list[str]:
    """The entities that a row names, and the article that it is."""
    named: list[str | None]
    match row:
        case ArticleRow():
            named = [row.id]
        case MentionRow():
            named = [row.entity]
        case EntityRow():
            named = [row.id, row.parent]
        case PostRow() | TenureRow():
            named = [row.person, row.organization]
        case EventRow():
            organizations = [involved.id for involved in row.organizations]
            named = [row.id, *row.place_ids, *organizations, *(participant.id for participant in row.participants)]
        case CoappearanceRow():
            named = [row.a, row.b]
        case _:
            named = []
    return [entity for entity in named if entity]


def _node_values(node: Node) -> Row:
    return node.id, node.label, node.name, _properties(node.properties)


def _node_names(node: Node) -> Iterator[Row]:
    """The names of a node as they are looked up and as they are written; its own comes first and stays if another is like it."""
    aliases = node.properties.get("aliases")
    for name in (node.name, *(aliases if isinstance(aliases, tuple) else ())):
        yield name_key(name), node.id, name, reading(name, node.label)


def _edge_values(edge: Edge) -> Row:
    return edge.id, edge.type, edge.start, edge.end, *_said(edge.said)


@lru_cache(maxsize=1 << 14)
def _said(said: Saying) -> tuple[str, str]:
    """The properties and the evidence of an edge as they are kept."""
    return _properties(said.properties), EVIDENCE.dump_json(said.evidence).decode()


def _node(row: Row) -> Node:
    node, label, name, known = row
    return Node(node, EntityType(label), name, _values(known))


def _edge(row: Row) -> Edge:
    edge, kind, start, end, known, evidence = row
    return Edge(edge, start, end, _saying(kind, known, evidence))


@lru_cache(maxsize=1 << 14)
def _saying(kind: str, known: str, evidence: str) -> Saying:
    """Read once for the many edges that say the same."""
    return Saying(EdgeType(kind), _values(known), EVIDENCE.validate_json(evidence))


def _values(known: str) -> dict[str, Value]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in json.loads(known).items()}


def _properties(known: Mapping[str, Value]) -> str:
    return _json(dict(sorted(known.items())))


def _json(value: object) -> str:
    return to_json(value).decode()
