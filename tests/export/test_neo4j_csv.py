"""The files of the import tool: typed heads, quoted texts, and what it would misread left out."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from kg.export.neo4j_csv import FILES, SEPARATOR, write_neo4j_csv
from kg.model import EntityType
from tests.export.sample import HOSTILE, node, sample


def test_heads_have_types_and_texts_come_back(tmp_path: Path) -> None:
    """Ids, labels, ends, types, native dates and lists; every hostile name as it was."""
    assert write_neo4j_csv(sample(), tmp_path) == ()
    nodes, edges = (list(csv.DictReader((tmp_path / name).open(encoding="utf-8", newline=""))) for name in FILES)
    assert {"id:ID(Entity)", ":LABEL", "name", "aliases:string[]", "mentions:long", "date_from:date", "row_hash"} <= set(nodes[0])
    assert {":START_ID(Entity)", ":END_ID(Entity)", ":TYPE", "id", "quotes:string[]", "first_seen_to:date"} <= set(edges[0])
    assert {row["name"] for row in nodes} >= set(HOSTILE)
    person = next(row for row in nodes if row["id:ID(Entity)"] == "m1")
    assert (person[":LABEL"], person["aliases:string[]"]) == (f"Entity{SEPARATOR}Person", f"小平{SEPARATOR}云")


def test_the_separator_is_left_out_of_texts_and_reported(tmp_path: Path) -> None:
    """A list would have an item too many."""
    odd = node("m1", EntityType.PERSON, f"甲{SEPARATOR}乙", aliases=(f"丙{SEPARATOR}丁",))
    (issue,) = write_neo4j_csv(replace(sample(), nodes=[odd], edges=[]), tmp_path)
    assert issue.text == "U+001F was left out 2 times, because the import reads it as the end of an item"
    assert '"甲乙"' in (tmp_path / FILES[0]).read_text(encoding="utf-8")


def test_a_property_of_two_types_has_no_column(tmp_path: Path) -> None:
    """It is told before a file is written."""
    both = [node("m1", EntityType.PERSON, "甲", code=1), node("m2", EntityType.PERSON, "乙", code="1")]
    with pytest.raises(ValueError, match="'code' has values of two types"):
        write_neo4j_csv(replace(sample(), nodes=both, edges=[]), tmp_path)
    assert not (tmp_path / FILES[0]).exists()
