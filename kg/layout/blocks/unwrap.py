"""Lines joined to blocks: what the line ends of print and OCR have cut, put together again."""

import re
from collections.abc import Iterable, Iterator

from kg import websigns
from kg.layout.blocks.authors import mark_authors
from kg.layout.blocks.block import Block
from kg.layout.blocks.heads import is_head
from kg.layout.blocks.paragraphs import CERTAIN, Paragraphs
from kg.layout.columns.fill import SLACK
from kg.layout.lines.kinds import Kind, is_running, kind_of_text
from kg.layout.lines.page_lines import Line
from kg.layout.lines.surroundings import kinds_of
from kg.layout.vocabulary import signs

_MARKED = 3  # headlines with the marks of an export, from which on a page marks them all
_RUNNING = (Kind.TEXT, Kind.ITEM, Kind.START, Kind.CAPTION)
# Kinds that a line in the midst of a paragraph may seem to have, when a column cuts it unhappily.
_DOUBTFUL = (Kind.BYLINE, Kind.CREDIT, Kind.DATE, Kind.CLOSING, Kind.FURNITURE, Kind.BOX, Kind.CAPTION)
_WHOLE = (Kind.CLOSING, Kind.BYLINE, Kind.CREDIT, Kind.DATE)  # what a short block may turn out to be when its lines are joined
_WHOLE_LINES = 6
_SURE = 3.0  # from this weight on a line of a doubtful kind goes on with a full one
_INTRODUCTION = 20  # characters of the first line of a headline that ends in a colon
_SIGNS = re.compile(r"[\W_]+")
_PIECE = 2.0  # a joint that makes a short line between running text a piece of it


def make_blocks(lines: list[Line]) -> list[Block]:
    """The blocks of a page in the order of its lines."""
    marked = sum(line.marked for line in lines) >= _MARKED
    joiner = _Joiner(lines)
    return _with_asides(_with_colons([joiner.block(begun, end, marked=marked) for begun, end in joiner.runs()]))


def _with_colons(blocks: list[Block]) -> Iterator[Block]:
    """The blocks, where the first line of a headline of two may end in a colon: 县“两会”特写：."""
    for block, head, below in zip(blocks, [*blocks[1:], None], [*blocks[2:], None, None], strict=False):
        opens = head is not None and head.kind is Kind.HEAD and below is not None and _opens(below)
        title = opens and block.kind is Kind.TEXT and len(block.flat) <= _INTRODUCTION and block.flat[-1] == ":"
        yield Block(Kind.HEAD, block.lines) if title and not is_running(block.lines[0].flat) else block


def _opens(block: Block) -> bool:
    """Whether a block stands above a text, or is one that opens with its day."""
    return block.kind in (Kind.BYLINE, Kind.START) or (block.kind is Kind.TEXT and signs.DATED.match(block.flat) is not None)


def _with_asides(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, where headlines above a site's path or menu stand aside: the site's name, or those of news elsewhere on the page."""
    found: list[Block] = []
    heads = 0  # how many of the last blocks are headlines, or furniture between them
    for block in blocks:
        heads = heads + 1 if block.kind in (Kind.HEAD, Kind.FURNITURE) else 0
        if block.kind is Kind.FURNITURE and websigns.TOP.match(block.flat):
            above = found[len(found) + 1 - heads :]
            found[len(found) + 1 - heads :] = [Block(Kind.ASIDE, one.lines) if one.kind is Kind.HEAD else one for one in above]
            heads = 0
        found.append(block)
    return found


class _Joiner:
    """Goes through the lines of a page and finds where each block begins and ends."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.kinds = mark_authors(lines, kinds_of(tuple(line.flat for line in lines)))
        self.paragraphs = Paragraphs(lines, self.kinds)

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
        if is_head(block) and (lines[0].marked or not marked) and not self._is_piece(begun, end):
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
            or not is_running(self.lines[text].flat)
            or signs.LEAD.match(self.lines[right].flat)
            or signs.SENTENCE_END.search(self.lines[left].flat[-40:])
            or signs.ENDS.search(self.lines[left].flat)
        ):
            return False
        return self.paragraphs.joints.likelihood(left, right) > _PIECE

    def _goes_on(self, begun: int, number: int) -> bool:
        """Whether a line goes on with the block that began before it."""
        kind, first = self.kinds[number], self.kinds[begun]
        if first not in _RUNNING or self.lines[number - 1].woven != self.lines[number].woven:
            return False
        if first is Kind.START and kind is Kind.START:
            return number - begun == 1 and signs.DATELINE_CUT.match(self.lines[begun].flat) is not None
        if kind is not Kind.TEXT and (kind not in _DOUBTFUL or self.paragraphs.columns.leaves(begun, number)):
            return False
        if kind is Kind.FURNITURE and _SIGNS.fullmatch(self.lines[number].flat):
            return False
        weight = self.paragraphs.weight(begun, number)
        if kind is Kind.TEXT:
            return weight > 0
        short = self.paragraphs.columns.short(begun, number - 1)
        full = number - begun > 1 and short is not None and short <= SLACK
        return weight >= CERTAIN or (weight > _SURE and full and not self.lines[number].flat.startswith(("□", "本报")))
