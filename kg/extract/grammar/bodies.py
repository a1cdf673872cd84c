"""The bodies before titles, with the regions and bodies that they lean on."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.found import Found
from kg.extract.grammar.sight import LIKELY, SURE, Sight
from kg.extract.settle import GRAMMAR
from kg.extract.words import HAN, Words, one_of
from kg.model import MentionType

# What may stand between a body and its title: 县委|原|书记.
_TO_TITLE = re.compile(rf"\s?{one_of(Words.STANDING)}?的?")
_GROUP = re.compile(one_of(Words.GROUP))
# An office in a stack of titles, after a separator; with a word such as 各 or 全市 it is no one's name.
_OFFICE = re.compile(rf"(?<=[、])(?![各本全相有旗县市区]){HAN}{{1,9}}{one_of(Words.OFFICE)}$")
_LONGEST_OFFICE = 13
# A village's body may share the word for its kind with the village before it: 漈头村 and 村党支部.
_SHARED = "省市州盟县旗区镇乡村"


def bodies_of(sight: Sight, titles: Iterable[Found]) -> Iterator[Found]:
    """The bodies of titles, with what they lean on: the banner and its committee before the committee's department."""
    for title in titles:
        body = body_before(sight, title.start)
        if body is not None:
            yield Found(_outermost(sight, body), body.end, MentionType.ORG, GRAMMAR, max(body.confidence, SURE))


def body_before(sight: Sight, start: int) -> Found | None:
    """The longest body that ends where a title begins; a body's party group belongs to the title (党组|书记)."""
    ending = [one for one in sight.bodies if leads_to_title(sight.text, one, start)]
    ending += [
        replace(one, end=start) for one in sight.bodies if one.start < start < one.end and _GROUP.fullmatch(sight.text, start, one.end)
    ]
    return min(ending, key=lambda one: one.start, default=None) or _unlisted(sight, start)


def leads_to_title(text: str, body: Found, start: int) -> bool:
    """Whether nothing but a word for standing is between a body and a title."""
    return body.end <= start and _TO_TITLE.fullmatch(text, body.end, start) is not None


def _unlisted(sight: Sight, start: int) -> Found | None:
    """An office that neither lexicon nor model knows, between a separator and a title: 、新闻办|主任."""
    office = _OFFICE.search(sight.text, max(0, start - _LONGEST_OFFICE), start)
    if office is None or any(one.start < start and office.start() < one.end for one in (*sight.people, *sight.candidates)):
        return None
    return Found(office.start(), start, MentionType.ORG, GRAMMAR, LIKELY)


def _outermost(sight: Sight, body: Found) -> int:
    """Where the longest chain of regions and bodies begins that leads up to a body."""
    start = body.start
    while before := [one for one in (*sight.bodies, *sight.places) if one.start < start and _leads_to(sight.text, one, start)]:
        start = min(one.start for one in before)
    return start


def _leads_to(text: str, one: Found, start: int) -> bool:
    """Whether a name ends where a body begins, or shares a character with it."""
    shared = one.type is MentionType.PLACE and one.end == start + 1 and text[start] in _SHARED
    return one.end == start or shared
