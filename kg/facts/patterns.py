"""The tables that the reading of facts works with, checked when they are loaded."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import TypeVar

from kg.errors import ModelError
from kg.model import EventType, ParticipantRole, PostStatus
from kg.text import any_of

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


class Stand(StrEnum):
    """Where a word for a status stands; the table says what each is."""

    BETWEEN = "between"
    VERB = "verb"
    DECISION = "decision"


@cache
def triggers() -> dict[str, Trigger]:
    """The triggers by their words."""
    return {row.word: row for row in _rows("triggers.tsv", lambda cells: Trigger(EventType(cells[0]), int(cells[1]), cells[2]))}


@cache
def trigger_pattern() -> re.Pattern[str]:
    """One pattern that finds the longest trigger at each place."""
    return re.compile(any_of(triggers()))


@cache
def role_patterns() -> tuple[RolePattern, ...]:
    """The patterns of roles, heaviest first."""
    rows = _rows("roles.tsv", lambda cells: RolePattern(ParticipantRole(cells[0]), cells[1], int(cells[2]), re.compile(cells[3])))
    return tuple(sorted(rows, key=lambda row: -row.weight))


@cache
def title_hosts() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Titles and the organizations whose posts they are, as pairs of patterns."""
    return tuple(_rows("hosts.tsv", lambda cells: (re.compile(cells[0]), re.compile(cells[1]))))


@cache
def inner_bodies() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Bodies named without the one they are inside, and how the names of outer ones end, as pairs of patterns."""
    return tuple(_rows("inner.tsv", lambda cells: (re.compile(cells[0]), re.compile(rf"(?:{cells[1]})$"))))


@cache
def status_words(*stands: Stand) -> Mapping[str, PostStatus]:
    """The words that stand in one of these places, each with the status it gives."""
    rows = _rows("statuses.tsv", lambda cells: (PostStatus(cells[0]), Stand(cells[1]), cells[2].split("|")))
    return {word: status for status, stand, words in rows if stand in stands for word in words}


def _rows(name: str, read: Callable[[list[str]], _Row]) -> Iterator[_Row]:
    """The rows of a table beside this file; a faulty one raises ModelError with file and line."""
    text = (files("kg.facts") / "data" / name).read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if line and not line.startswith("#"):
            try:
                yield read(line.split("\t"))
            except (ValueError, IndexError, re.error) as error:
                raise ModelError(f"kg/facts/data/{name}:{number}: {error}; mend the row or install the package again") from error
