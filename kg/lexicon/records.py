"""The records that the lexicon answers with."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Level(IntEnum):
    """How deep a division stands; a smaller number is a larger place."""

    PROVINCE = 1
    PREFECTURE = 2
    COUNTY = 3
    TOWNSHIP = 4
    VILLAGE = 5


# How many digits of a 12-digit code name the division itself; the rest are zeros or belong to what lies inside it.
CODE_DIGITS = {Level.PROVINCE: 2, Level.PREFECTURE: 4, Level.COUNTY: 6, Level.TOWNSHIP: 9, Level.VILLAGE: 12}


@dataclass(frozen=True, slots=True)
class Division:
    """A division of China: its 12-digit code, its name as it is printed, its level and the code of what it lies in."""

    code: str
    name: str
    level: Level
    parent: str | None

    @property
    def prefix(self) -> str:
        """The digits that the codes of everything inside this division begin with."""
        return self.code[: CODE_DIGITS[self.level]]

    @property
    def as_printed(self) -> str:
        """The name that papers print; the list also says that a regiment or company is one of the corps (兵团一二八团, 六连生活区)."""
        return self.name.removeprefix("兵团").removesuffix("生活区")


@dataclass(frozen=True, slots=True)
class Body:
    """A party or government body, an office of one, or another organization, by its full official name.

    `region` is the smallest known division that it serves; `parent` the full name of the body it is a part of.
    """

    name: str
    kind: str
    region: Division | None
    parent: str | None


class Rank(StrEnum):
    """Where a post stands inside its body."""

    CHIEF = "chief"
    DEPUTY = "deputy"
    MEMBER = "member"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class Post:
    """A post as it is printed, taken apart.

    `body` is what the phrase says of the body (`旗委` of 旗委副书记, empty when it says nothing), `title` the post without
    it, `normal` the title in its unfolded form (统战部长 has the body 统战部 and the normal form 部长), `prefixes` the words
    before the head (常务副), `one_seat` whether only one person can hold it at a time.
    """

    text: str
    body: str
    title: str
    normal: str
    head: str
    prefixes: tuple[str, ...]
    family: str
    rank: Rank
    one_seat: bool


class HitKind(StrEnum):
    """What a stretch of text is; `SHORT` is a short or old name of a division, the more doubtful one, `LAND` a river or a mountain."""

    DIVISION = "division"
    SHORT = "short"
    VILLAGE = "village"
    LAND = "land"
    BODY = "body"
    POST = "post"


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch of text that the lexicon knows: half-open offsets, what kind of thing it is, and the form to look it up by."""

    start: int
    end: int
    kind: HitKind
    value: str
