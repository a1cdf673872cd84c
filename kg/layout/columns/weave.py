"""Lines of columns that were read across each other, put back in order.

Reading across columns gives some lines of one text, some of another, then the first again, by the same number of lines each
time. A search over the page (`kg/layout/columns/turns.py`) finds the turns in which all lines together read on best; opening a
column costs, so that plain pages stay as they are.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.layout.columns.looks import Looks, may_hold_columns
from kg.layout.columns.turns import Turns
from kg.layout.lines.page_lines import Line


def unweave(lines: Sequence[Line]) -> list[Line]:
    """The lines in the order in which they read on; none is lost and none is new, and each has the number of its column."""
    if not may_hold_columns(lines):
        return list(lines)
    columns: defaultdict[int, list[Line]] = defaultdict(list)
    owners, joins = Turns(Looks(lines)).read()
    for line, owner in zip(lines, owners, strict=True):
        columns[owner].append(line)
    return [replace(line, woven=text[0]) for text in _texts(columns, joins) for column in text for line in columns[column]]


def _texts(columns: Iterable[int], joins: Mapping[int, int]) -> Iterator[list[int]]:
    """The columns in their order, those that go on with one another together."""
    later = set(joins.values())
    for column in columns:
        if column not in later:
            text = [column]
            while text[-1] in joins:
                text.append(joins[text[-1]])
            yield text
