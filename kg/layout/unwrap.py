"""Lines joined to blocks: what the line ends of print and OCR have cut, put together again."""

from collections.abc import Iterator

from kg.layout import signs
from kg.layout.authors import mark_authors
from kg.layout.blocks import Block, tail
from kg.layout.columns import LONG, SLACK, Columns
from kg.layout.joints import joints_of
from kg.layout.kinds import Kind, kind_of_text, kinds_of
from kg.layout.lines import Line

_HEAD_LONGEST = 64
_HEAD_LINES = 4
_MARKED = 3  # headlines with the marks of an export, from which on a page marks them all
_LEADS_ON = "·,、:“‘《(「『〈【"  # and none ends with one of these
_NEVER_LAST = "的和与及在把被将对从向以而且或"  # no headline ends with one of these
_RUNNING = (Kind.TEXT, Kind.START, Kind.CAPTION)
# Kinds that a line in the midst of a paragraph may seem to have, when a column cuts it unhappily.
_DOUBTFUL = (Kind.BYLINE, Kind.CREDIT, Kind.DATE, Kind.CLOSING, Kind.FURNITURE, Kind.BOX, Kind.CAPTION)
_WHOLE = (Kind.CLOSING, Kind.BYLINE, Kind.CREDIT)  # what a short block may turn out to be when its lines are joined
_WHOLE_LINES = 6
_SURE = 3.0
_OTHER_COLUMN = 4.0  # what a line of another width says against a paragraph
_TOO_MANY_COMMAS = 3  # for a headline
_INTRODUCTION = 20  # characters of a line that introduces a list
_TOLD = 40  # lines back in which a full stop is looked for
_CERTAIN = 9.0
_SHORTEST = -1.0  # what a line says that falls short of its column: a paragraph ends there, or it was cut to two widths
_LEFT_OPEN = 3.0  # what a line says in which running text stops before its sentence does
_PIECE_GOES_ON = 4.0  # what a piece of a line says that was cut off where a text was cut to two widths
_SET_IN = 1.5  # what the first line says that is set in, as of a paragraph
_RUN = 3  # lines back that tell whether a text runs on
_PIECE = 2.0  # a joint that makes a short line between running text a piece of it
_CUT_GOES_ON = 2.0  # what a line of a whole page's width says for more of its paragraph
_LONG_GOES_ON = -0.5  # what a line as long as a paragraph says for more of it
_NEWS_BEGINS = 8.0  # what a line that opens as news do says against a paragraph whose lines so far may be a headline
_MARKED_APART = 4.0  # what the mark of a heading says against it


def make_blocks(lines: list[Line]) -> list[Block]:
    """The blocks of a page in the order of its lines."""
    marked = sum(line.marked for line in lines) >= _MARKED
    joiner = _Joiner(lines)
    return list(_with_colons([joiner.block(begun, end, marked=marked) for begun, end in joiner.runs()]))


def _with_colons(blocks: list[Block]) -> Iterator[Block]:
    """The blocks, where the first line of a headline of two may end in a colon: 县“两会”特写：."""
    for block, head, below in zip(blocks, [*blocks[1:], None], [*blocks[2:], None, None], strict=False):
        opens = head is not None and head.kind is Kind.HEAD and below is not None and below.kind in (Kind.BYLINE, Kind.START)
        title = opens and block.kind is Kind.TEXT and len(block.flat) <= _INTRODUCTION and block.flat[-1] == ":"
        yield Block(Kind.HEAD, block.lines) if title and not _runs(block.lines[0]) else block


class _Joiner:
    """Goes through the lines of a page and finds where each block begins and ends."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.kinds = mark_authors(lines, kinds_of(lines))
        self.columns = Columns(lines)
        self.joints = joints_of(tuple(line.flat for line in lines))

    def runs(self) -> Iterator[tuple[int, int]]:
        """The blocks as ranges of lines."""
        begun = 0
        for number in range(1, len(self.lines) + 1):
            if number < len(self.lines) and self._goes_on(begun, number):
                self.kinds[number] = Kind.TEXT
                continue
            if begun < len(self.lines):
                yield begun, number
            begun = number

    def block(self, begun: int, end: int, *, marked: bool) -> Block:
        """The block of some lines; `marked` pages mark all their headlines."""
        kind, lines = self.kinds[begun], self.lines[begun:end]
        block = Block(kind, tuple(lines))
        if kind is not Kind.TEXT:
            return block
        if 1 < len(lines) <= _WHOLE_LINES and (whole := kind_of_text(block.flat)) in _WHOLE:
            return Block(whole, block.lines)
        if _is_head(block) and (lines[0].marked or not marked) and not self._fills_column(begun, end) and not self._is_piece(begun, end):
            return Block(Kind.HEAD, block.lines)
        return block

    def _is_piece(self, begun: int, end: int) -> bool:
        """Whether lines read on from the running text before them or into that after them so well that they are a piece of it."""
        return self._reads_on(begun - 1, begun, begun - 1) or self._reads_on(end - 1, end, end)

    def _reads_on(self, left: int, right: int, text: int) -> bool:
        if left < 0 or right >= len(self.lines) or self.lines[left].woven != self.lines[right].woven:
            return False
        if (
            self.kinds[text] not in (Kind.TEXT, Kind.START)
            or not _runs(self.lines[text])
            or signs.LEAD.match(self.lines[right].flat)
            or signs.SENTENCE_END.search(self.lines[left].flat[-40:])
        ):
            return False
        return self.joints.likelihood(left, right) > _PIECE

    def _fills_column(self, begun: int, end: int) -> bool:
        """Whether lines are as long as the running text around them, as pieces of it are and headlines seldom."""
        return all(self.columns.fills(number, begun, end) for number in range(begun, end))

    def _goes_on(self, begun: int, number: int) -> bool:
        """Whether a line goes on with the block that began before it."""
        kind, first = self.kinds[number], self.kinds[begun]
        if first not in _RUNNING or self.lines[number - 1].woven != self.lines[number].woven:
            return False
        if first is Kind.START and kind is Kind.START:
            return number - begun == 1 and signs.DATELINE_CUT.match(self.lines[begun].flat) is not None
        if kind is not Kind.TEXT and kind not in _DOUBTFUL:
            return False
        weight = self._weight(begun, number)
        if kind is Kind.TEXT:
            return weight > 0
        short = self.columns.short(begun, number - 1)
        full = number - begun > 1 and short is not None and short <= SLACK
        return weight >= _CERTAIN or (weight > _SURE and full and not self.lines[number].flat.startswith(("□", "本报")))

    def _weight(self, begun: int, number: int) -> float:
        """How much speaks for two lines as one paragraph, as a logarithm of odds."""
        last, line = self.lines[number - 1], self.lines[number]
        if last.flat[-1] == ":" and self._introduces(begun, number - 1):
            return -_SURE
        if any(sign.match(line.flat) for sign in (signs.ITEM, signs.TERM, signs.ADDRESSEE)) or last.flat.endswith(("摄", "摄影报道")):
            return -_SURE
        recent = self.lines[max(begun, number - 3) : number]
        if signs.SENTENCE_END.search(tail(recent)) or (self.lines[begun].flat[0] == "(" and last.flat[-1] == ")"):
            return -_SURE
        if line.flat[0] in signs.CONTINUES or last.flat[-1] in _LEADS_ON or _is_unbalanced(recent):
            return _CERTAIN
        against = _MARKED_APART * line.marked + _NEWS_BEGINS * self._begins_news(begun, number)
        return self.joints.likelihood(number - 1, number) + self._shape(begun, number) - against

    def _begins_news(self, begun: int, number: int) -> bool:
        """Whether a line opens as news do under lines that may be their headline: without the signs of running text."""
        opens = any(sign.match(self.lines[number].flat) for sign in (signs.NEWS_DAY, signs.SPEECH)) and number - begun <= _HEAD_LINES
        return opens and self.kinds[begun] is Kind.TEXT and not any(map(_runs, self.lines[begun:number]))

    def _introduces(self, begun: int, number: int) -> bool:
        """Whether a line that ends in a colon ends its paragraph: no column has cut it, or not there."""
        short = self.columns.short(begun, number)
        return short is None or abs(short) > SLACK or (number == begun and len(self.lines[number].flat) <= _INTRODUCTION)

    def _shape(self, begun: int, number: int) -> float:
        """How much the widths of the lines and their punctuation speak for one paragraph."""
        last, line = self.lines[number - 1], self.lines[number]
        short = self.columns.short(begun, number - 1)
        comma = any(map(_runs, self.lines[max(begun, number - _RUN) : number]))
        body = _is_body(self.lines[begun], self.lines[max(begun, number - _TOLD) : number], self.kinds[begun])
        if (number - 1 > begun and self.columns.is_piece(number - 1)) or (self.columns.is_piece(number) and self.columns.is_cut(number - 1)):
            return _PIECE_GOES_ON
        if short is None:
            return _wholeness(self.lines[begun], last, line, comma=comma) + _LEFT_OPEN * (body and last.width < LONG)
        weight = _fullness(short, first=number - 1 == begun)
        if abs(last.width - line.width) <= 2 and number - begun > 1:
            weight = max(weight, 0.0)  # a column grown narrow beside a picture
        weight += 3.0 if comma else -0.5
        if number - begun > 1:
            weight -= _OTHER_COLUMN * self.columns.leaves(begun, number)
        if body:
            return weight + _LEFT_OPEN - 1.0 * line.indented
        if number - begun == 1:
            weight += _SET_IN * (last.indented and not line.indented) + (0.0 if comma else self._second(number))
        return weight - 2.0 * line.indented

    def _second(self, number: int) -> float:
        """What the second line says against a paragraph: it begins like one of its own, or breaks off like a headline."""
        line = self.lines[number]
        short = self.columns.short(number, number)
        if signs.REMARK.match(line.flat) or (short is not None and short < -SLACK):
            return -8.0
        if signs.LEAD.match(line.flat):
            return -3.0
        full = short is not None and short <= SLACK
        return 0.0 if full or _runs(line) or signs.SENTENCE_END.search(line.flat[-40:]) else -4.0


def _runs(line: Line) -> bool:
    """Whether a line has the signs of running text."""
    return "," in line.flat or "。" in line.flat


def _is_body(first: Line, last: list[Line], kind: Kind) -> bool:
    """Whether what was joined so far, of which these are the first and the last lines, is running text for sure."""
    return kind is not Kind.TEXT or signs.LEAD.match(first.flat) is not None or any("。" in line.flat for line in last)


def _wholeness(first: Line, last: Line, line: Line, *, comma: bool) -> float:
    """The like for lines that no column has cut."""
    if signs.LEAD.match(first.flat):
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
    return any(tail.count(left) > tail.count(right) for left, right in ("“”", "《》", "()"))


def _is_head(block: Block) -> bool:
    if len(block.lines) > _HEAD_LINES or sum(len(line.flat) for line in block.lines) > _HEAD_LONGEST:
        return False
    if any(sign.match(block.flat) for sign in (signs.DATED, signs.TERM, signs.CONTACT)):
        return False
    if signs.LEAD.match(block.flat) and "," in block.flat:
        return False
    if block.flat.count(",") >= _TOO_MANY_COMMAS or block.flat[0] in signs.CONTINUES:
        return False
    last = block.flat.rstrip("”’\"'」』")[-1:]
    return "。" not in block.flat and (block.is_open or last in ("!", "?", "…")) and block.flat[-1] not in ",、:"
