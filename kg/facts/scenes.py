"""An article as scenes: stretches that tell of one occasion, each with its date.

A scene ends where a paragraph or an item of a list begins with another day, or a sentence begins with words such as
当天下午 or 签约前一天. What is told without a day of its own belongs to the scene before it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kg.blocks import BlockKind
from kg.facts.view import ArticleView, BlockView, Placed
from kg.model import MentionType

# A sentence that opens another occasion of the same or a neighbouring day.
_TURN = re.compile(
    r"\s*(?:当[日天](?:上午|下午|晚上?|中午|傍晚|(?=[，,]))|同日|[^，。]{0,6}(?P<before>前一天|前一日)|(?:[^，。]{0,4}(?P<after>后一天|次日|翌日|第二天))|随后召开)[，,]?"
)
# An occasion of another time of the same day, where it opens a paragraph.
_PART_OF_DAY = re.compile(
    r"\s*(?:当[日天])?(?:上午|下午|中午|傍晚|晚上|晚间|当晚|深夜)(?:[一二三四五六七八九十两\d]{1,3}[点时][^，。]{0,4})?[，,]"
)
_BULLETS = "●■◆▲△☆★○◎"
# What stands before the first words of a report: bullets, 本报讯（记者 …）, 本报富蕴12月15日电.
_HEAD = re.compile(rf"[{_BULLETS}\s]*(?:本报[^（(，。]{{0,16}}?[讯电]|[^，。（(]{{2,20}}[讯电])?\s*(?:[（(][^）)]{{0,40}}[）)])?\s*")
_VAGUE = re.compile(r"(?:近日|日前|近期|连日来|近年来|今年以来|目前|近几[天日])")
_DAY = 10  # characters of an EDTF day


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
    """One occasion: its sentences in order, its EDTF date where one is told, and how far its opening words reach."""

    sentences: tuple[Stretch, ...]
    date: str | None
    opened: int

    @property
    def lead(self) -> Stretch:
        """The sentence that opens the scene."""
        return self.sentences[0]


def scenes(view: ArticleView) -> Iterator[Scene]:
    """The scenes of the body of an article, in order."""
    current: Scene | None = None
    for stretch, opens_paragraph in _sentences(view):
        turn = _TURN.match(stretch.text)
        part = opens_paragraph and _PART_OF_DAY.match(stretch.text) is not None
        day = _opening_date(stretch)
        if current is None:
            current = Scene((stretch,), None, stretch.start + _head(stretch))
        elif turn or part or (opens_paragraph and (_is_item(stretch) or _is_new(day, current.date))):
            yield _dated(current, view)
            opened = stretch.start + (turn.end() if turn else _head(stretch))
            current = Scene((stretch,), day or _turned(turn, _dated(current, view).date), opened)
        else:
            current = replace(current, sentences=(*current.sentences, stretch))
    if current is not None:
        yield _dated(current, view)


def _sentences(view: ArticleView) -> Iterator[tuple[Stretch, bool]]:
    """Every sentence of the body, and whether it opens a paragraph."""
    for block in view.blocks:
        if block.kind is BlockKind.BODY:
            for index, (start, end) in enumerate(block.sentences):
                if block.text[start:end].strip():
                    yield Stretch(block, start, end), index == 0


def _head(stretch: Stretch) -> int:
    """How many characters of a sentence are bullets, byline and dateline."""
    match = _HEAD.match(stretch.text)
    return match.end() if match else 0


def _opening_date(stretch: Stretch) -> str | None:
    """The day that a sentence opens with."""
    begin = stretch.start + _head(stretch)
    dates = (placed for placed in stretch.placed() if placed.type is MentionType.DATE)
    return next((placed.mention.value for placed in dates if -1 <= placed.start - begin <= 2), None)


def _is_new(day: str | None, current: str | None) -> bool:
    """Whether a paragraph's opening date tells of another day than the scene before it."""
    known = current or ""
    return day is not None and (not known.startswith(day) or "/" in known.removeprefix(day))


def _turned(turn: re.Match[str] | None, day: str | None) -> str | None:
    """The day of a neighbouring occasion: the same, the one before or the one after."""
    if turn is None or day is None or len(day) != _DAY or not day[0].isdigit():
        return day
    shift = -1 if turn["before"] else 1 if turn["after"] else 0
    return (date.fromisoformat(day) + timedelta(days=shift)).isoformat()


def _dated(scene: Scene, view: ArticleView) -> Scene:
    """The scene with its date: the first day its opening sentences tell after the dateline, else that of the article."""
    if scene.date is not None:
        return scene
    told = [
        placed
        for sentence in scene.sentences[:3]
        for placed in sentence.placed()
        if placed.type is MentionType.DATE and placed.start >= sentence.start + _head(sentence)
    ]
    days = [placed.mention.value for placed in told if placed.mention.value and len(placed.mention.value) >= _DAY]
    vague = _VAGUE.search(scene.lead.text) is not None
    return replace(scene, date=days[0] if days and not vague else None if vague else view.date)


def _is_item(stretch: Stretch) -> bool:
    """Whether the sentence opens an item of a list of news."""
    return stretch.text.lstrip()[:1] in _BULLETS
