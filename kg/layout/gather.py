"""Blocks in page order gathered to drafts of articles: where one begins, where one ends, which headlines stand above it."""

from collections.abc import Sequence
from itertools import pairwise

from kg.layout import signs
from kg.layout.blocks import Block, tail
from kg.layout.bylines import is_signed
from kg.layout.draft import Draft
from kg.layout.kinds import Kind
from kg.layout.lists import are_items, form
from kg.layout.openings import (
    LIST_LONGEST,
    SECTION,
    are_sections,
    begins_anew,
    breaks_off,
    carries,
    is_apart,
    is_listed,
    is_next_item,
    is_numbered,
    is_signature,
    left_open,
)
from kg.layout.sections import Sections
from kg.layout.words import Words


def gather(blocks: list[Block], words: Words) -> tuple[list[Draft], list[Block]]:
    """The drafts of a page and what belongs to none of them: dates, credits, furniture, headlines at the end."""
    gatherer = _Gatherer(blocks, words)
    for number, block in enumerate(blocks):
        gatherer.take(number, block)
    return gatherer.drafts, gatherer.rest + gatherer.front


class _Gatherer:
    """Goes through the blocks once; `front` holds the headlines and bylines seen since the last running text."""

    def __init__(self, blocks: list[Block], words: Words) -> None:
        self.blocks = blocks
        self.sections = Sections(blocks, words)
        self.drafts: list[Draft] = []
        self.rest: list[Block] = []
        self.front: list[Block] = []
        self.box: Block | None = None
        self.current: Draft | None = None
        self.column = 0
        self.before = _before(blocks)
        self.draft_of: dict[int, Draft] = {}

    def take(self, number: int, block: Block) -> None:
        """Puts one block where it belongs."""
        if block.lines[0].woven != self.column:
            self._turn(block.lines[0].woven)
        draft = self.current if self.current is not None and not self.current.closed else None
        if block.kind is Kind.HEAD and self.box is not None and draft is not None and draft.is_open:
            self._take_text(draft, number, Block(Kind.TEXT, block.lines))
        elif block.kind is Kind.HEAD and draft is not None and not self.front and (is_listed(draft) or signs.ATTACHED.match(block.flat)):
            draft.add([block])
        elif block.kind is Kind.HEAD:
            self.box = None
            self.front.append(block)
        elif block.kind is Kind.BYLINE:
            self._take_byline(draft, block)
        elif block.kind is Kind.START:
            self.box = None
            self._unlist(draft, sure=True)
            self._open(block)
        elif block.kind is Kind.TEXT:
            self._take_text(draft, number, block)
        elif block.kind is Kind.BOX:
            self._take_box(draft, block)
        elif block.kind is Kind.CLOSING and (draft is None or self.front or signs.PASSED.match(block.flat)):
            items = self._items()
            self._open(*items, block)
        else:
            self._take_rest(draft, block)
        if self.current is not None and self.current.bodies and is_signed(tail(self.current.bodies[-1].lines)):
            self.current.closed = True
        if self.current is not None and block.kind in (Kind.TEXT, Kind.START):
            self.draft_of |= dict.fromkeys((line.start for line in block.lines), self.current)

    def _turn(self, column: int) -> None:
        """Leaves a column for the next: headlines at its end stay for whatever body they fit."""
        self.rest += self.front
        self.front, self.box, self.current, self.column = [], None, None, column

    def _unlist(self, draft: Draft | None, *, sure: bool) -> None:
        """Takes back the headline of the next article from the end of a list; it is one for sure, or looks unlike the items."""
        if draft is None or self.front or draft.paragraphs[-1].kind is not Kind.HEAD or not is_listed(draft):
            return
        *items, last = [block for block in draft.paragraphs[-LIST_LONGEST:] if block.kind is Kind.HEAD]
        if sure or (len(items) > 1 and not form(items) <= form([last])):
            draft.paragraphs.pop()
            self.front.append(last)

    def _take_rest(self, draft: Draft | None, block: Block) -> None:
        if block.kind is Kind.CAPTION and (self.box is not None or (self.front and signs.BULLETED_DAY.match(block.flat))):
            self._open(block)
        elif block.kind is Kind.CAPTION and self.current is not None and (draft is not None or not self.front):
            self._take_caption(draft, block)
        elif draft is not None and block.kind in (Kind.JUMP, Kind.CLOSING):
            self._close(draft, block)
        elif draft is None and (signed := self._closed_before(block)) is not None:
            signed.add([block])
            signed.signature = block.spans
        elif draft is not None and block.kind is Kind.DATE and is_signature(draft, self.front, block, dated_page=self._has_masthead()):
            draft.signature = block.spans
            self._close(draft, block)
        else:
            self._leave(draft, block)

    def _take_caption(self, draft: Draft | None, block: Block) -> None:
        """Puts a caption to the article above, though that may be signed; ▲ among the entries of a chronicle is another of its day."""
        day = draft is not None and not self.front and signs.DAY_ITEM.match(draft.paragraphs[-1].flat) and signs.DAY_ITEM.match(block.flat)
        if draft is not None and day:
            draft.add([block])
        elif self.current is not None:
            self.current.captions.append(block)

    def _leave(self, draft: Draft | None, block: Block) -> None:
        """Leaves out what belongs to no article; a masthead under a finished paragraph begins another page."""
        if draft is not None and block.kind is Kind.DATE and not draft.is_open and not signs.BARE_DATE.match(block.flat):
            draft.closed = True
        self.rest.append(block)

    def _close(self, draft: Draft, block: Block) -> None:
        draft.add([*self.front, block])
        draft.closed = True
        self.front, self.box = [], None

    def _has_masthead(self) -> bool:
        """Whether the date of the page has been printed, so that a bare one below is an article's."""
        return any(block.kind is Kind.DATE for block in self.rest)

    def _closed_before(self, block: Block) -> Draft | None:
        """The essay whose closing bracket (作者单位：…) stands right above a bare date."""
        last = self.current.paragraphs[-1] if self.current is not None else None
        dated = last is not None and last.kind is Kind.CLOSING and not self.front and signs.BARE_DATE.match(block.flat)
        return self.current if dated else None

    def _take_byline(self, draft: Draft | None, block: Block) -> None:
        """A byline under a headline opens, one right under a finished body closes."""
        if draft is None or self.front or draft.is_open:
            self.front.append(block)
            return
        draft.bylines.append(block)
        draft.closed = True

    def _take_box(self, draft: Draft | None, block: Block) -> None:
        """Under 简讯 every paragraph is an article."""
        if draft is not None:
            draft.closed = True
        self.box = block
        self.rest += [*self.front, block]
        self.front = []

    def _items(self) -> list[Block]:
        """Takes the lines of one form (白菜 每斤1.5元) under a headline out of what stands above a closing line: they are the text."""
        heads = self.front[1:]
        if not are_items(heads):
            return []
        del self.front[1:]
        return heads

    def _open(self, block: Block, *more: Block) -> None:
        draft = Draft(front=self.front, beside=self._beside(block) if not self.front else None)
        draft.add([block, *more])
        self.drafts.append(draft)
        self.current = draft
        self.front = []

    def _beside(self, block: Block) -> Draft | None:
        """The draft that a text without a headline at the head of a column was read across with."""
        first = block.lines[0]
        if self.current is not None or first.start not in self.before:
            return None
        return self.draft_of.get(self.before[first.start])

    def _take_text(self, draft: Draft | None, number: int, block: Block) -> None:
        if self.box is not None and is_next_item(draft, block):
            self._open(block)
            return
        if draft is not None and draft.is_dateline and not self.front:
            draft.add([block])
            return
        earlier = left_open(self.drafts, block) if not self.front and (draft is None or not draft.is_open) else None
        if earlier is not None:
            earlier.add([block])
            self.current = earlier
            return
        self._unlist(draft, sure=signs.NEWS_DAY.match(block.flat) is not None)
        if draft is None or (self.box is None and self._is_new(draft, number, block)):
            self._open(block)
            return
        if carries(draft, self.front, block):
            draft.front += self.front
            self.front = []
        draft.add([*self.front, block])
        self.front = []

    def _is_new(self, draft: Draft, number: int, block: Block) -> bool:
        if not self.front:
            return breaks_off(draft, block) or begins_anew(draft, block, lambda: self.sections.is_foreign(draft, self._section(number)))
        if carries(draft, self.front, block) or is_numbered(draft, self.front) or are_sections(draft, self.front, self.blocks[number : number + SECTION]):
            return False
        return is_apart(draft, self.front, block) or not self.sections.belongs(draft, self._section(number), block.lines[0].start)

    def _section(self, number: int) -> str:
        texts = [block.flat for block in self.front[:1]]
        for block in self.blocks[number : number + SECTION]:
            if block.kind is not Kind.TEXT:
                break
            texts.append(block.flat)
        return "".join(texts)


def _before(blocks: Sequence[Block]) -> dict[int, int]:
    """For the first line of each column the line that stands before it in print; both by where they start."""
    lines = sorted((line for block in blocks for line in block.lines), key=lambda line: line.start)
    return {line.start: one.start for one, line in pairwise(lines) if line.woven != one.woven}
