"""A running Neo4j server: the one place that knows its driver, and what to do when the connection is lost."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import sleep
from typing import TYPE_CHECKING, Protocol

from kg.errors import ExportError, UsageError
from kg.export.neo4j_load import Changes, Database, load
from kg.export.neo4j_rows import Row
from kg.graph import Graph

if TYPE_CHECKING:
    from neo4j import Driver, ManagedTransaction

_WAITS = (1, 2, 4, 8, 16)  # seconds before each further try: half a minute, in which a server starts again
_RETRY = 5.0  # seconds in which the driver itself tries a transaction again


@dataclass(frozen=True, slots=True)
class Account:
    """Where the server is and who asks."""

    uri: str
    user: str
    password: str


class Progress(Protocol):
    """Who hears how far a load is."""

    def begin(self) -> None:
        """All is compared from the beginning, for the first time or once more."""

    def advance(self, count: int) -> None:
        """So many nodes and edges more are done."""

    def step(self, what: str) -> None:
        """Something else begins."""


def load_neo4j(graph: Graph, account: Account, progress: Progress, *, dry_run: bool = False) -> Changes:
    """Make a server hold the graph; an error says whether it was the address, the password or the server.

    A lost connection is sought again; what is written already is the same then, and only the rest is written. A dry run
    compares and writes nothing.
    """
    with _server(account) as server:
        database: Database = _Unwritten(server) if dry_run else server
        changes = Changes()
        for wait in (*_WAITS, None):
            progress.begin()
            try:
                load(graph, database, changes, progress.advance)
            except _lost() as error:
                if wait is None:
                    raise ExportError(_broke_off(account, error)) from error
                progress.step("connection lost, trying again")
                sleep(wait)
            else:
                break
    return changes


@contextmanager
def _server(account: Account) -> Iterator["_Server"]:
    from neo4j.exceptions import AuthError, DriverError, Neo4jError  # noqa: PLC0415  # `kg --help` must not wait for it

    try:
        with _driver(account) as driver:
            _greet(driver, account)
            yield _Server(driver)
    except AuthError as error:
        raise ExportError(f"{account.uri} refuses the user {account.user!r} with this password") from error
    except (DriverError, Neo4jError) as error:
        raise ExportError(_broke_off(account, error)) from error


def _greet(driver: "Driver", account: Account) -> None:
    """Ask whether somebody is there; the driver's own words for nobody are a list of network addresses."""
    from neo4j.exceptions import ServiceUnavailable  # noqa: PLC0415

    try:
        driver.verify_connectivity()
    except ServiceUnavailable as error:
        raise ExportError(f"no Neo4j server answers at {account.uri}; start it, or check host and port") from error


def _broke_off(account: Account, error: Exception) -> str:
    return f"the load into {account.uri} broke off: {error}; load again, and only what is missing is written"


def _lost() -> tuple[type[Exception], ...]:
    """The errors that pass by themselves."""
    from neo4j.exceptions import ServiceUnavailable, SessionExpired, TransientError  # noqa: PLC0415

    return ServiceUnavailable, SessionExpired, TransientError


@dataclass(frozen=True, slots=True)
class _Server:
    """A real database; the driver itself tries again what fails at first."""

    driver: "Driver"

    def run(self, statement: str, rows: list[Row]) -> None:
        """Runs a statement once over all rows, in a transaction of its own."""
        self.driver.execute_query(statement, rows=rows)

    def hashes(self, statement: str) -> dict[str, str | None]:
        """Reads two columns as they come, without holding the answer a second time."""
        with self.driver.session() as session:
            return session.execute_read(_pairs, statement)


def _pairs(transaction: "ManagedTransaction", statement: str) -> dict[str, str | None]:
    return dict(record.values() for record in transaction.run(statement))


@dataclass(frozen=True, slots=True)
class _Unwritten:
    """A database that is only read."""

    database: Database

    def run(self, statement: str, rows: list[Row]) -> None:
        """Leaves everything as it is."""

    def hashes(self, statement: str) -> dict[str, str | None]:
        """What the database says."""
        return self.database.hashes(statement)


def _driver(account: Account) -> "Driver":
    from neo4j import GraphDatabase  # noqa: PLC0415
    from neo4j.exceptions import ConfigurationError  # noqa: PLC0415

    try:
        return GraphDatabase.driver(
            account.uri,
            auth=(account.user, account.password),
            max_transaction_retry_time=_RETRY,
            notifications_min_severity="OFF",
            user_agent="newsprint-kg",
        )
    except (ConfigurationError, ValueError) as error:
        raise UsageError(f"{account.uri!r} is no address of a Neo4j server: {error}; try bolt://localhost:7687") from error
