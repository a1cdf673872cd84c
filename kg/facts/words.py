"""The words that the reading of names and posts looks for, as data/words.tsv lists them, checked when they are loaded."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from kg.tables import Tables
from kg.text import any_of


class Words(StrEnum):
    """The lists of words; the table says beside each what it is for."""

    SINCE = "since"
    ALL_ALONG = "all_along"
    TAKES_POST = "takes_post"
    LEAVES = "leaves"
    ASIDE = "aside"
    BEFORE_VERB = "before_verb"
    CLOSES = "closes"
    HOUSE = "house"
    WITH_BRANCH = "with_branch"
    SENT = "sent"
    NO_COMMITTEE = "no_committee"
    NO_GOVERNMENT = "no_government"
    LEVEL = "level"
    TOWN = "town"
    VILLAGE = "village"
    OF_CORPS = "of_corps"
    OF_VILLAGE = "of_village"
    OF_EVERY_PLACE = "of_every_place"
    OF_STREET = "of_street"
    SEAT_BODY = "seat_body"
    ZONE = "zone"
    OF_ZONE = "of_zone"
    ZONE_NAME = "zone_name"
    ZONE_HEAD = "zone_head"
    ZONE_OFFICE = "zone_office"
    WITH_PARTS = "with_parts"
    WITH_REGIONS = "with_regions"
    POLICE_FIELD = "police_field"
    POLICE_RANK = "police_rank"
    LEADING_BODY = "leading_body"
    SQUAD = "squad"
    PART_OF_DAY = "part_of_day"
    THEN = "then"
    AFTER_DEED = "after_deed"
    HELD = "held"
    TO_COME = "to_come"
    AT_MEETING = "at_meeting"
    OCCASION = "occasion"
    MORE_NEWS = "more_news"
    BESIDES = "besides"


def words(*lists: Words) -> tuple[str, ...]:
    """The words of these lists, as the table has them."""
    return tuple(word for which in lists for word in _lists()[which])


def one_of(*lists: Words) -> str:
    """A pattern for any word of these lists, a longer one before those it begins with."""
    return any_of(words(*lists))


@cache
def _lists() -> Mapping[Words, tuple[str, ...]]:
    return Tables.of("kg.facts").lists("words.tsv", Words)
