"""How a sentence opens: with what goes before the news, with a date, with words for another time or another occasion."""

from datetime import date, timedelta
from enum import StrEnum

from kg.facts.events.opening_words import AT_IT, HEAD, HELD, HOUR, ITEM, MORE_NEWS, NAMED, PART_OF_DAY, THEN, TO_COME, TURN
from kg.facts.events.roles import DOING, parts
from kg.facts.text.stretches import DAY, MONTH, Stretch
from kg.facts.text.view import Placed
from kg.model import MentionType

_CLAUSE = ("，", ",", "；")
_QUOTES = '“「"'
_SAME_DAY = "△"  # in a chronicle: of the day of the item before
_YEAR = 4  # characters
_RECENT = 1  # months before that of an article of whose days it still tells news


class Opening(StrEnum):
    """What opens a scene: the article, an item of a list, another time, somebody who goes another way, words that only go on.

    After those, words may come back to an occasion that was told before.
    A picture and an episode of long ago are scenes of their own.
    """

    ARTICLE = "article"
    ITEM = "item"
    TIME = "time"
    APART = "apart"
    THEN = "then"
    BACK = "back"
    PICTURE = "picture"
    EPISODE = "episode"


def _head(stretch: Stretch) -> int:
    """How many characters of a sentence are bullets, byline and dateline."""
    match = HEAD.match(stretch.text)
    return match.end() if match else 0


def opening_words(stretch: Stretch) -> int:
    """How many characters go before what a scene tells: the dateline, 签约前一天, 颁奖后."""
    head = _head(stretch)
    match = TURN.match(stretch.text, head) or THEN.match(stretch.text, head)
    return match.end() if match else head


def opening(stretch: Stretch, opens_paragraph: bool, current: str | None) -> Opening | None:
    """Whether a sentence opens another scene than the current one, by its date, and how."""
    is_item = ITEM.match(stretch.text) is not None
    if is_item or (opens_paragraph and MORE_NEWS.match(stretch.text)):
        return Opening.ITEM
    day = opening_date(stretch)
    # In a life told in years each opens another scene.
    is_day = opens_paragraph or (day is not None and (len(day) >= MONTH or len(current or "") in range(1, DAY)))
    if is_day and _is_new(day, current):
        return Opening.TIME
    part_of_day = PART_OF_DAY.match(stretch.text) or (day is not None and _opens_with_hour(stretch))
    if TURN.match(stretch.text) or (part_of_day and (opens_paragraph or day is not None)):
        return Opening.TIME
    return Opening.THEN if part_of_day or THEN.match(stretch.text) else None


def comes_back(stretch: Stretch) -> bool:
    """Whether a sentence comes back to an occasion that was told before: 会上, after what was done before it."""
    return AT_IT.match(stretch.text) is not None


def opening_date(stretch: Stretch) -> str | None:
    """The finest date that a sentence opens with: in 2月 ⏎ 27日 the day, in 6日、7日、8日 all of them."""
    at, found = stretch.start + _head(stretch), ""
    if stretch.text.lstrip()[:1] in _QUOTES:
        return None
    for placed in stretch.placed():
        if placed.end <= at:
            continue
        if placed.type is not MentionType.DATE or placed.start > at + 2 or NAMED.match(stretch.block.text, placed.end):
            break
        found, at = _together(found, placed.mention.value or ""), placed.end
    return found or _day_of_occasion(stretch)


def _together(former: str, date: str) -> str:
    """Two dates that stand together as one: the finer one, or from one day to a later one."""
    first = former.split("/", maxsplit=1)[0]
    return f"{first}/{date}" if len(first) == len(date) == DAY and first < date else max(date, former, key=len)


def _opens_with_hour(stretch: Stretch) -> bool:
    """Whether a sentence opens with a date and a time of that day: 10月20日下午."""
    first = next((one for one in stretch.placed() if one.type is MentionType.DATE), None)
    opens = first is not None and not _before(stretch, first).strip()
    return first is not None and opens and HOUR.match(stretch.block.text, first.end) is not None


def _day_of_occasion(stretch: Stretch) -> str | None:
    """The day on which what a sentence tells of was held: 颁奖大会于11月18日召开, 出席20日举行的颁奖仪式."""
    for one in stretch.placed():
        is_day = one.type is MentionType.DATE and len(one.mention.value or "") >= DAY
        told = _before(stretch, one).rstrip()[-1:] in _CLAUSE and HOUR.match(stretch.block.text, one.end)
        if is_day and (told or HELD.match(stretch.block.text, one.end)) and not TO_COME.search(_before(stretch, one)):
            return one.mention.value
    return None


def _before(stretch: Stretch, placed: Placed) -> str:
    """The words of a sentence before one of its names."""
    return stretch.text[: placed.start - stretch.start]


def _is_new(day: str | None, current: str | None) -> bool:
    """Whether a paragraph's opening date tells of another day than the scene before it."""
    known = current or ""
    return day is not None and (not known.startswith(day) or "/" in known.removeprefix(day))


def old_date(stretch: Stretch, today: str | None) -> str | None:
    """The date of before the news with which a sentence turns to an episode, that ends with its paragraph: at its head, or a day in it.

    A month in it counts where somebody did something then: 她2018年8月到关桥中学支教.
    """
    opens = opening_date(stretch)
    told = [opens] if opens else [*stretch.days(), *_months_of_deeds(stretch), *_years_of_somebody(stretch)]
    return next((day for day in told if _is_past(day, today)), None)


def _months_of_deeds(stretch: Stretch) -> list[str]:
    """The months that a sentence names, if it tells what somebody did."""
    months = stretch.dates(MONTH)
    return months if months and any(part.cues & DOING for part in parts(stretch)) else []


def _years_of_somebody(stretch: Stretch) -> list[str]:
    """The years that stand right behind somebody's name: 父亲张三|1968年|从屋上摔下来."""
    behind = {one.end for one in stretch.placed() if one.type is MentionType.PERSON}
    years = [one for one in stretch.placed() if one.type is MentionType.DATE and one.start in behind]
    return [one.mention.value or "XXXX" for one in years]


def _is_past(day: str, today: str | None) -> bool:
    """Whether a date is of before the news: a month or year that is over, a day longer ago; with no year of the news any month or year."""
    if today is None or day[0].isdigit() is not today[0].isdigit():
        return day[0].isdigit() and len(day) < DAY
    return "XX" not in day[_YEAR:] and _month(today) - _month(day) > (_RECENT if len(day) >= DAY else 0)


def _month(day: str) -> int:
    """The number of a date's month; of a year's last one; years that are not told are one."""
    return int(day[:_YEAR].replace("X", "0")) * 12 + int(day[_YEAR + 1 : MONTH] or 12)


def going_on(stretch: Stretch, opened: Opening, day: str | None) -> str | None:
    """The day that a scene without one of its own takes over from the scene before: the same, the one before or the one after."""
    if opened is Opening.ITEM and not stretch.text.lstrip().startswith(_SAME_DAY):
        return None
    turn = TURN.match(stretch.text)
    if turn is None or day is None:
        return day
    return shifted(day, -1 if turn["before"] else 1 if turn["after"] else 0)


def shifted(day: str, days: int) -> str:
    """A day some days away; one without a year stays."""
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat() if len(day) == DAY and day[0].isdigit() else day
