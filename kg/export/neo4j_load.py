"""The graph into a running Neo4j: schema first, then batches of MERGE with every value as a parameter."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Protocol

from kg.errors import ExportError, UsageError
from kg.export.neo4j_rows import Row, edge_batches, node_batches
from kg.export.neo4j_statements import SCHEMA, edge_statement, node_statement
from kg.graph import Graph

if TYPE_CHECKING:
    from neo4j import Driver

_BATCH = 5000  # of 1,000 to 20,000 rows the loads were equally fast; small enough for a server with little memory


class Database(Protocol):
    """What runs a statement; the loader needs no more of a database than this."""

    def run(self, statement: str, rows: list[Row]) -> None:
        """Run a statement in a transaction of its own."""


@dataclass(frozen=True, slots=True)
class Account:
    """Where the server is and who asks."""

    uri: str
    user: str
    password: str


def load(graph: Graph, database: Database, advance: Callable[[int], None]) -> None:
    """Write the graph; nodes and relationships that are there already are brought up to date, so that it can be repeated."""
    for statement in SCHEMA:
        database.run(statement, [])
    for statement, rows in statements(graph):
        database.run(statement, rows)
        advance(len(rows))


def statements(graph: Graph) -> Iterator[tuple[str, list[Row]]]:
    """The statements that write the graph, each with its rows."""
    nodes = ((node_statement(label), rows) for label, rows in node_batches(graph.nodes, _BATCH))
    edges = ((edge_statement(kind), rows) for kind, rows in edge_batches(graph.edges, _BATCH))
    return chain(nodes, edges)


def load_neo4j(graph: Graph, account: Account, advance: Callable[[int], None]) -> None:
    """Write the graph into a Neo4j server; an error says whether it was the address, the password or the server."""
    from neo4j.exceptions import AuthError, DriverError, Neo4jError  # noqa: PLC0415  # `kg --help` must not wait for it

    try:
        with _driver(account) as driver:
            driver.verify_connectivity()
            load(graph, _Server(driver), advance)
    except AuthError as error:
        raise ExportError(f"{account.uri} refuses the user {account.user!r} with this password") from error
    except (DriverError, Neo4jError) as error:
        raise ExportError(f"the load into {account.uri} broke off: {error}; load again to complete it") from error


@dataclass(frozen=True, slots=True)
class _Server:
    """A real database; the driver tries again where a connection was lost."""

    driver: "Driver"

    def run(self, statement: str, rows: list[Row]) -> None:
        """Executes a statement once over all rows, in a transaction of its own."""
        self.driver.execute_query(statement, rows=rows)


def _driver(account: Account) -> "Driver":
    from neo4j import GraphDatabase  # noqa: PLC0415
    from neo4j.exceptions import ConfigurationError  # noqa: PLC0415

    try:
        return GraphDatabase.driver(account.uri, auth=(account.user, account.password), notifications_min_severity="OFF")
    except (ConfigurationError, ValueError) as error:
        raise UsageError(f"{account.uri!r} is no address of a Neo4j server: {error}; try bolt://localhost:7687") from error
