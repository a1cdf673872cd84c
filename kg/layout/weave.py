"""Lines of columns that were read across each other, put back in order.

Reading across columns gives some lines of one text, some of another, then the first again, by the same number of lines each
time. A search over the page (`kg/layout/turns.py`) finds the turns in which all lines together read on best; opening a
column costs, so that plain pages stay as they are.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from kg.layout.fits import Fits
from kg.layout.lines import Line
from kg.layout.turns import Turns


def unweave(lines: Sequence[Line]) -> list[Line]:
    """The lines in the order in which they read on; none is lost and none is new, and each has the number of its column."""
    if not lines:
        return []
    columns: defaultdict[int, list[Line]] = defaultdict(list)
    for line, (column, text) in zip(lines, Turns(Fits(lines)).read(), strict=True):
        columns[column].append(replace(line, woven=text))
    return [line for column in columns.values() for line in column]
