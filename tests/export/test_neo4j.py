"""The load into Neo4j: schema first, closed labels and types, texts only as parameters."""

import re
from collections.abc import Mapping

import pytest

from kg.errors import ExportError, UsageError
from kg.export.neo4j_load import Account, load, load_neo4j
from kg.export.neo4j_rows import Row
from kg.export.neo4j_statements import SCHEMA
from kg.model import EdgeType, EntityType
from tests.export.sample import HOSTILE, sample


class Listed:
    """A database that keeps what it was told."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, list[Row]]] = []

    def run(self, statement: str, rows: list[Row]) -> None:
        """Keep the statement."""
        self.heard.append((statement, rows))


def test_schema_comes_first_then_nodes_then_relationships() -> None:
    """Ids are unique before the first MERGE, and both ends are there before an edge."""
    database = Listed()
    counted: list[int] = []
    load(sample(), database, counted.append)
    statements = [statement for statement, _ in database.heard]
    assert tuple(statements[: len(SCHEMA)]) == SCHEMA
    relationships = ["MERGE (a)" in statement for statement in statements[len(SCHEMA) :]]
    assert relationships == sorted(relationships)
    assert sum(counted) == len(list(sample().nodes)) + len(list(sample().edges))


def test_texts_are_parameters_only() -> None:
    """No statement holds a text of a page; every name is in the rows."""
    database = Listed()
    load(sample(), database, lambda _: None)
    statements = "\n".join(statement for statement, _ in database.heard)
    assert not any(name in statements for name in HOSTILE)
    assert "云小平" not in statements
    properties = [row["properties"] for _, rows in database.heard for row in rows]
    names = {known["name"] for known in properties if isinstance(known, Mapping) and "name" in known}
    assert set(HOSTILE) <= names


def test_every_label_and_type_has_its_statement() -> None:
    """An id keeps one label besides Entity, so that a body that became a place is no longer a body."""
    database = Listed()
    load(sample(), database, lambda _: None)
    for statement, _ in database.heard[len(SCHEMA) :]:
        words = [word for word in (*EntityType, *EdgeType) if f"SET n:{word}" in statement or f"[r:{word} " in statement]
        assert len(words) == 1


def test_an_address_that_is_none_is_told() -> None:
    """The error shows the address and an example of a good one."""
    with pytest.raises(UsageError, match="bolt://localhost:7687"):
        load_neo4j(sample(), Account("nowhere", "neo4j", "secret"), lambda _: None)


def test_a_server_that_does_not_answer_is_told() -> None:
    """The error names the address, never the password."""
    with pytest.raises(ExportError, match=re.escape("127.0.0.1:9")) as caught:
        load_neo4j(sample(), Account("bolt://127.0.0.1:9", "neo4j", "secret"), lambda _: None)
    assert "secret" not in str(caught.value)
