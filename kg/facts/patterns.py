"""The tables that the reading of facts works with, checked when they are loaded."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TypeVar

from kg.errors import ModelError
from kg.model import EventType, ParticipantRole

_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that says what was done."""

    type: EventType
    weight: int
    word: str


@dataclass(frozen=True, slots=True)
class RolePattern:
    """Words before or after a name that say what part the person had."""

    role: ParticipantRole
    side: str
    weight: int
    pattern: re.Pattern[str]


@cache
def triggers() -> dict[str, Trigger]:
    """The triggers by their words."""
    return {row.word: row for row in _rows("triggers.tsv", lambda cells: Trigger(EventType(cells[0]), int(cells[1]), cells[2]))}


@cache
def trigger_pattern() -> re.Pattern[str]:
    """One pattern that finds the longest trigger at each place."""
    return re.compile("|".join(re.escape(word) for word in sorted(triggers(), key=lambda word: (-len(word), word))))


@cache
def role_patterns() -> tuple[RolePattern, ...]:
    """The patterns of roles, heaviest first."""
    rows = _rows("roles.tsv", lambda cells: RolePattern(ParticipantRole(cells[0]), cells[1], int(cells[2]), re.compile(cells[3])))
    return tuple(sorted(rows, key=lambda row: -row.weight))


@cache
def title_hosts() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Titles and the organizations whose posts they are, as pairs of patterns."""
    return tuple(_rows("hosts.tsv", lambda cells: (re.compile(cells[0]), re.compile(cells[1]))))


def _rows(name: str, read: Callable[[list[str]], _Row]) -> Iterator[_Row]:
    """The rows of a table beside this file; a faulty one raises ModelError with file and line."""
    text = (files("kg.facts") / "data" / name).read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if line and not line.startswith("#"):
            try:
                yield read(line.split("\t"))
            except (ValueError, IndexError, re.error) as error:
                raise ModelError(f"kg/facts/data/{name}:{number}: {error}; mend the row or install the package again") from error
