"""Who met whom on which occasion: a list of fifty names makes 1,225 pairs, each of which is a few numbers beside its key."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple, TypeVar

from pydantic import TypeAdapter

from kg.model import Unit
from kg.model.rows import EVIDENCE, Evidence
from kg.shelf import Shelf, Stream

_UNITS = {str(number): unit for number, unit in enumerate(Unit)}
_PLACES = {unit: place for place, unit in _UNITS.items()}

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
        self._occasions = Shelf(TypeAdapter(Occasion))
        self._quotes = Shelf(EVIDENCE)
        # By unit and people: the number of the occasion, and those of the quotations for the one and the other.
        self._met = Shelf(TypeAdapter(tuple[int, int, int]), parts=3)

    def __len__(self) -> int:
        """How often two people met."""
        return len(self._met)

    def quote(self, items: tuple[Evidence, ...]) -> int:
        """The number of a quotation."""
        return self._quotes.put(items)

    def meet(self, people: Mapping[str, int], occasion: Occasion) -> None:
        """Count an occasion for each pair of people, who come with the numbers of their quotations."""
        if len(people) < 2:
            return
        number, unit = self._occasions.put(occasion), _PLACES[occasion.unit]
        for left, right in combinations(sorted(people), 2):
            self._met.put((number, people[left], people[right]), unit, left, right)

    def pairs(self, tell: Callable[[Shared], Told]) -> Stream[tuple[str, str, Told]]:
        """Each two who share a unit with what is told of them, by unit, and in it in the order of the people's ids.

        It is told once for the many pairs who share the same.
        """
        told = lru_cache(maxsize=1 << 16)(lambda unit, occasions, quotes: tell(self._shared(unit, occasions, quotes)))
        return Stream(lambda: self._pairs(told))

    def _pairs(self, told: Callable[[Unit, tuple[int, ...], tuple[int, ...]], Told]) -> Iterator[tuple[str, str, Told]]:
        for (unit, left, right), found in self._met.groups():
            met = list(found)
            quotes = {quote for _, *both in met for quote in both}
            yield left, right, told(_UNITS[unit], tuple([occasion for occasion, *_ in met]), tuple(sorted(quotes)))

    def _shared(self, unit: Unit, occasions: Iterable[int], quotes: Iterable[int]) -> Shared:
        return Shared(unit, [self._occasions[number] for number in occasions], [self._quotes[number] for number in quotes])
