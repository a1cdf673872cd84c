"""Lines of columns that were read across each other, put back in order.

Reading across columns gives some lines of one text, some of another, then the first again, mostly by the same number of
lines each time. A beam search over the page finds the columns in which all lines together read on best: a line goes on in
the column of the line before, goes back to another column, or opens a new one. Opening and changing cost, changing in the
rhythm of the page little, so that plain pages stay as they are.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from kg.layout import signs
from kg.layout.columns import LONG
from kg.layout.joints import joints_of
from kg.layout.kinds import Kind, kinds_of
from kg.layout.lines import Line

_BEAM = 8
_BEHIND = 9.0  # a reading so much worse than the best is given up
_COLUMNS = 4  # that are read across each other at most
_OPEN = 6.0  # what it costs to open a column
_CHANGE = 3.5  # to change the column
_BEAT = 0.5  # to change it after as many lines as the last time
_OVERRUN = 1.5  # not to change it then
_SKIPPED = 1.0  # to leave one out
_LEFT = 4.0  # to leave a sentence open for good
_HEADLESS = 1.5  # to leave a headline before its text
_LONG_TURN = 9  # lines; columns that are read across each other change sooner
_LATE = 3.0  # to change the column or open one after a longer turn, out of beat
_LEFT_HEAD = 0.5  # to leave what may be a headline
_FRESH = (-2.0, 1.5)  # what a beginning may say
_MIDST = -6.0  # what a comma or a closing sign says
_STARTS = 2.0  # what 本报讯 says
_ALIKE = 0.7  # lines of one column are equally long
_UNLIKE = 1.5
_PIECE = 0.5  # of the width of its column: shorter lines are what was cut off when a text was cut to two widths
_INDENT = 4  # halves of a character by which the first line of a paragraph is shorter
_CLOSES = 3.0  # for a quotation or bracket that one line opens and the other closes
_PAIRS = (("“", "”"), ("《", "》"), ("(", ")"))
_CERTAIN = 4.0  # lines that read on as well as this are not looked at twice
_NEARBY = 12  # lines on each side
_WHOLE = 3  # lines there as long as no column has them
_SIGHT = 60  # lines after which a column is given up
# Lines that may stand in the midst of a sentence, and those that end whatever was open.
_TEXT = (Kind.TEXT, Kind.START)
_BESIDE = (Kind.FURNITURE, Kind.CAPTION, Kind.DATE)


class _Column(NamedTuple):
    """A column: its first line, its last line of text, the last one that fills it, how long its turn is and how long the last was."""

    first: int
    last: int | None
    left: float
    full: int | None
    run: int
    rhythm: int | None
    seen: int


class _Path(NamedTuple):
    """One way to read the lines so far: its columns, that of the last line first, then as they will have their turn."""

    score: float
    columns: tuple[_Column, ...]
    beat: int | None
    past: "_Path | None"


def unweave(lines: Sequence[Line]) -> list[Line]:
    """The lines in the order in which they read on; none is lost and none is new, and each has the number of its column."""
    if not lines:
        return []
    columns: defaultdict[int, list[int]] = defaultdict(list)
    for number, first in enumerate(_Reader(lines).read()):
        columns[first].append(number)
    return [replace(lines[number], woven=first) for first, numbers in columns.items() for number in numbers]


class _Reader:
    """Reads the lines of one page."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.kinds = kinds_of(lines)
        self.joints = joints_of(tuple(line.flat for line in lines))
        self.ends = [_ends(line) for line in lines]
        self.begins = [self._begins(number) for number in range(len(lines))]
        self.open = [_opened(line.flat) for line in lines]
        self.long = [0, *accumulate(line.width >= LONG for line in lines)]
        self.told = [any(sign in line.flat for sign in ",。;:") for line in lines]

    def _begins(self, number: int) -> float:
        """What speaks for a line as the beginning of a text."""
        if self.kinds[number] is Kind.START:
            return _STARTS
        if self.lines[number].flat[0] in signs.CONTINUES:
            return _MIDST
        return max(_FRESH[0], min(_FRESH[1], 0.6 * self.joints.beginning(number)))

    def _is_whole(self, number: int) -> bool:
        """Whether paragraphs nearby stand on one line each, as no column prints them."""
        long = self.long[min(len(self.lines), number + _NEARBY)] - self.long[max(0, number - _NEARBY)]
        return long >= _WHOLE

    def read(self) -> list[int]:
        """For each line the first line of its column."""
        column = self._longer(_Column(0, None, 0.0, None, 0, None, 0), 0, 1, linked=False)
        beam = [_Path(0.0, (column,), None, None)]
        for number in range(1, len(self.lines)):
            beam = self._next(beam, number)
        best = max(beam, key=lambda path: path.score - sum(column.left for column in path.columns[1:]))
        firsts: list[int] = []
        path: _Path | None = best
        while path is not None:
            firsts.append(path.columns[0].first)
            path = path.past
        return firsts[::-1]

    def _next(self, beam: list[_Path], number: int) -> list[_Path]:
        """The best ways to read one more line."""
        beam = [_in_sight(path, number) for path in beam]
        fits: dict[tuple[int | None, int | None, float], tuple[float, bool]] = {}
        steps = sorted((step for place, path in enumerate(beam) for step in self._steps(path, place, number, fits)), reverse=True)
        least = steps[0][0] - _BEHIND
        kept: dict[tuple[int | None, ...], _Path] = {}
        for score, place, turn, linked in steps:
            if score < least or len(kept) == _BEAM:
                break
            path = self._taken(beam[-place], score, turn, number, linked=linked)
            kept.setdefault(tuple(column.last for column in path.columns), path)
        return list(kept.values())

    def _steps(
        self, path: _Path, place: int, number: int, fits: dict[tuple[int | None, int | None, float], tuple[float, bool]]
    ) -> Iterator[tuple[float, int, int, bool]]:
        """What each way to go on from a path scores: in its column (turn 0), in another by its turn, in a new one (turn -1)."""
        columns = path.columns
        own = columns[0]
        on_beat = own.run in {own.rhythm, path.beat}
        late = _LATE * (own.run > _LONG_TURN and not on_beat)
        cost = 0.0 if len(columns) == 1 or own.run != own.rhythm else _OVERRUN
        change = (_BEAT if on_beat else _CHANGE + late) + _HEADLESS * (own.left == _LEFT_HEAD)
        for turn, column in enumerate(columns):
            key = (column.last, column.full, column.left)
            fit = fits.get(key)
            if fit is None:
                fit = fits[key] = self._fit(column, number)
            yield path.score + fit[0] - cost, -place, turn, fit[1]
            if fit[1] and fit[0] > _CERTAIN and turn == 0:
                return
            if turn:
                change += _SKIPPED + column.left
            cost = change
        if len(columns) < _COLUMNS and self.kinds[number] in _TEXT and not self._is_whole(number):
            cost = _OPEN + late - (_CHANGE - _BEAT) * (on_beat and path.beat is not None) + _HEADLESS * (own.left == _LEFT_HEAD)
            yield path.score + self.begins[number] - cost, -place, -1, False

    def _taken(self, path: _Path, score: float, turn: int, number: int, *, linked: bool) -> _Path:
        own, *others = path.columns
        if turn == 0:
            return _Path(score, (self._longer(own, number, own.run + 1, linked=linked), *others), path.beat, path)
        done = own._replace(run=0, rhythm=own.run)
        if turn < 0:
            column, kept = _Column(number, None, 0.0, None, 0, None, number), others
        else:
            column, kept = others[turn - 1], others[turn:]
        return _Path(score, (self._longer(column, number, 1, linked=linked), *kept, done), own.run, path)

    def _longer(self, column: _Column, number: int, run: int, *, linked: bool) -> _Column:
        kind = self.kinds[number]
        if kind in _TEXT:
            ends = self.ends[number]
            more = linked and not self._is_item(column.last)
            heady = (column.left == _LEFT_HEAD if more else kind is Kind.TEXT) and not self.told[number]
            left = 0.0 if ends else _LEFT_HEAD if heady else _LEFT
            fills = not ends and not (linked and self._is_piece(column.full, number))
            return column._replace(last=number, left=left, full=number if fills else column.full if linked else None, run=run, seen=number)
        return column._replace(left=column.left if kind in _BESIDE else 0.0, run=run, seen=number)

    def _is_piece(self, full: int | None, number: int) -> bool:
        """Whether a line is too short beside one that fills the column to tell the column's width."""
        return full is not None and self.lines[number].width < _PIECE * self.lines[full].width

    def _is_item(self, last: int | None) -> bool:
        """Whether what follows a line is an item of the list that it introduces, left open like a headline."""
        return last is not None and self.lines[last].flat[-1] == ":"

    def _fit(self, column: _Column, number: int) -> tuple[float, bool]:
        """What speaks for a line as the next of a column, and whether as more of its text."""
        kind = self.kinds[number]
        if kind is Kind.START:
            return _STARTS - column.left, False
        if kind is not Kind.TEXT:
            return (0.0 if kind in _BESIDE else -column.left), False
        fresh = self.begins[number] - column.left
        if column.last is None:
            return fresh, False
        link = self._link(column.last, number) + self._alike(column.full, number)
        return max(link, fresh), link > fresh

    def _link(self, left: int, right: int) -> float:
        score = self.joints.likelihood(left, right, ended=self.ends[left])
        return score + _CLOSES if self.open[left] and _closes(self.open[left], self.lines[right].flat) else score

    def _alike(self, left: int | None, right: int) -> float:
        """What the widths of two lines say, of which the left fills its column; a paragraph's last line says nothing."""
        if left is None:
            return 0.0
        one, two = self.lines[left], self.lines[right]
        if one.width >= LONG or two.width >= LONG or (self.ends[right] and two.width <= one.width + 2):
            return 0.0
        apart = min(abs(one.width - two.width), 2 * abs(len(one.text) - len(two.text)))
        if apart <= 2:
            return _ALIKE
        return 0.0 if apart <= _INDENT else -_UNLIKE


def _in_sight(path: _Path, number: int) -> _Path:
    """The path without columns that have not been read for long."""
    others = path.columns[1:]
    if not others or all(one.seen >= number - _SIGHT for one in others):
        return path
    kept = tuple(one for one in others if one.seen >= number - _SIGHT)
    lost = sum(one.left for one in others if one not in kept)
    return path._replace(score=path.score - lost, columns=(path.columns[0], *kept))


def _opened(flat: str) -> tuple[tuple[str, str], ...]:
    """The quotation marks and brackets that a text leaves open."""
    return tuple(pair for pair in _PAIRS if flat.rfind(pair[0]) > flat.rfind(pair[1]))


def _closes(pairs: Sequence[tuple[str, str]], right: str) -> bool:
    """Whether a text closes a quotation or bracket that was left open before it."""
    return any(-1 < right.find(two) < (right.find(one) + 1 or len(right) + 1) for one, two in pairs)


def _ends(line: Line) -> bool:
    return signs.SENTENCE_END.search(line.flat[-40:]) is not None or line.flat[-1] in "):"
