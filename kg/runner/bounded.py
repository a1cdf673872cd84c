"""So much of the processor for a document and no more: a text made to be slow must not stop the others."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType

_SECONDS = 60.0  # for any document; a full page of a paper takes two
_BYTES_A_SECOND = 3000  # more time for more text; pages take a second for some 15,000


class TooLong(BaseException):
    """A document took too long; no `Exception`, so that no stage takes it for an error of its own."""


def seconds_for(size: int, threads: int) -> float:
    """How long a document of so many bytes may keep the processor, all threads together."""
    return (_SECONDS + size / _BYTES_A_SECOND) * threads


@contextmanager
def bounded(seconds: float) -> Iterator[None]:
    """Raise `TooLong` when the process has computed so long; outside of the main thread, which gets no signals, nothing is bounded."""
    if current_thread() is not main_thread():
        yield
        return
    former = signal.signal(signal.SIGPROF, _stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, former)


def _stop(_: int, __: FrameType | None) -> None:
    raise TooLong
