"""Sources and their records: what goes in is replaced whole and comes out as it went in."""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.errors import UsageError
from kg.model import Records
from kg.store import sql
from kg.store.connection import Connection


@dataclass(frozen=True, slots=True)
class StoredSource:
    """A source of the store, the names it was given under, and whether it could be read."""

    id: str
    names: tuple[str, ...]
    readable: bool


class DocumentTables(Connection):
    """The part of the store that holds what the left half read."""

    def sources(self) -> tuple[StoredSource, ...]:
        """All sources in the order of their ids."""
        found: dict[str, tuple[list[str], bool]] = {}
        for source, name, readable in self._run(sql.ALL_SOURCES):
            found.setdefault(source, ([], bool(readable)))[0].append(name)
        return tuple(StoredSource(source, tuple(names), readable) for source, (names, readable) in found.items())

    def records(self, source: str) -> Records:
        """What was read from a source; of its names the first in order."""
        row = self._one(sql.RECORDS_OF, source)
        if row is None:
            raise UsageError(f"the store has no source {source!r}; `sources()` lists those it has")
        return _unpack(*row)

    def all_records(self) -> Iterable[Records]:
        """The records of all sources in the order of their ids, read anew each time one goes through them."""
        return _AllRecords(self)

    def page_text(self, source: str) -> str | None:
        """The raw text of a source; None where it could not be read or is not there."""
        row = self._one(sql.TEXT_OF, source)
        return None if row is None else row[0]

    def _put(self, records: Records) -> None:
        """Take in what was read from a source; it replaces what that source had before.

        A name that another source had until now belongs to this one; a source without any name left is superseded and goes.
        """
        former = self._one(sql.SOURCE_OF_NAME, records.name)
        self._run(sql.PUT_SOURCE, records.source, records.page.text if records.page else None, _pack(records))
        self._run(sql.PUT_NAME, records.name, records.source)
        if former and former[0] != records.source:
            self._run(sql.DROP_NAMELESS, former[0])

    def _forget(self, source: str) -> None:
        if self._run(sql.DROP_SOURCE, source).rowcount == 0:
            raise UsageError(f"the store has no source {source!r}; `sources()` lists those it has")


@dataclass(frozen=True, slots=True)
class _AllRecords:
    store: DocumentTables

    def __iter__(self) -> Iterator[Records]:
        for (source,) in self.store._run(sql.SOURCE_IDS).fetchall():
            yield self.store.records(source)


def _pack(records: Records) -> bytes:
    """The records without the page's text, which is kept beside them for everyone to read."""
    bare = records.model_copy(update={"page": records.page.model_copy(update={"text": ""}) if records.page else None, "name": ""})
    return zlib.compress(bare.model_dump_json().encode(), 6)


def _unpack(text: str | None, packed: bytes, name: str) -> Records:
    records = Records.model_validate_json(zlib.decompress(packed))
    page = records.page.model_copy(update={"text": text}) if records.page else None
    return records.model_copy(update={"page": page, "name": name})
