"""The saved queries for Neo4j Browser, as a driver can run them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent.parent.parent / "docs" / "neo4j"
_VALUE = re.compile(r"'([^']*)' AS (\w+)")


@dataclass(frozen=True, slots=True)
class Saved:
    """A file with a title, a line of values and a query."""

    name: str
    text: str

    @property
    def title(self) -> str:
        """The comment that Browser shows as its name."""
        return self.text.partition("\n")[0].removeprefix("// ")

    @property
    def values(self) -> dict[str, str]:
        """The values that a reader exchanges for others, in the line that begins with WITH."""
        return {name: value for value, name in _VALUE.findall(self._head)}

    @property
    def statement(self) -> str:
        """The query with parameters for these values."""
        return self.text.replace(self._head, _VALUE.sub(r"$\2 AS \2", self._head), 1).strip().removesuffix(";")

    @property
    def _head(self) -> str:
        return next((line for line in self.text.splitlines() if line.startswith("WITH '")), "")


def saved() -> Iterator[Saved]:
    """All of them, by name."""
    for path in sorted(FOLDER.glob("*.cypher")):
        yield Saved(path.stem, path.read_text(encoding="utf-8"))
