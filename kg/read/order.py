"""The order in which the lines of a printed page are read: columns from left to right, each from top to bottom.

Lines are parted where a blank strip runs through all of them (recursive XY cut): first from top to bottom, into columns. Where a
headline reaches across columns no such strip runs through, so rows are taken together as long as they keep their columns. Text
set downwards is read from right to left.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from kg.read.line import PrintedLine

_GUTTER = 0.6  # of the height of a line: narrower strips run between words
_BREAK = 2.0  # of the height of a line: a blank strip as high parts two blocks, whatever stands beside them
_DEEPEST = 64
_OTHER_SIZE = 1.4  # times that a line is higher than the one before where another block begins, as a headline does
_SAME_ROW = 0.5  # of the lower of two lines that the higher must cover
_UPRIGHT = 2  # how many times higher than wide text set downwards is


def blocks_in_order(lines: Sequence[PrintedLine]) -> list[list[PrintedLine]]:
    """The lines of one page as blocks that no blank strip runs through, in reading order."""
    if not lines:
        return []
    size = median(line.size for line in lines)
    return [part for block in _cut(list(lines), size, _DEEPEST) for part in _by_size(_rows(block))]


def _cut(lines: list[PrintedLine], size: float, depth: int) -> Iterator[list[PrintedLine]]:
    parts = _parts(lines, size) if len(lines) > 1 and depth else [lines]
    if len(parts) == 1:
        yield lines
        return
    for part in parts:
        yield from _cut(part, size, depth - 1)


def _parts(lines: list[PrintedLine], size: float) -> list[list[PrintedLine]]:
    columns = _columns(lines, size)
    return columns if len(columns) > 1 else _layers(lines, size)


def _layers(lines: list[PrintedLine], size: float) -> list[list[PrintedLine]]:
    """The rows of a page taken together from top to bottom, as long as they have the same columns and no high strip is between."""
    layers: list[list[PrintedLine]] = []
    hulls: list[PrintedLine] = []
    for row in _rows_apart(lines):
        own = list(map(_hull, _columns(row, size)))
        both = list(map(_hull, _columns([*hulls, *row], size)))
        near = bool(hulls) and min(line.top for line in row) - max(hull.bottom for hull in hulls) < _BREAK * size
        if near and len(both) == max(len(hulls), len(own)):
            layers[-1] += row
            hulls = both
        else:
            layers.append(row)
            hulls = own
    return layers


def _rows_apart(lines: list[PrintedLine]) -> Iterator[list[PrintedLine]]:
    """The lines parted by every blank strip from left to right."""
    row: list[PrintedLine] = []
    bottom = float("-inf")
    for line in sorted(lines, key=lambda line: line.top):
        if row and line.top >= bottom:
            yield row
            row = []
        row.append(line)
        bottom = max(bottom, line.bottom)
    yield row


def _hull(lines: list[PrintedLine]) -> PrintedLine:
    """The rectangle around lines."""
    left, top = min(line.left for line in lines), min(line.top for line in lines)
    return PrintedLine("", left, top, max(line.right for line in lines), max(line.bottom for line in lines))


def _columns(lines: list[PrintedLine], size: float) -> list[list[PrintedLine]]:
    """The lines parted by every blank strip from top to bottom that has lines beside each other on both sides."""
    columns: list[list[PrintedLine]] = []
    right = float("-inf")
    for line in sorted(lines, key=lambda line: (line.left, line.top)):
        if not columns or line.left - right >= _GUTTER * size:
            columns.append([])
        columns[-1].append(line)
        right = max(right, line.right)
    beside = columns[:1]
    for column in columns[1:]:
        if _shared_height(beside[-1], column) > _SAME_ROW * size:
            beside.append(column)
        else:
            beside[-1] = beside[-1] + column
    return beside[::-1] if _is_upright(lines) else beside


def _shared_height(left: list[PrintedLine], right: list[PrintedLine]) -> float:
    top = max(min(line.top for line in left), min(line.top for line in right))
    return min(max(line.bottom for line in left), max(line.bottom for line in right)) - top


def _rows(lines: list[PrintedLine]) -> list[PrintedLine]:
    """The lines of a block from top to bottom, and those of one row from left to right."""
    if _is_upright(lines):
        return sorted(lines, key=lambda line: (-line.left, line.top))
    rows: list[list[PrintedLine]] = []
    for line in sorted(lines, key=lambda line: (line.top, line.left)):
        last = rows[-1][-1] if rows else None
        if last is not None and min(last.bottom, line.bottom) - line.top >= _SAME_ROW * min(last.size, line.size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda line: line.left)]


def _by_size(lines: list[PrintedLine]) -> Iterator[list[PrintedLine]]:
    """The block cut where its print becomes much larger or smaller."""
    start = 0
    for number, (above, line) in enumerate(pairwise(lines), 1):
        if max(above.size, line.size) > _OTHER_SIZE * min(above.size, line.size):
            yield lines[start:number]
            start = number
    yield lines[start:]


def _is_upright(lines: list[PrintedLine]) -> bool:
    return 2 * sum(_UPRIGHT * (line.right - line.left) < line.bottom - line.top for line in lines) > len(lines)
