"""Whole processes timed on one core, and what their times say."""

import math
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.archive.build import TOLD
from benchmarks.archive.pages import distinct, write_archive
from benchmarks.localnews.peers.catalog import PEERS
from benchmarks.localnews.peers.environments import ROOT, command
from kg.errors import UsageError
from kg.model import Record

_ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")
_MIB_OF_KIB = 1024
OURS = "kg"
"""What a build of ours is called among name finders."""


class Spent(Record):
    """What a process took: seconds of its core, seconds by the clock, most memory held in MiB.

    `graph` are the seconds of its core after which the store of a build held the graph.
    """

    cpu: float
    clock: float
    peak: int
    graph: float | None = None


class Speed(Record):
    """A system on an archive: characters a second of processor time without loading, seconds to load, most memory held in MiB."""

    name: str
    characters_per_second: float
    load: float
    peak: int


def speeds(characters: int, names: Sequence[str], times: int) -> list[Speed]:
    """The systems by turns on one archive, the best of each so many times; what a page of one line takes counts as loading."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        written = write_archive(folder / "archive", characters)
        (folder / "line").mkdir()
        (folder / "line" / "line.txt").write_text("王芳十月五日到北京市，同教育局局长李明座谈。\n", encoding="utf-8")
        commands = {one: _system(one) for one in names}
        runs: dict[str, list[tuple[Spent, Spent]]] = {one: [] for one in names}
        for turn in range(times):
            for one, arguments in commands.items():
                line, whole = (_run(arguments, folder / texts, folder / f"{one}-{texts}-{turn}") for texts in ("line", "archive"))
                runs[one].append((line, whole))
        return [speed for one, found in runs.items() for speed in speeds_of(one, written, found)]


def growth(sizes: Sequence[int]) -> list[tuple[int, float, Spent]]:
    """Builds of archives of growing size: characters, the share of sentences that come once, what the build took."""
    found = []
    with tempfile.TemporaryDirectory() as name:
        for size in sizes:
            folder = Path(name) / str(size)
            written = write_archive(folder, size)
            found.append((written, distinct(folder), _run(_system(OURS), folder, Path(name) / f"out-{size}")))
    return found


def exponent(points: Sequence[tuple[float, float]]) -> float:
    """The slope of the logarithm of seconds over that of size by least squares: 1 is linear."""
    logs = [(math.log(size), math.log(seconds)) for size, seconds in points]
    x, y = (sum(one[axis] for one in logs) / len(logs) for axis in (0, 1))
    return sum((a - x) * (b - y) for a, b in logs) / sum((a - x) ** 2 for a, _ in logs)


def speeds_of(name: str, characters: int, runs: Sequence[tuple[Spent, Spent]]) -> Iterator[Speed]:
    """The speed of a system; that of a build up to the graph in its store, and then with all its files."""
    peak = max(whole.peak for _, whole in runs)
    graphs = [(line.graph, whole.graph) for line, whole in runs if line.graph is not None and whole.graph is not None]
    cores = [(line.cpu, whole.cpu) for line, whole in runs]
    for what, seconds in ((f"{name}, to the graph", graphs), (f"{name}, with all files" if graphs else name, cores)):
        if seconds:
            load, whole = (min(column) for column in zip(*seconds, strict=True))
            yield Speed(name=what, characters_per_second=characters / (whole - load), load=load, peak=peak)


def _system(name: str) -> list[str]:
    """The command of a system; a folder of texts and a place for what it writes follow."""
    if name == OURS:
        return [sys.executable, "-m", "benchmarks.archive.build"]
    peer = next((peer for peer in PEERS if peer.name == name), None)
    if peer is None:
        raise UsageError(f"there is no peer {name!r}; known are {', '.join(peer.name for peer in PEERS)}")
    return command(peer)


def _run(arguments: Sequence[str], texts: Path, out: Path) -> Spent:
    """A build takes its output first, a peer's runner its texts, a file for mentions and one for costs."""
    rest = [str(out), str(texts)] if arguments == _system(OURS) else [str(texts), str(out), f"{out}.json"]
    begun, log = time.perf_counter(), Path(f"{out}.log")
    with log.open("w", encoding="utf-8") as stream:
        process = subprocess.Popen([*arguments, *rest], cwd=ROOT, env=os.environ | _ONE_THREAD, stdout=stream, stderr=stream)  # noqa: S603
        os.sched_setaffinity(process.pid, {max(os.sched_getaffinity(0))})
        _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise UsageError(f"{arguments[0]} ended with an error:\n{log.read_text(encoding='utf-8')[-2000:]}")
    told = [line for line in log.read_text(encoding="utf-8").splitlines() if line.startswith(TOLD)]
    return Spent(
        cpu=usage.ru_utime + usage.ru_stime,
        clock=time.perf_counter() - begun,
        peak=usage.ru_maxrss // _MIB_OF_KIB,
        graph=float(told[0].removeprefix(TOLD)) if told else None,
    )
