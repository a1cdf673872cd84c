"""An article with its mentions laid over its blocks, as all readers of facts see it."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.blocks import Block, BlockKind, blocks
from kg.facts.text.times import is_telling, of_other_times
from kg.model import Article, Mention, MentionType, Page
from kg.sentences import sentences
from kg.text import Spans

_QUOTATION = re.compile(r"“[^“”]*”?|\"[^\"]*\"?|「[^「」]*」?")
# A quotation is speech if it has a sentence in it; a short one without is a name or a slogan.
_SPEECH = re.compile(r"[，。！？；…,!?;]|.{16}")


_OFTEN = 3  # how often the person of whom an article tells is named at least


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention and its half-open range in the text of its block."""

    mention: Mention
    start: int
    end: int

    @property
    def type(self) -> MentionType:
        """The type of the mention."""
        return self.mention.type

    @property
    def text(self) -> str:
        """The text of the mention, without white space."""
        return self.mention.text


@dataclass(frozen=True)
class BlockView:
    """A block of an article with its mentions in order."""

    block: Block
    placed: tuple[Placed, ...]
    before: "BlockView | None" = None
    """The paragraph before it."""
    hero: Mention | None = None
    """The person of whom the whole article tells, if it is of one."""

    @property
    def kind(self) -> BlockKind:
        """Whether this is headline, byline, body or caption."""
        return self.block.kind

    @property
    def text(self) -> str:
        """The running text of the block."""
        return self.block.text.text

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """The sentences of the block as half-open ranges of its text."""
        return tuple(sentences(self.text))

    @cached_property
    def speech(self) -> tuple[tuple[int, int], ...]:
        """The ranges of the text in which somebody is quoted."""
        return tuple(match.span() for match in _QUOTATION.finditer(self.text) if _SPEECH.search(match.group()[1:-1]))

    def spoken(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """The ranges in which somebody is quoted that share a character with a range of the text."""
        first = bisect_right(self.speech, start, key=lambda one: one[1])
        return self.speech[first : bisect_left(self.speech, end, key=lambda one: one[0])]

    @cached_property
    def other_times(self) -> tuple[bool, ...]:
        """Of each sentence whether it is of other times than those told."""
        dates = {one.start for one in self.placed if one.type is MentionType.DATE and is_telling(one.mention.value)}
        return tuple(of_other_times(self.text, self.sentences, dates))

    def within(self, start: int, end: int) -> Iterator[Placed]:
        """The mentions that lie inside a range of the text."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return (placed for placed in self.placed[first:last] if placed.end <= end)

    def back_from(self, offset: int) -> Iterator[Placed]:
        """The mentions that end before an offset of the text or there, the last one first."""
        return (placed for placed in reversed(self.placed[: bisect_left(self._starts, offset)]) if placed.end <= offset)

    @cached_property
    def _starts(self) -> list[int]:
        """Where the mentions begin; they stand in order."""
        return [placed.start for placed in self.placed]

    def holds(self, placed: Placed) -> bool:
        """Whether a mention stands in this block."""
        return placed in self.within(placed.start, placed.end)

    def raw(self, start: int, end: int) -> Spans:
        """A range of the text as raw spans of the page."""
        return self.block.text.raw_spans(start, end)

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """The sentence that holds a character of the text."""
        last = bisect_right(self.sentences, offset, key=lambda one: one[0]) - 1
        held = last >= 0 and offset < self.sentences[last][1]
        return self.sentences[last] if held else (0, len(self.text))


@dataclass(frozen=True)
class ArticleView:
    """An article, its page, and its blocks with their mentions."""

    page: Page
    article: Article
    blocks: tuple[BlockView, ...]

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """All mentions of the article in reading order."""
        return tuple(placed.mention for block in self.blocks for placed in block.placed)

    def of_type(self, *types: MentionType) -> Iterator[Mention]:
        """The mentions of these types in reading order."""
        return (mention for mention in self.mentions if mention.type in types)

    @property
    def date(self) -> str | None:
        """The date the article speaks for, as EDTF."""
        return self.article.date.value if self.article.date else None


def view(page: Page, article: Article, mentions: Iterable[Mention]) -> ArticleView:
    """The article with its mentions."""
    begins: dict[int, list[Mention]] = defaultdict(list)
    for mention in (own := list(mentions)):
        begins[mention.spans[0][0]].append(mention)
    hero = _hero(own)
    found: list[BlockView] = []
    for block in blocks(page.text, article):
        found.append(BlockView(block, _place(block, begins), found[-1] if found else None, hero))
    return ArticleView(page, article, tuple(found))


def _hero(mentions: Iterable[Mention]) -> Mention | None:
    """The person named in an article often, and twice as often as anybody else."""
    persons = [mention for mention in mentions if mention.type is MentionType.PERSON]
    often = Counter(person.text for person in persons).most_common(2)
    others = often[1][1] if len(often) > 1 else 0
    named = often[0] if often and often[0][1] >= max(_OFTEN, 2 * others) else None
    return next((person for person in persons if named and person.text == named[0]), None)


def _place(block: Block, begins: Mapping[int, Sequence[Mention]]) -> tuple[Placed, ...]:
    """The mentions whose characters all stand in the block, in order; `begins` has them by the raw offset of the first."""
    where = block.text.positions()
    placed = [
        Placed(mention, start, where[mention.spans[-1][1] - 1] + 1)
        for raw, start in where.items()
        for mention in begins.get(raw, ())
        if mention.spans[-1][1] - 1 in where
    ]
    return tuple(sorted(placed, key=lambda item: (item.start, item.end)))
