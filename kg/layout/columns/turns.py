"""The turns by which the columns of a page were read across each other, found by a search for the best reading of all lines.

A way to read is one plain column, or several by turns of so many lines each. Where a column opens, every length that a turn
may have is tried; of the ways that came to the same place of a turn with the same lines behind them only the best is followed.
"""

from collections.abc import Iterator, Sequence

from kg.layout.columns.fits import Column, Fits
from kg.layout.columns.looks import Looks
from kg.layout.columns.ways import BEHIND, Joins, Step, Way, worth_following

_COLUMNS = 4  # that are read across each other at most
_LONGEST = 8  # lines of a turn
# Costs are those of a few tried one by one that put most characters in their articles, on damaged pages of other news and of dev.
_OPEN = 10.0  # what it costs to open a second column
_MORE = 7.0  # to open another in the first round
_INTERRUPTED = 4.0  # what the headline or beginning of a report says for another column where it stands in a sentence
_ONE = -1.0  # what speaks for the next column of the same article where another opens
_BEAT = 0.5  # what it costs to change the column after a turn
_CHANGE = 4.5  # to change it sooner, as in the last turns, which are shorter
_OVERRUN = 4.0  # not to change it then
_HEADLESS = 3.0  # to leave a headline before its text
_SPREAD = 3.0  # to go on by turns over a line that spreads over the page
_ASIDE = 7.0  # to leave a line to itself
_LONGEST_KNOWN = 1 << 12  # lines after which what was worked out of the ends of columns is forgotten
_CERTAIN = 2.5  # lines that read on as well as this are not looked at twice

_End = tuple[float, Joins]  # what it says to leave a column, and the one that goes on with it


class Turns:
    """Reads the lines of one page."""

    def __init__(self, looks: Looks) -> None:
        self._looks = looks
        self._fits = Fits(looks)
        self._known: dict[tuple[int | None, int | None, float, int], tuple[float, bool]] = {}
        self._ends: dict[tuple[int, float, int], tuple[float, bool]] = {}

    def read(self) -> tuple[list[int], dict[int, int]]:
        """For each line the first line of its column, and the columns that go on with another by the first line of that."""
        first = self._fits.longer(Column(0), 0, linked=False)
        ways = [Way(0.0, (first,), 0, 0, (), (0, None))]
        for number in range(1, len(self._looks)):
            ways = self._next(ways, number)
        ended = ((way, _left(way, self._all_ends(way))) for way in ways)
        best, (_, joins) = max(ended, key=lambda one: one[0].score + one[1][0])
        return best.owners(), {earlier: later for later, earlier in joins}

    def _next(self, ways: Sequence[Way], number: int) -> list[Way]:
        """The best ways to read one more line."""
        self._known.clear()
        if number % _LONGEST_KNOWN == 0:
            self._ends.clear()
        least = self._least(ways[0], number)
        steps = [step for way in ways for step in self._steps(way, number, least)]
        return [self._taken(step, number) for step in worth_following(steps, number, text=self._looks.is_text(number))]

    def _least(self, best: Way, number: int) -> float:
        """A score that is too far behind for sure, before all steps are made: behind the best way that goes on as it is."""
        cost = _SPREAD + _OVERRUN if len(best.columns) > 1 else 0.0
        return best.score + self._fit(best.columns[0], number)[0] - cost - BEHIND

    def _taken(self, step: Step, number: int) -> Way:
        """The way that a step leads to."""
        score, columns, turn, run, joins, way, linked, taken = step
        if not taken:
            return Way(score, columns, turn, run, joins, (number, way.trail))
        own = self._fits.longer(columns[0], number, linked=linked)
        return Way(score, (own, *columns[1:]), turn, run, joins, (own.first, way.trail))

    def _fit(self, column: Column, number: int) -> tuple[float, bool]:
        """What speaks for a line as the next of a column, and whether as more of its text, asked once for columns alike."""
        key = (column.last, column.full, column.left, column.signs)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._fits.fit(column, number)
        return found

    def _steps(self, way: Way, number: int, least: float) -> Iterator[Step]:
        """All ways to read one more line, of at least a score."""
        fit, linked = self._fit(way.columns[0], number)
        certain = linked and fit > _CERTAIN
        if len(way.columns) == 1:
            yield Step(way.score + fit, way.columns, 0, 0, way.joins, way, linked)
            if not certain and self._looks.may_open(number):
                yield from self._opened(way, number, least)
            return
        full = way.run == way.turn
        cost = _SPREAD * self._looks.spreads(number)
        score = way.score + fit - cost - _OVERRUN * full
        if score >= least:
            yield Step(score, way.columns, way.turn, way.run if full else way.run + 1, way.joins, way, linked)
        if full or not certain:
            ends = self._all_ends(way)
            yield from self._turned(way, number, ends, cost + (_BEAT if full else _CHANGE), least)
            if number - way.run != way.columns[0].first:  # no column ends in the first turn of the next
                yield from self._ended(way, number, ends, least)

    def _opened(self, way: Way, number: int, least: float) -> Iterator[Step]:
        """The ways on which the lines before were the first turn of two columns, and this line begins the second."""
        own = way.columns[0]
        score = way.score + self._opens(number) - _OPEN - _HEADLESS * self._fits.is_bare(own, number - 1)
        score += _INTERRUPTED * self._fits.interrupts(own, number)
        columns = (Column(number), own)
        for turn in range(1, min(number, _LONGEST) + 1):
            opens = score + self._looks.heads[number - turn]
            if opens >= least:
                yield Step(opens, columns, turn, 1, way.joins, way)

    def _turned(self, way: Way, number: int, ends: Sequence[_End], cost: float, least: float) -> Iterator[Step]:
        """The ways on which the next column has its turn, also after the last turn of one, or another opens in the first round."""
        own, *others = way.columns
        fit, linked = self._fit(others[0], number)
        if (score := way.score + fit - cost) >= least:
            yield Step(score, (*others, own), way.run, 1, way.joins, way, linked)
        if len(others) > 1:
            left, joins = _left(way, ends[:1])
            if (score := way.score + left + fit) >= least:
                yield Step(score, tuple(others), way.turn, 1, joins, way, linked)
        may = way.run == way.turn and len(others) + 1 < _COLUMNS and own.first > others[0].first and self._looks.may_open(number)
        if may and (score := way.score + self._opens(number) - _MORE) >= least:
            yield Step(score, (Column(number), *others, own), way.turn, 1, way.joins, way)

    def _ended(self, way: Way, number: int, ends: Sequence[_End], least: float) -> Iterator[Step]:
        """The ways on which one of the columns goes on alone, or a line begins a plain column, or is left aside."""
        for place, column in enumerate(way.columns[:2]):
            fit, linked = self._fit(column, number)
            left, joins = _left(way, [*ends[:place], *ends[place + 1 :]])
            if (score := way.score + left + fit) >= least:
                yield Step(score, (column,), 0, 0, joins, way, linked)
        left, joins = _left(way, ends)
        column = Column(number)
        if (score := way.score + left + self._fit(column, number)[0]) >= least:
            yield Step(score, (column,), 0, 0, joins, way)
        if self._looks.is_heady(number) and way.score - _ASIDE >= least:
            yield Step(way.score - _ASIDE, way.columns, way.turn, way.run, way.joins, way, taken=False)

    def _opens(self, number: int) -> float:
        """What speaks for a new column at a line: the beginning of a text, or the middle of one that another column began."""
        return max(self._looks.begins[number], _ONE)

    def _all_ends(self, way: Way) -> list[_End]:
        """What it says to leave each column of a way."""
        firsts = [column.first for column in way.columns]
        return [self._end(column, min([first for first in firsts if first > column.first], default=None)) for column in way.columns]

    def _end(self, column: Column, later: int | None) -> _End:
        """What it says to leave a column open, or gone on with by the one that opened after it."""
        if later is None or column.last is None:
            return -column.left, ()
        key = (column.last, column.left, later)
        found = self._ends.get(key)
        if found is None:
            fresh, one = self._looks.begins[later], _ONE + column.left + self._fits.goes_on(column.last, later)
            found = self._ends[key] = (max(one, fresh) - self._opens(later) - column.left, one > fresh)
        return found[0], ((later, column.first),) if found[1] else ()


def _left(way: Way, ends: Sequence[_End]) -> _End:
    """What it says to leave some columns of a way, and the joins with those that then go on with another."""
    score, joins = 0.0, way.joins
    for gain, joined in ends:
        score += gain
        joins += joined
    return score, joins
