"""Python's search for cycles of garbage, which costs a fifth of a build when it runs as often as for programs that make them."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# Records are frozen and point at nothing that points back, so that almost all goes when it is last used.
_SELDOM = (1_000_000, 20, 100)


def collect_seldom() -> None:
    """Look for cycles seldom from now on, for processes of our own."""
    gc.set_threshold(*_SELDOM)


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Look for cycles seldom as long as this lasts."""
    former = gc.get_threshold()
    collect_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*former)
