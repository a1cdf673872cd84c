"""Lists of words by which lines and names are known, as data/words.tsv holds them."""

import re
from collections import defaultdict
from functools import cache

from kg.tables import Tables


def any_word(use: str) -> str:
    """The words of one use as the inside of a pattern, the first that fits first."""
    return "|".join(_words()[use])


@cache
def _words() -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for use, words in Tables.of("kg.layout").records("words.tsv", 2, _row):
        found[use] += words
    return dict(found)


def _row(fields: list[str]) -> tuple[str, list[str]]:
    """The use of a row and its words, each a pattern by itself."""
    use, words = fields
    for word in words.split():
        re.compile(word)
    return use, words.split()
