"""What decides, besides its bytes, what is read from a source: a source is read again when any of it has changed."""

from itertools import chain
from pathlib import Path

from kg.ids import digest
from kg.settings import Settings

_STAGES = ("model", "lexicon", "read", "layout", "extract", "facts")


def versions_of(settings: Settings, engine: str) -> str:
    """A digest of the stages with their tables, the engine, and the options that decide what is read."""
    without = ",".join(sorted(settings.extract.without))
    return digest(_code(), engine, without, settings.facts.region or "", settings.read.encoding or "")


def _code() -> str:
    """A digest of the code and tables of the left half, so that a change of a table needs no new version to be seen."""
    root = Path(__file__).parent.parent
    deciding = chain(root.glob("*.py"), *((root / stage).rglob("*") for stage in _STAGES))
    files = sorted(path for path in deciding if path.is_file() and path.suffix != ".pyc")
    return digest(*(part for path in files for part in (path.relative_to(root).as_posix(), path.read_bytes())))
