"""How well texts read on."""

import pytest
from threadpoolctl import threadpool_info, threadpool_limits

from kg.layout.columns.joints import Joints, beginning, joint


@pytest.mark.parametrize(("left", "right"), [("无害化处理方", "式，统一销毁"), ("县委副", "书记"), ("基层治理的重", "要内容")])
def test_a_cut_word_reads_on_better_than_another_beginning(left: str, right: str) -> None:
    """The rest of a word fits its beginning, a new sentence does not."""
    assert joint(left, right) > 1 > joint(left, "近日，我县")


def test_wide_and_narrow_signs_read_alike() -> None:
    """The width of digits and punctuation says nothing."""
    assert joint("５月６日上午，县委书", "记到青石镇") == joint("5月6日上午,县委书", "记到青石镇")


def test_a_sentence_begins_like_one() -> None:
    """A beginning is told from the midst of a sentence."""
    assert beginning("近日，县委书记到青石镇") > beginning("的工作，确保全年")


def test_a_name_printed_whole_shows_how_it_was_cut() -> None:
    """A name that another line prints whole joins its halves."""
    alone, told = Joints(["州委委员乌力吉德", "力格尔主持"]), Joints(["州委委员乌力吉德", "力格尔主持", "乌力吉德力格尔说"])
    assert told.likelihood(0, 1) > alone.likelihood(0, 1)


def test_nothing_reads_on_from_nothing() -> None:
    """Empty texts say nothing, and a page without lines has no joints."""
    assert joint("", "县委书记") == joint("县委", "") == 0.0
    Joints([])


def test_the_cores_of_a_machine_change_nothing() -> None:
    """Lines read on alike whatever threads matrices are multiplied with, and a program that uses kg keeps its own number of them."""
    lines = [f"第{number}次会议上，县委书记{number % 7}日到青石镇调研" for number in range(500)]
    found = []
    for threads in (1, 4):
        with threadpool_limits(threads, user_api="blas"):
            before = threadpool_info()
            joints = Joints(lines)
            assert threadpool_info() == before
            found.append([joints.likelihood(number, number + 1) for number in range(499)])
    assert found[0] == found[1]
