"""What has been made of a page's blocks so far: drafts, what belongs to none, and what waits for the text below it."""

from collections.abc import Sequence
from itertools import pairwise

from kg.layout.blocks.block import Block, tail
from kg.layout.blocks.lists import are_items, form
from kg.layout.drafts.draft import Draft
from kg.layout.drafts.openings import LIST_LONGEST, is_listed
from kg.layout.lines.kinds import Kind
from kg.layout.makers.bylines import is_signed
from kg.layout.vocabulary import signs

_CAPTION_LONGEST = 80  # characters


class Desk:
    """The drafts of a page in the making.

    `front` holds the headlines and bylines seen since the last running text, `box` is the name of a box of short news,
    `current` the draft that was last added to.
    """

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.drafts: list[Draft] = []
        self.rest: list[Block] = []
        self.front: list[Block] = []
        self.box: Block | None = None
        self.current: Draft | None = None
        self._column = 0
        self._before = _before(blocks)
        self._draft_of: dict[int, Draft] = {}

    @property
    def draft(self) -> Draft | None:
        """The draft that can go on."""
        return self.current if self.current is not None and not self.current.closed else None

    def turn(self, column: int) -> None:
        """Goes to a column; headlines at the end of the one before stay for whatever body they fit."""
        if column != self._column:
            self.rest += self.front
            self.front, self.box, self.current, self._column = [], None, None, column

    def open(self, *blocks: Block, pictured: Draft | None = None) -> None:
        """Begins a draft under what stands above it, also above the captions that were taken for one of their own."""
        draft = Draft(front=self.front, beside=self._beside(blocks[0]) if not self.front else None)
        if pictured is not None:
            self.drafts.remove(pictured)
            draft.front, draft.captions = pictured.front, pictured.paragraphs
        draft.add(blocks)
        self.drafts.append(draft)
        self.current = draft
        self.front = []

    def pictures(self) -> Draft | None:
        """The draft right above a dateline that is nothing but captions: a few lines that each tell what a picture shows."""
        draft = self.draft
        if draft is None or self.front or draft.opens or (draft.is_open and not signs.ENDS.search(draft.paragraphs[-1].flat)):
            return None
        told = all(block.kind in (Kind.TEXT, Kind.HEAD) and len(block.flat) <= _CAPTION_LONGEST for block in draft.paragraphs)
        return draft if told else None

    def add(self, draft: Draft, block: Block) -> None:
        """Adds a block, and what stands above it as subheads."""
        draft.add([*self.front, block])
        self.front = []

    def close(self, draft: Draft, block: Block) -> None:
        """Ends a draft with a block."""
        self.add(draft, block)
        draft.closed = True
        self.box = None

    def note(self, block: Block) -> None:
        """Remembers to which draft running text has come, and closes one that is signed."""
        if self.current is None:
            return
        if self.current.bodies and is_signed(tail(self.current.bodies[-1].lines)):
            self.current.closed = True
        if block.kind in (Kind.TEXT, Kind.START):
            self._draft_of |= dict.fromkeys((line.start for line in block.lines), self.current)

    def unlist(self, *, sure: bool) -> None:
        """Takes back the headline of the next article from the end of a list; it is one for sure, or looks unlike the items."""
        draft = self.draft
        if draft is None or self.front or draft.paragraphs[-1].kind is not Kind.HEAD or not is_listed(draft):
            return
        *items, last = [block for block in draft.paragraphs[-LIST_LONGEST:] if block.kind is Kind.HEAD]
        if sure or (len(items) > 1 and not form(items) <= form([last])):
            self.front.append(draft.give_back())

    def items(self) -> list[Block]:
        """Takes the lines of one form (白菜 每斤1.5元) under a headline out of what stands above a closing line: they are the text."""
        heads = self.front[1:]
        if not are_items(heads):
            return []
        del self.front[1:]
        return heads

    def _beside(self, block: Block) -> Draft | None:
        """The draft that a text without a headline at the head of a column was read across with."""
        before = self._before.get(block.lines[0].start)
        return None if self.current is not None or before is None else self._draft_of.get(before)


def _before(blocks: Sequence[Block]) -> dict[int, int]:
    """For the first line of each column the line that stands before it in print; both by where they start."""
    lines = sorted((line for block in blocks for line in block.lines), key=lambda line: line.start)
    return {line.start: one.start for one, line in pairwise(lines) if line.woven != one.woven}
