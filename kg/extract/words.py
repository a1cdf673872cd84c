"""The words that annotators look for in and round names, as data/words.tsv lists them, checked when they are loaded."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from kg.tables import Tables
from kg.text import any_of

HAN = r"[㐀-鿿]"
"""A pattern for one Chinese character."""


class Words(StrEnum):
    """The lists of words; the table says beside each what it is for."""

    KIND = "kind"
    CORPS = "corps"
    STANDING = "standing"
    BEFORE_TITLE = "before_title"
    CRAFT_HEAD = "craft_head"
    CRAFT = "craft"
    NO_CRAFT = "no_craft"
    SUBJECT = "subject"
    TAKES_POST = "takes_post"
    GOES_ON = "goes_on"
    UNNAMED = "unnamed"
    NEVER_ALONE = "never_alone"
    NO_TITLE = "no_title"
    NO_MAKER = "no_maker"
    SECTION = "section"
    WITH_SECTIONS = "with_sections"
    BRANCH = "branch"
    OWN_BRANCH = "own_branch"
    HEAD_OF_SECTION = "head_of_section"
    OWN_OFFICE = "own_office"
    CLAUSE = "clause"
    OPENING = "opening"
    NO_OPENING = "no_opening"
    COMMITTEE = "committee"
    NO_SECTION = "no_section"
    NO_HOUSE = "no_house"
    OWN_HOUSE = "own_house"
    HOUSE_COMMITTEE = "house_committee"
    HOUSE = "house"
    HEAD_OF_HOUSE = "head_of_house"
    ZONE = "zone"
    GROUP = "group"
    OFFICE = "office"
    OF_DIVISION = "of_division"
    BEFORE_BODY = "before_body"
    OF_MANY = "of_many"
    BODY_KIND = "body_kind"
    GOODS = "goods"
    HEAD_OF_COMPANY = "head_of_company"
    STATION = "station"
    ACTS = "acts"
    TRADE = "trade"
    BEFORE_VILLAGE = "before_village"
    BEFORE_VILLAGERS = "before_villagers"
    PART_OF_PLACE = "part_of_place"
    PLACE_KIND = "place_kind"
    AFTER_DIVISION = "after_division"
    BESIDE_PLACE = "beside_place"
    BEFORE_DIVISION = "before_division"
    ART = "art"
    NO_ART = "no_art"
    FIGURE = "figure"
    VILLAGE_KIND = "village_kind"
    SPLIT_WORD = "split_word"
    NO_TEAM = "no_team"
    TEAM = "team"
    BEFORE_PLACE = "before_place"
    VENUE = "venue"
    HOUSE_KIND = "house_kind"
    SITE = "site"
    LANDFORM = "landform"
    KEEPER = "keeper"
    AID = "aid"
    AID_TEAM = "aid_team"
    PROVINCE = "province"
    OF_CULTURE = "of_culture"
    COUNTY_SEAT = "county_seat"
    BEFORE_SHORT = "before_short"
    AFTER_SHORT = "after_short"
    COUNTER = "counter"
    NO_PERSON = "no_person"
    COMMON_NOUN = "common_noun"
    AFTER_MASKED = "after_masked"
    BEFALLS = "befalls"
    ACCOUNT = "account"
    AFTER_NAME = "after_name"
    AFTER_WIDE = "after_wide"
    AFTER_SPACED = "after_spaced"
    NO_ENDING = "no_ending"
    BEFORE_AGAIN = "before_again"
    AFTER_AGAIN = "after_again"
    BEFORE_SURNAME = "before_surname"
    AFTER_SURNAME = "after_surname"


def words(which: Words) -> tuple[str, ...]:
    """The words of a list, as the table has them."""
    return _lists()[which]


def one_of(*lists: Words) -> str:
    """A pattern for any word of these lists, a longer one before those it begins with."""
    return any_of(word for which in lists for word in words(which))


def read_words(tables: Tables) -> Mapping[Words, tuple[str, ...]]:
    """The lists of the table; a faulty row or a missing list raises ModelError."""
    return tables.lists("words.tsv", Words)


@cache
def _lists() -> Mapping[Words, tuple[str, ...]]:
    return read_words(Tables.of("kg.extract"))
