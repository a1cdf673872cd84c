"""The table of the words of names and posts is whole."""

import re

from kg.facts.words import Words, one_of, words


def test_every_list_has_words() -> None:
    """Each list that the code names is in the table, without a word twice."""
    assert all(words(which) and len(set(words(which))) == len(words(which)) for which in Words)


def test_longer_words_come_first() -> None:
    """A pattern takes 任命为 before the 任 that it begins with, whatever list each is of."""
    match = re.match(one_of(Words.SINCE, Words.TAKES_POST), "任命为局长")
    assert match is not None
    assert match.group() == "任命为"
