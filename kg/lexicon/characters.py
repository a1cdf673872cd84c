"""Characters as names are compared: simplified forms, sounds, and which ones a scanner takes for one another."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from kg.lexicon.tables import fail, rows
from kg.tables import words

Likeness = Literal["looks", "sounds", "faintly looks"]


@dataclass(frozen=True, slots=True)
class Character:
    """How a character is written plainly, how it sounds, the telling parts of its shape, and those that many have."""

    simple: str
    sound: str
    shapes: tuple[str, ...]
    parts: tuple[str, ...]


class Characters:
    """The table of characters; one that it does not have stands for itself."""

    def __init__(self, table: dict[str, Character]) -> None:
        self._table = table

    def simplified(self, text: str) -> str:
        """The text with simplified characters in the place of traditional ones."""
        return "".join(self._table[one].simple if one in self._table else one for one in text)

    def slips(self, name: str) -> Iterator[str]:
        """Keys of a name; two names share one if they differ in one character, and that looks or sounds alike in both."""
        for place, one in enumerate(name):
            known = self._table.get(one)
            for slip in (*known.shapes, *known.parts, known.sound) if known else ():
                yield f"{name[:place]}<{slip}>{name[place + 1 :]}"

    def likeness(self, one: str, other: str) -> Likeness | None:
        """What makes one character stand for another; None where nothing does."""
        left, right = self._table.get(one), self._table.get(other)
        if left is None or right is None:
            return None
        if set(left.shapes) & set(right.shapes):
            return "looks"
        if left.sound == right.sound:
            return "sounds"
        return "faintly looks" if set(left.parts) & set(right.parts) else None


@cache
def characters() -> Characters:
    """The shipped table; loaded and checked on the first call."""
    name = "characters.tsv"
    found = {}
    for line, (one, simple, sound, shapes, parts) in rows(name, 5):
        if len(one) != 1 or len(simple) != 1 or not sound:
            raise fail(name, line, f"a character, its simplified form and its sound expected, found {one!r}, {simple!r}, {sound!r}")
        found[one] = Character(one if simple == "-" else simple, sound, words(shapes), words(parts))
    return Characters(found)
