"""The sources as they come in: fresh ones go out to be read, known ones only bring their name."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.ids import digest, record_id
from kg.model import Issue, IssueKind, Records, Source
from kg.read import Given
from kg.runner.interrupts import held_back
from kg.runner.progress import Progress
from kg.store import Store


class Arrivals:
    """The sources of one run on their way into the store."""

    def __init__(self, store: Store, versions: str, given: Sequence[Given], progress: Progress) -> None:
        self.read = 0
        self._progress = progress
        self._store = store
        self._versions = versions
        self._given = given
        self._known = {source.id: source.versions for source in store.sources()}
        self._renamed: list[tuple[str, str]] = []
        self._came: dict[str, set[str]] = defaultdict(set)
        self._unread: dict[str, Records] = {}

    def fresh(self) -> Iterator[Source]:
        """The sources that the store does not have, or has as other versions would have read them."""
        coming: set[str] = set()
        self._progress.expect(sum(one.count() for one in self._given))
        for one in self._given:
            names = self._came[_origin(one.path)]
            for item in one.sources():
                if isinstance(item, Issue):
                    names.add(item.source)
                    self._put(_unopened(item))
                    self._progress.passed()
                    continue
                names.add(item.name)
                if item.id in coming or self._known.get(item.id) == self._versions:
                    self._renamed.append((item.id, item.name))
                    self._progress.passed()
                else:
                    coming.add(item.id)
                    yield item

    def take(self, records: Records) -> None:
        """Keep what was read; a source on which a stage broke will be read again next time."""
        broken = any(issue.kind == IssueKind.FAILED for issue in records.issues)
        self._known[records.source] = "" if broken else self._versions
        self._put(records)
        self.read += 1
        self._progress.source(records.name)

    def finish(self) -> None:
        """Give known sources the names under which they came this time, and note what came no more from where it was."""
        names = {source.id: {*source.names} - {name for name, _ in source.unread} for source in self._store.sources()}
        for source, name in self._renamed:
            if name not in names.get(source, ()):
                self._put(self._records(source).model_copy(update={"name": name}))
        for origin, came in self._came.items():
            self._store.came(origin, sorted(came))
        self._store.sweep()

    def _put(self, records: Records) -> None:
        """Keep records; those of a file that gives nothing never take the place of what was read from it before."""
        with held_back():
            if records.page is None and self._store.keep_former(records):
                self._unread[records.source] = records
            else:
                self._store.put(records, self._known.get(records.source, ""))

    def _records(self, source: str) -> Records:
        return self._unread.get(source) or self._store.records(source)


def _origin(path: Path) -> str:
    """What stands for a file or folder as it was given; a digest, so that no store tells where on a disk its pages lay."""
    return digest(str(path.resolve()).encode("utf-8", "surrogateescape"))


def _unopened(issue: Issue) -> Records:
    """What is kept of a file that could not be opened; its bytes are unknown, so its name has to be its id."""
    return Records(source=record_id("u", issue.source), name=issue.source, page=None, issues=(issue,))
