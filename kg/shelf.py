"""Values that are more than memory holds: made anew each time, or kept on disk while something is computed."""

import sqlite3
from collections.abc import Callable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Final, Generic, TypeVar

from pydantic import TypeAdapter

Value = TypeVar("Value")
Value_co = TypeVar("Value_co", covariant=True)
Key = tuple[str, ...]

_AT_ONCE: Final = 1000  # rows: written one by one they take twice as long


class Stream(Generic[Value_co]):
    """Values that are made anew each time one goes through them, so that they never all stand in memory."""

    def __init__(self, start: Callable[[], Iterator[Value_co]]) -> None:
        self._start = start

    def __iter__(self) -> Iterator[Value_co]:
        return self._start()


class Shelf(Generic[Value]):
    """Values in a file that nobody else sees and that goes with the shelf; few of them never leave memory.

    Each value has a number, counted from 0 as they come, and a key of so many `parts` by which they are sorted.
    """

    def __init__(self, kind: TypeAdapter[Value], parts: int = 0) -> None:
        self._json: Callable[[Value], bytes] = kind.serializer.to_json
        self._value: Callable[[bytes], Value] = kind.validator.validate_json
        self._waiting: list[tuple[int | str | bytes, ...]] = []
        self._size = 0
        self._file = sqlite3.connect("", isolation_level=None)  # without a name: a file of SQLite's own, made once it is needed
        key = [f"key{part}" for part in range(parts)]
        self._file.execute(f"CREATE TABLE held ({', '.join(['number INTEGER PRIMARY KEY', *key, 'value'])})")
        self._file.execute("BEGIN")  # a shelf is never taken up again, so that nothing need be safe on disk
        self._put = f"INSERT INTO held VALUES ({', '.join('?' * (parts + 2))})"  # noqa: S608  # names of ours
        self._sorted = f"SELECT {', '.join([*key, 'value'])} FROM held ORDER BY {', '.join([*key, 'number'])}"  # noqa: S608

    def __len__(self) -> int:
        return self._size

    def put(self, value: Value, *key: str) -> int:
        """Keep a value under a key; its number."""
        number = self._size
        self._waiting.append((number, *key, self._json(value)))
        self._size += 1
        if len(self._waiting) == _AT_ONCE:
            self._write()
        return number

    def __getitem__(self, number: int) -> Value:
        (value,) = self._rows("SELECT value FROM held WHERE number = ?", number).fetchone()
        return self._value(value)

    def __iter__(self) -> Iterator[Value]:
        """The values as they came."""
        return (self._value(value) for (value,) in self._rows("SELECT value FROM held ORDER BY number"))

    def sorted(self) -> Stream[Value]:
        """The values in the order of their keys."""
        return Stream(lambda: (self._value(row[-1]) for row in self._rows(self._sorted)))

    def groups(self, parts: int | None = None) -> Iterator[tuple[Key, Iterator[Value]]]:
        """The values of each key, or of all keys that begin with the same parts, in the order of the keys and as they came."""
        for key, rows in groupby(self._rows(self._sorted), key=itemgetter(slice(-1 if parts is None else parts))):
            yield key, (self._value(row[-1]) for row in rows)

    def _rows(self, statement: str, *values: int) -> sqlite3.Cursor:
        self._write()
        return self._file.execute(statement, values)

    def _write(self) -> None:
        if self._waiting:
            self._file.executemany(self._put, self._waiting)
            self._waiting.clear()
