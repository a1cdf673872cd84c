"""docs/questions.md: Python, command, SQL and Cypher ask the same, and the first three give the same rows here.

The Cypher is asked of a real server in tests/real.
"""

import json
import re
import shlex
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import kg
from kg.cli import main

DOCUMENT = Path(__file__).parent.parent.parent / "docs" / "questions.md"
Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Question:
    """A section of the document with its code by language."""

    title: str
    code: dict[str, str]


def questions() -> Iterator[Question]:
    """The sections that ask something."""
    for section in DOCUMENT.read_text(encoding="utf-8").split("\n## ")[1:]:
        code = dict(re.findall(r"^```(\w+)\n(.*?)^```", section, re.MULTILINE | re.DOTALL))
        yield Question(section.partition("\n")[0], code)


QUESTIONS = {question.title: question for question in questions()}
IN_SQL = [title for title, question in QUESTIONS.items() if "sql" in question.code]
AS_COMMAND = [title for title, question in QUESTIONS.items() if "sh" in question.code]


def in_python(title: str, folder: Path) -> Rows:
    """The rows of the Python of a section."""
    with kg.open(folder) as graph:
        answer = eval(QUESTIONS[title].code["python"], {"graph": graph})  # the document is ours
        return [row.model_dump(mode="json") for row in answer]


def in_sql(title: str, folder: Path) -> Rows:
    """The rows of the SQL of a section, asked by a program that knows nothing of kg."""
    with sqlite3.connect(folder / "graph.sqlite") as connection:
        connection.row_factory = sqlite3.Row
        rows = [dict(row) for row in connection.execute(QUESTIONS[title].code["sql"])]
    connection.close()
    return [row | {"open": bool(row["open"])} if "open" in row else row for row in rows]


def same_columns(rows: Rows, like: Rows) -> Rows:
    """The rows with only the columns of others."""
    return [{name: row[name] for name in like[0]} for row in rows]


def test_the_document_asks_all_kinds_of_questions() -> None:
    """A section that is lost, or has lost its SQL, would not be missed by the tests below."""
    assert len(QUESTIONS) == 11
    assert len(IN_SQL) == 10
    assert len(AS_COMMAND) == 8
    assert all("cypher" in QUESTIONS[title].code for title in IN_SQL)


@pytest.mark.parametrize("title", QUESTIONS)
def test_every_answer_has_rows_and_each_its_evidence(title: str, demo: Path) -> None:
    """The examples show something, and what they show can be traced."""
    rows = in_python(title, demo / "exports")
    assert rows
    assert all(row["evidence"] for row in rows)


@pytest.mark.parametrize("title", IN_SQL)
def test_sql_gives_the_rows_of_python_in_their_order(title: str, demo: Path) -> None:
    """The views tell of nodes and edges what the API tells."""
    rows = in_sql(title, demo / "exports")
    assert rows
    assert rows == same_columns(in_python(title, demo / "exports"), rows)


@pytest.mark.parametrize("title", AS_COMMAND)
def test_the_command_gives_the_rows_of_python(title: str, demo: Path) -> None:
    """All columns, evidence included; as a table it has a line for each row."""
    words = [*shlex.split(QUESTIONS[title].code["sh"])[1:], "--graph", str(demo / "exports")]
    rows = in_python(title, demo / "exports")
    assert json.loads(CliRunner().invoke(main, [*words, "--json"]).stdout) == rows
    assert len(CliRunner().invoke(main, words).stdout.splitlines()) == len(rows) + 1
