"""The words that the reading of events looks for, as data/phrases.tsv lists them, checked when they are loaded."""

from enum import StrEnum

from kg.tables import WordLists


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
    LETTER = "letter"
    COMMISSION = "commission"
    OATH = "oath"
    GIFT = "gift"
    OFFICIAL = "official"
    NO_OFFICIAL = "no_official"
    SQUAD_HEAD = "squad_head"
    PRACTICE = "practice"
    HONOURED = "honoured"
    AGAIN = "again"
    REPORTED = "reported"
    OTHER_TIMES = "other_times"
    BEDSIDE = "bedside"
    VAGUE_DAY = "vague_day"
    NEXT_DAY = "next_day"
    BOUND = "bound"
    COUNTED = "counted"
    NO_GOODS = "no_goods"
    GUESTS = "guests"
    CASE = "case"
    FOUND = "found"
    TRIAL = "trial"
    STATION = "station"
    NOTICE = "notice"
    OFFICE = "office"
    LEADING = "leading"
    OCCASION = "occasion"
    OF_THESE = "of_these"
    ATTENDS = "attends"
    THANKS = "thanks"
    COMES = "comes"
    ON_PURPOSE = "on_purpose"
    KIN = "kin"


_LISTS = WordLists("kg.facts", "phrases.tsv", Phrase)
phrases, one_of = _LISTS.words, _LISTS.one_of
