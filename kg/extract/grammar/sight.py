"""What the grammar has before it: a text, and the names, bodies, places and candidates for titles that were found in it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from kg.extract.found import Found
from kg.model import MentionType

LIKELY = 0.5
"""How likely a stretch must be a name to be taken for one, and how sure the grammar is of what it finds by itself."""

SURE = 0.9
"""How sure the grammar is at least of what stands in one of its constructions."""


@dataclass(frozen=True)
class Sight:
    """A text with the stretches that were found in it, by their types."""

    text: str
    people: tuple[Found, ...]
    bodies: tuple[Found, ...]
    places: tuple[Found, ...]
    candidates: tuple[Found, ...] = ()

    def names_ending(self, first: int, last: int) -> list[Found]:
        """The bodies and places that end between two offsets, both included, bodies first and each in the order they were found in."""
        found = [one for end in range(first, last + 1) if end in self._ends for one in self._ends[end]]
        return [one for _, one in sorted(found)]

    def bodies_ending(self, first: int, last: int) -> list[Found]:
        """The bodies that end between two offsets, both included, in the order of `bodies`."""
        return [one for one in self.names_ending(first, last) if one.type is MentionType.ORG]

    def places_ending(self, at: int) -> list[Found]:
        """The places that end at an offset, in the order of `places`."""
        return [one for one in self.names_ending(at, at) if one.type is MentionType.PLACE]

    def end_of_person(self, most: int) -> int | None:
        """Where the last name ends that ends no later than an offset."""
        number = bisect_right(self._people_ends, most)
        return self._people_ends[number - 1] if number else None

    def people_starting(self, first: int, last: int) -> list[Found]:
        """The people whose names begin between two offsets, both included, in the order of `people`."""
        found = [one for start in range(first, last + 1) if start in self._starts for one in self._starts[start]]
        return [one for _, one in sorted(found)]

    def over(self, start: int, end: int, *types: MentionType) -> Iterator[Found]:
        """The stretches of these types that a character between two offsets belongs to, once for each such character."""
        return (one for at in range(start, end) for one in self._over.get(at, ()) if one.type in types)

    # A text of one line may hold thousands, so they are found by their numbers, by where they end or begin, by their characters.
    @cached_property
    def ends(self) -> Mapping[MentionType, Set[int]]:
        """Where the stretches of each type end."""
        return {one: {found.end for found in of_type} for one, of_type in self._by_type.items()}

    @cached_property
    def _people_ends(self) -> list[int]:
        return sorted(self.ends[MentionType.PERSON])

    @cached_property
    def starts(self) -> Mapping[MentionType, Set[int]]:
        """Where the stretches of each type begin."""
        return {one: {found.start for found in of_type} for one, of_type in self._by_type.items()}

    @property
    def _by_type(self) -> Mapping[MentionType, Sequence[Found]]:
        return {
            MentionType.PERSON: self.people,
            MentionType.ORG: self.bodies,
            MentionType.PLACE: self.places,
            MentionType.TITLE: self.candidates,
        }

    @cached_property
    def _over(self) -> Mapping[int, list[Found]]:
        over: dict[int, list[Found]] = defaultdict(list)
        for one in chain.from_iterable(self._by_type.values()):
            for at in range(one.start, one.end):
                over[at].append(one)
        return over

    @cached_property
    def _ends(self) -> dict[int, list[tuple[int, Found]]]:
        ends: dict[int, list[tuple[int, Found]]] = defaultdict(list)
        for number, one in enumerate((*self.bodies, *self.places)):
            ends[one.end].append((number, one))
        return ends

    @cached_property
    def _starts(self) -> dict[int, list[tuple[int, Found]]]:
        starts: dict[int, list[tuple[int, Found]]] = defaultdict(list)
        for number, one in enumerate(self.people):
            starts[one.start].append((number, one))
        return starts
