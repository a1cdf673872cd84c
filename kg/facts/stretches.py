"""A range of the text of one block, mostly a sentence: its words, its names and the days in it."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kg.facts.outline import Outline, outline
from kg.facts.view import BlockView, Placed
from kg.model import MentionType

MONTH, DAY = 7, 10
"""How many characters an EDTF month and day have."""

# What opens a sentence that tells of other times.
_OTHER_TIMES = re.compile(
    r"\s*(?:据(?:了解|悉|统计)|近年来|近几年|今年以来|(?:去年|前年)(?![^，。；]{1,6}的)|多年来|长期以来|目前|眼下|如今|截至|此前|接下来|下一步|未来|以前|过去|[^，。；]{2,10}以来[，,]|[^，。；\d]{1,3}年前[，,])"
)


@dataclass(frozen=True)
class Stretch:
    """A range of the text of one block."""

    block: BlockView
    start: int
    end: int

    @property
    def text(self) -> str:
        """The text of the stretch."""
        return self.block.text[self.start : self.end]

    @cached_property
    def outline(self) -> Outline:
        """The stretch in outline."""
        return outline(self.block, self.start, self.end)

    @cached_property
    def tells_other_times(self) -> bool:
        """Whether it, or a sentence before it in its paragraph, opens with words for other times than those told: 去年, 据了解, 下一步.

        A day that opens a sentence ends them.
        """
        for start, end in reversed(self.block.sentences[: bisect_left(self.block.sentences, (self.end,))]):
            day = next((one for one in self.block.within(start, end) if one.type is MentionType.DATE), None)
            dated = day is not None and len(day.mention.value or "") >= MONTH
            if day is not None and dated and self.block.text[start : day.start].strip() in ("", "今年"):
                return False
            if _OTHER_TIMES.match(self.block.text[start:end]):
                return True
        return False

    def placed(self) -> Iterator[Placed]:
        """The mentions inside."""
        return self.block.within(self.start, self.end)

    def days(self) -> list[str]:
        """The calendar days that it names, and ranges of them."""
        dates = (placed.mention.value for placed in self.placed() if placed.type is MentionType.DATE)
        return [day for day in dates if day and len(day) >= DAY]
