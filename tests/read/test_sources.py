"""Files, folders and crawls as sources."""

import json
import os
import socket
import subprocess
from itertools import permutations
from pathlib import Path

import pytest

from kg.errors import InputError, UsageError
from kg.export import FORMATS as EXPORTS
from kg.ids import source_id
from kg.model import Issue, IssueKind, Source
from kg.read import FORMATS, given, read_page, sources
from kg.read.dates import edtf
from kg.read.formats import format_of
from kg.read.walk import _OF_A_GRAPH


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


def _rows(path: Path, *rows: object, encoding: str = "utf-8") -> list[Source | Issue]:
    """The sources of a crawl with these rows; a row that is a text stands as it is."""
    lines = (row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows)
    (path / "crawl.jsonl").write_text("\n".join(lines), encoding=encoding)
    return list(sources([path / "crawl.jsonl"]))


def test_each_row_of_a_crawl_is_a_source(tmp_path: Path) -> None:
    """All fields are used: the title is printed above the text, the date is EDTF, the publisher is kept."""
    whole, bare = _rows(
        tmp_path,
        {"id": "x7", "text": "五月六日，县委召开会议。", "date": "2024年5月6日", "title": "春耕", "source": "青石日报", "url": "http://x"},
        {"text": "五月七日，县委召开会议。"},
    )
    assert isinstance(whole, Source)
    assert (whole.name, whole.date, whole.title, whole.publisher) == ("crawl.jsonl#x7", "2024-05-06", "春耕", "青石日报")
    page = read_page(whole)
    assert page.text == "春耕\n\n五月六日，县委召开会议。"
    assert (page.title, page.date, page.publisher) == ("春耕", "2024-05-06", "青石日报")
    assert isinstance(bare, Source)
    assert (bare.name, bare.id) == ("crawl.jsonl#2", source_id("五月七日，县委召开会议。".encode()))


def test_a_title_that_stands_in_the_text_is_not_printed_twice(tmp_path: Path) -> None:
    """Though blanks and widths differ."""
    (row,) = _rows(tmp_path, {"text": "春 耕（一）\n五月六日", "title": "春耕(一)"})
    assert isinstance(row, Source)
    assert row.data.decode() == "春 耕（一）\n五月六日"


def test_one_text_with_two_dates_or_publishers_is_two_sources(tmp_path: Path) -> None:
    """What is told about a text is part of what it says."""
    rows = _rows(tmp_path, *({"text": "五月六日", "date": "2024", "source": source} for source in ("甲报", "乙报")))
    assert len({row.id for row in rows if isinstance(row, Source)}) == 2


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("{broken", "crawl.jsonl, row 1 is not a row of JSON"),
        ("[1, 2]", "crawl.jsonl, row 1 is JSON, but no object"),
        ({"id": "x8"}, "crawl.jsonl, row 1 has no text"),
        ({"text": 5}, "crawl.jsonl, row 1 has no text"),
        ({"text": "五月六日", "title": ["春耕"]}, "crawl.jsonl, row 1 has a title that is no string"),
        ({"text": "五月六日", "source": {}}, "crawl.jsonl, row 1 has a source that is no string"),
        ("[" * 100_000, "crawl.jsonl, row 1 is not a row of JSON"),
    ],
)
def test_a_bad_row_is_told_with_its_file_and_line(tmp_path: Path, row: object, message: str) -> None:
    """It becomes an issue, and the row below it is read."""
    bad, good = _rows(tmp_path, row, {"text": "五月七日"})
    assert isinstance(bad, Issue)
    assert message in bad.text
    assert bad.remedy
    assert isinstance(good, Source)


def test_a_row_whose_date_is_none_is_read_without_it_and_told(tmp_path: Path) -> None:
    """No date is invented; an empty one is no mistake."""
    bad, empty = _rows(tmp_path, {"text": "五月六日", "date": "2024-13-45"}, {"text": "五月七日", "date": ""})
    assert isinstance(bad, Source)
    assert bad.date is None
    assert [issue.kind for issue in read_page(bad).issues] == [IssueKind.BAD_FIELD]
    assert isinstance(empty, Source)
    assert (empty.date, empty.issues) == (None, ())


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2024-05-06T10:00:00+08:00", "2024-05-06"),
        ("20240506", "2024-05-06"),
        ("2024/5", "2024-05"),
        ("2024", "2024"),
        ("2023-02-29", None),
    ],
)
def test_dates_keep_the_precision_they_have(value: str, date: str | None) -> None:
    """Times are left away, days that do not exist are no dates."""
    assert edtf(value) == date


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "big5", "utf-16"])
def test_the_encoding_of_a_crawl_is_found(tmp_path: Path, encoding: str) -> None:
    """As that of a page is."""
    text = "縣政府昨日召開會議，縣長陳大文強調，要加強農村基礎建設，提升居民生活品質。" * 3
    (row,) = _rows(tmp_path, {"text": text}, encoding=encoding)
    assert isinstance(row, Source)
    assert row.data.decode() == text


def test_a_line_longer_than_any_page_is_told_and_never_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rows around it are read."""
    monkeypatch.setattr("kg.read.jsonlines.MOST_BYTES", 1000)
    first, long, last = _rows(tmp_path, {"text": "五月六日"}, {"text": "长" * 5000}, {"text": "五月七日"})
    assert isinstance(first, Source)
    assert isinstance(last, Source)
    assert isinstance(long, Issue)
    assert (long.source, long.kind) == ("crawl.jsonl, row 2", IssueKind.TOO_LARGE)


def test_a_file_larger_than_any_page_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not read to its end."""
    monkeypatch.setattr("kg.read.whole.MOST_BYTES", 1000)
    (tmp_path / "a.txt").write_bytes(b"x" * 1001)
    (found,) = sources([tmp_path / "a.txt"])
    assert isinstance(found, Issue)
    assert found.kind is IssueKind.TOO_LARGE


def test_an_unknown_suffix_is_told_once(tmp_path: Path) -> None:
    """With how many there are and which is the first; what is known is read."""
    for name in ("a.txt", "b.doc", "c/d.DOC", "notes"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("五月六日", encoding="utf-8")
    found = list(sources([tmp_path]))
    assert [one.name for one in found if isinstance(one, Source)] == ["a.txt"]
    issues = {one.source: one for one in found if isinstance(one, Issue)}
    assert set(issues) == {"*.doc", "files without a suffix"}
    assert issues["*.doc"].kind is IssueKind.UNKNOWN_FORMAT
    assert "2 not read" in issues["*.doc"].text
    assert "b.doc" in issues["*.doc"].text


def test_the_same_bytes_are_another_page_in_another_format(tmp_path: Path) -> None:
    """A web page read as text is not the web page."""
    for name in ("a.html", "a.txt"):
        (tmp_path / name).write_text("<p>五月六日</p>", encoding="utf-8")
    one, two = sources([tmp_path])
    assert isinstance(one, Source)
    assert isinstance(two, Source)
    assert one.id != two.id


def test_an_encoding_that_does_not_exist_is_said_at_once(tmp_path: Path) -> None:
    """Before anything is read."""
    (tmp_path / "a.txt").touch()
    with pytest.raises(UsageError, match="klingon"):
        sources([tmp_path / "a.txt"], "klingon")


def test_no_suffix_belongs_to_two_formats() -> None:
    """The table says of each suffix one thing."""
    suffixes = [suffix for row in FORMATS.values() for suffix in row.suffixes]
    assert len(suffixes) == len(set(suffixes))


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


def test_the_sources_of_a_folder_are_counted_before_they_are_read(tmp_path: Path) -> None:
    """A file is one, a crawl has one a line."""
    (tmp_path / "a.txt").write_text("一", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "二"}\n{"text": "三"}\n', encoding="utf-8")
    (one,) = given([tmp_path])
    assert one.count() == len(list(one.sources())) == 3


def test_folders_that_link_to_one_another_are_read_once(tmp_path: Path) -> None:
    """Ten of them have millions of ways through each other; a link from elsewhere is followed."""
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    for folder in (*(inside / f"d{number}" for number in range(10)), outside):
        folder.mkdir(parents=True)
        (folder / "p.txt").write_text(folder.name, encoding="utf-8")
    for one, other in permutations(range(10), 2):
        (inside / f"d{one}" / f"to{other}").symlink_to(inside / f"d{other}")
    (inside / "a").symlink_to(outside)
    found = list(sources([inside]))
    assert [one.name for one in found if isinstance(one, Source)] == ["a/p.txt", *(f"d{number}/p.txt" for number in range(10))]
    assert len([one for one in found if isinstance(one, Issue) and "read already" in one.text]) == 90


def test_what_is_no_file_and_folders_too_deep_are_told(tmp_path: Path) -> None:
    """A pipe nobody writes into, a socket, a device, and folders in folders beyond what the system can name."""
    (tmp_path / "a.txt").write_text("五月六日", encoding="utf-8")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "device.txt").symlink_to("/dev/zero")
    here = Path.cwd()
    os.chdir(tmp_path)
    try:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind("socket.txt")
        for _ in range(1200):
            Path("deep").mkdir()
            os.chdir("deep")
        Path("b.txt").write_text("五月七日", encoding="utf-8")
    finally:
        os.chdir(here)
    found = list(sources([tmp_path]))
    subprocess.run(["rm", "-rf", tmp_path / "deep"], check=True)  # Python cannot, nor can pytest afterwards
    assert [one.name for one in found if isinstance(one, Source)] == ["a.txt"]
    told = [one.source for one in found if isinstance(one, Issue)]
    assert {"pipe.txt", "device.txt", "socket.txt"} < set(told)
    assert [name for name in told if name.startswith("deep/deep")]


def test_what_kg_writes_beside_a_graph_is_no_page(tmp_path: Path) -> None:
    """Who builds in the folder of the pages does not read the graph into itself; elsewhere the names are as good as others."""
    for folder in (tmp_path, tmp_path / "exports"):
        folder.mkdir(exist_ok=True)
        for name in ("graph.sqlite", "articles.jsonl", "graph.html"):
            (folder / name).write_text("{}", encoding="utf-8")
    (tmp_path / "crawl").mkdir()
    (tmp_path / "crawl" / "articles.jsonl").write_text('{"text": "五月六日"}', encoding="utf-8")
    assert _names(tmp_path) == ["crawl/articles.jsonl#1"]
    written = {name for row in EXPORTS.values() for name in row.files if format_of(Path(name))}
    assert written | {"graph.html"} == _OF_A_GRAPH


def test_names_are_names_whatever_they_hold(tmp_path: Path) -> None:
    """Line ends, signs that steer a terminal, dots, and 255 bytes."""
    names = ["a\nb.txt", "\x1b[2Jx.txt", "...txt", " .txt", "-rf.txt", "\u202etxt.exe.txt", "名" * 83 + ".txt"]
    for name in names:
        (tmp_path / name).write_text("五月六日", encoding="utf-8")
    assert _names(tmp_path) == sorted(name for name in names if not name.startswith("."))
    with pytest.raises(UsageError, match="no such file"):
        sources([tmp_path / ("n" * 5000)])
    with pytest.raises(UsageError, match="no such file"):
        sources([tmp_path / "a\0b.txt"])


def test_rows_of_one_id_are_both_kept(tmp_path: Path) -> None:
    """One would supersede the other, and its text be lost; the same row twice is one."""
    rows = [{"id": 7, "text": "五月六日"}, {"id": 7, "text": "五月七日"}, {"id": 7, "text": "五月六日"}, {"text": "五月八日"}]
    first, second, third, fourth = _rows(tmp_path, *rows)
    assert isinstance(first, Source)
    assert isinstance(second, Source)
    assert first == third
    assert (first.name, second.name) == ("crawl.jsonl#7", "crawl.jsonl#7, row 2")
    assert [(issue.kind, "earlier row" in issue.text) for issue in second.issues] == [(IssueKind.BAD_FIELD, True)]
    assert not fourth.issues if isinstance(fourth, Source) else False
    (long,) = _rows(tmp_path, {"id": "x" * 2000, "text": "五月六日"})
    assert isinstance(long, Issue)
    assert "more than 1000 characters" in long.text
