"""The project itself: `kg build` over the folder of texts, as a user runs it; it reads all five types and much more."""

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.localnews.peers.runners.harness import WARM_UP, write


def main() -> None:
    """Builds one line, which is the cost of loading, then the texts, and writes the mentions of the build."""
    texts, mentions, costs = (Path(argument) for argument in sys.argv[1:4])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "line").mkdir()
        (folder / "line" / "line.txt").write_text(WARM_UP, encoding="utf-8")
        load, load_cpu = _build(folder / "line", folder / "line-out")
        read, read_cpu = _build(texts, folder / "out")
        rows = [json.loads(line) for line in (folder / "out" / "mentions.jsonl").read_text(encoding="utf-8").splitlines()]
    write(mentions, ({"document": Path(row["source"]).stem, "type": row["type"], "spans": row["spans"]} for row in rows))
    cost = {
        "load_seconds": load,
        "read_seconds": read - load,
        "read_cpu_seconds": read_cpu - load_cpu,
        "characters": sum(len(path.read_text(encoding="utf-8")) for path in texts.glob("*.txt")),
    }
    costs.write_text(json.dumps(cost), encoding="utf-8")


def _build(texts: Path, out: Path) -> tuple[float, float]:
    """Seconds of a build by the clock and by the processor."""
    begun, cpu_begun = time.perf_counter(), _children_cpu()
    subprocess.run([sys.executable, "-m", "kg", "build", str(texts), "--out", str(out)], check=True)  # noqa: S603 - our own command
    return time.perf_counter() - begun, _children_cpu() - cpu_begun


def _children_cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    main()
