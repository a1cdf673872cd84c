"""A load into Neo4j beside the writer of neo4j-graphrag, on one server, one after the other."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.export.neo4j_load import Change
from kg.export.neo4j_rows import Row, edge_row, node_row, properties_of
from kg.export.neo4j_server import Account, load_neo4j
from kg.graph import Graph

if TYPE_CHECKING:
    from neo4j import Driver


@dataclass(frozen=True, slots=True)
class Run:
    """How long one load took, and what was there after it."""

    what: str
    seconds: float
    nodes: int
    relationships: int
    written: int


class _Unheard:
    """A load is not watched."""

    def begin(self) -> None:
        """Nothing."""

    def advance(self, count: int) -> None:
        """Nothing."""

    def step(self, what: str) -> None:
        """Nothing."""


def compare(graph: Graph, account: Account) -> list[Run]:
    """Our first load, our second, one after some nodes have changed, and that of neo4j-graphrag into an empty database."""
    from neo4j import GraphDatabase  # noqa: PLC0415  # it takes a second, and counting files needs none

    with GraphDatabase.driver(account.uri, auth=(account.user, account.password), notifications_min_severity="OFF") as driver:
        _empty(driver)
        runs = [_run(driver, what, lambda: _ours(graph, account)) for what in ("kg load neo4j, first", "kg load neo4j, second")]
        driver.execute_query("MATCH (n:Entity) WHERE n.id ENDS WITH '0' SET n.row_hash = ''")
        runs.append(_run(driver, "kg load neo4j, a sixteenth of the nodes changed", lambda: _ours(graph, account)))
        _empty(driver)
        return [*runs, _run(driver, "neo4j-graphrag, Neo4jWriter", lambda: _theirs(graph, driver))]


def _ours(graph: Graph, account: Account) -> int:
    return load_neo4j(graph, account, _Unheard()).total(Change.NEW, Change.CHANGED, Change.GONE)


def _theirs(graph: Graph, driver: "Driver") -> int:
    """The same properties through their writer, which needs the APOC plug-in."""
    from neo4j_graphrag.components.kg_writer import Neo4jWriter  # noqa: PLC0415
    from neo4j_graphrag.components.types import Neo4jGraph, Neo4jNode, Neo4jRelationship  # noqa: PLC0415

    nodes = [Neo4jNode(id=node.id, label=node.label.value, properties=_known(node_row(node))) for node in graph.nodes]
    edges = [
        Neo4jRelationship(start_node_id=edge.start, end_node_id=edge.end, type=edge.type.value, properties=_known(edge_row(edge)))
        for edge in graph.edges
    ]
    result = asyncio.run(Neo4jWriter(driver, batch_size=5000).run(Neo4jGraph(nodes=nodes, relationships=edges)))
    if result.status != "SUCCESS":
        raise RuntimeError(result.metadata)
    return len(nodes) + len(edges)


def _known(row: Row) -> dict[str, object]:
    """Properties as their records take them: lists instead of tuples."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in properties_of(row).items()}


def _run(driver: "Driver", what: str, write: Callable[[], int]) -> Run:
    start = time.perf_counter()
    written = write()
    seconds = time.perf_counter() - start
    nodes, relationships = (
        driver.execute_query(query).records[0][0] for query in ("MATCH (n) RETURN count(n)", "MATCH ()-[r]->() RETURN count(r)")
    )
    return Run(what, seconds, nodes, relationships, written)


def _empty(driver: "Driver") -> None:
    """Delete everything in small transactions, for a server with little memory."""
    with driver.session() as session:
        session.run("MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS").consume()
