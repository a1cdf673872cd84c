"""Sources and their records: what goes in is replaced whole and comes out as it went in."""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from pydantic import TypeAdapter

from kg.errors import StoreError, UsageError
from kg.model import Issue, Records
from kg.shelf import Stream
from kg.store import sql
from kg.store.connection import Connection, Row

_ISSUES = TypeAdapter(tuple[Issue, ...])


@dataclass(frozen=True, slots=True)
class StoredSource:
    """A source of the store, the names it was given under, those of them that are gone, and what it was read with.

    `unread` tells of files with these names that give nothing any more, while what was read before stands. `versions` stands for
    everything besides its bytes that decides what is read from it; empty where it shall be read again.
    """

    id: str
    names: tuple[str, ...]
    gone: tuple[str, ...]
    unread: tuple[tuple[str, Issue], ...]
    readable: bool
    versions: str


class DocumentTables(Connection):
    """The part of the store that holds what the left half read."""

    def sources(self) -> tuple[StoredSource, ...]:
        """All sources in the order of their ids."""
        return tuple(_source(list(rows)) for _, rows in groupby(self._run(sql.ALL_SOURCES), key=itemgetter(0)))

    def records(self, source: str) -> Records:
        """What was read from a source; of its names the first in order."""
        row = self._one(sql.RECORDS_OF, source)
        if row is None:
            raise UsageError(f"the store has no source {source!r}; `sources()` lists those it has")
        text, packed, name = row
        try:
            return _unpack(text, packed, name)
        except (zlib.error, ValueError) as error:
            remedy = "`kg forget` it, then build again"
            raise StoreError(f"what was read from {name} is damaged in {self.path}: {error}; {remedy}") from error

    def records_named(self, name: str) -> Records:
        """What was read from the source with a name, as evidence gives it."""
        row = self._one(sql.SOURCE_NAMED, name)
        if row is None:
            raise UsageError(f"the store has no source called {name!r}")
        return self.records(row[0])

    def all_records(self) -> Iterable[Records]:
        """The records of all sources in the order of their ids, read anew each time one goes through them."""
        return Stream(lambda: (self.records(source) for (source,) in self._run(sql.SOURCE_IDS).fetchall()))

    def text_named(self, name: str) -> str | None:
        """The raw text of the source with this name; None where it could not be read or is not there."""
        row = self._one(sql.TEXT_NAMED, name)
        return None if row is None else row[0]

    def came(self, origin: str, names: Iterable[str]) -> None:
        """Note which names came from somewhere this time; those that came from there before and did not now are gone."""
        with self.transaction():
            self._run(sql.NAMES_LEFT, origin)
            self._run_many(sql.NAME_CAME, ((origin, name) for name in names))

    def sweep(self) -> None:
        """Delete what was superseded; until then a file that was only renamed finds its records again."""
        with self.transaction():
            self._run(sql.DROP_NAMELESS)

    def _put(self, records: Records, versions: str) -> None:
        """Take in what was read from a source; it replaces what that source had before.

        A name that another source had until now belongs to this one; a source without any name left is superseded.
        """
        self._run(sql.PUT_SOURCE, records.source, records.page.text if records.page else None, _pack(records), versions)
        self._run(sql.PUT_NAME, records.name, records.source)

    def _keep_former(self, records: Records) -> bool:
        former = self._one(sql.READABLE, records.name, records.source)
        if former is None:
            return False
        self._run(sql.PUT_NAME, records.name, former[0])
        self._run(sql.NAME_UNREAD, _ISSUES.dump_json(records.issues).decode(), records.name)
        return True

    def _forget(self, source: str) -> None:
        if self._run(sql.DROP_SOURCE, source).rowcount == 0:
            raise UsageError(f"the store has no source {source!r}; `sources()` lists those it has")


def _source(rows: Sequence[Row]) -> StoredSource:
    """A source from its rows, one for each of its names."""
    source, *_, readable, versions = rows[0]
    gone = tuple(name for _, name, is_gone, *_ in rows if is_gone)
    unread = tuple((name, issue) for _, name, _, told, *_ in rows if told for issue in _ISSUES.validate_json(told))
    return StoredSource(source, tuple(name for _, name, *_ in rows), gone, unread, bool(readable), versions)


def _pack(records: Records) -> bytes:
    """The records without the page's text, which is kept beside them for everyone to read."""
    bare = records.model_copy(update={"page": records.page.model_copy(update={"text": ""}) if records.page else None, "name": ""})
    return zlib.compress(bare.model_dump_json().encode(), 6)


def _unpack(text: str | None, packed: bytes, name: str) -> Records:
    records = Records.model_validate_json(zlib.decompress(packed))
    page = records.page.model_copy(update={"text": text}) if records.page else None
    return records.model_copy(update={"page": page, "name": name})
