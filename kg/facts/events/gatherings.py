"""Occasions by their names: what was held is told by the head noun, whatever stands before it."""

import re
from dataclasses import dataclass
from functools import cache

from kg.facts.vocabulary.patterns import endings
from kg.facts.vocabulary.phrases import Phrase, one_of
from kg.model import EventType
from kg.text import any_of

_HELD = one_of(Phrase.HELD)
# 会 in a name of people (协会) or after an adverb (不会) is no gathering.
_MEET = "(?<![社机协学商员工委联事金都不才将就也还能])会"
_GATHERING = re.compile(
    rf"{_HELD}[^，。；]{{0,20}}?(?P<name>[㐀-鿿]{{1,6}}{_MEET})(?=[，,。；;、”’》）)上中后前并和暨的于由召举开\s]|$)"
    rf"|(?P<other>[㐀-鿿]{{2,6}}{_MEET})(?:上，|开场|开始了)"
)


@dataclass(frozen=True, slots=True)
class Gathering:
    """An occasion by its name: of which type, where it stands."""

    type: EventType
    name: str
    start: int


def gathering(text: str, start: int, end: int) -> Gathering | None:
    """The first occasion that a range of a text says was held, of a name that no table has: 插秧节, 评理会, 乡音会."""
    if match := _named().search(text, start, end):
        name = match["name"] or match["before"]
        kind = next(kind for ending, kind in _by_length() if name.endswith(ending))
        return Gathering(kind, name, match.end(match.lastgroup or 0) - len(name))
    if match := _GATHERING.search(text, start, end):
        return Gathering(EventType.MEETING, match["name"] or match["other"], match.start())
    return None


@cache
def _named() -> re.Pattern[str]:
    name = rf"[㐀-鿿]{{1,6}}{any_of(endings())}"
    after = rf"{_HELD}[^，。；]{{0,24}}?(?P<name>{name})(?![㐀-鿿]{{0,2}}[会部队员程堂])"
    return re.compile(rf"{after}|(?P<before>{name})(?=(?:[在于][^，。；]{{2,20}})?{one_of(Phrase.IS_HELD)})")


@cache
def _by_length() -> tuple[tuple[str, EventType], ...]:
    return tuple(sorted(endings().items(), key=lambda pair: -len(pair[0])))
