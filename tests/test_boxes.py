"""Ranges of raw text on their printed pages."""

from hypothesis import given
from hypothesis import strategies as st

from kg.model import Box, boxes_under

LINES = tuple(
    Box(span=(10 * number, 10 * number + 8), page=1 + number // 3, box=(0, 20 * number, 80, 20 * number + 10)) for number in range(6)
)


def test_a_part_of_a_line_has_its_share_of_the_box() -> None:
    """From left to right, and from top to bottom where a line is set downwards."""
    assert [box.box for box in boxes_under(LINES, (2, 4))] == [(20, 0, 40, 10)]
    upright = Box(span=(0, 4), page=1, box=(0, 0, 10, 80))
    assert [box.box for box in boxes_under((upright,), (1, 2))] == [(0, 20, 10, 40)]


def test_a_range_over_lines_and_pages_has_a_box_of_each() -> None:
    """What stands between lines has none."""
    assert [(box.span, box.page) for box in boxes_under(LINES, (25, 42))] == [((25, 28), 1), ((30, 38), 2), ((40, 42), 2)]
    assert list(boxes_under(LINES, (8, 10))) == []
    assert list(boxes_under((), (0, 5))) == []


@given(st.integers(0, 60), st.integers(0, 60))
def test_the_boxes_of_a_range_are_those_of_its_characters(start: int, length: int) -> None:
    """No character more, none less, each inside the box of its line."""
    found = list(boxes_under(LINES, (start, start + length)))
    covered = {offset for box in found for offset in range(*box.span)}
    assert covered == {offset for offset in range(start, start + length) if offset % 10 < 8 and offset < 58}
    for box in found:
        (line,) = (line for line in LINES if line.span[0] <= box.span[0] < line.span[1])
        assert line.box[0] <= box.box[0] < box.box[2] <= line.box[2]
        assert line.page == box.page
