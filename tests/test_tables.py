"""The one reader of tables checks rows, and its errors name file and line."""

from pathlib import Path

import pytest

from kg.errors import ModelError
from kg.tables import Tables, words


def _tables(folder: Path, text: str) -> Tables:
    (folder / "some.tsv").write_text(text, encoding="utf-8")
    return Tables(folder, "kg/some/data")


def test_comments_and_empty_lines_are_no_rows(tmp_path: Path) -> None:
    """A row comes with the number that its line has in the file."""
    assert list(_tables(tmp_path, "# head\n\na\tb\n").rows("some.tsv", 2)) == [(3, ["a", "b"])]


def test_a_row_of_another_width_is_named(tmp_path: Path) -> None:
    """A row with a column too many is reported with its file and line."""
    with pytest.raises(ModelError, match=r"kg/some/data/some\.tsv, line 3: 2 columns expected, 3 found"):
        list(_tables(tmp_path, "# head\na\tb\na\tb\tc\n").rows("some.tsv", 2))


def test_a_field_that_cannot_be_understood_is_named(tmp_path: Path) -> None:
    """What the making of a record cannot read is reported with its file and line, and what to do."""
    with pytest.raises(ModelError, match=r"some\.tsv, line 2: invalid literal.*mend the row"):
        list(_tables(tmp_path, "1\nx\n").records("some.tsv", 1, lambda cells: int(cells[0])))


def test_a_missing_file_says_what_to_do(tmp_path: Path) -> None:
    """A missing table is an error that tells to install the package again."""
    with pytest.raises(ModelError, match="install the package again"):
        Tables(tmp_path, "kg/some/data").read_bytes("none.tsv")


def test_a_field_of_several_words() -> None:
    """A bar parts the entries of a field, and a hyphen stands for none."""
    assert words("局|厅") == ("局", "厅")
    assert words("-") == ()
