"""Readers that run in a process of their own, which a bad file may end."""

import os
import signal
import sys
from multiprocessing import get_context

import pytest

from kg.model import IssueKind, Source
from kg.read import SourceError, read_page
from kg.read.apart import ReaderError, page_apart

_PAGE = "<html><body><h1>走访企业</h1><p>10月25日，旗委书记张秀玲走访企业，了解生产情况。</p></body></html>"


def _ask(text: str) -> str:
    return page_apart("tests.read.traps", Source(id="s0", name="a.pdf", data=text.encode())).text


def test_a_page_comes_back_as_the_reader_gave_it() -> None:
    """One process reads file after file."""
    first, second = _ask("pid"), _ask("pid")
    assert first == second != str(os.getpid())


@pytest.mark.parametrize(
    ("trap", "kind", "why"),
    [
        ("loop", IssueKind.TOO_LARGE, "seconds of the processor"),
        ("fill", IssueKind.UNREADABLE, "GB of memory"),
        ("crash", IssueKind.UNREADABLE, "ended the process"),
        ("leave", IssueKind.UNREADABLE, "ended the process"),
        ("refuse", IssueKind.ENCRYPTED, "locked"),
    ],
)
def test_whatever_a_file_does_is_told_and_the_next_one_is_read(trap: str, kind: IssueKind, why: str) -> None:
    """A loop without end, a full memory, a crash of the library: an error of ours each, with its place."""
    if trap == "fill" and sys.platform == "darwin":
        pytest.skip("macOS does not bound addresses")
    with pytest.raises(SourceError, match=why) as caught:
        _ask(trap)
    assert (caught.value.kind, "a.pdf" in caught.value.text) == (kind, True)
    assert _ask("pid")


def test_an_error_of_a_reader_is_told_with_its_kind() -> None:
    """So that the build can say on which page which stage broke."""
    with pytest.raises(ReaderError, match="ZeroDivisionError"):
        _ask("break")
    assert _ask("print") == "print"  # what a library prints is no answer


def test_web_pages_and_office_files_are_read_apart() -> None:
    """A reader that is killed is started again."""
    page = read_page(Source(id="s0", name="a.html", data=_PAGE.encode(), format="html"))
    assert "张秀玲" in page.text
    os.kill(int(_ask("pid")), signal.SIGKILL)
    with pytest.raises(SourceError, match=f"status -{int(signal.SIGKILL)}"):
        _ask("pid")
    assert read_page(Source(id="s0", name="a.html", data=_PAGE.encode(), format="html")) == page


def test_an_answer_that_nobody_waited_for_is_nobody_elses() -> None:
    """Ctrl-C while a file is read, as in a notebook that goes on."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    former = signal.signal(signal.SIGALRM, interrupt)
    _ask("pid")
    signal.setitimer(signal.ITIMER_REAL, 0.2)
    try:
        with pytest.raises(KeyboardInterrupt):
            _ask("slow")
    finally:
        signal.signal(signal.SIGALRM, former)
    assert _ask("next") == "next"


def _pid_in_child(number: int) -> tuple[int, str]:
    return number, _ask("pid")


def test_a_forked_process_has_a_reader_of_its_own() -> None:
    """Two that talked to one would get each other's answers."""
    own = _ask("pid")
    with get_context("fork").Pool(2) as pool:
        others = {pid for _, pid in pool.map(_pid_in_child, range(4))}
    assert own not in others
    assert _ask("pid") == own
