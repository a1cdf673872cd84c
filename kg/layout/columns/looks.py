"""What each line of a page looks like where columns may have been read across each other: the end, beginning or midst of a text."""

from collections.abc import Sequence
from itertools import accumulate

from kg.layout.columns.fill import LONG
from kg.layout.columns.joints import joints_of
from kg.layout.lines.kinds import Kind
from kg.layout.lines.page_lines import Line
from kg.layout.lines.surroundings import kinds_of
from kg.layout.vocabulary import signs

_FRESH = (-2.0, 1.5)  # what a beginning may say
_BEGINNING = 0.6  # how much of it is believed
_MIDST = -6.0  # what a comma or a closing sign says
STARTS = 2.0  # what 本报讯 says
_NEARBY = 12  # lines on each side
_WHOLE = 3  # lines there as long as no column has them
_HEADED = 1.5  # what another kind of line above says for a column that begins at a line, and running text against it
_BELOW_HEAD = 0.5  # what a line above says that may be a headline
_TAIL = 40  # characters in which the end of a sentence is looked for
_TEXT = (Kind.TEXT, Kind.ITEM, Kind.START)  # lines that may stand in the midst of a text
_SPREAD = (Kind.DATE, Kind.CREDIT, Kind.BOX, Kind.START)  # lines that stand above or below columns


class Looks:
    """The looks of the lines of one page, by number.

    `ends` is whether a line ends a sentence, `told` whether it has the signs of running text, `opened` are the quotation marks
    and brackets that it leaves open; `signs` is 1 where its punctuation is wide, -1 where narrow, 0 where neither; `begins` is what
    speaks for it as the beginning of a text, `heads` what stands above it says for a column that begins there.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        flats = tuple(line.flat for line in lines)
        self.kinds = kinds_of(flats)
        self.joints = joints_of(flats)
        self.ends = [_ends(line) for line in lines]
        self.told = [any(sign in line.flat for sign in ",。;:") for line in lines]
        self.opened = [_opened(line.flat) for line in lines]
        self.signs = [signs.punctuation(line.text) for line in lines]
        self.begins = [self._begins(number) for number in range(len(lines))]
        self.heads = [self._heads(number) for number in range(len(lines))]
        self._long = _long_nearby(lines)

    def __len__(self) -> int:
        return len(self.lines)

    def is_text(self, number: int) -> bool:
        """Whether a line may stand in the midst of a text."""
        return self.kinds[number] in _TEXT

    def is_heady(self, number: int) -> bool:
        """Whether a line may be a headline that came to stand between others."""
        return self.kinds[number] is Kind.TEXT and not self.told[number] and not self.ends[number]

    def is_report(self, number: int) -> bool:
        """Whether a report begins at a line, or below it as the headline above one."""
        headed = self.is_heady(number) and number + 1 < len(self.lines) and self.kinds[number + 1] is Kind.START
        return headed or self.kinds[number] is Kind.START

    def spreads(self, number: int) -> bool:
        """Whether a line is of those that stand above or below columns: a masthead, credits, the beginning of a report."""
        return self.kinds[number] in _SPREAD

    def may_open(self, number: int) -> bool:
        """Whether a column may begin at a line: nowhere where paragraphs stand on one line each, as no column prints them."""
        return self.kinds[number] in _TEXT and self._long[number] < _WHOLE

    def _begins(self, number: int) -> float:
        if self.kinds[number] is Kind.START:
            return STARTS
        if self.lines[number].flat[0] in signs.CONTINUES:
            return _MIDST
        return max(_FRESH[0], min(_FRESH[1], _BEGINNING * self.joints.beginning(number)))

    def _heads(self, number: int) -> float:
        if number == 0 or self.kinds[number] is Kind.START or self.kinds[number - 1] not in _TEXT:
            return _HEADED
        if self.ends[number - 1]:
            return 0.0
        return -_HEADED if self.told[number - 1] else _BELOW_HEAD


def may_hold_columns(lines: Sequence[Line]) -> bool:
    """Whether a column may begin anywhere on a page, told by the lengths of its lines alone."""
    return any(long < _WHOLE for long in _long_nearby(lines))


def closes(opened: Sequence[tuple[str, str]], right: str) -> bool:
    """Whether a text closes a quotation or bracket that was left open before it."""
    return any(-1 < right.find(two) < (right.find(one) + 1 or len(right) + 1) for one, two in opened)


def _long_nearby(lines: Sequence[Line]) -> list[int]:
    """For each line how many on both sides are as long as no column has them."""
    long = [0, *accumulate(line.width >= LONG for line in lines)]
    return [long[min(len(lines), number + _NEARBY)] - long[max(0, number - _NEARBY)] for number in range(len(lines))]


def _opened(flat: str) -> tuple[tuple[str, str], ...]:
    return tuple(pair for pair in signs.PAIRS if flat.rfind(pair[0]) > flat.rfind(pair[1]))


def _ends(line: Line) -> bool:
    return signs.SENTENCE_END.search(line.flat[-_TAIL:]) is not None or line.flat[-1] in "):"
