"""How well texts read on."""

import pytest

from kg.layout.joints import Joints, joint, likelihood


@pytest.mark.parametrize(("left", "right"), [("无害化处理方", "式，统一销毁"), ("县委副", "书记"), ("基层治理的重", "要内容")])
def test_a_cut_word_reads_on_better_than_another_beginning(left: str, right: str) -> None:
    """The rest of a word fits its beginning, a new sentence does not."""
    assert joint(left, right) > 2 > joint(left, "近日，我县")


def test_likelihood_grows_with_the_score() -> None:
    """A better joint never speaks less for one text."""
    scores = [likelihood(score / 2) for score in range(-30, 30)]
    assert scores == sorted(scores)


def test_a_name_printed_whole_shows_how_it_was_cut() -> None:
    """A name that another line prints whole joins its halves."""
    alone, told = Joints(["州委委员乌力吉德", "力格尔主持"]), Joints(["州委委员乌力吉德", "力格尔主持", "乌力吉德力格尔说"])
    assert told.likelihood(0, 1) > alone.likelihood(0, 1)
