"""Signs of web sites are looked for in time that grows with the line."""

from time import process_time

import pytest

from kg import websigns

_BLANKS = " " * 20_000


@pytest.mark.parametrize("line", [f"ab{_BLANKS}x", f"附件{_BLANKS}x", f"浏览次数{_BLANKS}x", f"赞赞{_BLANKS}x", f"2024-01-01{_BLANKS}x"])
def test_a_line_of_blanks_takes_no_time(line: str) -> None:
    """However many blanks stand where a sign lets some stand, each is looked at a few times."""
    begun = process_time()
    assert websigns.AROUND.match(line) is None
    assert websigns.NO_NEWS.match(line) is None
    assert not websigns.is_stamp(line)
    assert not websigns.is_piece(line)
    assert websigns.TOOLS.sub("", line) == line
    assert process_time() - begun < 1
