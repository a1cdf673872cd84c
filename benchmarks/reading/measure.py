"""One file read and laid out in a process of its own: seconds, peak memory, articles."""

import json
import math
import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from time import process_time

from benchmarks.reading.files import write
from kg.layout import read_layout
from kg.model import Issue, Source
from kg.read import read_page, sources


@dataclass(frozen=True, slots=True)
class Run:
    """What one run took: seconds of the processor for reading and of layout, megabytes at most, and the articles it found."""

    size: int
    read: float
    layout: float
    megabytes: int
    articles: int

    @property
    def seconds(self) -> float:
        """Both together."""
        return self.read + self.layout


def run_apart(name: str, size: int) -> Run:
    """A run in a fresh process, so that its memory is its own."""
    words = [sys.executable, "-c", f"from benchmarks.reading.measure import tell; tell({name!r}, {size})"]
    done = subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603  # a name and a number of our own
    return Run(**json.loads(done.stdout))


def tell(name: str, size: int) -> None:
    """Make the file, read it and write the run on standard output."""
    with tempfile.TemporaryDirectory(prefix="kg-reading-") as folder:
        path = Path(folder) / "page.txt"
        write(name, size, path)
        sys.stdout.write(json.dumps(asdict(_run(path, size))))


def load_tables(folder: Path) -> None:
    """Read a small page, so that tables and libraries are there before anything is measured."""
    path = folder / "small.txt"
    write("articles", 2, path)
    for source in sources([path]):
        if isinstance(source, Source):
            read_layout(read_page(source))


def _run(path: Path, size: int) -> Run:
    load_tables(path.parent)
    started = process_time()
    (source,) = sources([path])
    if isinstance(source, Issue):
        raise TypeError(source.text)
    page = read_page(source)
    read = process_time()
    articles = read_layout(page).articles
    ended = process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return Run(size, read - started, ended - read, peak // unit, len(articles))


def exponent(runs: Sequence[Run]) -> float:
    """How the seconds grow with the size: the slope of the line through the logarithms (least squares)."""
    points = [(math.log(run.size), math.log(max(run.seconds, 1e-6))) for run in runs]
    across = sum(x for x, _ in points) / len(points)
    up = sum(y for _, y in points) / len(points)
    return sum((x - across) * (y - up) for x, y in points) / sum((x - across) ** 2 for x, _ in points)
