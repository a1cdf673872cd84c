"""Headlines where they stand on the page: above which body, over which byline, and which lines go together wherever they go."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from kg import websigns
from kg.layout.blocks.block import Block
from kg.layout.drafts.draft import Draft
from kg.layout.lines.kinds import Kind
from kg.layout.vocabulary import column_names, signs

# What sites put before a title: [图], 【聚焦两会】, 新春走基层|
_TAG = re.compile(r"(?:[\[【][^\[\]【】。]{1,16}[\]】]\s*)+|[^|丨‖。,:]{2,24}[|丨‖]\s*")
_TAGGED = re.compile(rf"(?:{_TAG.pattern})(?=[^|丨‖]{{8,}}$)")
_NEAR = 10  # characters of line ends and marks between two lines at the end of a page that stand right under one another


@dataclass(eq=False)
class Place:
    """A line of a headline where it stands: above which draft, none at the end of a page, and over which byline.

    `low` has a byline between it and the headline, `last` stands right above the text, `tag` was cut off the head of its line.
    """

    block: Block
    number: int
    owner: int | None
    low: bool = False
    last: bool = False
    tag: bool = False
    byline: Block | None = None

    @property
    def is_kicker(self) -> bool:
        """Whether the line names a campaign or column."""
        return self.tag or column_names.KICKER.match(self.block.flat) is not None


def places_above(number: int, draft: Draft, first: int) -> tuple[list[Place], list[Block]]:
    """The places above a draft, numbered from `first`, and the bylines that stand under none of them."""
    places: list[Place] = []
    bylines: list[Block] = []
    low = False
    for block in _parted(_single_titles(draft.front)):
        if block.kind is Kind.HEAD:
            places.append(Place(block, first + len(places), number, low, tag=_TAG.fullmatch(block.flat) is not None))
        elif places and places[-1].byline is None:
            places[-1].byline, low = block, True
        else:
            bylines.append(block)
            low = True
    if places and places[-1].byline is None:
        places[-1].last = True
    return places, bylines


def _single_titles(front: Sequence[Block]) -> Iterator[Block]:
    """The blocks, where the title of a web page, which is one line, stands apart from lines joined to it; it may still be of several."""
    for block, below in zip_longest(front, front[1:]):
        if block.kind is Kind.HEAD and below is not None and websigns.tops(below.flat):
            yield from (Block(Kind.HEAD, (line,)) for line in block.lines)
        else:
            yield block


def _parted(front: Iterable[Block]) -> Iterator[Block]:
    """The blocks, where what was joined to the headline under it (新春走基层 ⏎ 雪线上的守路人) or before it (新春走基层|…) stands alone."""
    for block in front:
        first, *more = block.lines
        if block.kind is not Kind.HEAD:
            yield block
        elif more and column_names.KICKER.match(first.flat):
            yield from (Block(Kind.HEAD, (first,)), Block(Kind.HEAD, tuple(more)))
        elif tag := _TAGGED.match(first.flat):
            yield from (Block(Kind.HEAD, (first.part(0, tag.end()),)), Block(Kind.HEAD, (first.part(tag.end()), *more)))
        else:
            yield block


def runs(places: Sequence[Place]) -> Iterator[list[list[Place]]]:
    """The lines that stand right under one another, cut into units."""
    run: list[Place] = []
    for place in places:
        if run and not _touch(run[-1], place):
            yield list(_units(run))
            run = []
        run.append(place)
    if run:
        yield list(_units(run))


def _touch(above: Place, below: Place) -> bool:
    apart = below.block.lines[0].start - above.block.lines[-1].end
    together = above.owner == below.owner and above.byline is None and above.number + 1 == below.number
    return together and (above.owner is not None or 0 < apart <= _NEAR)


def _units(run: Sequence[Place]) -> Iterator[list[Place]]:
    """What goes together: a kicker with the line under it, a subtitle (——在…会议上的讲话, （2024年第5号）) with the line above."""
    unit: list[Place] = []
    for place in run:
        if unit and not unit[-1].is_kicker and not signs.SUBTITLE.match(place.block.flat):
            yield unit
            unit = []
        unit.append(place)
    if unit:
        yield unit
