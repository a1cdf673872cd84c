"""What each line is, told by the line alone: start of a report, byline, credit, caption, furniture or plain text."""

import re
from enum import Enum, auto
from functools import lru_cache

from kg import websigns
from kg.layout.makers.made_by import LONGEST, Maker, find_makers, read_makers
from kg.layout.vocabulary import column_names, signs
from kg.lexicon.papers import paper_in
from kg.model import BylineRole

_START_REACH = 80
_PAPER_LONGEST = 16  # characters of a masthead that is nothing but the name of a paper
_TOLD = re.compile("[讯电]")  # stands in every dateline
_LONGEST = 80  # of lines that are no text


class Kind(Enum):
    """What a line or block is."""

    TEXT = auto()
    ITEM = auto()
    START = auto()
    HEAD = auto()
    ASIDE = auto()
    BYLINE = auto()
    CREDIT = auto()
    CAPTION = auto()
    DATE = auto()
    JUMP = auto()
    CLOSING = auto()
    BOX = auto()
    FURNITURE = auto()


_SHORT = (
    (column_names.BRACKETED, Kind.TEXT),
    (column_names.BOX, Kind.BOX),
    (signs.JUMP, Kind.JUMP),
    (signs.SOURCE, Kind.CLOSING),
    (signs.BRACKET, Kind.CLOSING),
    (signs.BARE_DATE, Kind.DATE),
    (signs.DATE_LINE, Kind.DATE),
    (signs.FURNITURE, Kind.FURNITURE),
)


def is_running(flat: str) -> bool:
    """Whether a line has the signs of running text."""
    return "," in flat or "。" in flat


def kind_of(flat: str, after: str = "") -> Kind:
    """What the line is as far as it tells by itself; a dateline may run on into the line after."""
    around = _kind_around(flat)
    if around is not None:
        return around
    opening = (flat + after if len(flat) < _START_REACH else flat)[:_START_REACH]
    if _TOLD.search(opening) and signs.START.match(opening):
        return Kind.START
    return Kind.START if _starts(flat) else kind_of_text(flat)


@lru_cache(maxsize=1 << 10)  # the lines of a page are asked for before and after they are put in order
def _kind_around(flat: str) -> Kind | None:
    """What a line is that belongs to the page or site around the news: a masthead, its date, a menu."""
    if len(flat) <= _LONGEST and signs.WEB_START.match(flat) and websigns.is_info(flat):
        return Kind.BYLINE
    if len(flat) <= _LONGEST and _is_masthead(flat):
        return Kind.DATE
    if websigns.AROUND.match(flat):
        return Kind.CREDIT if find_makers(flat) and not websigns.TOP.match(flat) else Kind.FURNITURE
    if len(flat) <= _LONGEST and signs.DATE_LINE.match(flat) and not signs.START.match(flat):
        return Kind.DATE
    return None


@lru_cache(maxsize=1 << 10)
def _starts(flat: str) -> bool:
    """Whether a line begins a report, told by itself."""
    return any(sign.match(flat[:_START_REACH]) for sign in (signs.START_LINE, signs.DATELINE))


@lru_cache(maxsize=1 << 10)
def kind_of_text(flat: str) -> Kind:
    """What a line or a few joined lines are that begin no report."""
    if len(flat) > LONGEST:
        return Kind.TEXT
    for pattern, kind in _SHORT:
        if len(flat) <= _LONGEST and pattern.match(flat):
            return kind
    if _is_paper(flat):
        return Kind.FURNITURE
    return _of_makers(flat) or (Kind.CAPTION if signs.CAPTION.match(flat) else Kind.TEXT)


def _is_masthead(flat: str) -> bool:
    """Whether a line begins with the name of a paper or site and has a date after it, though with an hour or without some digits."""
    paper = paper_in(flat)
    return paper is not None and signs.PAGE_DATE.search(flat, paper.end) is not None and not any(sign in flat for sign in ",。;()")


def _is_paper(flat: str) -> bool:
    """Whether a line is nothing but the name of a paper, as in a masthead: 今日阳城."""
    paper = paper_in(flat) if len(flat) <= _PAPER_LONGEST else None
    return paper is not None and paper.end == len(flat)


def _of_makers(flat: str) -> Kind | None:
    """The kind of a line that tells who made an article or a page."""
    if makers := read_makers(flat):
        roles = {maker.role for maker in makers}
        page = makers[0].role is BylineRole.EDITOR and roles <= {BylineRole.EDITOR, BylineRole.PHOTOGRAPHER}  # 版式:… 本版摄影:…
        return Kind.CREDIT if page else Kind.BYLINE
    if signs.BYLINE_MISREAD.match(flat) or signs.BYLINE_UNNAMED.match(flat):
        return Kind.BYLINE
    return Kind.CREDIT if len(flat) <= _LONGEST and _is_credit(flat) else None


def _is_credit(flat: str) -> bool:
    """Whether a line is no sentence and names editors somewhere: ２ 要闻 责任编辑：莎琳娜 版式：丛薇."""
    makers = () if any(sign in flat for sign in ",。;!?") else find_makers(flat)
    return bool(makers) and all(maker.role is BylineRole.EDITOR and _is_apart(maker) for maker in makers)


def _is_apart(maker: Maker) -> bool:
    """Whether a sign or blank stands between the word for the post and the name, as in a list of names and seldom in a headline."""
    return maker.title is not None and maker.title[1] < maker.name[0]
