"""The schemas of what a build writes, and what Neo4j needs, made from the model.

`python -m kg.export.schemas [FOLDER]` writes them anew.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from kg.export.grass import grass
from kg.export.jsonl import ROW_FILES
from kg.export.neo4j_statements import SCHEMA
from kg.export.whole import whole_file

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> Iterator[tuple[str, str]]:
    """The files under `schemas/` with their texts."""
    for name, row in ROW_FILES.items():
        described = {"$schema": _DIALECT, **row.model_json_schema(mode="serialization")}
        yield f"{name.removesuffix('.jsonl')}.schema.json", json.dumps(described, ensure_ascii=False, indent=2) + "\n"
    yield "neo4j.grass", grass()
    yield "neo4j.cypher", "".join(f"{statement};\n" for statement in SCHEMA)


def write_schemas(folder: Path) -> None:
    """Write all schemas into a folder."""
    for name, text in schemas():
        with whole_file(folder / name) as stream:
            stream.write(text)


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1] if len(sys.argv) > 1 else "schemas"))
