"""A build that ends in an open graph."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from kg.query import OpenGraph
from kg.runner.local import build_sources, fill, open_store
from kg.runner.progress import Silent
from kg.settings import Settings


def build_and_open(paths: Sequence[Path], settings: Settings, out: Path | None) -> OpenGraph:
    """Build into a folder, or into one that goes with the graph when it is closed."""
    if out is not None:
        build_sources(paths, settings.model_copy(update={"out": out}))
        return OpenGraph(out)
    folder = TemporaryDirectory(prefix="kg-")
    try:
        with open_store(Path(folder.name)) as store:
            fill(store, paths, settings, Silent())
        return OpenGraph(folder.name, also_close=folder.cleanup)
    except BaseException:
        folder.cleanup()
        raise
