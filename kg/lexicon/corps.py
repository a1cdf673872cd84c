"""The production corps of Xinjiang: its divisions, regiments and companies are seats of bodies like towns and villages."""

import re
from collections.abc import Iterator
from functools import cache

from kg.lexicon.divisions import divisions
from kg.lexicon.records import Division, Level
from kg.lexicon.seats import Seat
from kg.lexicon.tables import rows

_NAME = "新疆生产建设兵团"
_NUMBER = "[一二三四五六七八九十]{1,3}"
# 第一师, 一师阿拉尔市, 兵团第九师; 师 and 师市 alone are those of the reader's own city, 师市 with the city that it is one with.
_DIVISION = re.compile(rf"(?:(?:新疆)?(?:生产建设)?兵团)?第?(?P<number>{_NUMBER})师(?P<city>[一-鿿]{{2,4}}市)?")
_OWN_DIVISION = re.compile(r"师(?P<city>市)?(?=..)")
# 一二八团, 七十九团, 十团; not 一团长 and other counts.
_REGIMENT = re.compile(r"(?:兵团)?(?P<name>[一二三四五六七八九十〇○零百]{1,4}团)(?![体队员结])")
_COMPANY = re.compile(rf"(?:兵团)?(?:[一二三四五六七八九十〇○零百]{{1,4}}团)?(?P<name>{_NUMBER}连)")
DIVISION, REGIMENT, COMPANY = "D", "R", "V"
"""The classes of these seats."""

# In running text a regiment has a number of two digits or more, unless a company follows; a company is one where a regiment is named.
_BEFORE = "(?<![第一二三四五六七八九十])"
_REGIMENTS = re.compile(rf"{_BEFORE}(?:兵团)?(?:[一二三四五六七八九十〇○零百]{{2,4}}团(?![体队员结圆伙长购练])|{_NUMBER}团(?={_NUMBER}连))")
_COMPANIES = re.compile(rf"{_BEFORE}{_NUMBER}连(?![续接队长锁环日年])")
_BODIES = re.compile(
    rf"(?:(?:(?:新疆生产建设)?兵团)?第{_NUMBER}师(?:[一-鿿]{{2,4}}市)?|(?<!律)师市)"
    rf"(?:党委|纪委监委|纪委|[一-鿿]{{2,7}}?局)|(?<![一-鿿])团(?:党委|纪委|工会|妇联|武装部)|{_BEFORE}{_NUMBER}连(?:党支部|连管会)"
)


def corps_places(text: str) -> Iterator[tuple[int, int]]:
    """Where regiments and companies stand in a text."""
    regiments = [match.span() for match in _REGIMENTS.finditer(text)]
    yield from regiments
    if regiments:
        yield from (match.span() for match in _COMPANIES.finditer(text))


def corps_bodies(text: str) -> Iterator[tuple[int, int]]:
    """Where bodies of the divisions and regiments of the corps stand in a text: 第七师党委, 师市农业农村局, 团工会, 一连党支部."""
    return (match.span() for match in _BODIES.finditer(text))


def corps_seats(text: str, region: Division | None) -> Iterator[tuple[Seat, str]]:
    """Seats of the corps named at the head of a text, each with what follows."""
    company, regiment, division = _COMPANY.match(text), _REGIMENT.match(text), _DIVISION.match(text)
    if company:
        yield Seat(company["name"], COMPANY, None, region), text[company.end() :]
    if regiment:
        yield Seat(regiment["name"], REGIMENT, _listed(regiment["name"]), region), text[regiment.end() :]
    if division:
        yield _division(division["number"], region, with_city=bool(division["city"])), text[division.end() :]
    own = _OWN_DIVISION.match(text)
    number = next((_cities()[place.code] for place in _line(region) if place.code in _cities()), None)
    if own and number:
        yield _division(number, region, with_city=bool(own["city"])), text[own.end() :]


def _division(number: str, region: Division | None, *, with_city: bool) -> Seat:
    """A division of the corps, alone or with its city in its name; its region is that city, if it has one."""
    city = next((divisions().get(code) for code, of in _cities().items() if of == number), None)
    return Seat(f"{_NAME}第{number}师{city.name if city and with_city else ''}", DIVISION, None, city or region)


def _listed(name: str) -> Division | None:
    """A regiment that the list of divisions has."""
    found = [one for one in divisions().by_name("兵团" + name) if one.level == Level.TOWNSHIP]
    return found[0] if len(found) == 1 else None


def _line(region: Division | None) -> tuple[Division, ...]:
    return (region, *divisions().ancestors(region)) if region else ()


@cache
def _cities() -> dict[str, str]:
    """The cities of the corps with the numbers of their divisions."""
    return {code: number for _, (code, number) in rows("corps_cities.tsv", 2)}
