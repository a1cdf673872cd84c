"""The words that the reading of events looks for, as data/phrases.tsv lists them, checked when they are loaded."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from kg.tables import Tables
from kg.text import any_of


class Phrase(StrEnum):
    """The lists of words; the table says beside each what it is for."""

    WITHOUT = "without"
    BEGINS = "begins"
    HOLDS = "holds"
    SAYS = "says"
    ASKS = "asks"
    TOPIC = "topic"
    FESTIVE = "festive"
    HELD = "held"
    IS_HELD = "is_held"
    CLOSING = "closing"
    EACH = "each"
    HONOURS = "honours"
    HONOUR = "honour"
    OATH = "oath"
    GIFT = "gift"
    OFFICIAL = "official"
    NO_OFFICIAL = "no_official"
    PRACTICE = "practice"
    HONOURED = "honoured"
    AGAIN = "again"
    OTHER_TIMES = "other_times"
    VAGUE_DAY = "vague_day"
    NEXT_DAY = "next_day"
    BOUND = "bound"
    NOTICE = "notice"
    OFFICE = "office"
    LEADING = "leading"
    OCCASION = "occasion"
    OF_THESE = "of_these"
    ATTENDS = "attends"


def phrases(which: Phrase) -> tuple[str, ...]:
    """The words of a list, as the table has them."""
    return _lists()[which]


def one_of(*lists: Phrase) -> str:
    """A pattern for any word of these lists, a longer one before those it begins with."""
    return any_of(word for which in lists for word in phrases(which))


@cache
def _lists() -> Mapping[Phrase, tuple[str, ...]]:
    return Tables.of("kg.facts").lists("phrases.tsv", Phrase)
