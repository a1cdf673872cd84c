"""Zones and their bodies: 管委会 and 开发区招商局 once 曹县经济开发区 has been named."""

import re

from kg.facts.vocabulary.words import Words, one_of
from kg.lexicon import divisions, relative_word

_BARE = rf"{one_of(Words.OF_ZONE)}?{one_of(Words.ZONE)}"
_BARE_ZONE = re.compile(_BARE)
_ZONE = re.compile(rf".{{2,}}?{one_of(Words.ZONE_NAME)}")
# A body that only zones have, with a word for the zone or without, and any office with such a word: 开发区|管委会, 党工委, 园区|招商局.
_BODY = re.compile(rf"(?:{_BARE})?(?={one_of(Words.ZONE_HEAD)})|{_BARE}(?=[一-鿿]{{2,10}}{one_of(Words.ZONE_OFFICE)}$)")
# What heads a zone, and the offices that are its own where they are named right after that or after one another:
# 管委会副主任张三，|应急管理局|局长李四.
_ADMINISTRATIONS = ("管理委员会", "工作委员会")
_OFFICE = re.compile(r"[一-鿿]{2,8}(?:局|办公室|中心)")
# Words that are made of characters of the kinds that they stand for: 经开区 of 经济技术开发区.
_INITIALS = ("高新区", "经开区", "开发区")


def zone_in(text: str) -> str | None:
    """The zone whose name a place or body begins with."""
    zone = _ZONE.match(text)
    return zone.group() if zone else None


def is_bare_zone(text: str) -> bool:
    """Whether a text is a mere word for the zone last named."""
    return _BARE_ZONE.fullmatch(text) is not None


def body_of_zone(text: str, zone: str, last: str = "") -> str | None:
    """The full name of a body of a zone, by a word for the zone, by the end of its name or behind `last`, its administration or office."""
    in_line = last.endswith(_ADMINISTRATIONS) or (last.startswith(zone) and _OFFICE.fullmatch(last[len(zone) :]))
    if in_line and _OFFICE.fullmatch(text) and not (relative_word(text) or divisions().read_chain(text)):
        return zone + text
    bare, named = _BODY.match(text), zone_in(text)
    if bare and _can_stand_for(bare.group(), zone):
        return zone + text[bare.end() :]
    return zone + text.removeprefix(named) if named and zone.endswith(named) else None


def _can_stand_for(word: str, zone: str) -> bool:
    """Whether a bare word can mean a zone: 高新区 one of high technology, 新区 a new area, nothing any."""
    if word not in _INITIALS:
        return zone.endswith(word)
    rest = iter(zone)
    return all(character in rest for character in word)
