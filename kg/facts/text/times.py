"""Which sentences of a paragraph tell of other times: from 去年 or 下一步 on, until one opens with a month or a day.

What is 据了解 is so alone, unless it tells an old story with a day of its own.
"""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from kg.facts.vocabulary.phrases import Phrase, one_of

# What is beside the news: 据悉，全市共有三十支球队.
_REPORTED = re.compile(rf"\s*{one_of(Phrase.REPORTED)}[，,]?")
# What opens a sentence that tells of other times.
_OTHER_TIMES = re.compile(
    rf"(?:{_REPORTED.pattern})?\s*"
    rf"(?:{one_of(Phrase.OTHER_TIMES)}|[去前]年(?![^，。；]{{1,6}}的)|[^，。；]{{2,10}}以来[，,]|[^，。；\d]{{1,3}}年前[，,])"
)
# What alone is of another time: 张三同志|住院期间，省领导前往看望.
_BEDSIDE = re.compile(rf"[^，。；]{{2,14}}{one_of(Phrase.BEDSIDE)}(?:治疗)?(?:期间|时)?[，,]")
_BEFORE_DATE = re.compile(r"\s*(?:[今去前]年)?")
_LEAST = len("2022-10")


def is_telling(date: str | None) -> bool:
    """Whether an EDTF date tells of an occasion: a month or a day; a year may be of a whole life."""
    return len(date or "") >= _LEAST


def of_other_times(text: str, sentences: Iterable[tuple[int, int]], dates: AbstractSet[int]) -> Iterator[bool]:
    """Of each sentence whether it is of other times; `dates` are where its months and days begin."""
    other = False
    for start, end in sentences:
        before = _BEFORE_DATE.match(text, start, end)
        dated = before is not None and before.end() in dates
        reported = _REPORTED.match(text, start, end) is not None
        old_story = reported and any(start <= date < end for date in dates)
        other = not dated and (other or old_story or _OTHER_TIMES.match(text, start, end) is not None)
        yield other or reported or _BEDSIDE.match(text, start, end) is not None
