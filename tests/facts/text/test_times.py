"""Which sentences tell of other times."""

import pytest

from kg.facts.text.times import is_telling, of_other_times
from kg.sentences import sentences


@pytest.mark.parametrize(
    ("text", "dates", "told"),
    [
        ("开会。据了解，去年丰收。他说好。", set(), [False, True, True]),
        ("开会。据悉，共有三十支球队。他夺冠。", set(), [False, True, False]),
        ("去年丰收。10月开会。他来了。", {5}, [True, False, False]),
        ("去年丰收。今年10月开会。", {7}, [True, False]),
        ("去年丰收。去年10月开会。", {7}, [True, False]),
        ("去年丰收。到10月开会。", {6}, [True, True]),
        ("张三同志住院期间，领导前往看望。上午，送别仪式开始。", set(), [True, False]),
    ],
)
def test_a_month_or_day_at_the_head_ends_other_times(text: str, dates: set[int], told: list[bool]) -> None:
    """Words for other times hold until a sentence opens with a month or day, 今年 before it or not."""
    assert list(of_other_times(text, sentences(text), dates)) == told


def test_a_year_is_no_occasion() -> None:
    """A year may be of a whole life; a month and a day tell of something."""
    assert [is_telling(date) for date in (None, "2022", "2022-10", "2022-10-24")] == [False, False, True, True]
