"""What share of a build's time reading and layout are, on real pages."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from benchmarks.reading.measure import load_tables
from kg.layout import read_layout
from kg.model import Source
from kg.read import read_page, sources
from kg.runner import build_sources
from kg.settings import Settings


def share(paths: Sequence[Path]) -> tuple[float, float]:
    """Seconds of the processor for reading and layout alone, and of a whole build of the same files."""
    with TemporaryDirectory(prefix="kg-share-") as folder:
        load_tables(Path(folder))
        started = process_time()
        for source in sources(paths):
            if isinstance(source, Source):
                read_layout(read_page(source))
        alone = process_time() - started
        build_sources(paths, Settings(out=Path(folder) / "out"))
        return alone, process_time() - started - alone
