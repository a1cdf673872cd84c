"""Ctrl-C while something is written."""

import signal
from collections.abc import Iterator

import pytest

from kg.runner.interrupts import held_back


@pytest.fixture(autouse=True)
def terminal() -> Iterator[None]:
    """Ctrl-C does what it does in a terminal, also where the tests were started in the background, which hears none."""
    former = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, former)


def test_ctrl_c_is_heard_when_what_was_written_is_whole() -> None:
    """What is inside goes to its end, then the interruption comes, and the next one is heard at once again."""
    written = list[str]()

    def write() -> None:
        with held_back():
            signal.raise_signal(signal.SIGINT)
            written.append("whole")

    with pytest.raises(KeyboardInterrupt):
        write()
    assert written == ["whole"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_without_ctrl_c_nothing_is_raised() -> None:
    """What is held back is only what came."""
    with held_back():
        written = "whole"
    assert written == "whole"
