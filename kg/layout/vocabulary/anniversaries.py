"""The year that an anniversary tells: what data/anniversaries.tsv lists, or what the text itself dates."""

import re
from collections.abc import Iterator

from kg.tables import Tables


def _row(fields: list[str]) -> tuple[list[str], int]:
    """Names of one occasion, and its year."""
    return fields[0].split("|"), int(fields[1])


_YEARS = {name: year for names, year in Tables.of("kg.layout").records("anniversaries.tsv", 2, _row) for name in names}
_COUNTED = re.compile(rf"(?P<what>{'|'.join(sorted(_YEARS, key=len, reverse=True))}|成立|建[县市区镇校院厂矿社会])(?P<count>\d{{1,3}})周年")


def anniversaries(flat: str) -> Iterator[int]:
    """The years in which the anniversaries of a text fall: 成立70周年 beside 自1954年成立以来 is said in 2024."""
    for match in _COUNTED.finditer(flat) if "周年" in flat else ():
        what = match["what"]
        begun = _YEARS.get(what) or _told(flat, what)
        if begun:
            yield begun + int(match["count"])


def _told(flat: str, what: str) -> int | None:
    """The year that the text gives what it counts from, if it gives one year alone."""
    years = {int(match[1]) for match in re.finditer(rf"(?<!\d)((?:18|19|20)\d\d)年[^。,;\d]{{0,8}}{what}(?!\d)", flat)}
    return years.pop() if len(years) == 1 else None
