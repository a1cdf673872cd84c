"""The committed `exports/` are what a build of `seeds/` makes now; `make demo` makes them anew."""

import csv
import json
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from kg.export import FORMATS

COMMITTED = Path(__file__).parent.parent / "exports"
FILES = [name for row in FORMATS.values() if row.built for name in row.files]
# Another processor may round a network's sums otherwise: confidences are the one thing that may differ.
CONFIDENCE = re.compile(r'("confidence":)[0-9.]+')


def lines(path: Path) -> Iterator[object]:
    """What a file says, row by row where it has rows, without confidences."""
    text = path.read_bytes().decode("utf-8")
    if path.suffix == ".jsonl":
        return (json.loads(CONFIDENCE.sub(r"\g<1>0", line)) for line in text.split("\n") if line)
    if path.suffix == ".csv":
        return iter(list(csv.DictReader(StringIO(text, newline=""))))
    return iter(text.split("\n"))


def test_every_file_is_committed_and_no_other() -> None:
    """Every format of a build is there to look at without installing anything."""
    assert {path.name for path in COMMITTED.iterdir() if not path.name.startswith("graph.sqlite")} == set(FILES)


@pytest.mark.parametrize("name", FILES)
def test_the_committed_exports_equal_a_fresh_build(demo: Path, name: str) -> None:
    """Row by row, so that the first difference is shown; whoever changes what is found runs `make demo` and commits the result."""
    fresh, committed = list(lines(demo / "exports" / name)), list(lines(COMMITTED / name))
    differing = [pair for pair in zip(fresh, committed, strict=False) if pair[0] != pair[1]]
    assert differing[:1] == [], f"exports/{name} is not what a build makes now; run `make demo` and commit exports/"
    assert len(fresh) == len(committed)
