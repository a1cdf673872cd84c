"""What the grammar has before it: a text, and the names, bodies, places and candidates for titles that were found in it."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from kg.extract.found import Found

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

    def bodies_ending(self, first: int, last: int) -> list[Found]:
        """The bodies that end between two offsets, both included, in the order of `bodies`."""
        return [self.bodies[number] for number in sorted(number for end in range(first, last + 1) for number in self._ends.get(end, ()))]

    @cached_property
    def _ends(self) -> dict[int, list[int]]:
        """The numbers of the bodies by their ends: a text of one line may hold thousands."""
        ends: dict[int, list[int]] = defaultdict(list)
        for number, body in enumerate(self.bodies):
            ends[body.end].append(number)
        return ends
