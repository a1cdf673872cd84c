"""Whose a body is: the region before its name, the word that stands for the reader's own region, or a region no list has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from kg.lexicon.division_names import plain_name, successors
from kg.lexicon.divisions import divisions
from kg.lexicon.misread import is_misread
from kg.lexicon.records import Division, Level
from kg.lexicon.tables import fail, rows
from kg.tables import words
from kg.text import any_of

# Codes of development zones among the counties: the fifth and sixth digit are 71 to 80.
_ZONE_CODES = range(71, 81)
_LONGEST_UNLISTED = 14
# What a short form of a zone stands for in a county, which seldom has one of the nation's.
_OF_COUNTIES = {"经开区": "经济开发区"}
# The words for kinds of counties.
_COUNTIES = ("县", "市", "区", "旗")
# Leading bodies that begin as a longer word does: 市政府 is no 市政.
_LEADING = ("政府", "政协")
_ZONE = "Z"
# Words that end like the names of villages and towns: 农业和农村|委员会.
_NO_REGION = ("农村", "乡村", "城乡", "山村")


@dataclass(frozen=True, slots=True)
class Seat:
    """A region that has bodies: its name as it stands in their names, its class, and the division if the list has it."""

    name: str
    region_class: str
    division: Division | None
    around: Division | None

    @property
    def region(self) -> Division | None:
        """The smallest known division that the bodies of this seat serve."""
        return self.division or self.around

    def fill(self, template: str) -> str:
        """A template of a full name with this seat's names in it."""
        line = _line(self.region)
        above = [place.name for place in line if place != self.division]
        short = plain_name(self.division) if self.division else self.name
        names = {"r": self.name, "s": short, "u": above[0] if above else "", "p": line[-1].name if line else ""}
        return template.format_map(names)


@dataclass(frozen=True, slots=True)
class LevelWord:
    """A word for the reader's own region of a kind; `inside` are words that merely begin with it."""

    word: str
    ending: str
    levels: frozenset[Level]
    inside: tuple[str, ...]

    def fits(self, division: Division) -> bool:
        """Whether a division is of the kind that the word is for."""
        return division.level in self.levels and division.name.endswith(self.ending)


@cache
def _classes() -> list[tuple[str, Level | None, tuple[str, ...]]]:
    return [(name, None if level == "-" else Level(int(level)), words(ends)) for _, (name, level, ends) in rows("region_classes.tsv", 3)]


@cache
def level_words() -> tuple[LevelWord, ...]:
    """The table of relative words, longest first."""
    found = []
    for line, (word, ending, levels, inside) in rows("level_words.tsv", 4):
        try:
            found.append(LevelWord(word, ending, frozenset(Level(int(level)) for level in words(levels)), words(inside)))
        except ValueError as error:
            raise fail("level_words.tsv", line, str(error)) from error
    return tuple(sorted(found, key=lambda word: (-len(word.word), word.word)))


@cache
def _by_first_character() -> dict[str, tuple[LevelWord, ...]]:
    """The relative words by the character that they begin with, longest first."""
    found: dict[str, tuple[LevelWord, ...]] = {}
    for word in level_words():
        found[word.word[0]] = (*found.get(word.word[0], ()), word)
    return found


def leading_words(text: str) -> Iterator[LevelWord]:
    """The relative words that a text begins with, longest first."""
    return (word for word in _by_first_character().get(text[:1], ()) if text.startswith(word.word))


def class_of_name(name: str, level: Level | None) -> str | None:
    """The class of a region by the end of its name; without a level only the telling ends count."""
    for region_class, of_level, endings in _classes():
        if of_level in (None, level) and name.endswith(endings):
            return region_class
    return None


@cache
def _bare_words() -> frozenset[str]:
    """Endings of regions, which alone name none: 试验区 after 百色."""
    return frozenset(end for _, _, endings in _classes() for end in endings)


@cache
def _zone_kinds() -> dict[str, str]:
    """The kinds of zones in full, by every form of theirs in print."""
    kinds = [(full, (full, *words(short))) for _, (full, short) in rows("zone_kinds.tsv", 2)]
    return {form: full for full, printed in kinds for form in printed}


@cache
def _zone_form() -> re.Pattern[str]:
    """Any form in print of a kind of zones."""
    return re.compile(any_of(_zone_kinds()))


def _zones(text: str, region: Division | None) -> Iterator[tuple[Seat, str]]:
    """The zone of a region that is named by its kind alone, behind the region (西安高新区) or to its readers (高新区)."""
    chain = divisions().read_chain(text, region)
    own = next((place for place in _line(region) if place.level <= Level.COUNTY), None)
    words = (0, *range(1, 1 + (own is not None and text[:1] == own.name[-1])))  # 经开区, 县|经开区
    for division, end in (*reversed(chain), *((own, end) for end in words if own)):
        if form := _zone_form().match(text, end):
            name = plain_name(division) + _kind_of_zone(form.group(), division)
            yield Seat(name, _ZONE, None, division), text[form.end() :]


def _kind_of_zone(form: str, division: Division) -> str:
    """The kind of a zone in full; a county's 经开区 is one of the nation's only where the list has such a zone in it."""
    kind = _zone_kinds()[form]
    listed = any(zone.name.endswith(kind) for zone in divisions().children(division))
    return kind if listed or division.level < Level.COUNTY else _OF_COUNTIES.get(form, kind)


def _line(region: Division | None) -> tuple[Division, ...]:
    """A region and what it lies in, nearest first; empty for none."""
    return (region, *divisions().ancestors(region)) if region else ()


@cache
def _endings_of_unlisted() -> re.Pattern[str]:
    ends = sorted({end for _, level, endings in _classes() if level is None for end in endings}, key=lambda end: (-len(end), end))
    return re.compile("|".join(ends))


@lru_cache(maxsize=1 << 12)
def seat_of(division: Division) -> Seat:
    """The seat of a listed division."""
    zone = division.level == Level.COUNTY and int(division.code[4:6]) in _ZONE_CODES
    region_class = _ZONE if zone else class_of_name(division.name, division.level)
    name = _name_of_zone(division) if region_class == _ZONE else division.as_printed
    return Seat(name, region_class or "X", division, None)


def _name_of_zone(zone: Division) -> str:
    """The name of a zone as its bodies bear it; where the list has the kind alone (高新区), the county's name stands before it."""
    name = _without_province(zone)
    owner = next((place for place in divisions().ancestors(zone) if place.level <= Level.COUNTY), None)
    return plain_name(owner) + _kind_of_zone(name, owner) if owner and name in _zone_kinds() else name


def _without_province(zone: Division) -> str:
    """The name of a zone as its bodies bear it; the list puts the province before some: 江西龙南经济技术开发区."""
    above = divisions().ancestors(zone)
    province = plain_name(above[-1]) if above else ""
    rest = zone.name.removeprefix(province)
    return zone.name if rest in _zone_kinds() or rest in _bare_words() else rest


def relative_word(name: str) -> LevelWord | None:
    """The relative word that a body's name begins with and goes on after; None for a longer word: 市农业农村局, 市政府, not 市民中心."""
    for word in leading_words(name):
        if len(name) > len(word.word):
            leads = name.startswith(_LEADING, len(word.word))
            return None if name.startswith(word.inside) and not leads else word
    return None


def own_seat(word: LevelWord, region: Division | None) -> Seat | None:
    """The seat that a relative word stands for in a region: the nearest one above it, or the only zone inside it."""
    if region is None:
        return None
    for division in (region, *divisions().ancestors(region)):
        if division.level in word.levels and division.name.endswith(word.ending):
            return seat_of(division)
    zones = [division for division in divisions().children(region) if seat_of(division).region_class == _ZONE]
    named = [division for division in zones if division.name.endswith(word.ending)]
    return seat_of(named[0]) if len(named) == 1 else None


def printed_seats(text: str, region: Division | None) -> Iterator[tuple[Seat, str]]:
    """Seats named at the head of the text, longest chain first, each with what follows.

    The word for the seat's kind may be printed again: 曹县县委, 阿勒泰地委. A county that is printed by a former name
    (什邡县 of 什邡市) has its bodies under that name.
    """
    chain = divisions().read_chain(text, region)
    starts = (0, *(end for _, end in chain))
    for (division, end), start in zip(reversed(chain), reversed(starts[:-1]), strict=True):
        seat, rest = seat_of(division), text[end:]
        yield replace(seat, name=text[start:end]) if _is_former(text[start:end], division) else seat, rest
        for word in leading_words(rest):
            if division.name.endswith(word.ending):
                yield seat, rest[len(word.word) :]


def _is_former(name: str, division: Division) -> bool:
    """Whether a name is one that a county had before it was made another: 什邡县 of 什邡市."""
    return division.level == Level.COUNTY and name.endswith(_COUNTIES) and division.name in successors(name)


def relative_seats(text: str, region: Division | None, *, whole_words: bool = False) -> Iterator[tuple[Seat, str]]:
    """Seats meant by a relative word at the head of the text, each with what follows.

    With `whole_words` a head that is only the beginning of a longer word is none: 市政工程 does not begin with 市.
    """
    for word in leading_words(text):
        if not (whole_words and text.startswith(word.inside)):
            seat = own_seat(word, region)
            if seat is not None:
                yield seat, text[len(word.word) :]


def misread_regions(text: str, region: Division | None) -> Iterator[str]:
    """The names of the reader's own region, of what it lies in and of its towns that the text begins with, one character misread."""
    if region is None or divisions().read_chain(text, region):
        return
    for place in (*_line(region), *divisions().children(region)):
        printed = text[: len(place.name)]
        if len(printed) == len(place.name) and is_misread(printed, place.name):
            yield place.name


def _own_words(name: str) -> tuple[str, ...]:
    """The relative words that take up so much of a name that nothing is left to be its own: 开发区, 经济开发区."""
    return tuple(word.word for word in level_words() if len(name) <= len(word.word) + 1)


def unlisted_seats(text: str, region: Division | None) -> Iterator[tuple[Seat, str]]:
    """Seats that no list has but whose names look like regions (a town that was founded since), each with what follows.

    Regions printed before such a name say where it lies: 西藏山南地区 lies in 西藏自治区. The short name of a county or city before
    a zone is part of the zone's: 洛川苹果产业园区.
    """
    yield from _zones(text, region)
    chain = divisions().read_chain(text, region)
    last, end = chain[-1] if chain else (region, 0)
    whole = [] if not chain or chain[0][0].name == text[: chain[0][1]] else list(_unlisted_at(text, 0, last))
    yield from (one for one in whole if one[0].region_class == _ZONE and chain[-1][0].level > Level.PROVINCE)
    yield from _unlisted_at(text, end, last)
    yield from ((replace(seat, around=region), rest) for seat, rest in whole)  # 新民镇 does not lie in 新民市


def _unlisted_at(text: str, start: int, around: Division | None) -> Iterator[tuple[Seat, str]]:
    """The same for a name that begins at an offset and lies in a region."""
    for match in _endings_of_unlisted().finditer(text, start + 1, start + _LONGEST_UNLISTED):
        name = text[start : match.end()]
        region_class = class_of_name(name, None)
        if region_class is None or len(name) <= len(match.group()) + 1 or name in _bare_words() or name.endswith(_NO_REGION):
            continue
        if name[0] != "委" and not name.endswith(_own_words(name)):
            yield Seat(name, region_class, None, around), text[match.end() :]
