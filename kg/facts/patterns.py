"""The tables that the reading of facts works with, checked when they are loaded."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cache

from kg.model import EventType, ParticipantRole, PostStatus
from kg.tables import Tables, words
from kg.text import any_of

_TABLES = Tables.of("kg.facts")
# Signs between the words of a pattern of an outline.
_GAP = re.compile(r"(?P<reach>…{1,2})(?:(?P<least>\d+)-)?(?P<most>\d+)")
_WITHOUT = {"…": "[^，。；P]", "……": "[^。；P]"}
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


class Cue(StrEnum):
    """What words say of somebody's part before the type of the event is known; settled.tsv says what becomes of each."""

    CHAIR = "chair"
    LEADER = "leader"
    LEADS = "leads"
    OFFICIATES = "officiates"
    OPENS = "opens"
    GUIDES = "guides"
    GOES = "goes"
    SPEAKER = "speaker"
    SAYS = "says"
    SAID = "said"
    STATES = "states"
    TOLD = "told"
    LECTURER = "lecturer"
    REPRESENTATIVE = "representative"
    SIGNER = "signer"
    DONOR = "donor"
    SWORN = "sworn"
    RECIPIENT = "recipient"
    WINNER = "winner"
    VISITED = "visited"
    COMPANY = "company"
    PARTICIPANT = "participant"
    LISTED = "listed"
    ACTS = "acts"
    CITED = "cited"
    ABSENT = "absent"
    NOTHING = "nothing"


class CuePlace(StrEnum):
    """Where somebody stands in a sentence with a cue; the table says what each is."""

    OBJECT = "object"
    BESIDE = "beside"
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True)
class CuePattern:
    """Words round a list of people, in outline, that say something of their part."""

    cue: Cue
    place: CuePlace
    pattern: re.Pattern[str]


class Stand(StrEnum):
    """Where a word for a status stands; the table says what each is."""

    BETWEEN = "between"
    VERB = "verb"
    DECISION = "decision"


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
def cue_patterns(place: CuePlace) -> tuple[CuePattern, ...]:
    """The patterns of cues for people who stand there, in the order of the table."""
    rows = _TABLES.records("roles.tsv", 3, lambda cells: CuePattern(Cue(cells[0]), CuePlace(cells[1]), _outlined(cells[2])))
    return tuple(row for row in rows if row.place is place)


@dataclass(frozen=True, slots=True)
class BodyPattern:
    """Words round a body or place, in outline, that say what it was in an event of these types; none are all."""

    part: str
    kinds: frozenset[EventType]
    sign: str
    pattern: re.Pattern[str]


@cache
def body_patterns(kind: EventType) -> tuple[BodyPattern, ...]:
    """The patterns of bodies and places in events of a type, in the order of the table."""
    return tuple(row for row in _TABLES.records("bodies.tsv", 4, _body) if not row.kinds or kind in row.kinds)


def _body(cells: list[str]) -> BodyPattern:
    kinds = frozenset(EventType(kind) for kind in cells[1].split() if kind != "*")
    return BodyPattern(cells[0], kinds, cells[2], _outlined(cells[3]))


def _outlined(pattern: str) -> re.Pattern[str]:
    """A pattern of an outline: …8 in it are up to eight signs of a clause without people, ……8 those of a sentence, …2-8 at least two."""
    return re.compile(_GAP.sub(lambda gap: f"{_WITHOUT[gap['reach']]}{{{gap['least'] or 0},{gap['most']}}}", pattern))


@cache
def settled_roles(kind: EventType) -> Mapping[Cue, ParticipantRole]:
    """What each cue makes of somebody in an event of a type, the weightiest first."""
    rows = dict(row for rows in _TABLES.records("settled.tsv", 2, _settled) for row in rows)
    return rows[kind]


def _settled(cells: list[str]) -> list[tuple[EventType, Mapping[Cue, ParticipantRole]]]:
    pairs = (pair.split("=") for pair in cells[1].split())
    roles = {Cue(cue): ParticipantRole(role) for cue, role in pairs}
    return [(EventType(kind), roles) for kind in cells[0].split()]


@cache
def title_hosts() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Titles and the organizations whose posts they are, as pairs of patterns."""
    return tuple(_TABLES.records("hosts.tsv", 2, lambda cells: (re.compile(cells[0]), re.compile(cells[1]))))


@dataclass(frozen=True, slots=True)
class InnerBody:
    """A body named without the one it is inside: its bare name, the outer body's name up to a fitting end, and how the full one is made."""

    bare: re.Pattern[str]
    outer: re.Pattern[str]
    last: bool
    full: str


@cache
def inner_bodies() -> tuple[InnerBody, ...]:
    """The table of bodies inside others, in its order."""
    return tuple(_TABLES.records("inner.tsv", 4, _inner))


def _inner(cells: list[str]) -> InnerBody:
    if cells[2] not in ("any", "last") or "{outer}" not in cells[3]:
        raise ValueError(f"any or last, and a full name with {{outer}} expected, found {cells[2:]!r}")
    return InnerBody(re.compile(cells[0]), re.compile(rf".*(?:{cells[1]})"), cells[2] == "last", cells[3])


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
