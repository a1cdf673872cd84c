"""Pages for builds that are disturbed."""

from pathlib import Path

import pytest

from tests.runner.test_local import FIRST, SECOND


@pytest.fixture
def many_pages(tmp_path: Path) -> Path:
    """Forty pages, so that a build has many moments in which something can happen to it."""
    return write_many(tmp_path / "pages")


def write_many(folder: Path) -> Path:
    """Forty pages in a new folder."""
    folder.mkdir()
    for number in range(20):
        (folder / f"a{number}.txt").write_text(FIRST.replace("25日", f"{number + 1}日"), encoding="utf-8")
        (folder / f"b{number}.txt").write_text(SECOND.replace("2日", f"{number + 1}日"), encoding="utf-8")
    return folder
