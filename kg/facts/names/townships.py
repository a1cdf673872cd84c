"""Towns and villages whose bodies and posts are named without them: 村委会 and 村支书 are those of the village last named."""

import re

from kg.facts.vocabulary.patterns import Where, seat_titles
from kg.facts.vocabulary.words import Words, one_of, words
from kg.text import any_of

TOWN = words(Words.TOWN)
"""How the names of towns end."""

VILLAGE = words(Words.VILLAGE)
"""How the names of villages and of what is like them end."""

_KIND = one_of(Words.TOWN, Words.VILLAGE, Words.OF_CORPS)
_ENDING = re.compile(rf"{_KIND}$")
# A word for a kind of place before what one of them has: 镇|政府; 连管会 and 团委 are bodies of their own.
_RELATIVE = re.compile(rf"(?P<kind>{_KIND})(?!管会|(?<=团)委$)(?P<rest>.+)")
# The place that a body is of, by the body's full name: 中共三连支部委员会, 关碾房村村民委员会.
_OF_SEAT = re.compile(rf"(?:中共|共青团|.*委员会)?(?P<place>.+?{_KIND}){one_of(Words.SEAT_BODY)}")
# A team speaks of the village it is sent to: 省林业局驻大古坪村工作队, 博斯坦村“访惠聚”工作队.
_STATIONED = re.compile(r"(?:.*驻)?(?:.*[镇乡])?(?P<place>[^驻镇乡]{1,8}(?:村|嘎查|社区))(?:驻村|“访惠聚”(?:驻村)?)?(?:帮扶)?工作队")
_OF_VILLAGE = re.compile(rf"(?:连队)?{one_of(Words.OF_VILLAGE)}")
_KINDS = {Where.TOWN: TOWN, Where.VILLAGE: VILLAGE, Where.IN_VILLAGE: VILLAGE}
_BODY_OF_HEAD = {
    "长": "政府",
    "达": "政府",
    "主任": "委会",
    "会计": "委会",
    "文书": "委会",
    "支书": "党支部",
    "支部书记": "党支部",
    "党支部书记": "党支部",
}
_TITLE = re.compile(rf"(?:副|代)?(?P<kind>{_KIND})(?P<head>{any_of(_BODY_OF_HEAD)})$")


def kind_of(name: str) -> str | None:
    """The word for a kind of town or village that a name ends in."""
    kind = _ENDING.search(name)
    return kind.group() if kind else None


def place_of(body: str) -> str | None:
    """The town or village that a body is of, by the body's full name."""
    seat = _OF_SEAT.fullmatch(body)
    return seat["place"] if seat else None


def posted_in(team: str) -> str | None:
    """The village that a team is sent to."""
    posted = _STATIONED.fullmatch(team)
    return posted["place"] if posted else None


def relative(text: str) -> tuple[str, str] | None:
    """The word for a kind of town or village that a body's name begins with, and the rest: 镇, 政府."""
    word = _RELATIVE.fullmatch(text)
    return (word["kind"], word["rest"]) if word else None


def is_of_village(body: str) -> bool:
    """Whether only villages and communities have a body of this name, so that it needs no word for the kind."""
    return _OF_VILLAGE.match(body) is not None


def body_of_title(title: str, *, in_village: bool) -> tuple[tuple[str, ...], str] | None:
    """The kinds of place of which a title is one, and the body there: 镇长 of the government, 第一书记 of a village's branch.

    Regiments and companies of the corps have their heads themselves, not a government.
    """
    row = next((row for row in seat_titles() if row.title.fullmatch(title)), None)
    if row is not None and (row.where is not Where.IN_VILLAGE or in_village):
        return _KINDS[row.where], row.body
    match = _TITLE.match(title)
    if match is None:
        return None
    kind, head = match["kind"], match["head"]
    if kind in words(Words.OF_CORPS):
        return (kind,), ""
    return (kind,), "村委会" if kind in VILLAGE and head in ("长", "达") else _BODY_OF_HEAD[head]
