"""How much speaks for two lines as one paragraph: how they read on, how they fill their column, what signs they have."""

from collections.abc import Sequence

from kg.layout.blocks import heads
from kg.layout.blocks.block import tail
from kg.layout.columns.fill import LONG, SLACK, Columns
from kg.layout.columns.joints import joints_of
from kg.layout.lines.kinds import Kind, is_running
from kg.layout.lines.page_lines import Line
from kg.layout.vocabulary import signs

CERTAIN = 9.0
_NO = 3.0
_LEADS_ON = "·,、:“‘《(「『〈【"  # and no paragraph ends with one of these
_NEVER_LAST = "的和与及在把被将对从向以而且或"  # no headline ends with one of these
_OTHER_COLUMN = 4.0  # what a line of another width says against a paragraph
_INTRODUCTION = 20  # characters of a line that introduces a list
_TOLD = 40  # lines back in which a full stop is looked for
_SHORTEST = -1.0  # what a line says that falls short of its column: a paragraph ends there, or it was cut to two widths
_LEFT_OPEN = 3.0  # what a line says in which running text stops before its sentence does
_PIECE_GOES_ON = 4.0  # what a piece of a line says that was cut off where a text was cut to two widths
_SET_IN = 1.5  # what the first line says that is set in, as of a paragraph
_RUN = 3  # lines back that tell whether a text runs on
_CUT_GOES_ON = 2.0  # what a line of a whole page's width says for more of its paragraph
_LONG_GOES_ON = -0.5  # what a line as long as a paragraph says for more of it
_NEWS_BEGINS = 8.0  # what a line that opens as news do says against a paragraph whose lines so far may be a headline
_MARKED_APART = 4.0  # what the mark of a heading says against it
_BEGINS = 0.4  # how much of what speaks for the beginning of a sentence speaks against more of a paragraph
_BEGINNING = (-4.0, 1.5)  # what it may say
_ABOVE_NEWS = 8.0  # what it says against it that the line may be a headline and the next one opens as news do
_TWO_PHRASES = 4.0  # what a line of two phrases (一本欠账本　十七年还清) says against it


class Paragraphs:
    """The lines of a page, weighed two by two; `kinds` may change while paragraphs are joined."""

    def __init__(self, lines: list[Line], kinds: Sequence[Kind]) -> None:
        self._lines = lines
        self._kinds = kinds
        self.columns = Columns(lines)
        self.joints = joints_of(tuple(line.flat for line in lines))

    def weight(self, begun: int, number: int) -> float:
        """How much speaks for two lines as one paragraph, as a logarithm of odds."""
        last, line = self._lines[number - 1], self._lines[number]
        if last.flat[-1] == ":" and self._introduces(begun, number - 1):
            return -_NO
        if any(sign.match(line.flat) for sign in (signs.ITEM, signs.TERM, signs.ADDRESSEE)) or signs.ENDS.search(last.flat):
            return -_NO
        recent = self._lines[max(begun, number - 3) : number]
        if signs.SENTENCE_END.search(tail(recent)) or (self._lines[begun].flat[0] == "(" and last.flat[-1] == ")"):
            return -_NO
        goes_on = line.flat[0] in signs.CONTINUES or last.flat[-1] in _LEADS_ON or signs.BARE_DATE.match(last.flat + line.flat)
        if goes_on or _is_unbalanced(recent):
            return CERTAIN
        against = _NEWS_BEGINS * self._begins_news(begun, number) + self._headed(begun, number)
        against += _BEGINS * (1.0 + max(_BEGINNING[0], min(_BEGINNING[1], self.joints.beginning(number))))
        return self.joints.likelihood(number - 1, number) + self._shape(begun, number) - against

    def _begins_news(self, begun: int, number: int) -> bool:
        """Whether a line opens as news or a notice do under lines that may be their headline: without the signs of running text."""
        if self._kinds[begun] is not Kind.TEXT or number - begun > heads.LINES:
            return False
        above = self._lines[begun:number]
        if not all(map(_may_head, above)):
            return False
        flat = self._lines[number].flat
        letter = signs.LETTER.search("".join(line.flat for line in above))
        return letter is not None or any(sign.match(flat) for sign in (signs.NEWS_DAY, signs.SPEECH))

    def _headed(self, begun: int, number: int) -> float:
        """How much the look of a headline says against a line as more of a paragraph, or as the first line of one."""
        line, below = self._lines[number], number + 1
        plain = not any(sign in line.flat for sign in ",。;:") and not signs.SENTENCE_END.search(line.flat)
        news = below < len(self._lines) and (self._kinds[below] is Kind.START or signs.NEWS_DAY.match(self._lines[below].flat))
        first = number - begun == 1 and signs.TWO_PHRASES.match(self._lines[begun].flat)
        phrases = first or signs.TWO_PHRASES.match(line.flat)
        return _MARKED_APART * line.marked + _ABOVE_NEWS * bool(plain and news) + _TWO_PHRASES * bool(phrases)

    def _introduces(self, begun: int, number: int) -> bool:
        """Whether a line that ends in a colon ends its paragraph: no column has cut it, or not there."""
        short = self.columns.short(begun, number)
        return short is None or abs(short) > SLACK or (number == begun and len(self._lines[number].flat) <= _INTRODUCTION)

    def _shape(self, begun: int, number: int) -> float:
        """How much the widths of the lines and their punctuation speak for one paragraph."""
        last, line = self._lines[number - 1], self._lines[number]
        if number - begun > 1 and self.columns.is_piece(number - 1):
            return _PIECE_GOES_ON
        short = self.columns.short(begun, number - 1)
        comma = any(is_running(one.flat) for one in self._lines[max(begun, number - _RUN) : number])
        body = _is_body(self._lines[begun], self._lines[max(begun, number - _TOLD) : number], self._kinds[begun])
        if short is None:
            return _wholeness(self._lines[begun], last, line, comma=comma) + _LEFT_OPEN * (body and last.width < LONG)
        weight = self._fit(begun, number, short) + (3.0 if comma else -0.5)
        if body:
            return weight + _LEFT_OPEN - 1.0 * line.indented
        if number - begun == 1:
            weight += _SET_IN * (last.indented and not line.indented) + (0.0 if comma else self._second(number))
        return weight - 2.0 * line.indented

    def _fit(self, begun: int, number: int, short: int) -> float:
        """How much it speaks for one paragraph that the line before fills its column, and the line keeps to it."""
        weight = _fullness(short, first=number - 1 == begun)
        if number - begun == 1:
            return weight
        if abs(self._lines[number - 1].width - self._lines[number].width) <= 2:
            weight = max(weight, 0.0)  # a column grown narrow beside a picture
        return weight - _OTHER_COLUMN * self.columns.leaves(begun, number)

    def _second(self, number: int) -> float:
        """What the second line says against a paragraph: it begins like one of its own, or breaks off like a headline."""
        line = self._lines[number]
        short = self.columns.short(number, number)
        if signs.REMARK.match(line.flat) or (short is not None and short < -SLACK):
            return -8.0
        if signs.LEAD.match(line.flat):
            return -3.0
        full = short is not None and short <= SLACK
        return 0.0 if full or is_running(line.flat) or signs.SENTENCE_END.search(line.flat[-40:]) else -4.0


def _may_head(line: Line) -> bool:
    """Whether a line may be one of a headline: 丢了的金镯子，从垃圾堆里“回来”了."""
    return "。" not in line.flat and line.flat.count(",") <= 1


def _is_body(first: Line, last: list[Line], kind: Kind) -> bool:
    """Whether what was joined so far, of which these are the first and the last lines, is running text for sure."""
    return kind is not Kind.TEXT or signs.LEAD.match(first.flat) is not None or any("。" in line.flat for line in last)


def _wholeness(first: Line, last: Line, line: Line, *, comma: bool) -> float:
    """The like for lines that no column has cut."""
    if signs.LEAD.match(first.flat) and not (line.indented and not first.indented):
        return 3.0
    if last.width >= LONG:
        return _CUT_GOES_ON if last.width <= 2 * LONG else _LONG_GOES_ON
    if comma or last.flat[-1] in _NEVER_LAST:
        return 0.5
    return -4.0 if line.width >= LONG else -6.5  # two short lines are two headlines, however well they read on


def _fullness(short: int, *, first: bool) -> float:
    if short < -SLACK:
        return -4.0  # wider than its column: a headline
    if short <= SLACK:
        return 4.0
    if first and short <= 2 * SLACK:
        return 2.0  # the first line of a paragraph whose indent was lost
    return max(_SHORTEST, -0.25 * short)


def _is_unbalanced(lines: list[Line]) -> bool:
    tail = "".join(line.flat[-200:] for line in lines)
    return any(tail.count(left) > tail.count(right) for left, right in signs.PAIRS)
