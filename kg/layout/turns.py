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
_BEAT = 0.2  # what it costs to change the column after a turn
_CHANGE = 4.0  # to change it sooner
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
    owner: int
    joins: tuple[tuple[int, int], ...]
    past: Optional["_Way"]


class Turns:
    """Reads the lines of one page."""

    def __init__(self, fits: Fits) -> None:
        self._fits = fits

    def read(self) -> list[tuple[int, int]]:
        """For each line the first line of its column, and that of the column whose text it goes on with, mostly the same."""
        first = self._fits.longer(Column(0), 0, linked=False)
        ways = [_Way(0.0, (first,), 0, 0, 0, (), None)]
        for number in range(1, len(self._fits)):
            ways = self._next(ways, number)
        best = max((self._without(way, way.columns[1:]) for way in ways), key=lambda way: way.score)
        home: dict[int, int] = {}
        for later, earlier in best.joins:
            home[later] = home.get(earlier, earlier)
        owners: list[tuple[int, int]] = []
        way: _Way | None = best
        while way is not None:
            owners.append((way.owner, home.get(way.owner, way.owner)))
            way = way.past
        return owners[::-1]

    def _next(self, ways: list[_Way], number: int) -> list[_Way]:
        """The best ways to read one more line."""
        found: dict[tuple[object, ...], _Way] = {}
        for way in ways:
            for step in self._steps(way, number):
                key = (step.turn, step.run, *(column.last for column in step.columns))
                if key not in found or found[key].score < step.score:
                    found[key] = step
        best = max(way.score for way in found.values())
        kept = sorted((way for way in found.values() if way.score >= best - _BEHIND), key=lambda way: -way.score)
        return kept[:_WAYS]

    def _steps(self, way: _Way, number: int) -> Iterator[_Way]:
        """All ways to read one more line."""
        own, *others = way.columns
        fit, linked = self._fits.fit(own, number)
        certain = linked and fit > _CERTAIN
        if not others:
            yield self._taken(way, fit, (own,), number, linked=linked)
            if not certain and self._fits.may_open(number):
                yield from self._opened(way, number)
            return
        full = way.run == way.turn
        cost = _SPREAD * self._fits.spreads(number)
        stays = self._taken(way, fit - cost - _OVERRUN * full, way.columns, number, linked=linked)
        yield stays._replace(turn=way.turn, run=way.run if full else way.run + 1)
        if full or not certain:
            yield from self._ended(way, number)
            yield from self._turned(way, number, cost + (_BEAT if full else _CHANGE))

    def _opened(self, way: _Way, number: int) -> Iterator[_Way]:
        """The ways on which the lines before were the first turn of two columns, and this line begins the second."""
        own = way.columns[0]
        opens = self._opens(number) - _OPEN - _HEADLESS * self._fits.is_bare(own, number - 1)
        opens += _INTERRUPTED * self._fits.interrupts(own, number)
        opened = self._taken(way, opens, (Column(number), own), number)
        for turn in range(1, min(number, _LONGEST) + 1):
            yield opened._replace(score=opened.score + self._fits.heads(number - turn), turn=turn, run=1)

    def _ended(self, way: _Way, number: int) -> Iterator[_Way]:
        """The ways on which one of the columns goes on alone, or a line begins a plain column."""
        for column in way.columns[:2]:
            fit, linked = self._fits.fit(column, number)
            rest = [other for other in way.columns if other is not column]
            yield self._taken(self._without(way, rest), fit, (column,), number, linked=linked)
        column = Column(number)
        yield self._taken(self._without(way, way.columns), self._fits.fit(column, number)[0], (column,), number)
        if self._fits.is_heady(number):
            yield way._replace(score=way.score - _ASIDE, owner=number, past=way)

    def _turned(self, way: _Way, number: int, cost: float) -> Iterator[_Way]:
        """The ways on which the next column has its turn, also after the last turn of one, or another opens in the first round."""
        own, *others = way.columns
        fit, linked = self._fits.fit(others[0], number)
        turned = [self._taken(way, fit - cost, (*others, own), number, linked=linked)]
        if len(others) > 1:
            turned.append(self._taken(self._without(way, [own]), fit, tuple(others), number, linked=linked))
        if way.run == way.turn and len(others) + 1 < _COLUMNS and own.first > others[0].first and self._fits.may_open(number):
            turned.append(self._taken(way, self._opens(number) - _MORE, (Column(number), *others, own), number))
        yield from (one._replace(turn=way.turn, run=1) for one in turned)

    def _opens(self, number: int) -> float:
        """What speaks for a new column at a line: the beginning of a text, or the middle of one that another column began."""
        return max(self._fits.begins[number], _ONE)

    def _taken(self, way: _Way, fit: float, columns: tuple[Column, ...], number: int, *, linked: bool = False) -> _Way:
        """The way with one more line, which is of the first of the columns, of which none has turns yet."""
        own = self._fits.longer(columns[0], number, linked=linked)
        return _Way(way.score + fit, (own, *columns[1:]), 0, 0, own.first, way.joins, way)

    def _without(self, way: _Way, columns: Sequence[Column]) -> _Way:
        """The way without some of its columns, each left open, or gone on with by the column that opened after it."""
        score, joins = way.score, way.joins
        for column in columns:
            score -= column.left
            later = min((one.first for one in way.columns if one.first > column.first), default=None)
            if later is None or column.last is None:
                continue
            fresh, granted = self._fits.begins[later], max(self._fits.begins[later], _ONE)
            one = _ONE + column.left + self._fits.link(column.last, later)
            if one > fresh:
                joins = (*joins, (later, column.first))
            score += max(one, fresh) - granted
        return way._replace(score=score, joins=joins)
