"""The schemas under `schemas/` are those of the model."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from kg.export.jsonl import ROW_FILES
from kg.export.schemas import schemas, write_schemas
from kg.model.rows import CoappearanceRow
from tests.export.sample import sample

FOLDER = Path(__file__).parent.parent / "schemas"


@pytest.mark.parametrize(("name", "text"), list(schemas()))
def test_the_committed_schema_is_the_generated_one(name: str, text: str) -> None:
    """After a change of the model, `python -m kg.export.schemas` writes them anew."""
    assert (FOLDER / name).read_text(encoding="utf-8") == text


def test_every_row_has_a_schema_and_no_other_is_there() -> None:
    """A schema for each file of rows, and the constraints and the style for Neo4j."""
    names = {f"{name.removesuffix('.jsonl')}.schema.json" for name in ROW_FILES} | {"neo4j.cypher", "neo4j.grass"}
    assert {file.name for file in FOLDER.iterdir()} == names


def test_schemas_are_schemas_and_refuse_what_is_no_row() -> None:
    """A validator takes a row as it is written, and not one with a field more."""
    schema = json.loads((FOLDER / "coappearances.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    row = next(row for row in sample().coappearance_rows if isinstance(row, CoappearanceRow)).model_dump(mode="json")
    assert validator.is_valid(row)
    assert not validator.is_valid(row | {"more": 1})


def test_schemas_are_written_into_a_folder(tmp_path: Path) -> None:
    """The command writes what the function gives."""
    write_schemas(tmp_path)
    assert {file.name: file.read_text(encoding="utf-8") for file in tmp_path.iterdir()} == dict(schemas())
