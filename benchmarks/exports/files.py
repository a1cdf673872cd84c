"""How long each file takes and how large it is, for graphs of several sizes."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.exports.synthetic import synthetic
from kg.export import FORMATS, export

_MEASURED = tuple(name for name in FORMATS if name != "jsonl")
"""JSON Lines hold the rows of a build, and a graph that is made up has none."""


@dataclass(frozen=True, slots=True)
class Written:
    """One format of one graph."""

    nodes: int
    format: str
    seconds: float
    megabytes: float


def measure(sizes: tuple[int, ...], names: tuple[str, ...]) -> Iterator[Written]:
    """Each format of each graph, with three edges to a node; processor seconds, so that other work does not count."""
    for nodes in sizes:
        graph = synthetic(nodes, 3 * nodes)
        for name in names or _MEASURED:
            with TemporaryDirectory() as folder:
                start = time.process_time()
                export(graph, name, Path(folder))
                seconds = time.process_time() - start
                size = sum(file.stat().st_size for file in Path(folder).iterdir())
            yield Written(nodes, name, seconds, size / 1e6)
