"""How well a line goes on with a column of text, or leaves one: what is weighed where columns were read across each other."""

from typing import NamedTuple

from kg.layout.columns.fill import LONG
from kg.layout.columns.looks import STARTS, Looks, closes
from kg.layout.lines.kinds import Kind

_LEFT = 4.0  # what it costs to leave a sentence open for good
_LEFT_HEAD = 0.5  # to leave what may be a headline
_ALIKE = 0.7  # lines of one column are equally long
_UNLIKE = 1.5
_EQUAL = 2  # halves of a character by which full lines of a column differ
_INDENT = 4  # halves of a character by which the first line of a paragraph is shorter
_PIECE = 0.5  # of the width of its column: shorter lines are what was cut off when a text was cut to two widths
# Both by a logistic regression on lines of two columns that were read across each other.
_OTHER_SIGNS = 4.0  # for punctuation of another width
_BEGUN = 0.33  # of what speaks for the beginning of a sentence, after the end of one
_CLOSES = 3.0  # for a quotation or bracket that one line opens and the other closes
_NEVER = -100.0
_MOST_LINKS = 1 << 15  # pairs of lines that are remembered
_BESIDE = (Kind.FURNITURE, Kind.CAPTION, Kind.DATE)  # lines that may stand in the midst of a sentence; others end what was open


class Column(NamedTuple):
    """A column as far as it was read.

    Its first line, its last line of text, what it costs to leave it there, its last full line, the width of its punctuation.
    """

    first: int
    last: int | None = None
    left: float = 0.0
    full: int | None = None
    signs: int = 0


class Fits:
    """Weighs the lines of one page."""

    def __init__(self, looks: Looks) -> None:
        self.looks = looks
        self._links: dict[tuple[int, int], float] = {}

    def fit(self, column: Column, number: int) -> tuple[float, bool]:
        """What speaks for a line as the next of a column, and whether as more of its text."""
        looks = self.looks
        kind = looks.kinds[number]
        if kind is Kind.START:
            return STARTS - column.left, False
        if kind is not Kind.TEXT:
            return (0.0 if kind in _BESIDE else -column.left), False
        fresh = looks.begins[number] - column.left
        if column.last is None:
            return fresh, False
        link = self._link(column.last, number) + self._alike(column.full, number)
        if column.signs * looks.signs[number] < 0:
            link -= _OTHER_SIGNS
        return max(link, fresh), link > fresh

    def longer(self, column: Column, number: int, *, linked: bool) -> Column:
        """The column with one more line, `linked` where that is more of its text."""
        looks, kind = self.looks, self.looks.kinds[number]
        if not looks.is_text(number):
            return Column(column.first, column.last, column.left if kind in _BESIDE else 0.0, column.full, column.signs)
        ends = looks.ends[number]
        more = linked and column.left > 0 and not self._is_item(column.last)
        heady = (column.left == _LEFT_HEAD if more else kind is Kind.TEXT) and not looks.told[number]
        left = 0.0 if ends else _LEFT_HEAD if heady else _LEFT
        fills = not ends and not (linked and self._is_piece(column.full, number))
        full = number if fills else column.full if linked else None
        return Column(column.first, number, left, full, looks.signs[number] or (column.signs if linked else 0))

    def goes_on(self, left: int, right: int) -> float:
        """What speaks for a column whose text goes on at the head of another."""
        return _NEVER if self.looks.kinds[right] is Kind.START else self._link(left, right)

    def is_bare(self, column: Column, number: int) -> bool:
        """Whether a column that ends at a line has nothing but a headline or byline there, and its text is still to come."""
        return not self.looks.is_text(number) or column.left == _LEFT_HEAD

    def interrupts(self, column: Column, number: int) -> bool:
        """Whether the beginning of a report, or the headline above one, stands where a column is in mid-sentence."""
        return column.left == _LEFT and self.looks.is_report(number)

    def _link(self, left: int, right: int) -> float:
        """What speaks for two lines as one text."""
        found = self._links.get((left, right))
        if found is None:
            if len(self._links) == _MOST_LINKS:
                self._links.clear()
            looks = self.looks
            found = looks.joints.likelihood(left, right, ended=looks.ends[left])
            if looks.ends[left]:
                found += _BEGUN * looks.begins[right]
            if looks.opened[left] and closes(looks.opened[left], looks.lines[right].flat):
                found += _CLOSES
            self._links[left, right] = found
        return found

    def _alike(self, left: int | None, right: int) -> float:
        """What the widths of two lines say, of which the left fills its column; a paragraph's last line says nothing."""
        if left is None:
            return 0.0
        one, two = self.looks.lines[left], self.looks.lines[right]
        if one.width >= LONG or two.width >= LONG or (self.looks.ends[right] and two.width <= one.width + _EQUAL):
            return 0.0
        apart = min(abs(one.width - two.width), 2 * abs(len(one.text) - len(two.text)))
        if apart <= _EQUAL:
            return _ALIKE
        return 0.0 if apart <= _INDENT else -_UNLIKE

    def _is_piece(self, full: int | None, number: int) -> bool:
        """Whether a line is too short beside one that fills the column to tell the column's width."""
        return full is not None and self.looks.lines[number].width < _PIECE * self.looks.lines[full].width

    def _is_item(self, last: int | None) -> bool:
        """Whether what follows a line is an item of the list that it introduces, left open like a headline."""
        return last is not None and self.looks.lines[last].flat[-1] == ":"
