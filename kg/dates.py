"""Calendar dates of a text as EDTF values with their true precision; nothing is invented where digits are lost.

A year or month that is not printed is taken from the base, the date the article speaks for, and marked as inferred; without
a base it stays unspecified (`XXXX-10-25`, `XXXX-XX-25`). Days, months and years are dates; 近日, 今年 and 十年来 are not.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.text import fold

_B = r"[ \t]*"  # blanks that typesetting puts around digits
_YEAR = rf"(?P<{{0}}>(?:1[89]|20)[0-9]{{{{2}}}}|[一二][〇零○九][〇零○一二三四五六七八九]{{{{2}}}}){_B}年(?!级|度以上)"
_MONTH = rf"(?P<{{0}}>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]){_B}月(?!嫂|饼|票|薪|租|季|球|三(?![日十])|初[一二三四五六七八九十])"
_DAY = (
    r"(?P<{0}>3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九])"
    rf"{_B}[日号](?!楼|线|院|文件|令|井|矿|店|机)"
)
_TO = rf"{_B}(?:至|到|—+|－|-|~|～|–){_B}"
_PHASE = r"(?:[上中下]旬|[初末底](?!步|中|心|稿|期|座|气))?"  # 3月底, 6月中旬: part of the name of the time


def _part(template: str, name: str) -> str:
    return template.format(name)


_MONTH_AND_DAY = rf"{_part(_MONTH, 'm1')}(?:{_B}{_part(_DAY, 'd1')}|{_PHASE})"
_START = rf"(?:(?:{_part(_YEAR, 'y1')}{_B})?{_MONTH_AND_DAY}|{_part(_YEAR, 'y2')}[初末底]?)"
# 7月15至16日: the first day has no 日 of its own; 2023至2024年: nor the first year its 年.
_SHARED_DAY = (
    rf"(?:{_part(_YEAR, 'ys')}{_B})?{_part(_MONTH, 'ms')}{_B}(?P<ds>[0-9]{{1,2}}){_TO}"
    rf"(?:{_part(_MONTH, 'ns')}{_B})?{_part(_DAY, 'es')}"
)
_SHARED_MONTH = rf"(?:{_part(_YEAR, 'yt')}{_B})?(?P<ma>1[0-2]|[1-9]){_TO}{_part(_MONTH, 'mb')}"
_SHARED_YEAR = rf"(?P<ya>(?:19|20)[0-9]{{2}}){_TO}{_part(_YEAR, 'yb')}"
_END = (
    rf"(?:{_TO}(?:(?:{_part(_YEAR, 'y3')}{_B})?{_part(_MONTH, 'm3')}{_B}{_part(_DAY, 'd3')}|{_part(_DAY, 'd4')}"
    rf"|{_part(_YEAR, 'y5')}(?:{_B}{_part(_MONTH, 'm5')})?|{_part(_MONTH, 'm6')}))?"
)
_NUMERIC = (
    r"(?<![0-9./-])(?P<yn>(?:19|20)[0-9]{2})(?P<sep>[ \t]?[./-][ \t]?)(?P<mn>1[0-2]|0?[1-9])"
    r"(?:(?P=sep)(?P<dn>3[01]|[12][0-9]|0?[1-9]))?"
    # 1996.07—1999.03, a line of a résumé
    rf"(?:{_B}(?:至|—+|--?|－|~|～|–){_B}(?P<yo>(?:19|20)[0-9]{{2}})[./](?P<mo>1[0-2]|0?[1-9])(?:[./](?P<do>3[01]|[12][0-9]|0?[1-9]))?)?"
    r"(?![0-9./%万亿千元-])"
)
_DAY_FIRST = r"(?<![0-9.])(?P<dr>3[01]|[12][0-9]|0?[1-9])\.(?P<mr>1[0-2]|0?[1-9])\.(?P<yr>(?:19|20)[0-9]{2})(?![0-9.])"  # 15.04.2016
# A bare day opens a clause or an item, follows a word that a time does, stands in a range, or before words that only a day has.
# A count of days (3日内, 5日游, 为期10日) is none.
_BARE = r"3[01]|[12][0-9]|[1-9]|三十一?|二?十[一二三四五六七八九]?"
_NO_COUNT = r"(?![内间游均常子之以前后期刊报])"
_OF_A_COUNT = r"(?<![0-9一二三四五六七八九十月第每期共计近约满达隔逾足时续工假限超长多前后])"
_TIME = r"(?:上午|下午|中午|晚|夜|清晨|清早|凌晨|傍晚|一早|零时|[0-9一二三四五六七八九十]{1,3}[时点:]|举行|召开|从|获|发布|宣布|开到)"
_LONE_DAY = (
    rf"(?:(?<!月[ \t])(?:(?<=^)|(?<=[。！？；，、,;…●■▲）)电讯\s于自和及])|(?<=讯[:：])|(?<=截至)|(?<=将在))"
    rf"(?P<dl>{_BARE}){_B}日(?:{_TO}(?P<dm>{_BARE}){_B}日|{_NO_COUNT})"
    rf"|{_OF_A_COUNT}(?P<de>{_BARE}){_B}日(?={_TIME})"
    rf"|(?:(?<=^)|(?<=[。；，\s]))(?P<df>{_BARE}){_TO}(?P<dg>{_BARE}){_B}日(?=，|,|\s|在))"
)
_PATTERN = re.compile(
    # Every date begins with a number: without this look ahead each way to write one is tried at each character.
    rf"(?=[0-9一二三四五六七八九十])(?:{_NUMERIC}|{_DAY_FIRST}|(?<![0-9.第数几])(?:{_SHARED_YEAR}|{_SHARED_DAY}|{_SHARED_MONTH}(?!{_B}[0-9一二三])|{_START}{_END})|{_LONE_DAY})",
    re.MULTILINE,
)

# The calendar of the moon has other months; a word for another year than the base's.
_OF_THE_MOON = re.compile(r"(?:[农阴旧]历\s*|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年\s*)+$")
_BEFORE = 8
# Between dates of which the second leaves out what it shares with the first: 7月31日、8月1日; 15日和16日.
_AND = frozenset({"", "、", "和", "及", "与", "至", "到"})
_SAME_YEAR = "同年"
_YEARS_AWAY = {"去年": -1, "上年": -1, "前年": -2, "明年": 1}

_EARLY, _LATE = 2, 11  # months just after New Year, and those just before it

_DIGITS = {"〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date in a text: half-open offsets, EDTF value, and whether a part of it came from the base."""

    start: int
    end: int
    value: str
    inferred: bool


@dataclass(frozen=True, slots=True)
class _Day:
    """A date as far as it is known."""

    year: int | None
    month: int | None = None
    day: int | None = None

    def edtf(self) -> str:
        """The date as far as it is known: 2022-10-24, 2022-10, XXXX-10-24, XXXX-XX-24."""
        year = "XXXX" if self.year is None else f"{self.year:04d}"
        if self.day is not None and self.month is None:
            return f"{year}-XX-{self.day:02d}"
        return "-".join([year, *(f"{part:02d}" for part in (self.month, self.day) if part is not None)])


def number(text: str) -> int:
    """A number below one hundred, or a year digit by digit, written in Arabic or Chinese."""
    if text.isdigit() and text.isascii():
        return int(text)
    if len(text) == 4:
        return int("".join(str(_DIGITS[character]) for character in text))
    text = text.replace("廿", "二十").replace("卅", "三十")
    if "十" in text:
        tens, _, ones = text.partition("十")
        return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)
    return _DIGITS[text]


def find_dates(text: str, base: str | None = None) -> Iterator[DateSpan]:
    """The dates of a text in order; `base` is the EDTF date that missing years and months are taken from."""
    folded = fold(text)
    last: DateSpan | None = None
    for match in _PATTERN.finditer(folded):
        before = folded[max(0, match.start() - 2) : match.start()]
        if _OF_THE_MOON.search(folded, max(0, match.start() - _BEFORE), match.start()):
            continue
        found = {name: number(value) for name, value in match.groupdict().items() if value and name != "sep"}
        joined = last is not None and folded[last.end : match.start()].strip() in _AND
        same = last is not None and (joined or before == _SAME_YEAR)
        value, inferred = _read(found, last.value if last and same else _shifted(base, _YEARS_AWAY.get(before, 0)))
        last = DateSpan(match.start(), match.end(), value, inferred)
        yield last


def _shifted(base: str | None, years: int) -> str | None:
    """A base some years away."""
    year = _base_part(base, 0)
    return base if base is None or year is None or not years else f"{year + years:04d}{base[4:]}"


def _read(found: dict[str, int], base: str | None) -> tuple[str, bool]:
    """The value of one match, and whether a part of it came from the base."""
    if "yn" in found:
        days = [_Day(found["yn"], found["mn"], found.get("dn"))]
        days += [_Day(found["yo"], found["mo"], found.get("do"))] if "yo" in found else []
        return "/".join(day.edtf() for day in days), False
    if "yr" in found:
        return _Day(found["yr"], found["mr"], found["dr"]).edtf(), False
    if "ya" in found:
        return f"{found['ya']}/{found['yb']}", False
    if "ma" in found:
        year = found.get("yt", _base_part(base, 0))
        return f"{_Day(year, found['ma']).edtf()}/{_Day(year, found['mb']).edtf()}", "yt" not in found and year is not None
    if found.keys() & {"dl", "de", "df"}:
        return _lone_day(found, base)
    year = _first(found, "y1", "ys", "y2")
    month, day = _first(found, "m1", "ms"), _first(found, "d1", "ds")
    known = year if year is not None else _base_part(_shifted(base, -_is_of_last_year(month, day, base)), 0)
    start = _Day(known, month, day)
    end = _end_of(found, start)
    value = start.edtf() if end is None else f"{start.edtf()}/{end.edtf()}"
    return value, year is None and known is not None


def _is_of_last_year(month: int | None, day: int | None, base: str | None) -> bool:
    """Whether a day without a year is of the one before the base's: news of January tell of 12月28日."""
    return day is not None and month is not None and month >= _LATE and (_base_part(base, 1) or _LATE) <= _EARLY


def _lone_day(found: dict[str, int], base: str | None) -> tuple[str, bool]:
    """A bare day, or a range of them, in the month of the base, or in one that nobody knows."""
    year, month = _base_part(base, 0), _base_part(base, 1)
    days = [_Day(year, month, found[name]).edtf() for name in ("dl", "dm", "de", "df", "dg") if name in found]
    return "/".join(days), month is not None


def _end_of(found: dict[str, int], start: _Day) -> _Day | None:
    """The last day, month or year of a range; what it leaves out it shares with the first."""
    if "es" in found:
        return _Day(start.year, found.get("ns", start.month), found["es"])
    if "d4" in found and start.day is not None:
        return _Day(start.year, start.month, found["d4"])
    if "d3" in found:
        return _Day(found.get("y3", start.year), found["m3"], found["d3"])
    if "y5" in found:
        return _Day(found["y5"], found.get("m5"))
    if "m6" in found:
        return _Day(start.year, found["m6"])
    return None


def _first(found: dict[str, int], *names: str) -> int | None:
    return next((found[name] for name in names if name in found), None)


def _base_part(base: str | None, index: int) -> int | None:
    parts = (base or "").split("/", maxsplit=1)[0].split("-")
    return int(parts[index]) if index < len(parts) and parts[index].isdigit() else None
