"""Runs a resolver on sightings in its own environment, and scores what it says."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.identity.peers.catalog import Peer
from benchmarks.identity.scores import compare
from kg.errors import UsageError
from kg.model import Record

HOME = Path(__file__).parents[1] / ".peers"
_ROOT = Path(__file__).parents[3]
_READY = "ready"  # the file that an environment has once it is whole
_MIB_OF_KIB = 1024


class Result(Record):
    """How well a resolver did, in hundredths, and what it cost."""

    precision: float
    recall: float
    b_cubed: float
    pairs: float
    seconds: float
    cpu_seconds: float
    peak_mib: int


def measured(peer: Peer, sightings: Path, truth: Mapping[str, int]) -> Result:
    """Run a resolver, and score its groups against the people who are meant."""
    python = _python(peer)
    with TemporaryDirectory() as folder:
        groups, costs = Path(folder) / "groups.json", Path(folder) / "costs.json"
        runner = f"benchmarks.identity.peers.runners.{peer.name}"
        peak = _run([python, "-m", runner, str(sightings), str(groups), str(costs)], peer)
        found, cost = (json.loads(path.read_text(encoding="utf-8")) for path in (groups, costs))
    outcome = compare(truth, found)
    return Result(
        precision=round(100 * outcome.precision, 2),
        recall=round(100 * outcome.recall, 2),
        b_cubed=round(100 * outcome.f1, 2),
        pairs=round(100 * outcome.pair_f1, 1),
        seconds=round(cost["seconds"], 1),
        cpu_seconds=round(cost["cpu_seconds"], 1),
        peak_mib=peak,
    )


def _python(peer: Peer) -> str:
    """The Python of a peer's environment, which is made when it is missing."""
    if not peer.requirements:
        return sys.executable
    folder = HOME / peer.name
    if not (folder / _READY).exists():
        shutil.rmtree(folder, ignore_errors=True)
        _install("python3", "-m", "venv", str(folder))
        _install(str(folder / "bin" / "pip"), "install", "--quiet", *peer.requirements)
        (folder / _READY).touch()
    return str(folder / "bin" / "python")


def _install(*arguments: str) -> None:
    try:
        subprocess.run(arguments, check=True)  # noqa: S603 - see the catalog
    except (OSError, subprocess.CalledProcessError) as error:
        raise UsageError(f"a resolver cannot be installed: {error}; it needs python3 with venv") from error


def _run(arguments: list[str], peer: Peer) -> int:
    """Run a resolver to its end; the most memory that it held, in MiB."""
    HOME.mkdir(exist_ok=True)
    log = HOME / f"{peer.name}.log"
    with log.open("w", encoding="utf-8") as output:
        runner = subprocess.Popen(arguments, cwd=_ROOT, env=os.environ, stdout=output, stderr=output)  # noqa: S603 - see `measured`
        _, status, usage = os.wait4(runner.pid, 0)
    if status:
        raise UsageError(f"{peer.name} ended with an error; see {log}")
    return usage.ru_maxrss // _MIB_OF_KIB
