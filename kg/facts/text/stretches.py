"""A range of the text of one block, mostly a sentence: its words, its names and the days in it."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kg.facts.text.outline import Outline, outline
from kg.facts.text.view import BlockView, Placed
from kg.model import MentionType

MONTH, DAY = 7, 10
"""How many characters an EDTF month and day have."""


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

    @property
    def tells_other_times(self) -> bool:
        """Whether its last sentence is of other times than those told: 去年, 据了解, 下一步."""
        last = bisect_left(self.block.sentences, (self.end,)) - 1
        return last >= 0 and self.block.other_times[last]

    def placed(self) -> Iterator[Placed]:
        """The mentions inside."""
        return self.block.within(self.start, self.end)

    def date_before(self, at: int) -> str | None:
        """The date that it names last before a place of the block: 1999年毕业，2018年|被评为."""
        dates = [one.mention.value for one in self.placed() if one.type is MentionType.DATE and one.end <= at]
        return dates[-1] if dates else None

    def days(self) -> list[str]:
        """The calendar days that it names, and ranges of them."""
        return self.dates(DAY)

    def dates(self, least: int) -> list[str]:
        """The dates that it names as precisely as so many characters tell."""
        dates = (placed.mention.value for placed in self.placed() if placed.type is MentionType.DATE)
        return [date for date in dates if date and len(date) >= least]
