"""What stands above a body: its headline, the bylines, and the lines above and below that are no part of the headline."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kg import websigns
from kg.layout.blocks.block import Block
from kg.layout.headlines.places import Place
from kg.layout.vocabulary import signs

_QUOTES = re.compile("[“”]")
_COLUMN_LONGEST = 5  # characters; no headline of so few in each of two lines is cut


@dataclass
class Titles:
    """The lines above a body: its headline, its byline lines, and kickers between or above those."""

    headline: list[Block] = field(default_factory=list)
    bylines: list[Block] = field(default_factory=list)
    kickers: list[Block] = field(default_factory=list)

    def set(self, lines: Sequence[Place], tells: Callable[[Place], bool]) -> None:
        """Tells the headline from the kickers and subheads that stand with it; `tells` says whether a line is about the body."""
        if all(place.is_kicker for place in lines):
            self.put_above(lines)
            return
        high = [place for place in lines if not place.low] or list(lines)
        lead = _above_web_title(high, tells) or _kickers(high, tells)
        kept, subheads = _without_subheads(high[lead:])
        kickers = [*high[:lead], *(place for place in lines if place not in high), *subheads]
        self.headline = [place.block for place in kept]
        self.kickers += [place.block for place in kickers]
        self.bylines = [*(place.byline for place in (*kept, *kickers) if place.byline), *self.bylines]

    def put_above(self, lines: Sequence[Place]) -> None:
        """Puts lines above a body whose headline stands elsewhere: they name a column or campaign."""
        self.kickers += [place.block for place in lines]
        self.bylines = [*(place.byline for place in lines if place.byline), *self.bylines]


def _above_web_title(heads: Sequence[Place], tells: Callable[[Place], bool]) -> int:
    """How many lines stand above the title of a web page, which is one line, with its subtitle, over that of date, source and makers."""
    end = len(heads) - 1
    byline = heads[end].byline
    if byline is None or not websigns.tops(byline.flat):
        return 0
    while end and (signs.SUBTITLE.match(heads[end].block.flat) or _opens_title(heads[end - 1], tells)):
        end -= 1
    return end


def _opens_title(place: Place, tells: Callable[[Place], bool]) -> bool:
    """Whether a line above a title is its first: one that tells of the news and looks like no name of a column or site."""
    line = place.block.flat
    return tells(place) and signs.COLUMN.match(line) is None and signs.SITE_NAME.search(line) is None


def _kickers(heads: Sequence[Place], tells: Callable[[Place], bool]) -> int:
    """How many of the lines above a headline are kickers: columns and campaigns (新春走基层), not the news."""
    above = (number for number, (place, below) in enumerate(pairwise(heads)) if not _is_kicker(place, below, tells))
    return next(above, len(heads) - 1)


def _is_kicker(place: Place, below: Place, tells: Callable[[Place], bool]) -> bool:
    """A campaign, the short name of a column, or a motto; the first line of a headline that was cut to fit is no shorter than the next."""
    line, under = place.block.flat, _QUOTES.sub("", below.block.flat)
    if place.is_kicker or (_is_motto(line) and not tells(place) and (len(line) < len(under) or _is_slogan(line, under))):
        return True
    if len(line) > len(under) or len(under) == len(line) > _COLUMN_LONGEST or under.startswith("—"):
        return False
    return signs.COLUMN.match(line) is not None and signs.PREDICATE.match(under) is None


def _is_motto(line: str) -> bool:
    """Whether a line is phrases of one length: 读原著 议民生 谋发展."""
    return signs.PHRASES.match(line) is not None and len({len(phrase) for phrase in _QUOTES.sub("", line).split()}) == 1


def _is_slogan(line: str, under: str) -> bool:
    """Whether phrases above a plain headline have four or six characters: 不负春光 抢抓农时.

    Phrases of five or seven are verse, and of the headline: 宣讲进苗寨 声声暖人心.
    """
    return not _is_motto(under) and len(line.split(maxsplit=1)[0]) % 2 == 0


def _without_subheads(heads: Sequence[Place]) -> tuple[Sequence[Place], Sequence[Place]]:
    """The lines of a headline, and those under them that number the first section (1月, 一、先进集体) or name a campaign."""
    end = len(heads)
    while end > 1 and (signs.NUMBERED.match(heads[end - 1].block.flat) or heads[end - 1].is_kicker):
        end -= 1
    return heads[:end], heads[end:]
