"""Who met whom on which occasion, as numbers: a list of fifty names makes 1,225 pairs, and twenty bytes each do."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, pairwise
from typing import NamedTuple, TypeVar

from kg.model import Unit
from kg.model.rows import Evidence

UNITS = tuple(Unit)

Told = TypeVar("Told")


class Occasion(NamedTuple):
    """One thing that people share: an event, an article, or a sentence of an article; `thing` is the event's or article's id."""

    unit: Unit
    thing: str
    articles: tuple[str, ...]
    date: str | None
    sentence: str = ""


class Shared(NamedTuple):
    """What two people share in one unit, and the quotations that say so."""

    unit: Unit
    occasions: Sequence[Occasion]
    quotes: Sequence[tuple[Evidence, ...]]


class Meetings:
    """Pairs of people, gathered occasion by occasion."""

    def __init__(self) -> None:
        self._people: dict[str, int] = {}
        self._occasions: list[Occasion] = []
        self._quotes: list[tuple[Evidence, ...]] = []
        # What is known of each meeting of two: the people's numbers, the occasion's, those of the quotations for the one and the other.
        self._left, self._right, self._occasion, self._left_quote, self._right_quote = (array("I") for _ in range(5))

    def __len__(self) -> int:
        """How often two people met."""
        return len(self._left)

    def quote(self, items: tuple[Evidence, ...]) -> int:
        """The number of a quotation."""
        self._quotes.append(items)
        return len(self._quotes) - 1

    def meet(self, people: Mapping[str, int], occasion: Occasion) -> None:
        """Count an occasion for each pair of people, who come with the numbers of their quotations."""
        if len(people) < 2:
            return
        number = len(self._occasions)
        self._occasions.append(occasion)
        known = [(self._people.setdefault(person, len(self._people)), quote) for person, quote in people.items()]
        for (left, left_quote), (right, right_quote) in combinations(known, 2):
            self._left.append(left)
            self._right.append(right)
            self._occasion.append(number)
            self._left_quote.append(left_quote)
            self._right_quote.append(right_quote)

    def pairs(self, tell: Callable[[Shared], Told]) -> Iterator[tuple[str, str, Told]]:
        """Each two who share a unit with what is told of them, by unit, and in it in the order of the people's ids.

        It is told once for the many pairs who share the same.
        """
        if not self._left:
            return
        import numpy as np  # noqa: PLC0415  # who only asks the graph must not wait for it

        people = sorted(self._people)
        place = np.empty(len(people), np.int64)
        place[[self._people[person] for person in people]] = np.arange(len(people))
        ends = np.sort(np.stack([place[np.frombuffer(one, np.uint32)] for one in (self._left, self._right)]), axis=0)
        units = np.array([UNITS.index(occasion.unit) for occasion in self._occasions])[np.frombuffer(self._occasion, np.uint32)]
        keys = (units * len(people) + ends[0]) * len(people) + ends[1]
        order = np.argsort(keys, kind="stable")
        keys = keys[order]
        told = lru_cache(maxsize=1 << 16)(lambda unit, occasions, quotes: tell(self._shared(unit, occasions, quotes)))
        begins = np.flatnonzero(np.diff(keys, prepend=-1, append=-1))
        for begin, end in pairwise(begins.tolist()):
            both, right = divmod(int(keys[begin]), len(people))
            unit, left = divmod(both, len(people))
            meetings = order[begin:end].tolist()
            occasions = tuple([self._occasion[meeting] for meeting in meetings])
            quotes = {quotes[meeting] for meeting in meetings for quotes in (self._left_quote, self._right_quote)}
            yield people[left], people[right], told(UNITS[unit], occasions, tuple(sorted(quotes)))

    def _shared(self, unit: Unit, occasions: Iterable[int], quotes: Iterable[int]) -> Shared:
        return Shared(unit, [self._occasions[number] for number in occasions], [self._quotes[number] for number in quotes])
