"""The tables of the name swap: kinds of divisions and words that go with them, names that stay, what names are made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.lexicon import Level
from kg.tables import Tables

_TABLES = Tables.of("kg.evaluate")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of division by the end of its name, and the kinds that may take its place, itself among them."""

    ending: str
    successors: tuple[str, ...]

    def distance(self, other: str) -> int:
        """How unlike this kind another one is, from 0 for the likeliest."""
        return self.successors.index(other) if other in self.successors else len(self.successors) + 2


@cache
def kinds(level: Level) -> tuple[Kind, ...]:
    """The kinds of divisions of a level, longer endings before those that they end with."""
    rows = _TABLES.records("kinds.tsv", 3, lambda cells: (Level(int(cells[0])), Kind(cells[1], tuple(cells[2].split("|")))))
    return tuple(kind for own, kind in rows if own == level)


def kind_of(name: str, level: Level) -> Kind:
    """The kind of a division by its name; a kind of its own where no table has it."""
    return next((kind for kind in kinds(level) if name.endswith(kind.ending)), Kind("", ()))


@cache
def kind_words(old: str, new: str) -> Mapping[str, str]:
    """The words that change where a kind of division takes the place of another, with those that must not change."""
    # 自治县 and 县 are spoken of with the same words.
    pairs = {(before, after): words for _, (before, after, words) in _TABLES.rows("kind_words.tsv", 3)}
    found = pairs.get((old.removeprefix("自治") or old, new.removeprefix("自治"))) or pairs.get((old, new))
    if found is None or old == new:
        return {}
    autonomous = {old: new} if old.startswith("自治") and not new.startswith("自治") else {}
    return {word: word for word in word_list("shields.txt")} | autonomous | dict(word.split("=") for word in found.split("|"))


@cache
def word_list(name: str) -> tuple[str, ...]:
    """A file of words, longest first."""
    return tuple(sorted((word for _, word in _TABLES.lines(name)), key=lambda word: (-len(word), word)))


@cache
def province_characters() -> Mapping[str, str]:
    """The single characters that stand for provinces, by their full names."""
    return {name: character for _, (name, character) in _TABLES.rows("provinces.tsv", 2)}
