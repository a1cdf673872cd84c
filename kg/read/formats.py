"""The table of file formats: a new format is one file and one row here."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from kg.model import Issue, Source
from kg.read.jsonlines import read_json_lines
from kg.read.plain import read_plain

Reader = Callable[[Path, str, str | None], Iterator[Source | Issue]]

FORMATS: Mapping[str, Reader] = {
    ".txt": read_plain,
    ".jsonl": read_json_lines,
}


def reader_of(path: Path) -> Reader | None:
    """The reader for a file by its suffix, if the project has one."""
    return FORMATS.get(path.suffix.lower())
