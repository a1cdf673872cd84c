"""The load into Neo4j: schema first, closed labels and types, texts only as parameters, and only what differs."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ExportError, UsageError
from kg.export.neo4j_load import Change, Changes, load
from kg.export.neo4j_rows import HASH, Property, Row, edge_row, node_row, properties_of
from kg.export.neo4j_server import Account, load_neo4j
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
from kg.model import EdgeType, EntityType
from tests.export.sample import HOSTILE, edge, node, quotation, sample


class Kept:
    """A database in memory that does what each statement of the loader says; it breaks once after so many of them."""

    def __init__(self, breaks_after: int = 1000) -> None:
        self.nodes: dict[str, tuple[str, Mapping[str, Property]]] = {}
        self.edges: dict[str, tuple[str, str, str, Mapping[str, Property]]] = {}
        self.heard: list[tuple[str, list[Row]]] = []
        self._left = breaks_after
        self._does: dict[str, Callable[[Row], object]] = {NODES_GONE: self._drop_node}
        self._does |= {node_statement(label): self._putting(label) for label in EntityType}
        self._does |= {edge_statement(kind): self._joining(kind) for kind in EdgeType}
        self._does |= {edges_gone(kind): lambda row: self.edges.pop(str(row["id"])) for kind in EdgeType}

    def run(self, statement: str, rows: list[Row]) -> None:
        """Do it; every statement of the loader is known."""
        if self._left == 0:
            self._left = -1
            raise ConnectionError
        self._left -= 1
        self.heard.append((statement, rows))
        assert statement in (*SCHEMA, INDEXES_READY, *self._does)
        for row in rows:
            self._does[statement](row)

    def hashes(self, statement: str) -> dict[str, str | None]:
        """Ids and hashes."""
        if statement == NODE_HASHES:
            return {identity: _hash(known) for identity, (_, known) in self.nodes.items()}
        return {identity: _hash(known) for identity, (kind, _, _, known) in self.edges.items() if edge_hashes(EdgeType(kind)) == statement}

    def _putting(self, label: str) -> Callable[[Row], object]:
        return lambda row: self.nodes.update({str(row["id"]): (label, properties_of(row))})

    def _joining(self, kind: str) -> Callable[[Row], object]:
        def join(row: Row) -> None:
            start, end = str(row["from"]), str(row["to"])
            assert {start, end} <= set(self.nodes)
            self.edges[str(row["id"])] = kind, start, end, properties_of(row)

        return join

    def _drop_node(self, row: Row) -> None:
        assert not any(row["id"] in ends for _, *ends, _ in self.edges.values())
        del self.nodes[str(row["id"])]


def _hash(known: Mapping[str, Property]) -> str | None:
    found = known.get(HASH)
    return found if isinstance(found, str) else None


def loaded(graph: Graph, database: Kept | None = None) -> tuple[Kept, Changes]:
    """A database with the graph, tried once more if it breaks."""
    database, changes = database or Kept(), Changes()
    try:
        load(graph, database, changes, lambda _: None)
    except ConnectionError:
        load(graph, database, changes, lambda _: None)
    return database, changes


def test_schema_comes_first_then_nodes_then_relationships() -> None:
    """Ids are unique before the first MERGE, and both ends are there before an edge."""
    database, changes, counted = Kept(), Changes(), list[int]()
    load(sample(), database, changes, counted.append)
    statements = [statement for statement, _ in database.heard]
    assert tuple(statements[: len(SCHEMA)]) == SCHEMA
    relationships = ["MERGE (a)" in statement for statement in statements[len(SCHEMA) : -1]]
    assert relationships == sorted(relationships)
    assert sum(counted) == changes.total(Change.NEW) == len(list(sample().nodes)) + len(list(sample().edges))


def test_texts_are_parameters_only() -> None:
    """No statement holds a text of a page; every name is in the rows."""
    database, _ = loaded(sample())
    statements = "\n".join(statement for statement, _ in database.heard)
    assert not any(name in statements for name in HOSTILE)
    assert "云小平" not in statements
    assert set(HOSTILE) <= {known["name"] for _, known in database.nodes.values()}


def test_every_label_and_type_has_its_statement() -> None:
    """An id keeps one label besides Entity, so that a body that became a place is no longer a body."""
    for label in EntityType:
        assert set(re.findall(r"SET n:(\w+)", node_statement(label))) == {label}
        (removed,) = re.findall(r"REMOVE n:([\w:]+)", node_statement(label))
        assert set(removed.split(":")) == set(EntityType) - {label}
    assert all(f"[r:{kind} " in edge_statement(kind) for kind in EdgeType)


def test_dates_are_native_beside_the_printed_ones() -> None:
    """A month has its first and last day; what has no year has none; a hash says whether anything is different."""
    known = properties_of(node_row(node("v", EntityType.EVENT, "会", date="2024-02")))
    assert known["date"] == "2024-02"
    assert (known["date_from"], known["date_to"]) == (date(2024, 2, 1), date(2024, 2, 29))
    unknown = properties_of(node_row(node("v", EntityType.EVENT, "会", date="XXXX-02-01")))
    assert "date_from" not in unknown
    assert known[HASH] != unknown[HASH]
    ends = [properties_of(edge_row(edge("r", EdgeType.AT, both))) for both in (("a", "b"), ("b", "a"))]
    assert ends[0][HASH] != ends[1][HASH]


def test_a_second_load_writes_nothing() -> None:
    """All is the same, and no statement has a row."""
    database, _ = loaded(sample())
    heard = len(database.heard)
    _, changes = loaded(sample(), database)
    assert changes.total(Change.SAME) == len(list(sample().nodes)) + len(list(sample().edges))
    assert all(rows == [] for _, rows in database.heard[heard:])


_IDS = st.sampled_from("abcd")
_NODES = st.dictionaries(_IDS, st.tuples(st.sampled_from(EntityType), st.sampled_from("甲乙")))
_EDGES = st.sets(st.tuples(_IDS, _IDS, st.sampled_from([EdgeType.HOLDS, EdgeType.AT]), st.integers(0, 2)))


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Small graphs that have ids in common."""
    nodes = [node(identity, label, name) for identity, (label, name) in sorted(draw(_NODES).items())]
    there = {one.id for one in nodes}
    said = quotation("说")
    edges = {
        f"{kind}{start}{end}": edge(f"{kind}{start}{end}", kind, (start, end), said, weight=weight)
        for start, end, kind, weight in draw(_EDGES)
        if {start, end} <= there
    }
    return replace(sample(), nodes=nodes, edges=[edges[key] for key in sorted(edges)])


@given(former=graphs(), later=graphs(), breaks_after=st.integers(len(SCHEMA), len(SCHEMA) + 12))
def test_any_graph_after_any_other_is_a_full_load(former: Graph, later: Graph, breaks_after: int) -> None:
    """Wherever the load breaks off in between: the same nodes and edges, each counted once."""
    full, _ = loaded(later)
    database, _ = loaded(former)
    broken = Kept(breaks_after)
    broken.nodes, broken.edges = dict(database.nodes), dict(database.edges)
    _, changes = loaded(later, broken)
    assert (broken.nodes, broken.edges) == (full.nodes, full.edges)
    _, whole = loaded(later, database)
    assert +changes.counts == +whole.counts


def test_what_is_done_is_told_by_label_and_type() -> None:
    """A row for each that there is, with the number of each change."""
    assert Changes(Counter({("AT", Change.NEW): 2, ("Person", Change.SAME): 1})).rows() == [
        ("Person", "0", "0", "0", "1"),
        ("AT", "2", "0", "0", "0"),
    ]


class Unheard:
    """Nobody listens."""

    def begin(self) -> None:
        """Nothing."""

    def advance(self, count: int) -> None:
        """Nothing."""

    def step(self, what: str) -> None:
        """Nothing."""


def test_an_address_that_is_none_is_told() -> None:
    """The error shows the address and an example of a good one."""
    with pytest.raises(UsageError, match="bolt://localhost:7687"):
        load_neo4j(sample(), Account("nowhere", "neo4j", "secret"), Unheard())


def test_a_server_that_does_not_answer_is_told() -> None:
    """The error names the address, never the password."""
    with pytest.raises(ExportError, match=re.escape("no Neo4j server answers at bolt://127.0.0.1:9; start it")) as caught:
        load_neo4j(sample(), Account("bolt://127.0.0.1:9", "neo4j", "secret"), Unheard())
    assert "secret" not in str(caught.value)
