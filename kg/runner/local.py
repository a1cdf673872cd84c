"""A build on this machine: read what is new, decide who is who, write the files."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from time import monotonic

from kg.collecting import collecting_seldom
from kg.errors import StoreError
from kg.extract import load_engine
from kg.facts.regions.region import named_region
from kg.graph import Graph
from kg.pipeline import finish
from kg.read import Given, given
from kg.runner.arrivals import Arrivals
from kg.runner.cluster import cluster_readers
from kg.runner.progress import Progress, Silent
from kg.runner.refresh import refresh
from kg.runner.summary import Summary, summarize
from kg.runner.versions import versions_of
from kg.runner.work import EngineMaker, Readers, readers
from kg.settings import Settings
from kg.store import Store

STORE_NAME = "graph.sqlite"
RUNNERS: Mapping[str, Callable[[Settings, EngineMaker], AbstractContextManager[Readers]]] = {
    "local": readers,
    "ray": cluster_readers,
}
"""Where sources are read: in processes of this machine, or on a Ray cluster."""


def build_sources(
    paths: Sequence[Path], settings: Settings, progress: Progress | None = None, make_engine: EngineMaker = load_engine
) -> Summary:
    """Read the sources into the store of `settings.out` and write all files beside it.

    An interrupted build leaves the former files, and a store that the next one goes on with.
    """
    started = monotonic()
    listener = progress or Silent()
    found = given_sources(paths, settings)
    with ExitStack() as stack:
        stack.enter_context(collecting_seldom())
        # The engine comes first: without one no folder is made.
        with RUNNERS[settings.runner](settings, make_engine) as ready:
            store = stack.enter_context(open_store(settings.out))
            read = _read(store, found, settings, listener, ready)
        graph, left_out = refresh(store, settings.out, listener)
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
    found = given_sources(paths, settings)
    with collecting_seldom():
        with RUNNERS[settings.runner](settings, make_engine) as ready:
            read = _read(store, found, settings, progress, ready)
        progress.step("deciding who is who")
        return read, finish(store)


def given_sources(paths: Sequence[Path], settings: Settings) -> Sequence[Given]:
    """What is to be read; a path, region or encoding that does not exist is told before anything is made."""
    if settings.facts.region is not None:
        named_region(settings.facts.region)
    return given(paths, settings.read.encoding)


def _read(store: Store, found: Sequence[Given], settings: Settings, progress: Progress, ready: Readers) -> int:
    """Read into the store what it does not know yet; the number of sources read."""
    arrivals = Arrivals(store, versions_of(settings, ready.engine), found, progress)
    for records in ready.read(arrivals.fresh()):
        arrivals.take(records)
    arrivals.finish()
    return arrivals.read
