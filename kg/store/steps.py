"""One step back: the store as it was before the last verdicts, kept beside it as a file.

Before the first verdict after a graph was computed the whole file is copied; to undo is to put the copy back, so that the
former state is exact, whatever followed from the verdicts. New documents end it: what they brought is not taken back.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from kg.errors import UsageError
from kg.store import sql
from kg.store.connection import Connection, exchange


def former_path(path: Path) -> Path:
    """Where the former state of a store is."""
    return path.with_name(path.name + ".former")


class StepTables(Connection):
    """The part of the store that knows which verdicts the graph does not follow yet."""

    def pending(self) -> tuple[str, ...]:
        """The verdicts that were given or withdrawn since the graph was computed."""
        return tuple(verdict for (verdict,) in self._run(sql.ALL_PENDING))

    def _step(self) -> None:
        """Keep the state before a verdict, if it is the first one since the graph was computed."""
        if self.readonly or self.pending():
            return
        part = _part_path(self.path)
        _remove(part)
        with closing(sqlite3.connect(part)) as former:
            self._sqlite.backup(former)
            former.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
        part.replace(former_path(self.path))  # a copy that was cut off is never taken for one

    def _forget_step(self) -> None:
        """Delete the former state; before what it lacks is written, so that whoever ends in between cannot go back behind it."""
        for path in (former_path(self.path), _part_path(self.path)):
            _remove(path)


def _part_path(path: Path) -> Path:
    return path.with_name(path.name + ".former.part")


def _remove(path: Path) -> None:
    """Delete a copy and what SQLite left beside it, which it would take for that of the next one."""
    for end in ("", "-journal", "-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)


def undo(path: Path) -> None:
    """Put the former state of a store in its place."""
    former = former_path(path)
    if not former.is_file():
        raise UsageError(f"there is nothing to undo in {path}: no verdict was given since its documents were read last")
    exchange(path, former)
