"""The tables of what words round a name say of its part in what was done, checked when they are loaded."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from kg.model import EventType, ParticipantRole
from kg.tables import Tables

_TABLES = Tables.of("kg.facts")
# Signs between the words of a pattern of an outline.
_GAP = re.compile(r"(?P<reach>…{1,2})(?:(?P<least>\d+)-)?(?P<most>\d+)")
_WITHOUT = {"…": "[^，。；P]", "……": "[^。；P]"}


class Cue(StrEnum):
    """What words say of somebody's part before the type of the event is known; settled.tsv says what becomes of each."""

    CHAIR = "chair"
    LEADER = "leader"
    LEADS = "leads"
    OFFICIATES = "officiates"
    HANDS = "hands"
    OVERSEES = "oversees"
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
    DIED = "died"
    RECIPIENT = "recipient"
    WINNER = "winner"
    VISITED = "visited"
    COMPANY = "company"
    PARTICIPANT = "participant"
    LISTED = "listed"
    ACTS = "acts"
    CITED = "cited"
    ROW = "row"
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
