"""How well the lines of a page fill their columns."""

from itertools import accumulate, pairwise

from kg.layout.lines.page_lines import Line
from kg.layout.vocabulary import signs

LONG = 120  # halves of a character: no column and no headline is as wide, so such a line is a paragraph or a piece of one
SLACK = 4  # halves by which a full line may fall short, for punctuation and Latin letters
_REACH = 7
_FEWEST = 3  # lines that tell a width
_LEAST = 4  # lines that make a column
_TURNS = 3  # pieces nearby that show a text cut to two widths
_FULL = 0.4  # of the lines nearby come near to the width of a column


class Columns:
    """How far each line falls short of its column, before and after it.

    Print fills a column by width, where Latin letters and digits take half a place; texts that a program has cut are
    filled by count. A line is full if it is so by either.
    """

    def __init__(self, lines: list[Line]) -> None:
        self._measures = ([line.width for line in lines], [2 * len(line.text) for line in lines])
        pieces = [False, *(_is_piece(above, line) for above, line in pairwise(lines))]
        self._pieces = [0, *accumulate(pieces)]

    def short(self, begun: int, number: int) -> int | None:
        """The halves of a character that a line of the block begun at `begun` lacks; None where there is no column.

        Inside a block the lines before tell the width, at its first line only those after can.
        """
        found = [short for widths in self._measures if (short := _short(widths, begun, number)) is not None]
        return min(found, key=abs) if found else None

    def is_piece(self, number: int) -> bool:
        """Whether a line is what was cut off the one above, where a text was cut to two widths: long lines and such pieces take turns."""
        near = self._pieces[min(len(self._pieces) - 1, number + _REACH)] - self._pieces[max(0, number - _REACH)]
        return self._pieces[number] < self._pieces[number + 1] and near >= _TURNS

    def leaves(self, begun: int, number: int) -> bool:
        """Whether a line is too long for the column of the lines before it in its block."""
        return all(widths[number] > max(widths[max(begun, number - _REACH) : number]) + SLACK for widths in self._measures)


def _is_piece(above: Line, line: Line) -> bool:
    """Whether a short line goes on with a long one and is left open itself."""
    left_open = not any(signs.SENTENCE_END.search(one.flat[-40:]) for one in (above, line))
    return left_open and 2 * line.width <= above.width < LONG


def _short(widths: list[int], begun: int, number: int) -> int | None:
    own = widths[number]
    columns = [_column(widths[number : number + _REACH])]
    if number > begun:
        columns.append(_column(widths[max(begun, number + 1 - _REACH) : number + 1]))
    if not any(columns) and number >= _LEAST:
        columns.append(_column(widths[max(0, number - _REACH) : number]))
    known = [column - own for column in columns if column is not None]
    return min(known, key=abs) if known and own < LONG else None


def _column(widths: list[int]) -> int | None:
    """The upper quarter of the widths, which in a column most lines come near to."""
    if len(widths) < _FEWEST:
        return None
    near = sorted(widths)
    column = near[(3 * len(near)) // 4]
    full = sum(column - 2 * SLACK <= width <= column + SLACK for width in near)
    return column if full >= _FULL * len(near) and column < LONG else None
