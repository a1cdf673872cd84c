"""Values that are more than memory holds, kept on disk while something is computed: by number, or in the order of their keys."""

import sqlite3
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Generic, TypeVar

from pydantic import TypeAdapter

Value = TypeVar("Value")
Key = tuple[str, ...]


class Shelf(Generic[Value]):
    """Values in a file that nobody else sees and that goes with the shelf; few of them never leave memory.

    Each value has a number, counted from 0 as they come, and a key of so many `parts` by which they are sorted.
    """

    def __init__(self, kind: TypeAdapter[Value], parts: int = 0) -> None:
        self._kind = kind
        self._size = 0
        self._sqlite = sqlite3.connect("", isolation_level=None)  # without a name: a file of SQLite's own, made once it is needed
        key = [f"key{part}" for part in range(parts)]
        self._sqlite.execute(f"CREATE TABLE held ({', '.join(['number INTEGER PRIMARY KEY', *key, 'value'])})")
        self._sqlite.execute("BEGIN")  # a shelf is never taken up again, so that nothing need be safe on disk
        self._put = f"INSERT INTO held VALUES ({', '.join('?' * (parts + 2))})"  # noqa: S608  # names of ours
        self._sorted = f"SELECT {', '.join([*key, 'value'])} FROM held ORDER BY {', '.join([*key, 'number'])}"  # noqa: S608

    def __len__(self) -> int:
        return self._size

    def put(self, value: Value, *key: str) -> int:
        """Keep a value under a key; its number."""
        number = self._size
        self._sqlite.execute(self._put, (number, *key, self._kind.dump_json(value)))
        self._size += 1
        return number

    def __getitem__(self, number: int) -> Value:
        (value,) = self._sqlite.execute("SELECT value FROM held WHERE number = ?", (number,)).fetchone()
        return self._kind.validate_json(value)

    def __iter__(self) -> Iterator[Value]:
        """The values as they came."""
        return (self._kind.validate_json(value) for (value,) in self._sqlite.execute("SELECT value FROM held ORDER BY number"))

    def groups(self, parts: int | None = None) -> Iterator[tuple[Key, Iterator[Value]]]:
        """The values of each key, or of all keys that begin with the same parts, in the order of the keys and as they came."""
        for key, rows in groupby(self._sqlite.execute(self._sorted), key=itemgetter(slice(-1 if parts is None else parts))):
            yield key, (self._kind.validate_json(row[-1]) for row in rows)
