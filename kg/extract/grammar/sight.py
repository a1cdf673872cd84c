"""What the grammar has before it: a text, and the names, bodies, places and candidates for titles that were found in it."""

from dataclasses import dataclass

from kg.extract.found import Found

LIKELY = 0.5
"""How likely a stretch must be a name to be taken for one, and how sure the grammar is of what it finds by itself."""

SURE = 0.9
"""How sure the grammar is at least of what stands in one of its constructions."""


@dataclass(frozen=True, slots=True)
class Sight:
    """A text with the stretches that were found in it, by their types."""

    text: str
    people: tuple[Found, ...]
    bodies: tuple[Found, ...]
    places: tuple[Found, ...]
    candidates: tuple[Found, ...] = ()
