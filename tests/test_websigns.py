"""Signs of web sites are looked for in time that grows with the line."""

from time import process_time

import pytest

from kg import websigns

_BLANKS = " " * 20_000


@pytest.mark.parametrize("begin", ["ab", "附件", "浏览次数", "赞赞", "2024-01-01", "声明", "首页", "查看1", "2024-01-01 10:00 |"])
def test_a_line_of_blanks_takes_no_time(begin: str) -> None:
    """However many blanks stand where a sign lets some stand, each is looked at a few times."""
    line = f"{begin}{_BLANKS}x"
    begun = process_time()
    assert websigns.AROUND.match(line) is None
    assert websigns.NO_NEWS.match(line) is None
    assert not websigns.is_stamp(line)
    assert not websigns.is_piece(line)
    assert websigns.TOOLS.sub("", line) == line
    assert process_time() - begun < 1
