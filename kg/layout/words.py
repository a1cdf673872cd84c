"""What a text is about, by its pairs of characters and how rare each is on the page."""

import re
from collections import Counter
from collections.abc import Iterable, Set
from math import log

_HAN_RUN = re.compile(r"[\u3007\u3400-\u9fff\uf900-\ufaff]+")
LONGEST = 20_000  # characters of a text that are looked at: enough to know what it is about, bounded for endless lines


def pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring Chinese characters of a text."""
    runs = _HAN_RUN.findall(text[:LONGEST])
    return frozenset(run[i : i + 2] for run in runs for i in range(len(run) - 1))


class Words:
    """How rare each pair of characters is among the paragraphs of a page."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._found: Counter[str] = Counter()
        self._texts = 0
        for text in texts:
            self._found.update(pairs(text))
            self._texts += 1

    def weight(self, found: Iterable[str]) -> float:
        """The summed rarity of those pairs that more than one paragraph holds."""
        return sum(log(1 + self._texts / count) for pair in found if (count := self._found.get(pair, 0)) > 1)

    def share(self, part: Set[str], whole: Set[str]) -> float:
        """How much of what `part` has in common with the page it has in common with `whole`, from 0 to 1."""
        total = self.weight(part)
        return self.weight(part & whole) / total if total else 0.0
