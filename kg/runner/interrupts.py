"""Ctrl-C that waits until what is being written is whole."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread


@contextmanager
def held_back() -> Iterator[None]:
    """Holds Ctrl-C back until the end: inside pydantic, which writes records, it would come out as another error, or be lost."""
    if current_thread() is not main_thread():  # others get no signals
        yield
        return
    heard: list[int] = []
    former = signal.signal(signal.SIGINT, lambda number, _: heard.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, former)
        for number in heard[:1]:
            signal.raise_signal(number)
