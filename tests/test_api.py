"""What Python users do: build, open, ask, close."""

from pathlib import Path

import pytest

import kg
from kg.errors import UsageError
from kg.export import FORMATS

PAGE = Path(__file__).parent.parent / "seeds" / "000_9f3cb746228953c3.txt"


def test_a_graph_without_a_folder_goes_when_it_is_closed() -> None:
    """One page is read and asked; its place on the disk is gone afterwards."""
    with kg.build(PAGE) as graph:
        place = graph.file
        assert place.is_file()
        assert {row.b_name for row in graph.coappearances("张秀玲", unit="event")}
        assert "张秀玲" in {row.name for row in graph.people()}
    assert not place.parent.exists()


def test_a_graph_with_a_folder_stays_with_all_its_files(tmp_path: Path) -> None:
    """The folder holds every format, and opens again with the same answers."""
    with kg.build([PAGE], out=tmp_path) as graph:
        people = graph.people()
    names = {file.name for file in tmp_path.iterdir()}
    assert {name for row in FORMATS.values() if row.built for name in row.files} <= names
    with kg.open(tmp_path) as again:
        assert again.people() == people


def test_a_failed_build_leaves_nothing_open() -> None:
    """A missing path is an error of the call."""
    with pytest.raises(UsageError, match="no such file"):
        kg.build("nothing.txt")
