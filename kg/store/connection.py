"""Opening the file: the lock of the one writer, the schema's version, and transactions."""

import fcntl
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from json import JSONDecodeError
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from pydantic import ValidationError

from kg.errors import StoreError
from kg.store import sql
from kg.store.readings import reading
from kg.text import name_key

Row = tuple[Any, ...]

_PAGE = 16 * 1024  # bytes: with SQLite's 4,096 an archive's graph takes a quarter longer to write
_CACHE_KIB = 64 * 1024  # pages that a writer keeps in memory: with SQLite's 2 MB an archive's tables are read again for every row


class Connection:
    """An open store file; a writer holds a lock beside the file until it is closed."""

    def __init__(self, path: str | Path, *, readonly: bool = False) -> None:
        self.path = Path(path)
        self.readonly = readonly
        self._lock = None if readonly else _lock(self.path)
        try:
            self._sqlite = _connect(self.path, readonly=readonly)
        except BaseException:
            self._unlock()
            raise

    @classmethod
    def open(cls, path: str | Path, readonly: bool = False) -> Self:
        """Open the store at a path, made there if it is new; a reader never waits for the writer."""
        return cls(path, readonly=readonly)

    def close(self) -> None:
        """Close the file; a writer leaves one plain file that opens from a read-only place too."""
        if not self.readonly:
            with suppress(sqlite3.OperationalError):  # a reader is still there: its file stays in WAL mode
                self._sqlite.execute("PRAGMA journal_mode = DELETE")
        self._sqlite.close()
        self._unlock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        try:
            self.close()
        except sqlite3.DatabaseError as closing:
            error = error or closing
        if isinstance(error, sqlite3.DatabaseError | ValidationError | JSONDecodeError):
            remedy = "`kg check` tells what is wrong; if nothing is, free some disk and try again, or else build into an empty folder"
            raise StoreError(f"{self.path} cannot be read or written: {error}; {remedy}") from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing: what is written inside is there as a whole or not at all."""
        if self.readonly:
            raise StoreError(f"the store {self.path} was opened for reading only; open it for writing to change it")
        try:
            self._sqlite.execute("BEGIN IMMEDIATE")
            yield
            self._sqlite.execute("COMMIT")
        except BaseException as error:
            if self._sqlite.in_transaction:
                with suppress(sqlite3.DatabaseError):  # of a damaged file; what was not committed is not there when it is opened again
                    self._sqlite.execute("ROLLBACK")
            if isinstance(error, sqlite3.OperationalError):  # a full or failing disk; what was there before is untouched
                remedy = "make room on the disk and run the same command again, it goes on from there"
                raise StoreError(f"{self.path} could not be written: {error}; {remedy}") from error
            raise

    def _run(self, statement: str, *values: object) -> sqlite3.Cursor:
        return self._sqlite.execute(statement, values)

    def _run_many(self, statement: str, rows: Iterable[Row]) -> None:
        self._sqlite.executemany(statement, rows)

    def _one(self, statement: str, *values: object) -> Row | None:
        row: Row | None = self._sqlite.execute(statement, values).fetchone()
        return row

    def _unlock(self) -> None:
        if self._lock is not None:
            lock_path(self.path).unlink(missing_ok=True)
            os.close(self._lock)
            self._lock = None


def exchange(path: Path, other: Path) -> None:
    """Put another file in the place of a store that nobody is writing; whoever is killed here leaves the one or the other whole.

    Who is reading goes on with the old file.
    """
    descriptor = _lock(path)
    try:
        beside = [path.with_name(path.name + end) for end in ("-wal", "-shm")]
        if any(one.exists() for one in beside):  # of a writer that was killed: the file must be whole without them
            with closing(_connect(path, readonly=False)) as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for one in beside:
            one.unlink(missing_ok=True)
        other.replace(path)
    finally:
        lock_path(path).unlink(missing_ok=True)
        os.close(descriptor)


def lock_path(path: Path) -> Path:
    """The file that the writer of a store holds."""
    return path.with_name(path.name + ".lock")


def _lock(path: Path) -> int:
    """Take the writer's lock; whoever locks a file that was removed meanwhile tries again with the new one."""
    place = lock_path(path)
    while True:
        try:
            descriptor = os.open(place, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise StoreError(f"cannot write a store at {path}: {error.strerror}; choose a folder you may write to") from error
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(descriptor)
            raise StoreError(f"the store {path} is being written by another process; wait until it ends") from error
        with suppress(FileNotFoundError):
            if os.fstat(descriptor).st_ino == place.stat().st_ino:
                return descriptor
        os.close(descriptor)


def _connect(path: Path, *, readonly: bool) -> sqlite3.Connection:
    if readonly and not path.is_file():
        raise StoreError(f"there is no store at {path}; make one with `kg build`")
    try:
        mode = "ro" if readonly else "rwc"
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=30)
        try:
            _prepare(connection, path, readonly=readonly)
        except BaseException:
            connection.close()
            raise
    except sqlite3.DatabaseError as error:
        raise StoreError(f"{path} cannot be opened as a store: {error}; it may be damaged or another kind of file") from error
    return connection


def _prepare(connection: sqlite3.Connection, path: Path, *, readonly: bool) -> None:
    """Check that the file is ours and bring its schema to this version."""
    application, version = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
    empty = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0
    if not empty and application != sql.APPLICATION_ID:
        raise StoreError(f"{path} is an SQLite file of another program; give the store a path of its own")
    if version > len(sql.MIGRATIONS):
        raise StoreError(f"{path} was written by a newer version (schema {version}, this one knows {len(sql.MIGRATIONS)}); update kg")
    if readonly:
        if version < len(sql.MIGRATIONS):
            raise StoreError(f"{path} has the older schema {version}; `kg build` with its folder as --out brings it up to date")
        return
    connection.execute(f"PRAGMA page_size = {_PAGE}")  # of a new file; an older one keeps its own
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")  # what is forgotten is gone from the file too
    connection.create_function("name_key", 1, name_key, deterministic=True)
    connection.create_function("reading", 2, reading, deterministic=True)
    for number in range(version, len(sql.MIGRATIONS)):
        connection.executescript(
            f"BEGIN IMMEDIATE; PRAGMA application_id = {sql.APPLICATION_ID}; {sql.MIGRATIONS[number]}; "
            f"PRAGMA user_version = {number + 1}; COMMIT;"
        )
