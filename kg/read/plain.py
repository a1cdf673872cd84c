"""A text file is one source."""

from collections.abc import Iterator
from pathlib import Path

from kg.ids import source_id
from kg.model import Issue, Source


def read_plain(path: Path, name: str, encoding: str | None) -> Iterator[Source | Issue]:
    """The file as a source; its bytes are decoded later, document by document."""
    data = path.read_bytes()
    yield Source(id=source_id(data), name=name, data=data, encoding=encoding)
