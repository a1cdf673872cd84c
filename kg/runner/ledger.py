"""Which sources were read with which versions and options, kept beside the store.

A source is read again when the stages, their tables, the engine or an option that decides what is read has changed. Lines
are only added; a lost ledger costs time, never correctness.
"""

from itertools import chain
from pathlib import Path

from kg.ids import digest
from kg.settings import Settings

_STAGES = ("model", "lexicon", "read", "layout", "extract", "facts")


class Ledger:
    """The stamps of the sources of one store."""

    def __init__(self, store: Path, stamp: str) -> None:
        self._path = store.with_name(store.name + ".versions")
        self._stamp = stamp
        lines = self._path.read_text(encoding="ascii").splitlines() if self._path.exists() else []
        self._stamps = dict(line.partition(" ")[::2] for line in lines)

    def knows(self, source: str) -> bool:
        """Whether the source was read exactly as it would be read now."""
        return self._stamps.get(source) == self._stamp

    def add(self, source: str) -> None:
        """Note that the source has been read and is in the store."""
        self._stamps[source] = self._stamp
        with self._path.open("a", encoding="ascii") as stream:
            stream.write(f"{source} {self._stamp}\n")


def stamp_of(settings: Settings, engine: str) -> str:
    """A digest of everything besides its bytes that decides what is read from a source."""
    without = ",".join(sorted(settings.extract.without))
    return digest(_code(), engine, without, settings.facts.region or "", settings.read.encoding or "")


def _code() -> str:
    """A digest of the code and tables of the left half, so that a change of a table needs no new version to be seen."""
    root = Path(__file__).parent.parent
    deciding = chain(root.glob("*.py"), *((root / stage).rglob("*") for stage in _STAGES))
    files = sorted(path for path in deciding if path.is_file() and path.suffix != ".pyc")
    return digest(*(part for path in files for part in (path.relative_to(root).as_posix(), path.read_bytes())))
