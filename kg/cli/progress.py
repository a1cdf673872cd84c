"""Progress on standard error, on a terminal only."""

import sys
from types import TracebackType
from typing import Self

from tqdm import tqdm

from kg.cli.language import say
from kg.cli.printing import plain


class Bar:
    """A bar that counts, with the rate and, where it is known how many there will be, the time that remains."""

    def __init__(self, what: str, unit: str, total: int | None = None) -> None:
        self._bar = tqdm(desc=say(what), unit=say(unit), total=total, file=sys.stderr, disable=not sys.stderr.isatty(), leave=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._bar.close()

    def begin(self) -> None:
        """Count from nothing again."""
        self._bar.reset()

    def advance(self, count: int) -> None:
        """Count further."""
        self._bar.update(count)

    def expect(self, count: int) -> None:
        """Hear how many sources there are, at a guess."""
        self._bar.total = count
        self._bar.refresh()

    def passed(self) -> None:
        """Hear that one of them is not read; what is left at the rate of those that are read is the time that remains."""
        if self._bar.total:
            self._bar.total -= 1

    def source(self, name: str) -> None:
        """Hear that a source is done."""
        self._bar.set_postfix_str(plain(name), refresh=False)
        self._bar.update(1)

    def step(self, what: str) -> None:
        """Hear what begins."""
        self._bar.set_description(say(what))
        self._bar.set_postfix_str("", refresh=False)
