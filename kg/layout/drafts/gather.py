"""Blocks in page order gathered to drafts of articles: where one begins, where one ends, which headlines stand above it."""

from kg.layout.blocks.block import Block
from kg.layout.blocks.pairs import Rarity
from kg.layout.drafts.desk import Desk
from kg.layout.drafts.draft import Draft
from kg.layout.drafts.endings import take_rest
from kg.layout.drafts.openings import (
    SECTION,
    are_sections,
    begins_anew,
    breaks_off,
    carries,
    is_apart,
    is_bracketed_picture,
    is_listed,
    is_next_item,
    is_numbered,
    is_picture,
    is_picture_line,
    is_picture_news,
    left_open,
)
from kg.layout.drafts.sections import Sections
from kg.layout.lines.kinds import Kind
from kg.layout.vocabulary import signs


def gather(blocks: list[Block], rarity: Rarity) -> tuple[list[Draft], list[Block]]:
    """The drafts of a page and what belongs to none of them: dates, credits, furniture, headlines at the end."""
    gatherer = _Gatherer(blocks, rarity)
    for number, block in enumerate(blocks):
        gatherer.take(number, block)
    return gatherer.desk.drafts, gatherer.desk.rest + gatherer.desk.front


class _Gatherer:
    """Goes through the blocks once, and puts each where it belongs on the desk."""

    def __init__(self, blocks: list[Block], rarity: Rarity) -> None:
        self.blocks = blocks
        self.sections = Sections(blocks, rarity)
        self.desk = Desk(blocks)

    def take(self, number: int, block: Block) -> None:
        """Puts one block where it belongs."""
        self.desk.turn(block.lines[0].woven)
        match block.kind:
            case Kind.HEAD:
                self._take_head(number, block)
            case Kind.BYLINE:
                self._take_byline(block)
            case Kind.START:
                self._take_start(block)
            case Kind.TEXT | Kind.ITEM:
                self._take_text(number, block)
            case Kind.BOX:
                self._take_box(block)
            case Kind.CLOSING if is_bracketed_picture(block, self.blocks[number + 1 : number + 2]):
                (self.desk.current.captions if self.desk.current else self.desk.rest).append(block)
            case _:
                take_rest(self.desk, block)
        self.desk.note(block)

    def _take_head(self, number: int, block: Block) -> None:
        """A headline waits for its text, but in an open piece of a box it is text, under a list an item of it; some lines are captions."""
        draft = self.desk.draft
        if self.desk.box is not None and draft is not None and draft.is_open:
            self._take_text(number, Block(Kind.TEXT, block.lines))
        elif draft is not None and not self.desk.front and (is_listed(draft) or signs.ATTACHED.match(block.flat)):
            draft.add([block])
        elif draft is not None and draft.bodies and not (self.desk.front or draft.is_open) and signs.SHOWN.match(block.flat):
            draft.captions.append(block)
        else:
            self.desk.box = None
            self.desk.front.append(block)

    def _take_byline(self, block: Block) -> None:
        """A byline under a headline opens, one right under a finished body closes."""
        draft = self.desk.draft
        if draft is None or self.desk.front or draft.is_open:
            self.desk.front.append(block)
        else:
            draft.bylines.append(block)
            draft.closed = True

    def _take_start(self, block: Block) -> None:
        """A dateline begins an article wherever it stands, but below a summary under the title of a web page."""
        self.desk.box = None
        self.desk.unlist(sure=True)
        pictured, draft = self.desk.pictures(), self.desk.draft
        if pictured is None and draft is not None and not self.desk.front and draft.is_summary:
            draft.add([block])
        else:
            self.desk.open(block, pictured=pictured)

    def _take_box(self, block: Block) -> None:
        """Under 简讯 every paragraph is an article."""
        if self.desk.draft is not None:
            self.desk.draft.closed = True
        self.desk.box = block
        self.desk.rest += [*self.desk.front, block]
        self.desk.front = []

    def _take_text(self, number: int, block: Block) -> None:
        """Running text goes on with the draft, or with an earlier one that was left open, or begins one."""
        desk, draft = self.desk, self.desk.draft
        if desk.box is not None and is_next_item(draft, block):
            desk.open(block)
        elif draft is not None and draft.is_dateline and not desk.front:
            draft.add([block])
        elif draft is None and desk.current is not None and not desk.front and is_picture(block):
            desk.current.captions.append(block)
        elif (earlier := self._left_open(block)) is not None:
            earlier.add([block])
            desk.current = earlier
        else:
            self._go_on(number, block)

    def _left_open(self, block: Block) -> Draft | None:
        """The earlier draft that a text right under a finished one goes on with."""
        draft = self.desk.draft
        return left_open(self.desk.drafts, block) if not self.desk.front and (draft is None or not draft.is_open) else None

    def _go_on(self, number: int, block: Block) -> None:
        """Adds a text to the draft, or begins one with it; headlines in the midst of a sentence are those of the draft."""
        desk, draft = self.desk, self.desk.draft
        desk.unlist(sure=signs.NEWS_DAY.match(block.flat) is not None)
        if draft is None or (desk.box is None and self._is_new(draft, number, block)):
            desk.open(block, pictured=desk.pictures() if draft is not None and draft.is_signed_picture else None)
            return
        if carries(draft, desk.front, block):
            draft.front += desk.front
            desk.front = []
        desk.add(draft, block)

    def _is_new(self, draft: Draft, number: int, block: Block) -> bool:
        front = self.desk.front
        if not front:
            if block.kind is Kind.ITEM:
                return False
            if is_picture_news(block, self.blocks[number + 1 : number + 2]):
                return not draft.is_open
            return breaks_off(draft, block) or begins_anew(draft, block, lambda: self.sections.is_foreign(draft, self._section(number)))
        if draft.is_web_page and is_picture_line(front, block) and not self.sections.is_foreign(draft, self._section(number)):
            return False
        if carries(draft, front, block) or is_numbered(draft, front) or are_sections(draft, front, self.blocks[number : number + SECTION]):
            return False
        return is_apart(draft, front, block) or not self.sections.belongs(draft, self._section(number), block.lines[0].start)

    def _section(self, number: int) -> str:
        """What tells what a text is about: the headline above it, it, and the paragraphs below."""
        texts = [block.flat for block in self.desk.front[:1]]
        for block in self.blocks[number : number + SECTION]:
            if block.kind is not Kind.TEXT:
                break
            texts.append(block.flat)
        return "".join(texts)
