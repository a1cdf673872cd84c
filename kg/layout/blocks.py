"""Lines joined to blocks: a paragraph, a headline, a byline line, whatever the line ends of OCR made of it."""

from dataclasses import dataclass
from functools import cached_property

from kg.layout import signs
from kg.layout.authors import mark_authors
from kg.layout.joints import joint, likelihood
from kg.layout.kinds import Kind, kind_of
from kg.layout.lines import Line
from kg.text import Spans

LONG = 120  # halves of a character: no column and no headline is as wide, so a line this long is a paragraph or a piece of one
_REACH = 6  # lines on each side that tell how wide the column is
_SLACK = 4  # halves of a character by which a full line may fall short, for punctuation and Latin letters
_FULL = 0.4  # of the lines nearby come near to the width of a column
_HEAD_LONGEST = 64
_MARKED = 3  # headlines with the marks of an export, from which on a page marks them all
_CONTINUES = ",。、;:?!)”’》」』〉】%"  # no paragraph begins with one of these
_LEADS_ON = ",、:“‘《(「『〈【"  # and none ends with one of these


@dataclass(frozen=True)
class Block:
    """Lines that belong together, in reading order."""

    kind: Kind
    lines: tuple[Line, ...]

    @cached_property
    def text(self) -> str:
        """The block's characters without line ends."""
        return "".join(line.text for line in self.lines)

    @cached_property
    def flat(self) -> str:
        """The text with ASCII letters, digits and signs."""
        return "".join(line.flat for line in self.lines)

    @property
    def spans(self) -> Spans:
        """The raw ranges of the lines."""
        return tuple((line.start, line.end) for line in self.lines)

    def with_more(self, other: "Block") -> "Block":
        """The block with the lines of another after its own."""
        return Block(self.kind, self.lines + other.lines)

    @property
    def is_open(self) -> bool:
        """Whether the block stops before its sentence does."""
        return signs.SENTENCE_END.search(self.lines[-1].flat[-8:]) is None


def make_blocks(lines: list[Line]) -> list[Block]:
    """The blocks of a page in the order of its lines."""
    columns = _columns(lines)
    kinds = mark_authors(lines, [kind_of(line) for line in lines])
    marked = sum(line.marked for line in lines) >= _MARKED
    blocks: list[Block] = []
    run: list[Line] = []
    for number, line in enumerate(lines):
        if run and kinds[number] is Kind.TEXT and kinds[number - 1] in (Kind.TEXT, Kind.START) and _reads_on(run, line, columns[number - 1]):
            run.append(line)
            continue
        if run:
            blocks.append(_block(kinds[number - len(run)], run, marked=marked))
        run = [line]
    if run:
        blocks.append(_block(kinds[len(lines) - len(run)], run, marked=marked))
    return blocks


def _columns(lines: list[Line]) -> list[int]:
    """For each line how wide the column around it is, or LONG where paragraphs are not broken to a width.

    The width is the upper quarter of those nearby; in a column most lines come near to it.
    """
    widths = [line.width for line in lines]
    found = []
    for number in range(len(widths)):
        near = sorted(widths[max(0, number - _REACH) : number + _REACH + 1])
        column = near[(3 * len(near)) // 4]
        full = sum(column - 2 * _SLACK <= width <= column + _SLACK for width in near)
        found.append(column if full >= _FULL * len(near) else LONG)
    return found


def _reads_on(run: list[Line], line: Line, column: int) -> bool:
    last = run[-1]
    if signs.SENTENCE_END.search(last.flat[-8:]):
        full = last.width >= column - _SLACK
        return full and column < LONG and not line.indented and line.width > column - _SLACK
    if line.flat[0] in _CONTINUES or last.flat[-1] in _LEADS_ON or _unbalanced(last.flat):
        return True
    return likelihood(joint(last.flat, line.flat)) + _shape(run, line, column) > 0


def _shape(run: list[Line], line: Line, column: int) -> float:
    """How much the widths of the lines speak for one paragraph."""
    last = run[-1]
    if column >= LONG or last.width >= LONG:
        if signs.LEAD.match(run[0].flat):
            return 3.0
        if last.width >= LONG:
            return 2.0
        return -1.0 if "," in last.flat or "。" in last.flat else -3.0
    short = column - last.width
    weight = 4.0 if short <= _SLACK else max(-3.0, 4.0 - 0.6 * (short - _SLACK))
    if len(run) == 1 and _SLACK < short <= 2 * _SLACK:
        weight = 2.0
    if abs(last.width - line.width) <= 2:
        weight = max(weight, 0.0)  # a column grown narrow beside a picture
    comma = 2.0 if "," in last.flat or "。" in last.flat else 0.0
    return weight + comma - 2.0 * line.indented


def _unbalanced(flat: str) -> bool:
    tail = flat[-200:]
    return any(tail.count(left) > tail.count(right) for left, right in ("“”", "《》", "()"))


def _block(kind: Kind, lines: list[Line], *, marked: bool) -> Block:
    block = Block(kind, tuple(lines))
    if kind is Kind.TEXT and _is_head(block) and (lines[0].marked or not marked):
        return Block(Kind.HEAD, block.lines)
    return block


def _is_head(block: Block) -> bool:
    if len(block.lines) > 4 or sum(len(line.flat) for line in block.lines) > _HEAD_LONGEST:
        return False
    if signs.LEAD.match(block.flat) and "," in block.flat:
        return False
    return "。" not in block.flat and (block.is_open or block.flat[-1] in "!?…") and block.flat[-1] not in ",、:"
