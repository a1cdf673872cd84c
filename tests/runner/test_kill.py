"""A build that is killed, or runs out of disk, loses nothing."""

import resource
import signal
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from kg.store import Store
from kg.store.check import faults
from tests.runner.killed import DEEDS, Kills, Trial
from tests.runner.test_local import built, dump, written

_BUILD = """
import sys
from pathlib import Path
from kg.runner import Silent, build_sources
from kg.settings import Settings
from tests.runner.fakes import three_names
build_sources([Path(sys.argv[1])], Settings(out=Path(sys.argv[2]), jobs=int(sys.argv[3])), Silent(), three_names)
"""
_ROOT = Path(__file__).parents[2]


def _start(pages: Path, out: Path, jobs: int, limit: int | None = None) -> subprocess.Popen[bytes]:
    def bound() -> None:
        if limit is not None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # a write beyond the limit fails, as on a full disk
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    command = [sys.executable, "-c", _BUILD, str(pages), str(out), str(jobs)]
    return subprocess.Popen(command, cwd=_ROOT, stderr=subprocess.PIPE, preexec_fn=bound)  # noqa: PLW1509 -- no threads here


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_killed_build_goes_on_to_the_same_end(many_pages: Path, tmp_path: Path, jobs: int) -> None:
    """SIGKILL at random moments: the store opens, has no faults, and the last run ends as one that nobody disturbed."""
    built([many_pages], tmp_path / "whole")
    out, random, kills = tmp_path / "out", Random(jobs), 0
    for _ in range(6):
        process = _start(many_pages, out, jobs)
        try:
            process.wait(random.uniform(0.3, 3.0))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            kills += 1
        if (out / "graph.sqlite").is_file():
            with Store.open(out / "graph.sqlite") as store:
                assert list(faults(store)) == []
    assert kills > 0
    built([many_pages], out)
    assert written(out) == written(tmp_path / "whole")
    assert dump(out) == dump(tmp_path / "whole")
    assert not list(out.glob(".*.part"))


@pytest.mark.parametrize("deed", DEEDS)
def test_whatever_is_killed_ends_as_if_nothing_had_been(deed: str, tmp_path: Path) -> None:
    """Builds, pages forgotten, verdicts given and taken back, each with its export: done again, every file and record is the same."""
    trial, random, counted = Trial(deed, tmp_path), Random(deed), Kills()
    for _ in range(10):
        trial.disturb(random, counted)
    assert counted.kills > 2


@pytest.mark.parametrize("limit", [30_000, 150_000, 400_000])
def test_a_full_disk_is_told_and_loses_nothing(many_pages: Path, tmp_path: Path, limit: int) -> None:
    """Whatever could not be written any more, the error is one of ours, and with room the same build ends as it should."""
    built([many_pages], tmp_path / "whole")
    process = _start(many_pages, tmp_path / "out", 1, limit)
    _, told = process.communicate()
    assert process.returncode != 0
    assert told.decode().splitlines()[-1].startswith(("kg.errors.StoreError", "kg.errors.ExportError"))
    built([many_pages], tmp_path / "out")
    assert written(tmp_path / "out") == written(tmp_path / "whole")
