"""A document may have so much of the processor and no more."""

import re
import signal
from collections.abc import Sequence
from pathlib import Path
from threading import Thread

import pytest

from kg.extract.engine import TypedSpan
from kg.model import IssueKind
from kg.runner import Silent, build_sources
from kg.runner.bounded import TooLong, bounded, seconds_for
from kg.settings import Settings
from tests.runner.fakes import ThreeNames
from tests.runner.test_local import FIRST, SECOND, issues

_SLOW = re.compile(r"(?:a|a)*b")  # looks at every way through a text


class Endless(ThreeNames):
    """Never comes to an end with a page of the second kind, and takes every error for its own."""

    def spans(self, texts: Sequence[str]) -> list[list[TypedSpan]]:
        """The names of each text."""
        try:
            if any("全旗" in text for text in texts):
                _SLOW.search("a" * 60)
        except Exception:
            return []
        return super().spans(texts)


def test_a_page_without_an_end_is_given_up_and_the_others_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Though it is lost in one step of a library; it is not tried again, and nothing of the watch is left."""
    monkeypatch.setattr("kg.runner.work.seconds_for", lambda *_: 4.0)
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "pages" / "b.txt").write_text(SECOND, encoding="utf-8")
    settings = Settings(out=tmp_path / "out")
    summary = build_sources([tmp_path / "pages"], settings, Silent(), lambda *_: Endless())
    assert (summary.files, summary.read) == (2, 2)
    assert issues(tmp_path / "out") == {"b.txt": IssueKind.TOO_LARGE}
    assert "b.txt was given up after" in (tmp_path / "out" / "issues.jsonl").read_text(encoding="utf-8")
    assert build_sources([tmp_path / "pages"], settings, Silent(), lambda *_: Endless()).read == 0
    assert signal.getsignal(signal.SIGPROF) is signal.SIG_DFL
    assert signal.getitimer(signal.ITIMER_PROF) == (0, 0)


def test_outside_of_the_main_thread_nothing_is_bounded() -> None:
    """A thread gets no signals; its work is done as ever."""
    done: list[bool] = []

    def work() -> None:
        with bounded(0.001):
            done.append(sum(range(10**6)) > 0)

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]
    with pytest.raises(TooLong), bounded(0.01):
        _SLOW.search("a" * 60)


def test_a_larger_page_may_take_longer() -> None:
    """And more threads as much more."""
    assert seconds_for(3_000_000, 1) > 10 * seconds_for(30_000, 1)
    assert seconds_for(0, 4) == 4 * seconds_for(0, 1)
