"""Runs a peer on one core and measures what it said and what it cost."""

import json
import os
import subprocess
import tempfile
from pathlib import Path

from benchmarks.localnews.figures import figures, names_f1
from benchmarks.localnews.peers.catalog import Peer
from benchmarks.localnews.peers.environments import HOME, ROOT, command
from benchmarks.localnews.splits import NUMBERS, write_texts
from kg.errors import UsageError
from kg.model import Record

_ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "TF_NUM_INTRAOP_THREADS"), "1")
_MIB_OF_KIB = 1024


class Cost(Record):
    """What a peer cost: characters a second by the clock and by the processor, seconds to load, most memory held."""

    characters_per_second: int
    characters_per_cpu_second: int
    load_seconds: float
    peak_mib: int


class Result(Record):
    """A peer's F1 of names in hundredths, by level and type, strict and relaxed, and its cost."""

    strict: dict[int, dict[str, float]]
    relaxed: dict[int, dict[str, float]]
    cost: Cost


def measured(peer: Peer, split: str) -> Result:
    """Runs a peer on the texts of a split at every level, and scores it; its mentions stay in its environment's folder."""
    HOME.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        texts, costs = Path(folder) / "texts", Path(folder) / "costs.json"
        mentions = HOME / f"{peer.name}-{split}.jsonl"
        write_texts(split, NUMBERS, texts)
        peak = run_on_one_core([*command(peer), str(texts), str(mentions), str(costs)], HOME / f"{peer.name}.log")
        cost = json.loads(costs.read_text(encoding="utf-8"))
    by_level = figures(split, NUMBERS, mentions)
    strict, relaxed = (
        {level: {kind: round(100 * f1, 1) for kind, f1 in names_f1(scores, word).items()} for level, scores in by_level.items()}
        for word in ("strict", "relaxed")
    )
    speed, cpu_speed = (round(cost["characters"] / cost[clock]) for clock in ("read_seconds", "read_cpu_seconds"))
    load = round(cost["load_seconds"], 1)
    spent = Cost(characters_per_second=speed, characters_per_cpu_second=cpu_speed, load_seconds=load, peak_mib=peak)
    return Result(strict=strict, relaxed=relaxed, cost=spent)


def run_on_one_core(arguments: list[str], log: Path) -> int:
    """Runs a runner on one core and returns the most memory it held, in MiB."""
    with log.open("w", encoding="utf-8") as output:
        runner = subprocess.Popen(arguments, cwd=ROOT, env=os.environ | _ONE_THREAD, stdout=output, stderr=output)  # noqa: S603 - see `command`
        os.sched_setaffinity(runner.pid, {max(os.sched_getaffinity(0))})
        _, status, usage = os.wait4(runner.pid, 0)
    if status:
        raise UsageError(f"{arguments[0]} ended with an error; see {log}")
    return usage.ru_maxrss // _MIB_OF_KIB
