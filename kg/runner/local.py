"""A build on this machine: read what is new, decide who is who, write the files."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from time import monotonic

from kg.errors import StoreError
from kg.export import export_all
from kg.extract import load_engine
from kg.graph import Graph
from kg.ids import record_id
from kg.model import Issue, IssueKind, Records, Source
from kg.pipeline import finish
from kg.read import sources
from kg.runner.ledger import Ledger, stamp_of
from kg.runner.progress import Progress, Silent
from kg.runner.summary import Summary, summarize
from kg.runner.work import EngineMaker, readers
from kg.settings import Settings
from kg.store import Store

STORE_NAME = "graph.sqlite"


def build_sources(
    paths: Sequence[Path], settings: Settings, progress: Progress | None = None, make_engine: EngineMaker = load_engine
) -> Summary:
    """Read the sources into the store of `settings.out` and write all files beside it.

    An interrupted build leaves the former files, and a store that the next one goes on with.
    """
    started = monotonic()
    listener = progress or Silent()
    found = sources(paths, settings.read.encoding)
    with open_store(settings.out) as store:
        read, graph = _fill(store, found, settings, listener, make_engine)
        listener.step("writing the files")
        left_out = export_all(graph, settings.out)
        return summarize(store, graph, left_out, read=read, seconds=monotonic() - started)


def open_store(folder: Path) -> Store:
    """The store of a folder, for writing; both are made if they are not there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"the folder {folder} cannot be made: {error.strerror}; choose one you may write to") from error
    return Store.open(folder / STORE_NAME)


def fill(
    store: Store, paths: Sequence[Path], settings: Settings, progress: Progress, make_engine: EngineMaker = load_engine
) -> tuple[int, Graph]:
    """Read into the store what it does not know yet and compute the graph anew; the number of sources read, and the graph."""
    return _fill(store, sources(paths, settings.read.encoding), settings, progress, make_engine)


def _fill(
    store: Store, found: Iterator[Source | Issue], settings: Settings, progress: Progress, make_engine: EngineMaker
) -> tuple[int, Graph]:
    with readers(settings, make_engine) as ready:
        arrivals = Arrivals(store, Ledger(store.path, stamp_of(settings, ready.engine)), found)
        for records in ready.read(arrivals.fresh()):
            arrivals.take(records)
            progress.source(records.name)
    arrivals.finish()
    progress.step("deciding who is who")
    return arrivals.read, finish(store)


class Arrivals:
    """The sources as they come in: fresh ones go out to be read, known ones only bring their name."""

    def __init__(self, store: Store, ledger: Ledger, found: Iterator[Source | Issue]) -> None:
        self.read = 0
        self._store = store
        self._ledger = ledger
        self._found = found
        self._names = {source.id: set(source.names) for source in store.sources()}
        self._renamed: list[tuple[str, str]] = []

    def fresh(self) -> Iterator[Source]:
        """The sources that the store does not have, or has as another version would have read them."""
        coming: set[str] = set()
        for item in self._found:
            if isinstance(item, Issue):
                self._store.put(_unopened(item))
            elif item.id in coming or (item.id in self._names and self._ledger.knows(item.id)):
                self._renamed.append((item.id, item.name))
            else:
                coming.add(item.id)
                yield item

    def take(self, records: Records) -> None:
        """Keep what was read; a source on which a stage broke will be read again next time."""
        self._store.put(records)
        self._names.setdefault(records.source, set()).add(records.name)
        self.read += 1
        if not any(issue.kind == IssueKind.FAILED for issue in records.issues):
            self._ledger.add(records.source)

    def finish(self) -> None:
        """Give known sources the names under which they came this time."""
        for source, name in self._renamed:
            if name not in self._names[source]:
                self._store.put(self._store.records(source).model_copy(update={"name": name}))


def _unopened(issue: Issue) -> Records:
    """What is kept of a file that could not be opened; its bytes are unknown, so its name has to be its id."""
    return Records(source=record_id("u", issue.source), name=issue.source, page=None, issues=(issue,))
