"""`python -m tests.soak --minutes N`: the tests of chance for as long as one likes, each run with other chances.

A third of the time things are done and killed, a third Hypothesis brings inputs, a third atheris does, where it is installed. What is
found is printed with what repeats it; the end is 1 if anything was.
"""

import argparse
import os
import re
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.fuzz.samples import SAMPLES
from tests.runner.killed import DEEDS, Kills, Trial

_TARGETS = (*SAMPLES, "crawl", "pages", "names")
_TIMES_MORE = 10  # examples than in the short runs


def main() -> None:
    """Soak, and tell what was done."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    told = parser.parse_args()
    sys.stdout.write(f"seed {told.seed}\n")
    part = told.minutes * 20
    good = [kill(part, Random(told.seed)), examples(part, Random(told.seed)), coverage(part)]
    sys.exit(0 if all(good) else 1)


def kill(seconds: float, random: Random) -> bool:
    """Do and kill; every end must be that of a deed that nobody disturbed."""
    end = time.monotonic() + seconds
    for name in DEEDS:
        counted, until = Kills(), time.monotonic() + (end - time.monotonic()) / (len(DEEDS) - list(DEEDS).index(name))
        with TemporaryDirectory() as folder:
            trial = Trial(name, Path(folder), number=random.randint(1, 12))
            while time.monotonic() < until:
                trial.disturb(random, counted)
        sys.stdout.write(f"kill {name}: {counted}\n")
        sys.stdout.flush()
    return True


def examples(seconds: float, random: Random) -> bool:
    """Hypothesis with other examples each time."""
    end, runs, failed = time.monotonic() + seconds, 0, 0
    while time.monotonic() < end:
        seed = random.randrange(1 << 32)
        words = [sys.executable, "-m", "pytest", "-q", "-x", "tests/fuzz", "tests/layout/test_properties.py", f"--hypothesis-seed={seed}"]
        done = subprocess.run(words, env=os.environ | {"KG_SOAK": str(_TIMES_MORE)}, capture_output=True, text=True, check=False)
        runs, failed = runs + 1, failed + (done.returncode != 0)
        if done.returncode:
            sys.stdout.write(f"{done.stdout}\nKG_SOAK={_TIMES_MORE} {' '.join(words[1:])}\n")
    sys.stdout.write(f"examples: {runs} runs of {_TIMES_MORE} times as many, {failed} failed\n")
    sys.stdout.flush()
    return not failed


def coverage(seconds: float) -> bool:
    """Inputs that reach other code, for every target in an equal time."""
    if find_spec("atheris") is None:
        sys.stdout.write("atheris is not installed (`pip install --group soak`), so nothing was sought by coverage\n")
        return True
    good = True
    for name in _TARGETS:
        words = [sys.executable, "-m", "tests.fuzz.coverage", name, f"-max_total_time={max(1, int(seconds / len(_TARGETS)))}"]
        limits = ["-rss_limit_mb=4096", "-timeout=60", "-artifact_prefix=build/soak-"]
        Path("build").mkdir(exist_ok=True)
        done = subprocess.run([*words, *limits], capture_output=True, text=True, errors="replace", check=False)
        runs = re.findall(r"^(?:Done |#)(\d+)", done.stderr, re.MULTILINE)
        found = "nothing found" if done.returncode == 0 else "FOUND"
        sys.stdout.write(f"atheris {name}: {max(map(int, runs), default=0)} inputs, {found}\n")
        if done.returncode:
            sys.stdout.write(f"{done.stdout[-3000:]}\n{done.stderr[-2000:]}\n")
        sys.stdout.flush()
        good &= done.returncode == 0
    return good


if __name__ == "__main__":
    main()
