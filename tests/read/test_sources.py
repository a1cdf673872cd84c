"""Files, folders and crawls as sources."""

import json
from pathlib import Path

import pytest

from kg.errors import InputError, UsageError
from kg.ids import source_id
from kg.model import Issue, IssueKind, Source
from kg.read import sources


def _names(path: Path) -> list[str]:
    return [found.name for found in sources([path]) if isinstance(found, Source)]


def test_a_folder_is_walked_in_sorted_order(tmp_path: Path) -> None:
    """Names are paths relative to the folder; hidden files and unknown suffixes are left out."""
    for name in ("b/2.txt", "b/10.txt", "a.txt", ".hidden.txt", "notes.xyz", ".git/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("五月六日", encoding="utf-8")
    assert _names(tmp_path) == ["a.txt", "b/10.txt", "b/2.txt"]


def test_a_file_goes_by_its_name_and_its_bytes(tmp_path: Path) -> None:
    """Two names of the same bytes are one source."""
    for name in ("one.txt", "two.text"):
        (tmp_path / name).write_text("五月六日", encoding="utf-8")
    one, two = sources([tmp_path / "one.txt", tmp_path / "two.text"])
    assert isinstance(one, Source)
    assert isinstance(two, Source)
    assert (one.name, two.name) == ("one.txt", "two.text")
    assert one.id == two.id == source_id("五月六日".encode())


def test_each_row_of_a_crawl_is_a_source(tmp_path: Path) -> None:
    """Rows have the id of their text, the date in EDTF, and a place in their name; bad rows become issues."""
    rows = [
        json.dumps({"id": "x7", "text": "五月六日", "date": "2024年5月6日", "title": "春耕"}, ensure_ascii=False),
        "{broken",
        json.dumps({"id": "x8"}),
        "",
        json.dumps({"text": "五月七日", "date": "unknown"}, ensure_ascii=False),
    ]
    (tmp_path / "crawl.jsonl").write_text("\n".join(rows), encoding="utf-8")
    first, broken, textless, last = sources([tmp_path / "crawl.jsonl"])
    data = "五月六日".encode()
    assert first == Source(id=source_id(data), name="crawl.jsonl#x7", data=data, encoding="utf-8", date="2024-05-06", title="春耕")
    assert isinstance(broken, Issue)
    assert broken.source == "crawl.jsonl#2"
    assert isinstance(textless, Issue)
    assert isinstance(last, Source)
    assert (last.name, last.date) == ("crawl.jsonl#5", None)


def test_a_missing_path_is_said_at_once(tmp_path: Path) -> None:
    """Before anything is read."""
    with pytest.raises(UsageError, match=r"nowhere\.txt"):
        sources([tmp_path / "nowhere.txt"])


def test_a_folder_with_nothing_to_read_is_said_at_once(tmp_path: Path) -> None:
    """The message names the folder and what can be read."""
    (tmp_path / "notes.xyz").touch()
    with pytest.raises(InputError, match=r"\.txt"):
        sources([tmp_path])


def test_links_in_circles_and_to_nothing_are_issues(tmp_path: Path) -> None:
    """The walk ends and the other files are read."""
    (tmp_path / "a.txt").write_text("五月六日", encoding="utf-8")
    (tmp_path / "circle").symlink_to(tmp_path)
    (tmp_path / "dead.txt").symlink_to(tmp_path / "gone.txt")
    found = list(sources([tmp_path]))
    assert [one.name for one in found if isinstance(one, Source)] == ["a.txt"]
    assert [(one.source, one.kind) for one in found if isinstance(one, Issue)] == [
        ("circle", IssueKind.UNREADABLE),
        ("dead.txt", IssueKind.UNREADABLE),
    ]
