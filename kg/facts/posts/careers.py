"""When somebody held a post, where an article says so, and the lines of a résumé, which leave out whose they are.

2011年11月至2016年12月任壶镇镇副镇长；2024年6月至今任…；1961年2月起任…，直至1999年12月离任
1996.07—1999.03　浠水县巴河镇政府科员
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.facts.posts.holdings import Holding
from kg.facts.posts.links import RESUME
from kg.facts.posts.stacks import stacks
from kg.facts.text.view import BlockView, Placed
from kg.facts.vocabulary.words import Words, one_of
from kg.model import MentionType, PostStatus

# From the date of a term to the first body or title of the posts held in it.
_TO_POSTS = re.compile(
    rf"\s*(?P<now>{one_of(Words.SINCE)})?\s*[，,]?{one_of(Words.ALL_ALONG)}?(?P<verb>{one_of(Words.TAKES_POST)})?\s*为?\s*"
)
_LEFT = re.compile(r"\W*直?[至到]\s*$")
_LEAVES = re.compile(rf"\s*{one_of(Words.LEAVES)}")
_NOW = "至今"
_MONTH = len("2011-11")  # a career is told by months and years, a visit by days
_WHOSE = re.compile(rf"\s*(?:同志)?\s*(?:个人|工作)?(?:简历|履历)|{RESUME.pattern}")
_NAMES = frozenset({MentionType.PERSON, MentionType.ORG, MentionType.PLACE, MentionType.TITLE})


@dataclass(frozen=True, slots=True)
class Term:
    """From when to when posts were held, as EDTF dates as far as they are told, the status that this gives, and where it is told."""

    start: str | None
    end: str | None
    status: PostStatus | None
    at: int


def term_of(block: BlockView, start: int, end: int) -> Term | None:
    """The term told of the posts that stand at a range of a block; None where no date is said of them."""
    before = next((one for one in block.back_from(start) if one.type is MentionType.DATE), None)
    link = _TO_POSTS.fullmatch(block.text, before.end, start) if before else None
    if before is None or link is None or before.mention.value is None:
        return None
    first, _, last = before.mention.value.partition("/")
    told = link["now"] or link["verb"] or (_opens(block, before) and len(first) <= _MONTH and not link.group().strip())
    if last and told:
        return Term(first, last, PostStatus.FORMER, before.start)
    if last or not (link["now"] or link["verb"]):
        return None
    left = _left(block, [one for one in block.placed if one.type is MentionType.DATE], end)
    status = PostStatus.CURRENT if link["now"] == _NOW else None
    return Term(first, left, PostStatus.FORMER if left else status, before.start)


def _left(block: BlockView, dates: list[Placed], end: int) -> str | None:
    """The day on which posts that end at an offset were given up: ，直至1999年12月离任."""
    after = next((one for one in dates if one.start >= end), None)
    told = after and _LEFT.fullmatch(block.text, end, after.start) and _LEAVES.match(block.text, after.end)
    return after.mention.value if after and told else None


def _opens(block: BlockView, one: Placed) -> bool:
    """Whether a mention stands at the head of a block."""
    return not block.text[: one.start].strip()


def subject_of(block: BlockView) -> Placed | None:
    """Whose résumé a block is or opens: 程望楚|同志简历, 程望楚|，男，汉族."""
    people = (one for one in block.placed if one.type is MentionType.PERSON)
    return next((one for one in people if _WHOSE.match(block.text, one.end)), None)


def is_line(block: BlockView) -> bool:
    """Whether a block is a line of a résumé: a term at its head, and nobody's name in it."""
    first = next(iter(block.placed), None)
    if first is None or first.type is not MentionType.DATE or not _opens(block, first) or first.mention.value is None:
        return False
    goes_on = "/" in first.mention.value or block.text.startswith(_NOW, first.end)
    return goes_on and not any(one.type is MentionType.PERSON for one in block.placed)


def held_by(subject: Placed, line: BlockView) -> Iterator[Holding]:
    """The posts that a line of somebody's résumé tells of."""
    items = [one for one in line.placed if one.type in _NAMES]
    yield from (Holding(subject, stack, PostStatus.CURRENT) for stack in stacks(line.text, items))
