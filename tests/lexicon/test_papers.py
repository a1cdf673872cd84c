"""Papers at the head of a line."""

import pytest

from kg.lexicon import paper_in


@pytest.mark.parametrize(
    ("line", "paper", "division"),
    [
        ("今日阳城　　2024年6月14日　星期五", "今日阳城", "阳城县"),
        ("昭通日报 第2版", "昭通日报", "昭通市"),
        ("来源：玛曲县融媒体中心", "玛曲县融媒体中心", "玛曲县"),
        ("澄迈融媒　　社会·民生", "澄迈融媒", "澄迈县"),
    ],
)
def test_a_line_begins_with_a_paper(line: str, paper: str, division: str) -> None:
    """A paper is known by how its name ends, or by 今日 before a place, and has that division's name."""
    found = paper_in(line)
    assert found is not None
    assert (line[found.start : found.end], found.division and found.division.name) == (paper, division)


@pytest.mark.parametrize("line", ["今日话题　　2024年6月14日", "综合新闻 第3版", "今日召开会议"])
def test_other_lines_begin_with_none(line: str) -> None:
    """A column's name and a sentence are no papers."""
    assert paper_in(line) is None
