"""A real Neo4j holds the graph, however it came there and however often; only what differs is ever written."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kg.errors import ExportError
from kg.export.cypher import write_cypher
from kg.export.neo4j_csv import FILES, SEPARATOR, write_neo4j_csv
from kg.export.neo4j_load import Change, Changes
from kg.export.neo4j_server import Account, load_neo4j
from kg.graph import Graph, read
from kg.model import Edge, EdgeType, EntityType, Node
from kg.store import Store
from tests.export.sample import edge, node, quotation, sample
from tests.real.parts import javas
from tests.real.proxy import wire
from tests.real.server import LONG_TERM, NEWEST, PASSWORD, Release, Server, admin, running


class Heard:
    """Who counts what a load tells."""

    def __init__(self) -> None:
        self.done = 0
        self.tries = 0
        self.steps: list[str] = []

    def begin(self) -> None:
        """One try more."""
        self.tries += 1
        self.done = 0

    def advance(self, count: int) -> None:
        """Count."""
        self.done += count

    def step(self, what: str) -> None:
        """Keep what begins."""
        self.steps.append(what)


def load(graph: Graph, uri: str, heard: Heard | None = None, *, dry_run: bool = False) -> Changes:
    """A load with the password of the tests."""
    return load_neo4j(graph, Account(uri, "neo4j", PASSWORD), heard or Heard(), dry_run=dry_run)


def written(changes: Changes) -> tuple[int, int, int]:
    """How many were new, changed, gone."""
    return changes.total(Change.NEW), changes.total(Change.CHANGED), changes.total(Change.GONE)


@contextmanager
def demo_graph(demo: Path) -> Iterator[Graph]:
    """The graph of the five pages."""
    with Store.open(demo / "exports" / "graph.sqlite", readonly=True) as store:
        yield read(store)


def size(graph: Graph) -> int:
    """Nodes and edges."""
    return len(list(graph.nodes)) + len(list(graph.edges))


def test_a_second_load_writes_nothing(empty: Server, demo: Path) -> None:
    """The first makes everything with native dates, the second finds all of it; a dry run before tells the truth and writes nothing."""
    with demo_graph(demo) as graph:
        assert written(load(graph, empty.uri, dry_run=True)) == (size(graph), 0, 0)
        assert empty.ask("MATCH (n) RETURN n") == []
        heard = Heard()
        assert written(load(graph, empty.uri, heard)) == (size(graph), 0, 0)
        assert heard.done == size(graph)
        before = empty.content()
        again = load(graph, empty.uri)
        assert (written(again), again.total(Change.SAME)) == ((0, 0, 0), size(graph))
    assert empty.content() == before
    (row,) = empty.ask(
        "MATCH (:Person {name: '张秀玲'})-[r:HOLDS]->(:Post {title: '书记'}) RETURN r.first_seen AS seen, r.first_seen_from AS day"
    )
    assert row["day"].to_native() == date.fromisoformat(row["seen"])


def test_only_what_differs_is_written_and_the_result_is_a_full_load(empty: Server) -> None:
    """A node renamed, one of another kind, one gone with its edges, an edge changed, one new: exactly these are written."""
    former = sample()
    load(former, empty.uri)
    empty.ask("MATCH (n:Person {id: 'm1'}) CREATE (n)-[:NOTED_BY]->(:Reader {name: '读者'})")
    later = changed(former)
    assert written(load(later, empty.uri, dry_run=True)) == (2, 4, 3)
    assert written(load(later, empty.uri)) == (2, 4, 3)
    assert written(load(later, empty.uri)) == (0, 0, 0)
    assert empty.ask("MATCH (:Person {id: 'm1'})-[:NOTED_BY]->(n) DETACH DELETE n RETURN count(*) AS count") == [{"count": 1}]
    step_by_step = empty.content()
    empty.empty()
    load(later, empty.uri)
    assert empty.content() == step_by_step


def changed(graph: Graph) -> Graph:
    """The sample after another issue of the paper."""

    def nodes(found: Iterable[Node]) -> Iterator[Node]:
        for one in found:
            if one.id == "m1":
                yield replace(one, name="云小平（更名）")
            elif one.id == "o1":
                yield node("o1", EntityType.PLACE, one.name)
            elif one.id != "x0":
                yield one
        yield node("m9", EntityType.PERSON, "新人")

    def edges(found: Iterable[Edge]) -> Iterator[Edge]:
        for one in found:
            if one.id == "r1":
                yield replace(one, said=replace(one.said, properties={**one.properties, "last_seen": "2022-11-01"}))
            elif one.id == "r5":
                yield replace(one, said=replace(one.said, evidence=(quotation("云小平同尚振飞", 3),)))
            elif one.id not in {"s0", "r7"}:
                yield one
        yield edge("r9", EdgeType.TOOK_PART, ("m9", "v1"), quotation("新人"), role="participant")

    return replace(
        graph, nodes=sorted(nodes(graph.nodes), key=lambda one: one.id), edges=sorted(edges(graph.edges), key=lambda one: one.id)
    )


def test_an_older_load_without_hashes_is_brought_up_to_date(empty: Server) -> None:
    """What has an id and no hash is written anew; what is not in the graph any more goes."""
    empty.ask("CREATE (:Entity:Person {id: 'm1', name: 'old'})-[:APPEARS_WITH {id: 'old'}]->(:Entity:Person {id: 'old', name: 'gone'})")
    load(sample(), empty.uri)
    assert empty.ask("MATCH (n:Entity) RETURN count(n) AS count") == [{"count": len(list(sample().nodes))}]
    assert empty.ask("MATCH ()-[r]->() RETURN count(r) AS count") == [{"count": len(list(sample().edges))}]


def test_a_lost_connection_is_sought_again(empty: Server, demo: Path) -> None:
    """The wire breaks three times on the way; the load ends with everything there, once."""
    with demo_graph(demo) as graph, wire(empty.bolt, 20_000, 150_000, 400_000) as cut:
        heard = Heard()
        load(graph, f"bolt://127.0.0.1:{cut.port}", heard)
        assert cut.cuts == 3
        through_the_wire = empty.content()
        empty.empty()
        load(graph, empty.uri)
    assert empty.content() == through_the_wire


def test_a_load_that_broke_off_is_resumed(empty: Server, demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the server stays away an error says so; the next load writes only what is missing."""
    monkeypatch.setattr("kg.export.neo4j_server._WAITS", (0.1, 0.1))
    with demo_graph(demo) as graph:
        with wire(empty.bolt, 150_000, for_good=True) as cut:
            heard = Heard()
            with pytest.raises(ExportError, match="load again, and only what is missing is written"):
                load(graph, f"bolt://127.0.0.1:{cut.port}", heard)
        assert (heard.tries, heard.steps) == (3, ["connection lost, trying again"] * 2)
        there = sum(
            row["count"] for row in empty.ask("MATCH (n) RETURN count(n) AS count UNION ALL MATCH ()-[r]->() RETURN count(r) AS count")
        )
        assert 0 < there < size(graph)
        assert written(load(graph, empty.uri)) == (size(graph) - there, 0, 0)


def test_all_three_ways_give_the_same_database(empty: Server, tmp_path: Path) -> None:
    """A live load, the Cypher file, the import tool: the same nodes, relationships and types, hostile names and all."""
    load(sample(), empty.uri)
    loaded = empty.content()
    empty.empty()
    write_cypher(sample(), tmp_path)
    for statement in (tmp_path / "graph.cypher").read_text(encoding="utf-8").split(";\n"):
        if statement.strip():
            empty.ask(statement)
    assert empty.content() == loaded
    write_neo4j_csv(sample(), tmp_path)
    with imported(tmp_path, tmp_path / "home") as server:
        assert server.content() == loaded
        assert written(load(sample(), server.uri)) == (0, 0, 0)


@contextmanager
def imported(files: Path, home: Path) -> Iterator[Server]:
    """A server over what the import tool made of the two files."""
    (home / "conf").mkdir(parents=True)
    (home / "conf" / "neo4j.conf").write_text("")
    nodes, edges = (files / name for name in FILES)
    options = ("--array-delimiter=U+001F", "--multiline-fields=true", "--max-off-heap-memory=512m")
    admin(home, LONG_TERM, "database", "import", "full", "neo4j", f"--nodes={nodes}", f"--relationships={edges}", *options)
    with running(home) as server:
        yield server


def test_the_pages_come_through_the_import_tool(empty: Server, demo: Path, tmp_path: Path) -> None:
    """The five pages, by the files that `kg export neo4j-csv` writes: what a load then finds is all there."""
    with demo_graph(demo) as graph:
        assert write_neo4j_csv(graph, tmp_path) == ()
        assert SEPARATOR in (tmp_path / FILES[0]).read_text(encoding="utf-8")
        load(graph, empty.uri)
        with imported(tmp_path, tmp_path / "home") as server:
            assert server.content() == empty.content()
            assert written(load(graph, server.uri)) == (0, 0, 0)


def test_names_are_found_by_parts_in_chinese(empty: Server, demo: Path) -> None:
    """The full-text index cuts Chinese text into pairs of characters."""
    with demo_graph(demo) as graph:
        load(graph, empty.uri)
    found = empty.ask("CALL db.index.fulltext.queryNodes('entity_names', '\"树林召\"') YIELD node RETURN node.name AS name")
    assert "树林召镇" in {row["name"] for row in found}


@pytest.mark.parametrize("release", [NEWEST] if max(javas(), default=0) >= NEWEST.oldest_java else [])
def test_a_newer_neo4j_takes_the_graph_too(release: Release, demo: Path, tmp_path: Path) -> None:
    """Where its Java is found: schema, load, and nothing to write a second time."""
    with running(tmp_path / "home", release) as server, demo_graph(demo) as graph:
        assert written(load(graph, server.uri)) == (size(graph), 0, 0)
        assert written(load(graph, server.uri)) == (0, 0, 0)
