"""The table of words is whole, and a faulty one says where."""

import re
from pathlib import Path

import pytest

from kg.errors import ModelError
from kg.extract.words import Words, one_of, words
from kg.tables import Tables


def test_every_list_has_words() -> None:
    """Each list that the code names is in the table, without a word twice."""
    assert all(words(which) and len(set(words(which))) == len(words(which)) for which in Words)


def test_longer_words_come_first() -> None:
    """A pattern takes 现任 before the 现 that it begins with."""
    match = re.match(one_of(Words.STANDING), "现任书记")
    assert match is not None
    assert match.group() == "现任"


def _tables(folder: Path, text: str) -> Tables:
    (folder / "words.tsv").write_text(text, encoding="utf-8")
    return Tables(folder, "here")


@pytest.mark.parametrize("row", ["kind", "kind\t", "kind\t省||市", "unknown\t省"])
def test_faulty_row_is_named_with_its_line(row: str, tmp_path: Path) -> None:
    """A row that is no list and words is an error that says file and line."""
    with pytest.raises(ModelError, match=r"words\.tsv, line 2: "):
        _tables(tmp_path, f"# comment\n{row}\n").lists("words.tsv", Words)


def test_missing_list_is_named(tmp_path: Path) -> None:
    """A table without one of the lists is an error that says which."""
    with pytest.raises(ModelError, match="corps"):
        _tables(tmp_path, "kind\t省\n").lists("words.tsv", Words)
