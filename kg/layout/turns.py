"""The turns by which the columns of a page were read across each other, found by a search for the best reading of all lines.

A way to read is one plain column, or several by turns of so many lines each. Where a column opens, every length that a turn
may have is tried; of the ways that came to the same place of a turn with the same lines behind them only the best is followed.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Optional

from kg.layout.fits import Column, Fits

_WAYS = 16  # that are followed at once
_BEHIND = 12.0  # a way so much worse than the best is given up
_COLUMNS = 4  # that are read across each other at most
_LONGEST = 8  # lines of a turn
_OPEN = 11.0  # what it costs to open a second column
_MORE = 7.0  # to open another in the first round
_INTERRUPTED = 4.0  # what the headline or beginning of a report says for another column where it stands in a sentence
_ONE = -1.0  # what speaks for the next column of the same article where another opens
_BEAT = 0.5  # what it costs to change the column after a turn
_CHANGE = 3.0  # to change it sooner, as in the last turns, which are shorter
_OVERRUN = 3.0  # not to change it then
_HEADLESS = 3.0  # to leave a headline before its text
_SPREAD = 3.0  # to go on by turns over a line that spreads over the page
_ASIDE = 7.0  # to leave a line to itself
_CERTAIN = 2.5  # lines that read on as well as this are not looked at twice


class _Way(NamedTuple):
    """A way to read the lines so far.

    `columns` are those that are read, that of the last line first, then as they will have their turn; `turn` is how many
    lines a turn has, 0 for one plain column, `run` how many of them are read. `owner` is where the last line belongs, and
    `joins` are the columns that turned out to go on with another.
    """

    score: float
    columns: tuple[Column, ...]
    turn: int
    run: int
    joins: tuple[tuple[int, int], ...]
    owner: int
    past: Optional["_Way"]


class _Step(NamedTuple):
    """A way with one more line in sight: `columns` as they were before it, of which the first takes it if it is `taken`."""

    score: float
    columns: tuple[Column, ...]
    turn: int
    run: int
    joins: tuple[tuple[int, int], ...]
    way: _Way
    linked: bool = False
    taken: bool = True


class Turns:
    """Reads the lines of one page."""

    def __init__(self, fits: Fits) -> None:
        self._fits = fits
        self._known: dict[tuple[int | None, int | None, float], tuple[float, bool]] = {}
        self._ends: dict[tuple[int | None, float, int | None], tuple[float, bool]] = {}

    def read(self) -> tuple[list[int], dict[int, int]]:
        """For each line the first line of its column, and the columns that go on with another by the first line of that."""
        first = self._fits.longer(Column(0), 0, linked=False)
        ways = [_Way(0.0, (first,), 0, 0, (), 0, None)]
        for number in range(1, len(self._fits)):
            ways = self._next(ways, number)
        best, joins = max(((way, self._left(way, way.columns)) for way in ways), key=lambda one: one[0].score + one[1][0])
        owners: list[int] = []
        way: _Way | None = best
        while way is not None:
            owners.append(way.owner)
            way = way.past
        return owners[::-1], {earlier: later for later, earlier in joins[1]}

    def _next(self, ways: list[_Way], number: int) -> list[_Way]:
        """The best ways to read one more line."""
        self._known.clear()
        first = ways[0]  # the best so far, which tells what is too far behind before all steps are made
        least = first.score + self._fit(first.columns[0], number)[0] - (_SPREAD + _OVERRUN) * (len(first.columns) > 1) - _BEHIND
        steps = [step for way in ways for step in self._steps(way, number, least)]
        least = max(step.score for step in steps) - _BEHIND
        text = self._fits.is_text(number)
        kept: dict[tuple[int | None, ...], _Step] = {}
        for step in sorted((step for step in steps if step.score >= least), key=lambda step: -step.score):
            own, *others = step.columns
            last = number if text and step.taken else own.last
            kept.setdefault((step.turn, step.run, last, *(other.last for other in others)), step)
            if len(kept) == _WAYS:
                break
        return [self._taken(step, number) for step in kept.values()]

    def _taken(self, step: _Step, number: int) -> _Way:
        """The way that a step leads to."""
        columns, owner = step.columns, number
        if step.taken:
            own = self._fits.longer(columns[0], number, linked=step.linked)
            columns, owner = (own, *columns[1:]), own.first
        return _Way(step.score, columns, step.turn, step.run, step.joins, owner, step.way)

    def _fit(self, column: Column, number: int) -> tuple[float, bool]:
        """What speaks for a line as the next of a column, and whether as more of its text, asked once for columns alike."""
        key = (column.last, column.full, column.left)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._fits.fit(column, number)
        return found

    def _steps(self, way: _Way, number: int, least: float) -> Iterator[_Step]:
        """All ways to read one more line, but columns that open with less than a score."""
        fit, linked = self._fit(way.columns[0], number)
        certain = linked and fit > _CERTAIN
        full = way.run == way.turn
        if len(way.columns) == 1:
            yield _Step(way.score + fit, way.columns, 0, 0, way.joins, way, linked)
            if not certain and self._fits.may_open(number):
                yield from self._opened(way, number, least)
            return
        cost = _SPREAD * self._fits.spreads(number)
        score = way.score + fit - cost - _OVERRUN * full
        yield _Step(score, way.columns, way.turn, way.run if full else way.run + 1, way.joins, way, linked)
        if full or not certain:
            yield from self._turned(way, number, cost + (_BEAT if full else _CHANGE))
            if number - way.run != way.columns[0].first:  # no column ends in the first turn of the next
                yield from self._ended(way, number)

    def _opened(self, way: _Way, number: int, least: float) -> Iterator[_Step]:
        """The ways on which the lines before were the first turn of two columns, and this line begins the second."""
        own = way.columns[0]
        score = way.score + self._opens(number) - _OPEN - _HEADLESS * self._fits.is_bare(own, number - 1)
        score += _INTERRUPTED * self._fits.interrupts(own, number)
        columns = (Column(number), own)
        for turn in range(1, min(number, _LONGEST) + 1):
            opens = score + self._fits.heads[number - turn]
            if opens >= least:
                yield _Step(opens, columns, turn, 1, way.joins, way)

    def _ended(self, way: _Way, number: int) -> Iterator[_Step]:
        """The ways on which one of the columns goes on alone, or a line begins a plain column."""
        for column in way.columns[:2]:
            fit, linked = self._fit(column, number)
            left, joins = self._left(way, [other for other in way.columns if other is not column])
            yield _Step(way.score + left + fit, (column,), 0, 0, joins, way, linked)
        left, joins = self._left(way, way.columns)
        column = Column(number)
        yield _Step(way.score + left + self._fit(column, number)[0], (column,), 0, 0, joins, way)
        if self._fits.is_heady(number):
            yield _Step(way.score - _ASIDE, way.columns, way.turn, way.run, way.joins, way, taken=False)

    def _turned(self, way: _Way, number: int, cost: float) -> Iterator[_Step]:
        """The ways on which the next column has its turn, also after the last turn of one, or another opens in the first round."""
        own, *others = way.columns
        fit, linked = self._fit(others[0], number)
        yield _Step(way.score + fit - cost, (*others, own), way.run, 1, way.joins, way, linked)
        if len(others) > 1:
            left, joins = self._left(way, [own])
            yield _Step(way.score + left + fit, tuple(others), way.turn, 1, joins, way, linked)
        if way.run == way.turn and len(others) + 1 < _COLUMNS and own.first > others[0].first and self._fits.may_open(number):
            score = way.score + self._opens(number) - _MORE
            yield _Step(score, (Column(number), *others, own), way.turn, 1, way.joins, way)

    def _opens(self, number: int) -> float:
        """What speaks for a new column at a line: the beginning of a text, or the middle of one that another column began."""
        return max(self._fits.begins[number], _ONE)

    def _left(self, way: _Way, columns: Sequence[Column]) -> tuple[float, tuple[tuple[int, int], ...]]:
        """What it says to leave some columns of a way, and the joins with those that then go on with another."""
        score, joins = 0.0, way.joins
        for column in columns:
            later = min([one.first for one in way.columns if one.first > column.first], default=None)
            gain, joined = self._end(column, later)
            score += gain
            if joined and later is not None:
                joins = (*joins, (later, column.first))
        return score, joins

    def _end(self, column: Column, later: int | None) -> tuple[float, bool]:
        """What it says to leave a column open, or gone on with by the one that opened after it; and whether it is gone on with."""
        key = (column.last, column.left, later)
        found = self._ends.get(key)
        if found is None:
            found = (-column.left, False)
            if later is not None and column.last is not None:
                fresh, one = self._fits.begins[later], _ONE + column.left + self._fits.goes_on(column.last, later)
                found = (max(one, fresh) - self._opens(later) - column.left, one > fresh)
            self._ends[key] = found
        return found
