"""What the grammar has before it: a text, and the names, bodies, places and candidates for titles that were found in it."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

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
        return [found for _, found in sorted(one for end in range(first, last + 1) for one in self._ends.get(end, ()))]

    def bodies_ending(self, first: int, last: int) -> list[Found]:
        """The bodies that end between two offsets, both included, in the order of `bodies`."""
        return [one for one in self.names_ending(first, last) if one.type is MentionType.ORG]

    def people_starting(self, first: int, last: int) -> list[Found]:
        """The people whose names begin between two offsets, both included, in the order of `people`."""
        return [found for _, found in sorted(one for start in range(first, last + 1) for one in self._starts.get(start, ()))]

    # A text of one line may hold thousands, so they are found by their numbers, by where they end or begin.
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
