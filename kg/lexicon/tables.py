"""Reading the tables of the lexicon: tab-separated text with a comment header, checked row by row.

Every error names the file and the line, because the tables are edited by hand.
"""

from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable

from kg.errors import ModelError


def data_file(name: str) -> Traversable:
    """The shipped data file of this name."""
    return resources.files("kg.lexicon") / "data" / name


def fail(name: str, line: int, problem: str) -> ModelError:
    """The error for a bad row; raise what it returns."""
    return ModelError(f"lexicon file {name}, line {line}: {problem}")


def read_bytes(name: str) -> bytes:
    """The content of a shipped data file."""
    try:
        return data_file(name).read_bytes()
    except OSError as error:
        raise ModelError(f"lexicon file {name} cannot be read ({error}); install the package again") from error


def rows(name: str, columns: int) -> Iterator[tuple[int, list[str]]]:
    """The rows of a table with their line numbers; empty lines and lines beginning with # are left out."""
    for number, line in enumerate(read_bytes(name).decode("utf-8").splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != columns:
            raise fail(name, number, f"{columns} columns expected, {len(fields)} found: {line!r}")
        yield number, fields


def words(field: str) -> tuple[str, ...]:
    """The entries of a field that holds several, separated by |; a single - stands for none."""
    return () if field == "-" else tuple(part for part in field.split("|") if part)
