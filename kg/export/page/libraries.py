"""The JavaScript libraries that a page carries with it, with origin, version and licence."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from kg.model import Record

FOLDER = Path(__file__).parent / "lib"


class Library(Record):
    """A library as the npm registry has it; one without a file is part of another's."""

    name: str
    version: str
    origin: str
    licence: str
    file: str | None = None
    sha256: str | None = None

    @property
    def code(self) -> Path:
        """Where its code is kept."""
        return FOLDER / f"{self.name}.min.js"

    @property
    def licence_text(self) -> Path:
        """Where its licence is kept."""
        return FOLDER / f"{self.name}.LICENSE.txt"


def libraries() -> Iterator[Library]:
    """The libraries in the order in which a page loads them."""
    table = tomllib.loads((FOLDER / "libraries.toml").read_text(encoding="utf-8"))
    return (Library.model_validate(row) for row in table["library"])
