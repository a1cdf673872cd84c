"""The graph into a Neo4j database: what is new, changed or gone there is written, and nothing else.

Every node and relationship carries a hash of all it says. The hashes of the database are compared with those of the graph, so
the result is what a load into an empty database gives, a second load writes nothing, and a load that broke off goes on where
it stopped. The graph's are the nodes `:Entity` with an `id` and their relationships of the closed types; the rest is left alone.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol, TypeVar

from kg.export.neo4j_rows import HASH, Row, batches, edge_row, node_row, properties_of
from kg.export.neo4j_statements import (
    INDEXES_READY,
    NODE_HASHES,
    NODES_GONE,
    SCHEMA,
    edge_hashes,
    edge_statement,
    edges_gone,
    node_statement,
)
from kg.graph import Graph
from kg.model import Edge, EdgeType, EntityType, Node

_BATCH = 5000  # of 1,000 to 20,000 rows the loads were equally fast; small enough for a server with little memory

_ANY = "Entity"

Item = TypeVar("Item", Node, Edge)
Kind = TypeVar("Kind", EntityType, EdgeType)


class Database(Protocol):
    """What runs statements; the loader needs no more of a database than this."""

    def run(self, statement: str, rows: list[Row]) -> None:
        """Run a statement that writes, in a transaction of its own."""

    def hashes(self, statement: str) -> dict[str, str | None]:
        """The two columns of a statement that reads: ids and hashes."""


class Change(StrEnum):
    """How a node or relationship of the graph stands to the database."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"
    SAME = "unchanged"


@dataclass(slots=True)
class Changes:
    """How many nodes of each label and relationships of each type were new, changed, gone or the same."""

    counts: Counter[tuple[str, Change]] = field(default_factory=Counter)

    @classmethod
    def into_empty(cls, counts: Mapping[str, int]) -> "Changes":
        """All that is new to a database that holds nothing."""
        return cls(Counter({(kind, Change.NEW): count for kind, count in counts.items()}))

    def total(self, *changes: Change) -> int:
        """The number of nodes and relationships with one of the changes."""
        return sum(count for (_, change), count in self.counts.items() if change in changes)

    def rows(self) -> list[tuple[str, ...]]:
        """A row for each label and type there is, in the order of the closed lists; what is gone has no label any more."""
        kinds = {kind for (kind, _), count in self.counts.items() if count}
        known = (*EntityType, *EdgeType, _ANY)
        return [(str(kind), *(str(self.counts[kind, change]) for change in Change)) for kind in known if kind in kinds]


def load(graph: Graph, database: Database, changes: Changes, advance: Callable[[int], None]) -> None:
    """Make the database hold the graph; `changes` counts what was done, `advance` hears of every node and edge that is right now.

    After a failure it is called again with the same `changes`: it compares anew and does the rest.
    """
    for statement in SCHEMA:
        database.run(statement, [])
    _Load(database, changes, advance).run(graph)
    database.run(INDEXES_READY, [])


@dataclass(frozen=True, slots=True)
class _Load:
    """One try of a load into one database."""

    database: Database
    changes: Changes
    advance: Callable[[int], None]

    def run(self, graph: Graph) -> None:
        """Nodes before the edges that need them; what is gone last, edges before nodes."""
        nodes = self.database.hashes(NODE_HASHES)
        self._write(graph.nodes, lambda _: nodes, lambda node: node.label, node_row, node_statement)
        edges = {kind: self.database.hashes(edge_hashes(kind)) for kind in EdgeType}
        self._write(graph.edges, lambda kind: edges[kind], lambda edge: edge.type, edge_row, edge_statement)
        for kind, ids in edges.items():
            self._delete(edges_gone(kind), ids, kind)
        self._delete(NODES_GONE, nodes, _ANY)

    def _write(
        self,
        items: Iterable[Item],
        known: Callable[[Kind], dict[str, str | None]],
        kind_of: Callable[[Item], Kind],
        row_of: Callable[[Item], Row],
        statement: Callable[[Kind], str],
    ) -> None:
        """Write what differs, in batches of one kind; `known` loses all that is still there."""
        waiting: dict[Kind, list[tuple[Change, Row]]] = defaultdict(list)
        seen: Counter[Kind] = Counter()
        for item in items:
            kind, row = kind_of(item), row_of(item)
            seen[kind] += 1
            change = _change(known(kind), row)
            if change == Change.SAME:
                self.advance(1)
                continue
            waiting[kind].append((change, row))
            if len(waiting[kind]) == _BATCH:
                self._put(kind, statement(kind), waiting.pop(kind))
        for kind, rows in waiting.items():
            self._put(kind, statement(kind), rows)
        for kind, count in seen.items():
            done = self.changes.counts[kind, Change.NEW] + self.changes.counts[kind, Change.CHANGED]
            self.changes.counts[kind, Change.SAME] = count - done

    def _put(self, kind: str, statement: str, rows: Sequence[tuple[Change, Row]]) -> None:
        self.database.run(statement, [row for _, row in rows])
        self.changes.counts.update((kind, change) for change, _ in rows)
        self.advance(len(rows))

    def _delete(self, statement: str, ids: Iterable[str], kind: str) -> None:
        for rows in batches(({"id": identity} for identity in ids), _BATCH):
            self.database.run(statement, rows)
            self.changes.counts[kind, Change.GONE] += len(rows)


def _change(known: dict[str, str | None], row: Row) -> Change:
    identity = row["id"]
    assert isinstance(identity, str)
    if identity not in known:
        return Change.NEW
    return Change.SAME if known.pop(identity) == properties_of(row)[HASH] else Change.CHANGED
