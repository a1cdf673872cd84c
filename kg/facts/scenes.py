"""An article as scenes: stretches that tell of one occasion, each with its date.

A scene ends where a paragraph or an item of a list begins with another day, or a sentence begins with words such as
当天下午 or 此前. What is told without a day of its own belongs to the scene before it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.blocks import BlockKind
from kg.facts.view import ArticleView, BlockView, Placed
from kg.model import MentionType

# A sentence that opens another occasion of the same or a neighbouring day.
_TURN = re.compile(
    r"(?:[●■◆▲△☆★]|\d{1,2}[.、．])?\s*(?:当[日天](?:上午|下午|晚|中午|傍晚)?|同日|[^，。]{0,6}前一天|[^，。]{0,6}[后次]日|随后召开|会前|会后|此前一天)[，,]?"
)
_HEAD = re.compile(r"[●■◆▲△☆★\s]*(?:[（(].{0,40}?[）)])?\s*(?:本报[^（(，。]{0,8}讯|[^，。]{2,6}讯)?\s*(?:[（(][^）)]{0,40}[）)])?\s*")
_VAGUE = re.compile(r"(?:近日|日前|近期|连日来|近年来|今年以来|目前|近几[天日])")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A range of the text of one block."""

    block: BlockView
    start: int
    end: int

    @property
    def text(self) -> str:
        """The text of the stretch."""
        return self.block.text[self.start : self.end]

    def placed(self) -> Iterator[Placed]:
        """The mentions inside."""
        return self.block.within(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Scene:
    """One occasion: its sentences in order, and its EDTF date where one is told."""

    sentences: tuple[Stretch, ...]
    date: str | None

    @property
    def lead(self) -> Stretch:
        """The sentence that opens the scene."""
        return self.sentences[0]


def scenes(view: ArticleView) -> Iterator[Scene]:
    """The scenes of the body and captions of an article, in order."""
    current: Scene | None = None
    for stretch, opens_paragraph in _sentences(view):
        date = _opening_date(stretch)
        turns = _TURN.match(stretch.text) is not None
        new_day = date is not None and current is not None and current.date is not None and not _same_day(date, current.date)
        if current is None:
            current = Scene((stretch,), date if date else _default(stretch, view))
        elif turns or (new_day and opens_paragraph) or _is_item(stretch, opens_paragraph):
            yield current
            current = Scene((stretch,), date or current.date)
        else:
            current = replace(current, sentences=(*current.sentences, stretch))
    if current is not None:
        yield current


def _sentences(view: ArticleView) -> Iterator[tuple[Stretch, bool]]:
    """Every sentence of the body, and whether it opens a paragraph."""
    for block in view.blocks:
        if block.kind is BlockKind.BODY:
            for index, (start, end) in enumerate(block.sentences):
                if block.text[start:end].strip():
                    yield Stretch(block, start, end), index == 0


def _opening_date(stretch: Stretch) -> str | None:
    """The day that a sentence opens with."""
    head = _HEAD.match(stretch.text)
    begin = stretch.start + (head.end() if head else 0)
    for placed in stretch.placed():
        if placed.type is MentionType.DATE and placed.start - begin <= 2 and placed.start >= stretch.start:
            return placed.mention.value
    return None


def _default(stretch: Stretch, view: ArticleView) -> str | None:
    """The date of the first scene: a day told in its first sentence, else that of the article, none for 近日."""
    if _VAGUE.search(stretch.text):
        return None
    told = next((placed.mention.value for placed in stretch.placed() if placed.type is MentionType.DATE), None)
    return told or view.date


def _same_day(left: str, right: str) -> bool:
    """Whether one date lies in the other as written."""
    return left.startswith(right) or right.startswith(left)


def _is_item(stretch: Stretch, opens_paragraph: bool) -> bool:
    """Whether the sentence opens an item of a list of news."""
    return opens_paragraph and stretch.text.lstrip()[:1] in "●■◆▲△☆★"
