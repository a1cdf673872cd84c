"""The words that the reading of names and posts looks for, as data/words.tsv lists them, checked when they are loaded."""

from enum import StrEnum

from kg.tables import WordLists


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
    OF_COMMITTEE = "of_committee"
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
    NUMBERED_UNIT = "numbered_unit"
    UNIT_OF_FARM = "unit_of_farm"
    OWNER = "owner"
    TRAVELS_TO = "travels_to"
    DONE_ABROAD = "done_abroad"
    DELEGATION = "delegation"
    SQUAD = "squad"
    PART_OF_DAY = "part_of_day"
    THEN = "then"
    AFTER_DEED = "after_deed"
    TAKES_PLACE = "takes_place"
    TO_COME = "to_come"
    AT_MEETING = "at_meeting"
    GATHERING = "gathering"
    MORE_NEWS = "more_news"
    BESIDES = "besides"


_LISTS = WordLists("kg.facts", "words.tsv", Words)
words, one_of = _LISTS.words, _LISTS.one_of
