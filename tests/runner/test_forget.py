"""Pages that are taken out of a graph."""

from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.runner import Silent
from kg.runner.refresh import forget, refresh
from kg.store import Store
from tests.runner.test_local import FIRST, SECOND, built, dump, written


def _forget(out: Path, *names: str) -> list[tuple[str, ...]]:
    with Store.open(out / "graph.sqlite") as store:
        gone = forget(store, names)
        refresh(store, out, Silent())
    return [source.names for source in gone]


def test_what_is_left_is_as_if_the_page_had_never_come(tmp_path: Path) -> None:
    """The files and the store equal those of a build without it; its characters are gone from the file."""
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "a.txt").write_text(FIRST, encoding="utf-8")
    built([pages], tmp_path / "without")
    (pages / "b.txt").write_text(SECOND, encoding="utf-8")
    built([pages], tmp_path / "out")
    assert _forget(tmp_path / "out", "b.txt") == [("b.txt",)]
    assert written(tmp_path / "out") == written(tmp_path / "without")
    assert dump(tmp_path / "out") == dump(tmp_path / "without")
    assert "全旗工作会议".encode() not in (tmp_path / "out" / "graph.sqlite").read_bytes()


def test_a_name_that_is_not_there_forgets_nothing(tmp_path: Path) -> None:
    """All are forgotten or none, and an id is as good as a name."""
    (tmp_path / "a.txt").write_text(FIRST, encoding="utf-8")
    built([tmp_path / "a.txt"], tmp_path / "out")
    before = dump(tmp_path / "out")
    with pytest.raises(UsageError, match=r"called 'c\.txt'"):
        _forget(tmp_path / "out", "a.txt", "c.txt")
    assert dump(tmp_path / "out") == before
    with Store.open(tmp_path / "out" / "graph.sqlite", readonly=True) as store:
        (source,) = store.sources()
    assert _forget(tmp_path / "out", source.id) == [("a.txt",)]
