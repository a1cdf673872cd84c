"""Names that the model cuts short, made whole by what stands beside them: numbers, words for land, keepers, sides."""

import re
from dataclasses import replace

from kg.extract.found import Found
from kg.extract.words import HAN, Words, one_of
from kg.model import MentionType

_LANDFORM = re.compile(rf"(?:国家级?|省级|市级)?{one_of(Words.LANDFORM)}(?!{HAN}*?队)")
# A region, and no 自然保护区.
_REGION = re.compile(rf"(?!.*{one_of(Words.LANDFORM)}$).*{one_of(Words.KIND)}")
_KEEPER = re.compile(one_of(Words.KEEPER))
# The number of a regiment that the model has cut in two: 一|八一团医院.
_NUMBERED = re.compile(rf"[一二三四五六七八九十〇○零百]{{1,3}}{one_of(Words.CORPS)}")
_NUMBER = "一二三四五六七八九十〇○零百第"
# A school's or club's side: 琼中中学|女足.
_SIDE = re.compile(r"[男女][足篮排](?:队(?!员))?")


def landform_end(text: str, end: int) -> int | None:
    """Where a word for land ends that follows a name, if one does: 毛乌素|沙地."""
    land = _LANDFORM.match(text, end)
    return land.end() if land else None


def numbered(text: str, one: Found) -> Found:
    """A stretch that begins inside the number of a regiment, from where the number does."""
    start = one.start
    while start and text[start - 1] in _NUMBER and _NUMBERED.match(text, one.start):
        start -= 1
    return one.reaching(start, one.end)


def with_land(text: str, place: Found) -> Found:
    """A place with the word for land behind it, unless it is a region: 向海|湿地."""
    return place.reaching(place.start, (not _is_region(text, place) and landform_end(text, place.end)) or place.end)


def keeper_of(text: str, place: Found) -> Found | None:
    """The body behind a place that looks after it: 仙米国家森林公园|管护站; that of a region is its department."""
    keeper = None if _is_region(text, place) else _KEEPER.match(text, place.end)
    return replace(place, end=keeper.end(), type=MentionType.ORG) if keeper else None


def with_side(text: str, body: Found) -> Found:
    """A body with the word for its side that plays."""
    side = _SIDE.match(text, body.end)
    return replace(body, end=side.end()) if side else body


def _is_region(text: str, place: Found) -> bool:
    return _REGION.fullmatch(text, place.start, place.end) is not None
