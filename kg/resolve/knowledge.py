"""What resolution knows beforehand: how rare a name is, what it is misprinted as, which are masked, which posts have one seat.

All of it comes from the shipped lexicon, never from the corpus, so that old decisions do not drift when documents arrive.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol

from kg.lexicon.bodies import bodies
from kg.lexicon.characters import Likeness, characters
from kg.lexicon.divisions import divisions
from kg.lexicon.names import names
from kg.lexicon.posts import posts
from kg.lexicon.records import Body
from kg.lexicon.walks import walks_of_life
from kg.text import name_key

Chain = tuple[tuple[str, str], ...]
"""Codes and names of a division and of everything it lies in, nearest first."""

# The lexicon also reads names like 实验小学 without a region; only offices of these kinds are one in the country.
_PARTY = frozenset({"party", "party_department", "discipline", "discipline_and_supervision", "supervision"})
_STATE = frozenset({"armed", "conference", "congress", "court", "department", "government", "mass", "procuratorate"})
_OFFICES = _PARTY | _STATE
_COUNTRY = ("中国", "中华", "中央", "全国", "国家", "新华")


class Knowledge(Protocol):
    """The questions that rules ask of the lexicon."""

    def bearers(self, name: str) -> float:
        """How many people in China are expected to have this name."""

    def masked(self, name: str) -> bool:
        """Whether a name does not say whom it means: 李某, 孙氏, a surname alone."""

    def spelling(self, name: str) -> str:
        """A name without what writers are free in: traditional characters, dots and blanks."""

    def slips(self, name: str) -> Iterable[str]:
        """Keys that a spelling shares with those it may be misprinted as."""

    def likeness(self, one: str, other: str) -> Likeness | None:
        """What makes one character stand for another: that it looks or sounds alike; None where nothing does."""

    def one_seat(self, title: str) -> bool:
        """Whether only one person can hold this post of a body at a time."""

    def walk(self, title: str) -> str:
        """The walk of life that a title tells of where it is no office (`village` for 村民); empty for others."""

    def telling(self, title: str) -> bool:
        """Whether a title alone says in what kind of body it is held: 旗长, but not 书记."""

    def national(self, name: str, region: str | None) -> bool:
        """Whether a body named in a region serves the whole country."""

    def kind(self, name: str, region: str | None) -> str:
        """What kind of body one named in a region is (`department`, `party`, …); empty where that is unknown."""

    def is_division(self, name: str) -> bool:
        """Whether a name, full or short, is that of a division."""

    def chain(self, code: str) -> Chain:
        """A division and what it lies in; empty for an unknown code."""


class LexiconKnowledge:
    """The shipped lexicon's answers."""

    def bearers(self, name: str) -> float:
        """How many people in China are expected to have this name."""
        return _bearers(name)

    def masked(self, name: str) -> bool:
        """Whether a name does not say whom it means: 李某, 孙氏, a surname alone."""
        return len(name) < 2 or name.endswith("氏") or names().is_masked(name) or names().surname_of(f"{name}某") == name

    def spelling(self, name: str) -> str:
        """A name without what writers are free in: traditional characters, dots and blanks."""
        return _spelling(name)

    def slips(self, name: str) -> Iterable[str]:
        """Keys that a spelling shares with those it may be misprinted as."""
        return _slips(name)

    def likeness(self, one: str, other: str) -> Likeness | None:
        """What makes one character stand for another: that it looks or sounds alike; None where nothing does."""
        return characters().likeness(one, other)

    def one_seat(self, title: str) -> bool:
        """Whether only one person can hold this post of a body at a time."""
        post = posts().parse(title)
        return post is not None and post.one_seat

    def walk(self, title: str) -> str:
        """The walk of life that a title tells of where it is no office (`village` for 村民); empty for others."""
        return walks_of_life().get(title, "")

    def telling(self, title: str) -> bool:
        """Whether a title alone says in what kind of body it is held: 旗长, but not 书记."""
        post = posts().parse(title)
        head = posts().head(post.head) if post and not post.body else None
        return head is not None and bool(head.form)

    def national(self, name: str, region: str | None) -> bool:
        """Whether a body named in a region serves the whole country."""
        body = _body(name, region)
        return body is not None and body.region is None and (body.kind in _OFFICES or name.startswith(_COUNTRY))

    def kind(self, name: str, region: str | None) -> str:
        """What kind of body one named in a region is (`department`, `party`, …); empty where that is unknown."""
        body = _body(name, region) or bodies().expand(name)  # also in a region that the list does not have yet
        if body and body.kind == "department" and name.startswith("中共"):
            return "party"  # 中共…教育局党组, 中共…公司委员会: who leads the body mostly leads its party too
        return body.kind if body else ""

    def is_division(self, name: str) -> bool:
        """Whether a name, full or short, is that of a division."""
        return bool(divisions().by_name(name))

    def chain(self, code: str) -> Chain:
        """A division and what it lies in; empty for an unknown code."""
        return _chain(code)


@lru_cache(maxsize=1 << 16)
def _body(name: str, region: str | None) -> Body | None:
    division = divisions().get(region) if region else None
    if region and division is None:
        return None  # somebody knows a region that the lexicon does not
    return bodies().expand(name, division)


@lru_cache(maxsize=1 << 16)
def _bearers(name: str) -> float:
    return names().rarity(name)


@lru_cache(maxsize=1 << 16)
def _spelling(name: str) -> str:
    return characters().simplified(name_key(name)).replace("·", "")


@lru_cache(maxsize=1 << 14)
def _slips(name: str) -> tuple[str, ...]:
    return tuple(characters().slips(name))


@lru_cache(maxsize=1 << 16)
def _chain(code: str) -> Chain:
    division = divisions().get(code)
    if division is None:
        return ()
    return tuple((found.code, found.name) for found in (division, *divisions().ancestors(division)))
