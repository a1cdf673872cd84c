"""Blocks in page order gathered to drafts of articles: where one begins, where one ends, which headlines stand above it."""

from dataclasses import dataclass, field

from kg.layout import signs
from kg.layout.blocks import Block
from kg.layout.joints import joint
from kg.layout.kinds import Kind
from kg.layout.words import Words, pairs

_FITS = 1.0  # a joint this good carries a paragraph across a headline that stands in its midst
_BREAKS = -4.0  # a joint this bad between an open paragraph and the next is a jump to another article
_SAME = 0.05  # the share of a section's rare words that its article holds too
_ENOUGH = 800  # characters; a shorter beginning says too little of what an article is about
_SAME_AS_REPORT = 0.4  # reports of a few paragraphs seldom have subheads


@dataclass(eq=False)
class Draft:
    """An article in the making."""

    front: list[Block] = field(default_factory=list)
    paragraphs: list[Block] = field(default_factory=list)
    captions: list[Block] = field(default_factory=list)
    bylines: list[Block] = field(default_factory=list)
    closed: bool = False

    @property
    def bodies(self) -> list[Block]:
        """The paragraphs that are running text, subheads left out."""
        return [block for block in self.paragraphs if block.kind is not Kind.HEAD]

    @property
    def is_report(self) -> bool:
        """Whether the body opens as a report does, with 本报讯 or the like; a part carried over from another page does not."""
        return self.opens and not signs.CARRIED.match(self.paragraphs[0].flat)

    @property
    def opens(self) -> bool:
        """Whether the first paragraph is marked as the beginning of a body."""
        return bool(self.paragraphs) and self.paragraphs[0].kind is Kind.START

    @property
    def is_open(self) -> bool:
        """Whether the last paragraph stops before its sentence does."""
        return bool(self.paragraphs) and self.paragraphs[-1].is_open

    @property
    def text(self) -> str:
        """The body, all paragraphs in a row."""
        return "".join(block.flat for block in self.paragraphs)


    def add(self, blocks: list[Block]) -> None:
        """Takes in what comes next; running text after an open end is more of the same paragraph."""
        for block in blocks:
            if self.is_open and block.kind is Kind.TEXT and self.paragraphs[-1].kind in (Kind.TEXT, Kind.START):
                self.paragraphs[-1] = self.paragraphs[-1].with_more(block)
            else:
                self.paragraphs.append(block)

    @property
    def is_headless(self) -> bool:
        """Whether nothing that could be a headline stands right above the body."""
        return not any(block.kind is Kind.HEAD for block in self.front)


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
        self.words = words
        self.drafts: list[Draft] = []
        self.rest: list[Block] = []
        self.front: list[Block] = []

    def take(self, number: int, block: Block) -> None:
        draft = self.drafts[-1] if self.drafts and not self.drafts[-1].closed else None
        if block.kind is Kind.HEAD:
            self.front.append(block)
        elif block.kind is Kind.BYLINE:
            self._take_byline(draft, block)
        elif block.kind is Kind.START:
            self._open(block)
        elif block.kind is Kind.TEXT:
            self._take_text(draft, number, block)
        elif draft is not None and block.kind is Kind.CAPTION:
            draft.captions.append(block)
        elif draft is not None and block.kind in (Kind.JUMP, Kind.SOURCE):
            draft.add([*self.front, block])
            draft.closed = True
            self.front = []
        else:
            self.rest.append(block)

    def _take_byline(self, draft: Draft | None, block: Block) -> None:
        """A byline under a headline opens, one right under a finished body closes."""
        if draft is None or self.front or draft.is_open:
            self.front.append(block)
            return
        draft.bylines.append(block)
        draft.closed = True

    def _open(self, block: Block) -> None:
        self.drafts.append(Draft(front=self.front, paragraphs=[block]))
        self.front = []

    def _take_text(self, draft: Draft | None, number: int, block: Block) -> None:
        if draft is None or self._is_new(draft, number, block):
            self._open(block)
            return
        if self._carries(draft, block):
            draft.front += self.front
            self.front = []
        draft.add([*self.front, block])
        self.front = []

    def _is_new(self, draft: Draft, number: int, block: Block) -> bool:
        if not self.front:
            return draft.is_open and _score(draft, block) < _BREAKS
        if self._carries(draft, block):
            return False
        if len(self.front) > 1:
            return True
        least = _SAME_AS_REPORT if draft.is_report else _SAME if len(draft.text) > _ENOUGH else 0.0
        return self.words.share(pairs(self._section(number)), pairs(draft.text)) < least

    def _carries(self, draft: Draft, block: Block) -> bool:
        """Whether the text goes on under headlines printed in its midst."""
        return bool(self.front) and draft.is_open and _score(draft, block) > _FITS

    def _section(self, number: int) -> str:
        texts = [self.front[0].flat]
        for block in self.blocks[number : number + 8]:
            if block.kind is not Kind.TEXT:
                break
            texts.append(block.flat)
        return "".join(texts)


def _score(draft: Draft, block: Block) -> float:
    return joint(draft.paragraphs[-1].flat[-12:], block.flat[:12])
