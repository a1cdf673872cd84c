"""Whole processes timed on one core, and what their times say."""

import math
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.archive.pages import distinct, write_archive
from benchmarks.localnews.peers.catalog import PEERS
from benchmarks.localnews.peers.environments import ROOT, command
from kg.errors import UsageError
from kg.model import Record

_ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")
_MIB_OF_KIB = 1024


class Spent(Record):
    """What a process took: seconds of its core, seconds by the clock, most memory held in MiB."""

    cpu: float
    clock: float
    peak: int


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
        return [_speed(one, written, found) for one, found in runs.items()]


def growth(sizes: Sequence[int]) -> list[tuple[int, float, Spent]]:
    """Builds of archives of growing size: characters, the share of sentences that come once, what the build took."""
    found = []
    with tempfile.TemporaryDirectory() as name:
        for size in sizes:
            folder = Path(name) / str(size)
            written = write_archive(folder, size)
            found.append((written, distinct(folder), _run(_system("kg"), folder, Path(name) / f"out-{size}")))
    return found


def exponent(points: Sequence[tuple[float, float]]) -> float:
    """The slope of the logarithm of seconds over that of size by least squares: 1 is linear."""
    logs = [(math.log(size), math.log(seconds)) for size, seconds in points]
    x, y = (sum(one[axis] for one in logs) / len(logs) for axis in (0, 1))
    return sum((a - x) * (b - y) for a, b in logs) / sum((a - x) ** 2 for a, _ in logs)


def _speed(name: str, characters: int, runs: Sequence[tuple[Spent, Spent]]) -> Speed:
    load = min(line.cpu for line, _ in runs)
    whole = min(whole.cpu for _, whole in runs)
    return Speed(name=name, characters_per_second=characters / (whole - load), load=load, peak=max(whole.peak for _, whole in runs))


def _system(name: str) -> list[str]:
    """The command of a system; a folder of texts and a place for what it writes follow."""
    if name == "kg":
        return [sys.executable, "-m", "kg", "build", "--out"]
    peer = next((peer for peer in PEERS if peer.name == name), None)
    if peer is None:
        raise UsageError(f"there is no peer {name!r}; known are {', '.join(peer.name for peer in PEERS)}")
    return command(peer)


def _run(arguments: Sequence[str], texts: Path, out: Path) -> Spent:
    """A build takes its output first, a peer's runner its texts, a file for mentions and one for costs."""
    rest = [str(out), str(texts)] if arguments[-1] == "--out" else [str(texts), str(out), f"{out}.json"]
    begun = time.perf_counter()
    with Path(f"{out}.log").open("w", encoding="utf-8") as log:
        process = subprocess.Popen([*arguments, *rest], cwd=ROOT, env=os.environ | _ONE_THREAD, stdout=log, stderr=log)  # noqa: S603
        os.sched_setaffinity(process.pid, {max(os.sched_getaffinity(0))})
        _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise UsageError(f"{arguments[0]} ended with an error:\n{Path(f'{out}.log').read_text(encoding='utf-8')[-2000:]}")
    return Spent(cpu=usage.ru_utime + usage.ru_stime, clock=time.perf_counter() - begun, peak=usage.ru_maxrss // _MIB_OF_KIB)
