"""Ways to read the lines of a page as columns, and which of them are worth following."""

from collections.abc import Iterable
from operator import attrgetter
from typing import NamedTuple, Optional, TypeAlias

from kg.layout.columns.fits import Column

Joins = tuple[tuple[int, int], ...]  # columns and those that go on with them, each by its first line: (the later, the earlier)
Trail: TypeAlias = tuple[int, Optional["Trail"]]  # the first line of the column that a line belongs to, and the trail before it

BEHIND = 12.0  # a way so much worse than the best is given up
_WAYS = 16  # that are followed at once
_BY_SCORE = attrgetter("score")


class Way(NamedTuple):
    """A way to read the lines so far.

    `columns` are those that are read, that of the last line first, then as they will have their turn; `turn` is how many
    lines a turn has, 0 for one plain column, `run` how many of them are read. `joins` are the columns that turned out to go on
    with another, and `trail` tells where the last line belongs, and then where those before it do.
    """

    score: float
    columns: tuple[Column, ...]
    turn: int
    run: int
    joins: Joins
    trail: Trail

    def owners(self) -> list[int]:
        """For each line read the first line of its column."""
        found: list[int] = []
        trail: Trail | None = self.trail
        while trail is not None:
            owner, trail = trail
            found.append(owner)
        return found[::-1]


class Step(NamedTuple):
    """A way with one more line in sight: `columns` as they were before it, of which the first takes it if it is `taken`."""

    score: float
    columns: tuple[Column, ...]
    turn: int
    run: int
    joins: Joins
    way: Way
    linked: bool = False
    taken: bool = True


def worth_following(steps: list[Step], number: int, *, text: bool) -> Iterable[Step]:
    """The best steps over a line, which may be `text`, and of those that come to the same place only the best one."""
    if len(steps) == 1:
        return steps
    least = max(map(_BY_SCORE, steps)) - BEHIND
    kept: dict[tuple[int | None, ...], Step] = {}
    for step in sorted([step for step in steps if step.score >= least], key=_BY_SCORE, reverse=True):
        own, *others = step.columns
        last = number if text and step.taken else own.last
        kept.setdefault((step.turn, step.run, last, *[other.last for other in others]), step)
        if len(kept) == _WAYS:
            break
    return kept.values()
