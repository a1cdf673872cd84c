"""The table of the words of events is whole."""

import re

from kg.facts.phrases import Phrase, one_of, phrases


def test_every_list_has_words() -> None:
    """Each list that the code names is in the table, without a word twice."""
    assert all(phrases(which) and len(set(phrases(which))) == len(phrases(which)) for which in Phrase)


def test_longer_words_come_first() -> None:
    """A pattern takes 率队 before the 率 that it begins with, whatever list each is of."""
    match = re.match(one_of(Phrase.AGAIN, Phrase.EACH), "率队走访")
    assert match is not None
    assert match.group() == "率队"
