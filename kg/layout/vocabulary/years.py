"""The year of a page, as far as print tells it: dates in full first, then sayings that fit one year only."""

import re
from collections import Counter
from collections.abc import Iterable

from kg.layout.vocabulary.anniversaries import anniversaries
from kg.layout.vocabulary.words import Words, one_of

_FULL = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*(?:年\s*(\d{1,2})\s*月\s*\d{1,2}\s*日|[-./](\d{1,2})[-./]\d{1,2}(?!\d))")
# 2022年第13次常务会议 is held in 2022; 部署2025年工作 is said in 2025; 截至2021年底 is said in 2022. 2022年以来 may be said later.
# 2015年全县国民经济计划上半年执行情况 is heard in 2015, 2013年度财政决算 in 2014.
_SESSION = re.compile(
    r"(?<!\d)((?:19|20)\d{2})\s*年\s*(?:度?第\s*[\d一二三四五六七八九十]+\s*次"
    rf"|[^。,]{{0,6}}{one_of(Words.AGENDA)}|[^。,;]{{0,20}}?{one_of(Words.PART_OF_YEAR)})"
)
_TASK = re.compile(rf"{one_of(Words.TASK)}(?:好|了)?\s*((?:19|20)\d{{2}})\s*年")
_BEHIND = re.compile(r"截[至止]到?\s*((?:19|20)\d{2})\s*年\s*(?:底|末|12\s*月)|(?<!\d)((?:19|20)\d{2})\s*年度?[^。,]{0,8}决算")
# 7月16日，2023年全省田径锦标赛开赛 is said in 2023.
_OCCASION = re.compile(
    r"(?<!年)\d{1,2}\s*月\s*\d{1,2}\s*日[^。]{0,60}?(?<!\d)((?:19|20)\d{2})\s*年度?[^。,]{2,30}?"
    rf"{one_of(Words.OCCASION)}"
)
_EARLY = frozenset({1, 2})  # months of which the news of the year before may tell
_LONGEST = 20_000


def printed_time(flat: str) -> str | None:
    """The year that the dates in full of a text share, or the commonest of them; with its month where all are of one that begins a year.

    The news of December print the year of what comes in January.
    """
    found = [(match[1], int(match[2] or match[3])) for match in _FULL.finditer(flat[:_LONGEST])]
    if not found:
        return None
    years = Counter(year for year, _ in found)
    year = max(years, key=lambda one: (years[one], one))
    months = {month for one, month in found if one == year}
    return f"{year}-{min(months):02}" if len(months) == 1 and months <= _EARLY else year


def implied_year(texts: Iterable[str]) -> str | None:
    """The latest year that a page's sayings allow for its own."""
    found: set[int] = set()
    for flat in texts:
        part = flat[:_LONGEST]
        found.update(int(match[1]) for pattern in (_SESSION, _TASK, _OCCASION) for match in pattern.finditer(part))
        found.update(int(match[1] or match[2]) + 1 for match in _BEHIND.finditer(part))
        found.update(anniversaries(part))
    return str(max(found)) if found else None
