"""What a run tells while it goes on; who listens decides how it looks."""

from typing import Protocol


class Progress(Protocol):
    """A listener of a run."""

    def expect(self, count: int) -> None:
        """Hear how many sources there are, at a guess."""

    def passed(self) -> None:
        """Hear that one of them need not or cannot be read."""

    def source(self, name: str) -> None:
        """Hear that a source is done."""

    def step(self, what: str) -> None:
        """Hear that all sources are read and something for all of them begins."""


class Silent:
    """A listener that says nothing."""

    def expect(self, count: int) -> None:
        """Hear how many sources there are."""

    def passed(self) -> None:
        """Hear that one is not read."""

    def source(self, name: str) -> None:
        """Hear that a source is done."""

    def step(self, what: str) -> None:
        """Hear what begins."""
