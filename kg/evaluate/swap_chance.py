"""Chance that can be repeated: what is drawn for a name depends on the seed and the name alone, not on what was drawn before."""

import random
from collections.abc import Callable


class Draws:
    """One draw for each name of a set of documents; two names never get the same new one, and no old name comes up again."""

    def __init__(self, seed: int, taken: frozenset[str]) -> None:
        self._seed = seed
        self._taken = set(taken)
        self._drawn: dict[tuple[str, str], str] = {}

    def chance(self, *about: str) -> random.Random:
        """A source of chance for a name."""
        return random.Random("/".join((str(self._seed), *about)))  # noqa: S311 - names, not secrets

    def once(self, sort: str, name: str, draw: Callable[[random.Random], str]) -> str:
        """What is drawn for a name, the same whenever it is asked for."""
        if (sort, name) not in self._drawn:
            chance = self.chance(sort, name)
            # A short name, such as a street of one character, may leave nothing else to draw.
            new = draw(chance)
            for _ in range(_TRIES):
                if new not in self._taken and new != name:
                    break
                new = draw(chance)
            self._taken.add(new)
            self._drawn[sort, name] = new
        return self._drawn[sort, name]


_TRIES = 40
