"""Doing something in a process that is killed at a random moment, and what must hold afterwards."""

import os
import shutil
import signal
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from kg.errors import UsageError
from kg.model import Judgement
from kg.runner import Silent
from kg.runner.deciding import Author, accept, merge, take_back, update
from kg.runner.refresh import forget, refresh
from kg.store import Store
from kg.store.check import faults
from tests.runner.test_local import FIRST, SECOND, built, dump, written

_AUTHOR = Author("a", "2026-01-01T00:00:00+00:00", "killed")
_LEFT = (".part", ".lock", "-wal", "-shm", "-journal")
Deed = Callable[[Path, Path], None]
"""Something done with pages and the folder of their graph; done again after it was cut off, it goes on from there."""


def pages_in(folder: Path, number: int) -> Path:
    """Two pages for each number, with the same people on other days."""
    folder.mkdir()
    for day in range(1, number + 1):
        (folder / f"a{day}.txt").write_text(FIRST.replace("25日", f"{day}日"), encoding="utf-8")
        (folder / f"b{day}.txt").write_text(SECOND.replace("2日", f"{day}日"), encoding="utf-8")
    return folder


def _build(pages: Path, out: Path) -> None:
    built([pages], out)


def _forget(_: Path, out: Path) -> None:
    with Store.open(out / "graph.sqlite") as store:
        try:
            forget(store, ("a1.txt", "b2.txt"))
        except UsageError as error:  # as `kg forget` says to one who asks again
            if "`kg update`" not in str(error):
                raise
        refresh(store, out, Silent())


def _decide(_: Path, out: Path) -> None:
    with Store.open(out / "graph.sqlite", readonly=True) as store:
        left, right = sorted(records.mentions[0].id for records in store.all_records() if records.mentions)[:2]
        outcome = merge(store, left, right, _AUTHOR)
    assert outcome.verdicts[0].judgement is Judgement.SAME
    accept(out / "graph.sqlite", outcome)


def _undo(_: Path, out: Path) -> None:
    try:
        take_back(out / "graph.sqlite")
    except UsageError:  # it was taken back already
        update(out / "graph.sqlite")


DEEDS: Mapping[str, Deed] = {"build": _build, "forget": _forget, "decide": _decide, "undo": _undo}


@dataclass
class Kills:
    """How often something was done and how often it was killed before its end."""

    tries: int = 0
    kills: int = 0

    def __str__(self) -> str:
        return f"{self.tries} tries, {self.kills} killed before their end; each ended as one that nobody disturbed"


class Trial:
    """One deed, what it makes undisturbed, and what is there before it."""

    def __init__(self, name: str, folder: Path, number: int = 3) -> None:
        self._deed = DEEDS[name]
        self._before, self._out = folder / "before", folder / "out"
        self._pages = pages_in(folder / "pages", number)
        if name != "build":
            built([self._pages], self._before)
        if name == "undo":
            _decide(self._pages, self._before)
        for _ in range(2):  # tables are loaded in the first
            self._fresh()
            started = time.monotonic()
            self._deed(self._pages, self._out)
        self._seconds = time.monotonic() - started
        self._whole = self._state()

    def disturb(self, random: Random, counted: Kills) -> None:
        """Kill it once at a random moment; the store opens without a fault, and the same again ends as if nothing had been."""
        self._fresh()
        counted.tries += 1
        counted.kills += _killed(lambda: self._deed(self._pages, self._out), random.uniform(0, self._seconds))
        if (self._out / "graph.sqlite").is_file():
            with Store.open(self._out / "graph.sqlite") as store:
                assert list(faults(store)) == []
        self._deed(self._pages, self._out)
        assert self._state() == self._whole
        assert [file.name for file in self._out.iterdir() if file.name.endswith(_LEFT)] == []

    def _fresh(self) -> None:
        shutil.rmtree(self._out, ignore_errors=True)
        if self._before.is_dir():
            shutil.copytree(self._before, self._out)

    def _state(self) -> tuple[dict[str, bytes], Sequence[str]]:
        return written(self._out), dump(self._out)


def _killed(deed: Callable[[], None], seconds: float) -> bool:
    """Whether it was killed before its end; an error in it is one here."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            deed()
            code = 0
        finally:
            os._exit(code)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)
