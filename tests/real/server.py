"""A Neo4j server of one's own in a folder: started, asked, stopped; and its import tool."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from neo4j import Driver, GraphDatabase

from tests.real.parts import free_port, java, program

PASSWORD = "a password of the tests"
_PATIENCE = 180  # seconds for a start on a machine with other work
_OPENED = [f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in ("java.nio", "java.io", "sun.nio.ch", "java.lang")]


@dataclass(frozen=True, slots=True)
class Release:
    """A version of Neo4j with the Java it wants."""

    version: str
    oldest_java: int
    newest_java: int = 99

    @property
    def java_home(self) -> Path:
        """The Java it runs on here."""
        return java(self.oldest_java, self.newest_java)

    def class_path(self) -> str:
        """Its jars."""
        return program("neo4j", self.java_home, **{"neo4j.version": self.version})


LONG_TERM = Release("5.26.30", 17)
NEWEST = Release("2026.08.1", 21)


@dataclass(frozen=True, slots=True)
class Server:
    """A server that answers."""

    bolt: int
    http: int

    @property
    def uri(self) -> str:
        """Its address for drivers."""
        return f"bolt://127.0.0.1:{self.bolt}"

    def driver(self) -> Driver:
        """A driver of it."""
        return GraphDatabase.driver(self.uri, auth=("neo4j", PASSWORD), notifications_min_severity="OFF")

    def ask(self, query: str, **parameters: object) -> list[dict[str, Any]]:
        """The rows of an answer."""
        with self.driver() as driver:
            return [record.data() for record in driver.execute_query(query, parameters).records]

    def empty(self) -> None:
        """Delete everything, indexes and constraints too."""
        self.ask("MATCH (n) DETACH DELETE n")
        for row in self.ask("SHOW CONSTRAINTS YIELD name"):
            self.ask(f"DROP CONSTRAINT {row['name']}")
        for row in self.ask("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"):
            self.ask(f"DROP INDEX {row['name']}")

    def content(self) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]:
        """All nodes with labels and properties, all relationships with ends, type and properties, in the order of their ids."""
        nodes = self.ask("MATCH (n) RETURN labels(n) AS labels, properties(n) AS known ORDER BY n.id")
        edges = self.ask("MATCH (a)-[r]->(b) RETURN a.id AS start, type(r) AS type, b.id AS end, properties(r) AS known ORDER BY r.id")
        return (
            [(sorted(row["labels"]), sorted(row["known"].items())) for row in nodes],
            [(row["start"], row["type"], row["end"], sorted(row["known"].items())) for row in edges],
        )


@contextmanager
def running(home: Path, release: Release = LONG_TERM) -> Iterator[Server]:
    """A server on the data of a folder, which is made if it is not there."""
    server = Server(free_port(), free_port())
    _configure(home, server)
    if not (home / "data" / "databases" / "system").exists():
        admin(home, release, "dbms", "set-initial-password", PASSWORD)
    command = [*_java(release), *_OPENED, "-cp", release.class_path(), "Server", str(home)]
    with (home / "server.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, cwd=home)
    try:
        _wait(process, home / "server.log")
        yield server
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(60)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def admin(home: Path, release: Release, *arguments: str | Path) -> str:
    """What `neo4j-admin` prints; it must succeed."""
    environment = os.environ | {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    command = [*_java(release), *_OPENED, "-cp", release.class_path(), "org.neo4j.cli.AdminTool", *map(str, arguments)]
    done = subprocess.run(command, env=environment, cwd=home, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _java(release: Release) -> list[str]:
    return [str(release.java_home / "bin" / "java"), "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]


def _configure(home: Path, server: Server) -> None:
    known: Mapping[str, object] = {
        "server.default_listen_address": "127.0.0.1",
        "server.bolt.listen_address": f"127.0.0.1:{server.bolt}",
        "server.bolt.advertised_address": f"127.0.0.1:{server.bolt}",
        "server.http.listen_address": f"127.0.0.1:{server.http}",
        "server.http.advertised_address": f"127.0.0.1:{server.http}",
        "server.memory.pagecache.size": "256m",
        "dbms.usage_report.enabled": "false",
        "client.allow_telemetry": "false",
        "db.tx_log.preallocate": "false",
        "internal.dbms.bolt.netty_server_shutdown_quiet_period": 0,
        "internal.dbms.bolt.netty_server_shutdown_timeout": 2,
    }
    (home / "conf").mkdir(parents=True, exist_ok=True)
    (home / "conf" / "neo4j.conf").write_text("".join(f"{name}={value}\n" for name, value in known.items()))


def _wait(process: "subprocess.Popen[bytes]", log: Path) -> None:
    """Until the server says that it is ready; an end before that shows its log."""
    last = time.monotonic() + _PATIENCE
    while "ready" not in (said := log.read_text(errors="replace")).splitlines():
        assert process.poll() is None, said
        assert time.monotonic() < last, f"no server after {_PATIENCE} s\n{said}"
        time.sleep(0.2)
