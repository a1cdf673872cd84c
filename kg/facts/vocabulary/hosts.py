"""Which bodies can have a title: a school a 校长, a police brigade a 大队长."""

import re
from functools import lru_cache

from kg.facts.vocabulary.patterns import title_hosts
from kg.facts.vocabulary.words import Words, words

# Whoever heads a body by the word that its name ends in: 大队长, 副馆长.
_HEADS = re.compile(r"(?P<of>[大中支总]队|[院所部局厅站馆团厂矿场台处科园庭室段])长$")
_COMMITTEE = re.compile(r"中共.*(?<!纪律检查)(?<!工作)委员会|.*人民政府")


def can_have(body: str, title: str, head: str, part: str = "") -> bool:
    """Whether a body or a part of it without a name can have a post: a school a 校长, no party committee and no government a 主任."""
    if head in words(Words.NO_GOVERNMENT) and body.endswith("人民政府"):
        return False
    if head in words(Words.OF_COMMITTEE) and not body.endswith("委员会"):
        return False
    return can_be_of(title, body + part) and not (head in words(Words.NO_COMMITTEE) and _COMMITTEE.fullmatch(body))


def is_known_to_have(body: str, title: str) -> bool:
    """Whether a body is of a kind that is known to have a post: a college a 教授."""
    return any(ending.search(body) for ending in hosts_of(title))


def can_be_of(title: str, body: str) -> bool:
    """Whether the name of a body ends as those do that have a title; any does where no table says what has it."""
    endings = hosts_of(title)
    return not endings or any(ending.search(body) for ending in endings)


def heads_other(title: str, body: str) -> bool:
    """Whether a title says by its own word that it is one of another kind of body: 局长, but not of a committee."""
    head = _HEADS.search(title)
    return head is not None and not can_be_of(title, body)


@lru_cache(maxsize=1 << 12)
def hosts_of(title: str) -> tuple[re.Pattern[str], ...]:
    """How the names of the bodies end that have a title, by its own word or a table, the likeliest first; none where neither says."""
    head = _HEADS.search(title)
    own = (re.compile(rf"{head['of']}$"),) if head else ()
    return (*own, *(endings for pattern, endings in title_hosts() if pattern.search(title)))
