"""The lists of words by which lines are known."""

import re

import pytest

from kg.layout import signs
from kg.layout.people import is_post
from kg.layout.word_lists import any_word


def test_several_rows_of_one_use_are_one_list_in_their_order() -> None:
    """The rows of a use follow one another: 近日 opens the first row of words that begin news, 按照 ends the second."""
    words = any_word("lead").split("|")
    assert (words[0], words[-1]) == ("近日", "按照")
    assert len(words) == len(set(words))


@pytest.mark.parametrize("word", ["近日", "此外", "据悉", "按照", "会议强调", "会上"])
def test_words_of_the_table_begin_a_sentence_of_news(word: str) -> None:
    """What the table lists opens running text, and a word that it lacks does not."""
    assert signs.LEAD.match(f"{word}，全县完成春播")
    assert not signs.LEAD.match("春播，全县完成")


def test_posts_of_the_table_end_the_line_under_a_name() -> None:
    """Patterns among the words hold too: 县长 by the class of what has a head."""
    assert is_post("青石县县长")
    assert is_post("青石县作家协会会员、作家")
    assert not is_post("青石县春播忙")


def test_no_use_is_a_mistake() -> None:
    """A list that the table does not hold is not taken for an empty one, which would fit everywhere."""
    with pytest.raises(KeyError):
        re.compile(any_word("nothing"))
