"""The tables of words for deeds, occasions and posts, checked when they are loaded."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cache

from kg.model import EventType, PostStatus
from kg.tables import Tables, words
from kg.text import any_of

_TABLES = Tables.of("kg.facts")
# Functions that are a post nowhere, and those that are one of a body printed before them.
_NEVER = {"never": True, "alone": False}


class Manner(StrEnum):
    """What the kind of an occasion says of it besides its type; the table says what each is."""

    PLAIN = "-"
    LASTING = "lasting"
    CONTEST = "contest"


class Weight(IntEnum):
    """How surely a word says what was done; the table says what each is."""

    HIDING = 0
    VAGUE = 1
    USUAL = 2
    OPENING = 3
    NAMING = 4


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that says what was done."""

    type: EventType
    weight: Weight
    word: str
    manner: Manner = Manner.PLAIN


class Stand(StrEnum):
    """Where a word for a status stands; the table says what each is."""

    BETWEEN = "between"
    VERB = "verb"
    DECISION = "decision"
    LEADING = "leading"


@cache
def triggers() -> dict[str, Trigger]:
    """The triggers by their words."""
    rows = _TABLES.records("triggers.tsv", 4, lambda cells: [_trigger(cells, word) for word in words(cells[2])])
    return {one.word: one for row in rows for one in row}


def _trigger(cells: list[str], word: str) -> Trigger:
    return Trigger(EventType(cells[0]), Weight(int(cells[1])), word, Manner(cells[3]))


@cache
def trigger_pattern() -> re.Pattern[str]:
    """One pattern that finds the longest trigger at each place."""
    return re.compile(any_of(triggers()))


@cache
def endings() -> dict[str, EventType]:
    """How names of occasions end, and of what type each is."""
    rows = _TABLES.records("occasions.tsv", 2, lambda cells: (EventType(cells[0]), cells[1].split("|")))
    return {ending: kind for kind, words in rows for ending in words}


@cache
def title_hosts() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Titles and the organizations whose posts they are, as pairs of patterns."""
    return tuple(_TABLES.records("hosts.tsv", 2, lambda cells: (re.compile(cells[0]), re.compile(cells[1]))))


class Reach(StrEnum):
    """Where the body that another is inside was named; the table says what each is."""

    ANY = "any"
    MOST = "most"
    LAST = "last"
    HOUSE = "house"


@dataclass(frozen=True, slots=True)
class InnerBody:
    """A body named without the one it is inside: its bare name, the outer body's name up to a fitting end, and how the full one is made."""

    bare: re.Pattern[str]
    outer: re.Pattern[str]
    reach: Reach
    full: str


@cache
def inner_bodies() -> tuple[InnerBody, ...]:
    """The table of bodies inside others, in its order."""
    return tuple(_TABLES.records("inner.tsv", 4, _inner))


def _inner(cells: list[str]) -> InnerBody:
    if "{outer}" not in cells[3]:
        raise ValueError(f"a full name with {{outer}} expected, found {cells[3]!r}")
    return InnerBody(re.compile(cells[0]), re.compile(rf".*(?:{cells[1]})"), Reach(cells[2]), cells[3])


@cache
def short_kinds() -> dict[str, tuple[str, ...]]:
    """Words for kinds of bodies as papers shorten them, each with what it may stand for."""
    return dict(_TABLES.records("short_kinds.tsv", 2, lambda cells: (cells[0], words(cells[1]))))


@dataclass(frozen=True, slots=True)
class PassedOn:
    """Titles that are of no body like the one of the title before them, but of one that goes with it."""

    title: re.Pattern[str]
    before: re.Pattern[str]
    meant: str


@cache
def passed_on() -> tuple[PassedOn, ...]:
    """The table of such titles, in its order."""
    return tuple(_TABLES.records("passed_on.tsv", 3, _passed_on))


def _passed_on(cells: list[str]) -> PassedOn:
    if "{of}" not in cells[2] or "(?P<of>" not in cells[1]:
        raise ValueError(f"a pattern with a group `of` and a name with {{of}} expected, found {cells[1:]!r}")
    return PassedOn(re.compile(cells[0]), re.compile(cells[1]), cells[2])


class Where(StrEnum):
    """Where a title is one that has no word for a kind of place in it; the table says what each is."""

    TOWN = "town"
    VILLAGE = "village"
    IN_VILLAGE = "in_village"


@dataclass(frozen=True, slots=True)
class SeatTitle:
    """A title that is one of towns or villages, and the body there."""

    where: Where
    title: re.Pattern[str]
    body: str


@cache
def seat_titles() -> tuple[SeatTitle, ...]:
    """The table of such titles, in its order."""
    return tuple(_TABLES.records("seat_titles.tsv", 3, _seat_title))


def _seat_title(cells: list[str]) -> SeatTitle:
    return SeatTitle(Where(cells[0]), re.compile(cells[1]), cells[2])


@cache
def functions(*, with_body: bool) -> tuple[str, ...]:
    """How titles end that tell of no post, behind a body or alone: functions on one occasion, what people are without an office."""
    rows = _TABLES.records("functions.tsv", 2, lambda cells: (_NEVER[cells[0]], words(cells[1])))
    return tuple(word for never, found in rows if never or not with_body for word in found)


@cache
def status_words(*stands: Stand) -> Mapping[str, PostStatus]:
    """The words that stand in one of these places, each with the status it gives."""
    rows = _TABLES.records("statuses.tsv", 3, lambda cells: (PostStatus(cells[0]), Stand(cells[1]), cells[2].split("|")))
    return {word: status for status, stand, words in rows if stand in stands for word in words}
