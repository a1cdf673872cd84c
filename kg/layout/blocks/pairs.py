"""What a text is about, by its pairs of characters and how rare each is on the page."""

import re
from collections import Counter
from collections.abc import Iterable, Set
from itertools import chain
from math import log
from operator import add

_HAN_RUN = re.compile(r"[\u3007\u3400-\u9fff\uf900-\ufaff]+")
LONGEST = 20_000  # characters of a text that are looked at: enough to know what it is about, bounded for endless lines


def pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring Chinese characters of a text."""
    runs = _HAN_RUN.findall(text[:LONGEST])
    return frozenset(chain.from_iterable(map(add, run, run[1:]) for run in runs))


class Rarity:
    """How rare each pair of characters is among the texts of a page."""

    def __init__(self, texts: Iterable[Set[str]]) -> None:
        self._found: Counter[str] = Counter()
        self._texts = 0
        for found in texts:
            self._found.update(found)
            self._texts += 1

    def share(self, part: Set[str], whole: Set[str], *, least: int = 2) -> float:
        """How much of what `part` has in common with at least so many texts it has in common with `whole`, from 0 to 1."""
        total = self._weight(part, least)
        return self._weight(part & whole, least) / total if total else 0.0

    def _weight(self, found: Iterable[str], least: int) -> float:
        return sum(log(1 + self._texts / count) for pair in found if (count := self._found.get(pair, 0)) >= least)
