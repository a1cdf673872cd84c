"""The words that annotators look for in and round names, as data/words.tsv lists them, checked when they are loaded."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files

from kg.errors import ModelError
from kg.text import any_of

HAN = r"[㐀-鿿]"
"""A pattern for one Chinese character."""

_TABLE = "kg/extract/data/words.tsv"


class Words(StrEnum):
    """The lists of words; the table says beside each what it is for."""

    KIND = "kind"
    CORPS = "corps"
    STANDING = "standing"
    BEFORE_TITLE = "before_title"
    TAKES_POST = "takes_post"
    GOES_ON = "goes_on"
    UNNAMED = "unnamed"
    NEVER_ALONE = "never_alone"
    NO_TITLE = "no_title"
    NO_MAKER = "no_maker"
    GROUP = "group"
    OFFICE = "office"
    OF_DIVISION = "of_division"
    BEFORE_BODY = "before_body"
    BEFORE_VILLAGE = "before_village"
    BEFORE_VILLAGERS = "before_villagers"
    PART_OF_PLACE = "part_of_place"
    PLACE_KIND = "place_kind"
    VENUE = "venue"
    PROVINCE = "province"
    OF_CULTURE = "of_culture"
    COUNTY_SEAT = "county_seat"
    BEFORE_SHORT = "before_short"
    AFTER_SHORT = "after_short"
    COUNTER = "counter"
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


def read_words(text: str) -> Mapping[Words, tuple[str, ...]]:
    """The lists of a table's text; a faulty row or a missing list raises ModelError with file and line."""
    found: dict[Words, tuple[str, ...]] = {}
    for which, row in _rows(text):
        found[which] = found.get(which, ()) + row
    if missing := ", ".join(which for which in Words if which not in found):
        raise ModelError(f"{_TABLE}: no words for {missing}; install the package again")
    return found


@cache
def _lists() -> Mapping[Words, tuple[str, ...]]:
    return read_words((files("kg.extract") / "data" / "words.tsv").read_text(encoding="utf-8"))


def _rows(text: str) -> Iterator[tuple[Words, tuple[str, ...]]]:
    for number, line in enumerate(text.splitlines(), 1):
        if line and not line.startswith("#"):
            name, _, rest = line.partition("\t")
            row = tuple(rest.split("|"))
            if name not in set(Words) or not all(row):
                raise ModelError(
                    f"{_TABLE}:{number}: {line!r} is not a known list, a tab and words; mend the row or install the package again"
                )
            yield Words(name), row
