"""Lines of a list of results or of people, each a line of its own: 第一名：周敏（城关镇）, 付心知　泉州市盲聋哑学校."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from kg.layout.makers.people import listed_name
from kg.layout.vocabulary import signs

_ROWS = 3  # people with their units on end that are a list
_LONGEST = 40  # characters of such a row
_RUNNING = re.compile("[,。;:!?]")


def results(lines: Sequence[str]) -> Iterator[int]:
    """The numbers of the lines that tell who came first or won a prize, and of the rows of people with their units."""
    for is_row, run in groupby(enumerate(lines), key=lambda numbered: _is_row(numbered[1])):
        rows = list(run)
        yield from (number for number, line in rows if signs.RESULT.match(line) or (is_row and len(rows) >= _ROWS))


def _is_row(line: str) -> bool:
    return len(line) <= _LONGEST and _RUNNING.search(line) is None and listed_name(line) is not None
