"""A file is the former one or a complete new one."""

from pathlib import Path

import pytest

from kg.errors import ExportError
from kg.export.whole import whole_file


def test_a_complete_file_takes_the_place_of_the_former(tmp_path: Path) -> None:
    """What was written stands under the name, line ends as they were, and nothing beside it."""
    path = tmp_path / "deep" / "a.txt"
    with whole_file(path) as stream:
        stream.write("一\n")
    assert path.read_bytes() == "一\n".encode()
    assert [file.name for file in path.parent.iterdir()] == ["a.txt"]


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_an_interrupted_file_leaves_the_former(tmp_path: Path, error: type[BaseException]) -> None:
    """The former file stands and no half-written one is left."""
    path = tmp_path / "a.txt"
    path.write_text("former")
    with pytest.raises(error):
        _break_off(path, error)
    assert path.read_text() == "former"
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]


def _break_off(path: Path, error: type[BaseException]) -> None:
    with whole_file(path) as stream:
        stream.write("half")
        raise error


def test_a_file_that_cannot_be_read_back_leaves_the_former(tmp_path: Path) -> None:
    """The check sees the new file before it takes the place."""
    path = tmp_path / "a.txt"
    path.write_text("former")

    def refuse(part: Path) -> None:
        assert part.read_text() == "new"
        raise ExportError("damaged")

    with pytest.raises(ExportError, match="damaged"), whole_file(path, refuse) as stream:
        stream.write("new")
    assert path.read_text() == "former"


def test_a_place_nobody_can_write_to_is_a_clear_error(tmp_path: Path) -> None:
    """A file where a folder should be is told by its path."""
    (tmp_path / "file").write_text("")
    with pytest.raises(ExportError, match="could not be written"), whole_file(tmp_path / "file" / "a.txt"):
        pass
