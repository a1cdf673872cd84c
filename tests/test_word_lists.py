"""The lists of words of the packages are whole, and a faulty table says where."""

import re
from enum import StrEnum
from pathlib import Path

import pytest

from kg.errors import ModelError
from kg.extract import words as of_names
from kg.facts.vocabulary import phrases as of_events
from kg.facts.vocabulary import words as of_posts
from kg.layout.vocabulary import words as of_lines
from kg.tables import Tables
from kg.websigns import words as of_sites


class _Known(StrEnum):
    SMALL = "small"
    LARGE = "large"


def _tables(folder: Path, text: str) -> Tables:
    (folder / "words.tsv").write_text(text, encoding="utf-8")
    return Tables(folder, "here")


@pytest.mark.parametrize(
    ("package", "table", "known"),
    [
        ("kg.extract", "words.tsv", of_names.Words),
        ("kg.facts", "words.tsv", of_posts.Words),
        ("kg.facts", "phrases.tsv", of_events.Phrase),
        ("kg.layout", "words.tsv", of_lines.Words),
        ("kg.websigns", "words.tsv", of_sites.Words),
    ],
)
def test_every_list_has_words(package: str, table: str, known: type[StrEnum]) -> None:
    """Each list that the code names is in the table, without a word twice."""
    assert all(len(set(row)) == len(row) for row in Tables.of(package).lists(table, known).values())


def test_several_rows_of_one_list_follow_one_another(tmp_path: Path) -> None:
    """A list is the words of all its rows in their order."""
    found = _tables(tmp_path, "small\t村|组\nlarge\t省\nsmall\t户\n").lists("words.tsv", _Known)
    assert found == {_Known.SMALL: ("村", "组", "户"), _Known.LARGE: ("省",)}


def test_longer_words_come_first() -> None:
    """A pattern takes 任命为 before the 任 that it begins with, whatever list each is of."""
    match = re.match(of_posts.one_of(of_posts.Words.SINCE, of_posts.Words.TAKES_POST), "任命为局长")
    assert match is not None
    assert match.group() == "任命为"


@pytest.mark.parametrize("row", ["small", "small\t", "small\t村||组", "unknown\t村"])
def test_faulty_row_is_named_with_its_line(row: str, tmp_path: Path) -> None:
    """A row that is no list and words is an error that says file and line."""
    with pytest.raises(ModelError, match=r"words\.tsv, line 2: "):
        _tables(tmp_path, f"# comment\n{row}\n").lists("words.tsv", _Known)


def test_missing_list_is_named(tmp_path: Path) -> None:
    """A table without one of the lists is an error that says which."""
    with pytest.raises(ModelError, match="large"):
        _tables(tmp_path, "small\t村\n").lists("words.tsv", _Known)
