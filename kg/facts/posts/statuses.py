"""How a person stands to a post, by the words round a stack of titles: 原, 时任, 代, 当选, 任命：, 候选人."""

import re
from bisect import bisect_right
from functools import lru_cache
from operator import itemgetter

from kg.facts.vocabulary.patterns import Stand, status_words
from kg.model import PostStatus
from kg.text import any_of

BY_WORD = status_words(Stand.BETWEEN, Stand.VERB)
"""The status that a word between names, bodies and titles gives."""

BETWEEN = rf"(?P<status>{any_of(status_words(Stand.BETWEEN))})?"
"""A pattern for a word for standing, if there is one."""

SPACE = r"[^\S\n]*"
"""A pattern for white space that ends no line."""

VERB = rf"(?P<verb>{any_of(BY_WORD)})"
"""A pattern for a verb that takes somebody to a post or from it."""

ACTING = r"(?P<acting>[（(]主持[^（）()]{0,8}工作[）)])"
"""A pattern for the aside that somebody does the work of a post."""

_DECISIONS = status_words(Stand.DECISION)
_DECISION = re.compile(any_of(_DECISIONS))
_LEADERS = status_words(Stand.LEADING)
_LEADING = re.compile(rf"{any_of(_LEADERS)}$")
_LONGEST_LEADING = 5
_TAIL = re.compile(rf"\s*(?:的?(?P<removed>职务|[一之]职)|(?P<candidate>候选人|人选)|{ACTING})")


def heading(text: str) -> PostStatus | None:
    """The decision that stands with a colon above a list of names (任命：), if a text has one."""
    found = [match for match in _DECISION.finditer(text) if text[match.end() : match.end() + 1] in ("：", ":")]
    return _DECISIONS[found[-1].group()] if found else None


def governor(text: str, end: int) -> PostStatus | None:
    """The status that the last word for a decision before an offset gives to the names after it (任命：…)."""
    decisions = _decisions(text)
    last = bisect_right(decisions, end, key=itemgetter(0)) - 1
    return decisions[last][1] if last >= 0 else None


@lru_cache(maxsize=16)
def _decisions(text: str) -> list[tuple[int, PostStatus]]:
    """Where the words for decisions end and what each gives; a line without end is looked through once, not before each of its names."""
    return [(match.end(), _DECISIONS[match.group()]) for match in _DECISION.finditer(text)]


def leading(text: str, start: int) -> PostStatus | None:
    """The status that a word right before a unit gives it: 原, 时任, 新当选的."""
    word = _LEADING.search(text[max(0, start - _LONGEST_LEADING) : start].rstrip())
    return _LEADERS[word.group()] if word else None


def trailing(text: str, end: int) -> PostStatus | None:
    """The status that the words after a stack give: 候选人, （主持工作）; 职务 after a removal is no status of its own."""
    tail = _TAIL.match(text, end)
    return PostStatus(tail.lastgroup) if tail and tail.lastgroup in ("candidate", "acting") else None


def is_removal(text: str, end: int) -> bool:
    """Whether 职务 closes a stack, as it does where somebody loses a post: 免去张三的县长|职务."""
    tail = _TAIL.match(text, end)
    return tail is not None and tail["removed"] is not None
