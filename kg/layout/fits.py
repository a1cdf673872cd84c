"""How well a line goes on with a column of text, begins one, or leaves one: what is weighed where columns were read across each other."""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from kg.layout import signs
from kg.layout.columns import LONG
from kg.layout.joints import joints_of
from kg.layout.kinds import Kind, kinds_of
from kg.layout.lines import Line

_LEFT = 4.0  # what it costs to leave a sentence open for good
_LEFT_HEAD = 0.5  # to leave what may be a headline
_FRESH = (-2.0, 1.5)  # what a beginning may say
_MIDST = -6.0  # what a comma or a closing sign says
_STARTS = 2.0  # what 本报讯 says
_ALIKE = 0.7  # lines of one column are equally long
_UNLIKE = 1.5
_PIECE = 0.5  # of the width of its column: shorter lines are what was cut off when a text was cut to two widths
_INDENT = 4  # halves of a character by which the first line of a paragraph is shorter
_CLOSES = 3.0  # for a quotation or bracket that one line opens and the other closes
_NEVER = -100.0
_PAIRS = (("“", "”"), ("《", "》"), ("(", ")"))
_NEARBY = 12  # lines on each side
_WHOLE = 3  # lines there as long as no column has them
_HEADED = 1.5  # what another kind of line above says for a column that begins at a line, and running text against it
_BELOW_HEAD = 0.5  # what a line above says that may be a headline
# Lines that may stand in the midst of a sentence, and those that end whatever was open.
_TEXT = (Kind.TEXT, Kind.START)
_SPREAD = (Kind.DATE, Kind.CREDIT, Kind.BOX, Kind.START)
_BESIDE = (Kind.FURNITURE, Kind.CAPTION, Kind.DATE)


class Column(NamedTuple):
    """A column as far as it was read: its first line, its last line of text, what it costs to leave it there, its last full line."""

    first: int
    last: int | None = None
    left: float = 0.0
    full: int | None = None


class Fits:
    """Weighs the lines of one page."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.kinds = kinds_of(lines)
        self.joints = joints_of(tuple(line.flat for line in lines))
        self._ends = [_ends(line) for line in lines]
        self._open = [_opened(line.flat) for line in lines]
        self._told = [any(sign in line.flat for sign in ",。;:") for line in lines]
        self._long = [0, *accumulate(line.width >= LONG for line in lines)]
        self.begins = [self._begins(number) for number in range(len(lines))]
        self.heads = [self._heads(number) for number in range(len(lines))]
        self._links: dict[tuple[int, int], float] = {}

    def __len__(self) -> int:
        return len(self.lines)

    def _begins(self, number: int) -> float:
        """What speaks for a line as the beginning of a text."""
        if self.kinds[number] is Kind.START:
            return _STARTS
        if self.lines[number].flat[0] in signs.CONTINUES:
            return _MIDST
        return max(_FRESH[0], min(_FRESH[1], 0.6 * self.joints.beginning(number)))

    def _heads(self, number: int) -> float:
        """What speaks for a column that begins at a line, by what stands above it."""
        if number == 0 or self.kinds[number] is Kind.START or self.kinds[number - 1] not in _TEXT:
            return _HEADED
        if self._ends[number - 1]:
            return 0.0
        return -_HEADED if self._told[number - 1] else _BELOW_HEAD

    def is_heady(self, number: int) -> bool:
        """Whether a line may be a headline that came to stand between others."""
        return self.kinds[number] is Kind.TEXT and not self._told[number] and not self._ends[number]

    def is_text(self, number: int) -> bool:
        """Whether a line may stand in the midst of a text."""
        return self.kinds[number] in _TEXT

    def is_bare(self, column: Column, number: int) -> bool:
        """Whether a column that ends at a line has nothing but a headline or byline there, and its text is still to come."""
        return self.kinds[number] not in _TEXT or column.left == _LEFT_HEAD

    def interrupts(self, column: Column, number: int) -> bool:
        """Whether the beginning of a report, or the headline above one, stands where a column is in mid-sentence."""
        headed = self.is_heady(number) and number + 1 < len(self.lines) and self.kinds[number + 1] is Kind.START
        return column.left == _LEFT and (headed or self.kinds[number] is Kind.START)

    def spreads(self, number: int) -> bool:
        """Whether a line is of those that stand above or below columns: a masthead, credits, the beginning of a report."""
        return self.kinds[number] in _SPREAD

    def may_open(self, number: int) -> bool:
        """Whether a column may begin at a line: nowhere where paragraphs stand on one line each, as no column prints them."""
        long = self._long[min(len(self.lines), number + _NEARBY)] - self._long[max(0, number - _NEARBY)]
        return self.kinds[number] in _TEXT and long < _WHOLE

    def longer(self, column: Column, number: int, *, linked: bool) -> Column:
        """The column with one more line."""
        kind = self.kinds[number]
        if kind not in _TEXT:
            return column._replace(left=column.left if kind in _BESIDE else 0.0)
        ends = self._ends[number]
        more = linked and column.left > 0 and not self._is_item(column.last)
        heady = (column.left == _LEFT_HEAD if more else kind is Kind.TEXT) and not self._told[number]
        left = 0.0 if ends else _LEFT_HEAD if heady else _LEFT
        fills = not ends and not (linked and self._is_piece(column.full, number))
        return column._replace(last=number, left=left, full=number if fills else column.full if linked else None)

    def fit(self, column: Column, number: int) -> tuple[float, bool]:
        """What speaks for a line as the next of a column, and whether as more of its text."""
        kind = self.kinds[number]
        if kind is Kind.START:
            return _STARTS - column.left, False
        if kind is not Kind.TEXT:
            return (0.0 if kind in _BESIDE else -column.left), False
        fresh = self.begins[number] - column.left
        if column.last is None:
            return fresh, False
        link = self.link(column.last, number) + self._alike(column.full, number)
        return max(link, fresh), link > fresh

    def link(self, left: int, right: int) -> float:
        """What speaks for two lines as one text."""
        found = self._links.get((left, right))
        if found is None:
            found = self.joints.likelihood(left, right, ended=self._ends[left])
            if self._open[left] and _closes(self._open[left], self.lines[right].flat):
                found += _CLOSES
            self._links[left, right] = found
        return found

    def goes_on(self, left: int, right: int) -> float:
        """What speaks for a column whose text goes on at the head of another."""
        return _NEVER if self.kinds[right] is Kind.START else self.link(left, right)

    def _alike(self, left: int | None, right: int) -> float:
        """What the widths of two lines say, of which the left fills its column; a paragraph's last line says nothing."""
        if left is None:
            return 0.0
        one, two = self.lines[left], self.lines[right]
        if one.width >= LONG or two.width >= LONG or (self._ends[right] and two.width <= one.width + 2):
            return 0.0
        apart = min(abs(one.width - two.width), 2 * abs(len(one.text) - len(two.text)))
        if apart <= 2:
            return _ALIKE
        return 0.0 if apart <= _INDENT else -_UNLIKE

    def _is_piece(self, full: int | None, number: int) -> bool:
        """Whether a line is too short beside one that fills the column to tell the column's width."""
        return full is not None and self.lines[number].width < _PIECE * self.lines[full].width

    def _is_item(self, last: int | None) -> bool:
        """Whether what follows a line is an item of the list that it introduces, left open like a headline."""
        return last is not None and self.lines[last].flat[-1] == ":"


def _opened(flat: str) -> tuple[tuple[str, str], ...]:
    """The quotation marks and brackets that a text leaves open."""
    return tuple(pair for pair in _PAIRS if flat.rfind(pair[0]) > flat.rfind(pair[1]))


def _closes(pairs: Sequence[tuple[str, str]], right: str) -> bool:
    """Whether a text closes a quotation or bracket that was left open before it."""
    return any(-1 < right.find(two) < (right.find(one) + 1 or len(right) + 1) for one, two in pairs)


def _ends(line: Line) -> bool:
    return signs.SENTENCE_END.search(line.flat[-40:]) is not None or line.flat[-1] in "):"
