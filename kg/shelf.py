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

_HELD: Final = 1 << 13  # values: those of some two hundred pages, which need no file


class Stream(Generic[Value_co]):
    """Values that are made anew each time one goes through them, so that they never all stand in memory."""

    def __init__(self, start: Callable[[], Iterator[Value_co]]) -> None:
        self._start = start

    def __iter__(self) -> Iterator[Value_co]:
        return self._start()


class Shelf(Generic[Value]):
    """Values of which a few stay in memory; more go into a file that nobody else sees and that goes with the shelf.

    Each value has a number, counted from 0 as they come, and a key of so many `parts` by which they are sorted. `most` are
    the values that stay in memory, fewer where each may be large.
    """

    def __init__(self, kind: TypeAdapter[Value], parts: int = 0, most: int | None = None) -> None:
        self._json: Callable[[Value], bytes] = kind.serializer.to_json
        self._value: Callable[[bytes], Value] = kind.validator.validate_json
        self._most = most or _HELD
        self._held: list[tuple[Key, Value]] = []
        self._written = 0
        self._file = sqlite3.connect("", isolation_level=None)  # without a name: a file of SQLite's own, made once it is needed
        key = [f"key{part}" for part in range(parts)]
        self._file.execute(f"CREATE TABLE held ({', '.join(['number INTEGER PRIMARY KEY', *key, 'value'])})")
        self._file.execute("BEGIN")  # a shelf is never taken up again, so that nothing need be safe on disk
        self._put = f"INSERT INTO held VALUES ({', '.join('?' * (parts + 2))})"  # noqa: S608  # names of ours
        self._sorted = f"SELECT {', '.join([*key, 'value'])} FROM held ORDER BY {', '.join([*key, 'number'])}"  # noqa: S608

    def __len__(self) -> int:
        return self._written + len(self._held)

    def put(self, value: Value, *key: str) -> int:
        """Keep a value under a key; its number."""
        self._held.append((key, value))
        if len(self._held) >= self._most:
            self._write()
        return len(self) - 1

    def __getitem__(self, number: int) -> Value:
        if number >= self._written:
            return self._held[number - self._written][1]
        (value,) = self._file.execute("SELECT value FROM held WHERE number = ?", (number,)).fetchone()
        return self._value(value)

    def __iter__(self) -> Iterator[Value]:
        """The values as they came."""
        if not self._written:
            return (value for _, value in self._held)
        self._write()
        return (self._value(value) for (value,) in self._file.execute("SELECT value FROM held ORDER BY number"))

    def in_order(self) -> Stream[Value]:
        """The values in the order of their keys."""
        return Stream(lambda: (value for _, value in self._keyed()))

    def groups(self, parts: int | None = None) -> Iterator[tuple[Key, Iterator[Value]]]:
        """The values of each key, or of all keys that begin with the same parts, in the order of the keys and as they came."""
        for key, same in groupby(self._keyed(), key=lambda keyed: keyed[0][:parts]):
            yield key, (value for _, value in same)

    def _keyed(self) -> Iterator[tuple[Key, Value]]:
        if not self._written:
            return iter(sorted(self._held, key=itemgetter(0)))
        self._write()
        return ((tuple(key), self._value(value)) for *key, value in self._file.execute(self._sorted))

    def _write(self) -> None:
        rows = ((number, *key, self._json(value)) for number, (key, value) in enumerate(self._held, self._written))
        self._file.executemany(self._put, rows)
        self._written += len(self._held)
        self._held.clear()
