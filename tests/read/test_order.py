"""Lines of print in reading order."""

from hypothesis import given
from hypothesis import strategies as st

from kg.read.line import PrintedLine
from kg.read.order import blocks_in_order


def line(text: str, left: float, top: float, width: float = 100, height: float = 10) -> PrintedLine:
    """A line at a place."""
    return PrintedLine(text, left, top, left + width, top + height)


def texts(*lines: PrintedLine) -> list[str]:
    """The texts of the blocks."""
    return ["".join(one.text for one in block) for block in blocks_in_order(lines)]


def test_two_articles_one_above_the_other_are_not_read_across() -> None:
    """Each has its headline over its own columns."""
    page = [line("甲", 0, 0, 220, 20), line("一", 0, 30), line("二", 0, 42), line("三", 120, 30), line("四", 120, 42)]
    page += [line("乙", 0, 60, 220, 20), line("五", 0, 90), line("六", 0, 102), line("七", 120, 90), line("八", 120, 102)]
    assert texts(*reversed(page)) == ["甲", "一二", "三四", "乙", "五六", "七八"]


def test_a_short_last_line_is_no_column() -> None:
    """A line that ends early and one that is set in share no row."""
    assert texts(line("一", 0, 0, 10), line("二", 20, 12, 80), line("三", 0, 24)) == ["一二三"]


def test_lines_set_downwards_are_read_from_right_to_left() -> None:
    """As print that runs downwards is."""
    assert texts(line("左", 0, 0, 10, 200), line("右", 30, 0, 10, 200)) == ["右", "左"]


def test_larger_print_is_a_block_of_its_own() -> None:
    """A headline right above its text."""
    assert texts(line("题", 0, 0, 100, 20), line("文", 0, 22), line("章", 0, 34)) == ["题", "文章"]


@given(st.lists(st.builds(line, st.just("字"), *[st.floats(0, 500)] * 2, *[st.floats(1, 300)] * 2), max_size=40))
def test_every_line_is_read_once(lines: list[PrintedLine]) -> None:
    """Wherever lines stand, even over one another."""
    found = [one for block in blocks_in_order(lines) for one in block]
    assert sorted(map(id, found)) == sorted(map(id, lines))
