"""The tables of personal names: surnames, characters of given names, words that only look like names, names of other peoples."""

import math
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from kg.lexicon.tables import fail, rows

# Bearers are given in units of 10,000 people.
_UNIT = 10_000


@dataclass(frozen=True, slots=True)
class Character:
    """How often a character is the first, second or only one of a given name, and how often it stands in text; as shares."""

    first: float
    second: float
    only: float
    text: float


@dataclass(frozen=True, slots=True)
class People:
    """How names of one people look that do not begin with a Han surname."""

    name: str
    size: int
    characters: frozenset[str]
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class NameTables:
    """All tables of personal names; `unknown` stands for a character that no table has."""

    surnames: dict[str, float]
    characters: dict[str, Character]
    unknown: Character
    ordinary: dict[str, int]
    peoples: tuple[People, ...]


def _number(name: str, line: int, field: str) -> float:
    try:
        value = float(field)
    except ValueError as error:
        raise fail(name, line, f"a number expected, found {field!r}") from error
    if not math.isfinite(value) or value < 0:
        raise fail(name, line, f"a number of zero or more expected, found {field!r}")
    return value


def _surnames() -> dict[str, float]:
    name = "surnames.tsv"
    return {surname: _number(name, line, bearers) * _UNIT for line, (surname, bearers) in rows(name, 2)}


def _characters() -> tuple[dict[str, Character], Character]:
    """Shares with half a count added, so that no character is impossible."""
    name = "name_characters.tsv"
    counts = {char: [_number(name, line, count) for count in fields] for line, (char, *fields) in rows(name, 5)}
    first, second, only = (sum(row[place] for row in counts.values()) + len(counts) / 2 for place in range(3))
    found = {
        char: Character((row[0] + 0.5) / first, (row[1] + 0.5) / second, (row[2] + 0.5) / only, (row[3] + 0.2) / 1e6)
        for char, row in counts.items()
    }
    return found, Character(0.5 / first, 0.5 / second, 0.5 / only, 0.2 / 1e6)


def _peoples() -> tuple[People, ...]:
    name = "minority_names.tsv"
    sizes: dict[str, int] = {}
    characters: dict[str, frozenset[str]] = {}
    stems: dict[str, set[str]] = defaultdict(set)
    for line, (people, kind, value) in rows(name, 3):
        if kind == "people":
            sizes[people] = int(_number(name, line, value))
        elif kind == "characters":
            characters[people] = frozenset(value)
        elif kind == "stem":
            stems[people].add(value)
        else:
            raise fail(name, line, f"kind {kind!r} is none of people, characters, stem")
    if not sizes.keys() == characters.keys() == stems.keys():
        raise fail(name, 1, "every people needs its size, characters and stems")
    return tuple(People(people, sizes[people], characters[people], frozenset(stems[people])) for people in sorted(sizes))


@cache
def name_tables() -> NameTables:
    """The shipped tables; loaded and checked on the first call."""
    name = "ordinary_words.tsv"
    ordinary = {word: int(_number(name, line, count)) for line, (word, count) in rows(name, 2)}
    characters, unknown = _characters()
    return NameTables(_surnames(), characters, unknown, ordinary, _peoples())
