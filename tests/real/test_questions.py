"""docs/questions.md on a real server: each question in Cypher gives the rows that Python gives, in their order."""

from pathlib import Path

import pytest

from kg.graph import read
from kg.store import Store
from tests.query.test_four_ways import IN_SQL, QUESTIONS, in_python, same_columns
from tests.real.server import Server
from tests.real.test_neo4j import load


@pytest.fixture(scope="module")
def server(neo4j: Server, demo: Path) -> Server:
    """The server with the graph of the five pages."""
    neo4j.empty()
    with Store.open(demo / "exports" / "graph.sqlite", readonly=True) as store:
        load(read(store), neo4j.uri)
    return neo4j


@pytest.mark.parametrize("title", IN_SQL)
def test_cypher_gives_the_rows_of_python_in_their_order(server: Server, demo: Path, title: str) -> None:
    """As it is written in the document, without plug-ins."""
    rows = server.ask(QUESTIONS[title].code["cypher"].strip().removesuffix(";"))
    assert rows
    assert rows == same_columns(in_python(title, demo / "exports"), rows)
