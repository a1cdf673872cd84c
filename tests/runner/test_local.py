"""Builds on this machine: what is read, what is kept, what is written."""

from pathlib import Path

import pytest

from kg.errors import ModelError, UsageError
from kg.export import FORMATS
from kg.model import IssueKind, Records
from kg.model.rows import IssueRow, MentionRow
from kg.runner import Silent, Summary, build_sources
from kg.runner.work import EngineMaker
from kg.settings import FactsSettings, Settings
from kg.store import Store
from tests.runner.fakes import newer_names, no_model, three_names

FIRST = "旗领导走访企业\n本报讯 10月25日，旗委书记张秀玲、副旗长苏智雄走访企业，了解生产情况，并与职工座谈，企业要抓好安全生产。\n"
SECOND = "全旗会议召开\n本报讯 11月2日，全旗工作会议召开，张秀玲主持会议，王小平出席会议并讲话。会议要求，各镇要抓好落实工作。\n"
FILES = {name for row in FORMATS.values() if row.built for name in row.files}


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder of two pages."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_text(FIRST, encoding="utf-8")
    (folder / "b.txt").write_text(SECOND, encoding="utf-8")
    return folder


def built(paths: list[Path], out: Path, jobs: int = 1, make_engine: EngineMaker = three_names, region: str | None = None) -> Summary:
    """A build with an engine that knows three names."""
    settings = Settings(out=out, jobs=jobs, facts=FactsSettings(region=region))
    return build_sources(paths, settings, Silent(), make_engine)


def written(out: Path) -> dict[str, bytes]:
    """The files of a build."""
    return {file.name: file.read_bytes() for file in out.iterdir() if file.name in FILES}


def dump(out: Path) -> list[str]:
    """What a store holds, comparable."""
    with Store.open(out / "graph.sqlite", readonly=True) as store:
        return list(store.dump())


def issues(out: Path) -> dict[str, IssueKind]:
    """The kinds of issues by source."""
    with Store.open(out / "graph.sqlite", readonly=True) as store:
        return {row.source: row.kind for row in store.rows(IssueRow)}


def test_a_build_writes_every_file_and_says_what_it_found(pages: Path, tmp_path: Path) -> None:
    """Three people of two pages, each mention with its source."""
    summary = built([pages], tmp_path / "out")
    assert set(written(tmp_path / "out")) == FILES
    assert (summary.files, summary.read) == (2, 2)
    assert summary.people >= 3
    assert summary.articles >= 2
    assert summary.seconds > 0
    with Store.open(tmp_path / "out" / "graph.sqlite", readonly=True) as store:
        people = {(row.text, row.source) for row in store.rows(MentionRow) if row.type == "PERSON"}
    assert people >= {("张秀玲", "a.txt"), ("苏智雄", "a.txt"), ("张秀玲", "b.txt"), ("王小平", "b.txt")}


def test_what_is_known_is_not_read_again(pages: Path, tmp_path: Path) -> None:
    """A second build reads nothing and writes the same bytes; a new page is read alone."""
    built([pages], tmp_path / "out")
    first = written(tmp_path / "out")
    assert built([pages], tmp_path / "out").read == 0
    assert written(tmp_path / "out") == first
    (pages / "c.txt").write_text(FIRST.replace("苏智雄", "王小平"), encoding="utf-8")
    assert built([pages], tmp_path / "out").read == 1


def test_another_engine_or_option_reads_again(pages: Path, tmp_path: Path) -> None:
    """What decides the records is part of what is remembered."""
    built([pages], tmp_path / "out")
    assert built([pages], tmp_path / "out", make_engine=newer_names).read == 2
    assert built([pages], tmp_path / "out", make_engine=newer_names, region="达拉特旗").read == 2
    assert built([pages], tmp_path / "out", make_engine=newer_names, region="达拉特旗").read == 0


def test_order_and_number_of_processes_change_nothing(pages: Path, tmp_path: Path) -> None:
    """The same bytes and the same store, whoever reads what when."""
    built([pages], tmp_path / "one")
    built([pages / "b.txt", pages / "a.txt"], tmp_path / "turned", jobs=2)
    assert written(tmp_path / "one") == written(tmp_path / "turned")
    assert dump(tmp_path / "one") == dump(tmp_path / "turned")


def test_a_page_on_which_a_stage_breaks_stops_nothing(pages: Path, tmp_path: Path) -> None:
    """It becomes an issue, and is read again next time."""
    (pages / "c.txt").write_text(SECOND.replace("会议要求", "坏页要求"), encoding="utf-8")
    summary = built([pages], tmp_path / "out")
    assert (summary.files, summary.read) == (3, 3)
    assert summary.people >= 3
    assert summary.warnings >= 1
    assert issues(tmp_path / "out")["c.txt"] == IssueKind.FAILED
    assert built([pages], tmp_path / "out").read == 1


def test_pages_that_cannot_be_read_are_told_and_the_rest_goes_on(pages: Path, tmp_path: Path) -> None:
    """An empty file and a picture are issues with their names."""
    (pages / "empty.txt").write_text("")
    (pages / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    summary = built([pages], tmp_path / "out")
    assert (summary.files, summary.read) == (4, 4)
    assert summary.people >= 3
    found = issues(tmp_path / "out")
    assert (found["empty.txt"], found["picture.txt"]) == (IssueKind.EMPTY, IssueKind.BINARY)


def test_a_page_that_is_gone_is_told_and_stays(pages: Path, tmp_path: Path) -> None:
    """Only the folder that is given again is looked through; the page may come back, under another name too."""
    out, other = tmp_path / "out", tmp_path / "other"
    other.mkdir()
    (other / "c.txt").write_text(FIRST.replace("苏智雄", "王小平"), encoding="utf-8")
    built([pages, other], out)
    (pages / "b.txt").rename(tmp_path / "b.txt")
    assert built([other], out).warnings == 0
    summary = built([pages], out)
    assert (summary.files, summary.read, summary.warnings) == (3, 0, 1)
    assert issues(out) == {"b.txt": IssueKind.MISSING_SOURCE}
    assert "b.txt" in (out / "issues.jsonl").read_text(encoding="utf-8")
    assert "会议" in (out / "events.jsonl").read_text(encoding="utf-8") + (out / "articles.jsonl").read_text(encoding="utf-8")
    (tmp_path / "b.txt").rename(pages / "b.txt")
    assert built([pages], out).warnings == 0


def test_a_page_that_gives_nothing_any_more_keeps_what_was_read(pages: Path, tmp_path: Path) -> None:
    """Emptied, damaged or on which a stage breaks now: told with what is kept, every time, until it gives something again."""
    out = tmp_path / "out"
    built([pages], out)
    whole, before = written(out), dump(out)
    for data in (b"", b"\x89PNG\r\n\x1a\n" + bytes(64), SECOND.replace("会议要求", "坏页要求").encode()):
        (pages / "b.txt").write_bytes(data)
        summary = built([pages], out)
        assert (summary.files, summary.warnings) == (2, 1)
        assert "the graph still holds what was read from b.txt before" in (out / "issues.jsonl").read_text(encoding="utf-8")
        assert {name for name, text in written(out).items() if text != whole[name]} == {"issues.jsonl"}
        assert built([pages], out).read == 1
    (pages / "b.txt").write_text(SECOND, encoding="utf-8")
    assert built([pages], out).read == 0
    assert written(out) == whole
    assert dump(out) == before


def test_another_name_for_a_page_that_gives_nothing_brings_nothing(pages: Path, tmp_path: Path) -> None:
    """The file that was emptied has a copy, which never had anything."""
    built([pages], tmp_path / "out")
    for name in ("b.txt", "c.txt"):
        (pages / name).write_bytes(b" \n")
    summary = built([pages], tmp_path / "out")
    assert (summary.files, summary.warnings) == (3, 2)
    assert set(issues(tmp_path / "out")) == {"b.txt", "c.txt"}


def test_a_renamed_page_is_not_read_again(pages: Path, tmp_path: Path) -> None:
    """Even where its former name belongs to another page now."""
    built([pages], tmp_path / "out")
    (pages / "a.txt").rename(pages / "z.txt")
    (pages / "a.txt").write_text(FIRST.replace("苏智雄", "王小平"), encoding="utf-8")
    assert built([pages], tmp_path / "out").read == 1
    with Store.open(tmp_path / "out" / "graph.sqlite", readonly=True) as store:
        assert sorted(source.names for source in store.sources()) == [("a.txt",), ("b.txt",), ("z.txt",)]


def test_two_files_of_one_name_are_refused(pages: Path, tmp_path: Path) -> None:
    """One would supersede the other, silently; the error names both and what to give instead."""
    other = tmp_path / "other"
    other.mkdir()
    (other / "a.txt").write_text(SECOND, encoding="utf-8")
    with pytest.raises(UsageError, match=r"would both be called a\.txt; give the folder above"):
        built([pages, other], tmp_path / "out")
    assert not (tmp_path / "out").exists()
    assert built([pages, pages / "a.txt"], tmp_path / "out").files == 2


class Interrupter(Silent):
    """Ctrl-C after the first source."""

    def source(self, name: str) -> None:  # noqa: ARG002  # a listener's signature
        """Interrupt."""
        raise KeyboardInterrupt


def test_an_interrupted_build_leaves_the_former_files_and_goes_on(pages: Path, tmp_path: Path) -> None:
    """Nothing half-written is left, and what was read is not read again."""
    out = tmp_path / "out"
    built([pages / "a.txt"], out)
    first = written(out)
    (pages / "c.txt").write_text(SECOND.replace("王小平", "苏智雄"), encoding="utf-8")
    with pytest.raises(KeyboardInterrupt):
        build_sources([pages], Settings(out=out), Interrupter(), three_names)
    assert written(out) == first
    assert not list(out.glob(".*.part"))
    assert built([pages], out).read == 1
    built([pages], tmp_path / "fresh")
    assert written(out) == written(tmp_path / "fresh")


def test_a_broken_setup_stops_before_anything_is_written(pages: Path, tmp_path: Path) -> None:
    """A missing path or model is an error, not an issue, here and in other processes."""
    built([pages], tmp_path / "out")
    first = written(tmp_path / "out")
    with pytest.raises(UsageError, match="no such file"):
        built([pages / "nothing.txt"], tmp_path / "other")
    assert not (tmp_path / "other").exists()
    for jobs in (1, 2):
        with pytest.raises(ModelError, match="not there"):
            built([pages], tmp_path / "out", jobs=jobs, make_engine=no_model)
        with pytest.raises(ModelError, match="not there"):
            built([pages], tmp_path / "other", jobs=jobs, make_engine=no_model)
        assert not (tmp_path / "other").exists()
    assert written(tmp_path / "out") == first


def test_one_text_under_two_names_is_one_source(pages: Path, tmp_path: Path) -> None:
    """Its articles are counted once; a name that comes later is kept too."""
    (pages / "copy.txt").write_text(FIRST, encoding="utf-8")
    first = built([pages], tmp_path / "out")
    (pages / "later.txt").write_text(FIRST, encoding="utf-8")
    second = built([pages], tmp_path / "out")
    assert (first.files, second.files, second.read) == (3, 4, 0)
    assert first.articles == second.articles
    with Store.open(tmp_path / "out" / "graph.sqlite", readonly=True) as store:
        names = sorted(source.names for source in store.sources())
    assert names == [("a.txt", "copy.txt", "later.txt"), ("b.txt",)]


def test_records_travel_as_they_are(pages: Path, tmp_path: Path) -> None:
    """What another process read is what this one would have read."""
    built([pages], tmp_path / "here")
    built([pages], tmp_path / "there", jobs=2)

    def records(out: Path) -> list[Records]:
        with Store.open(out / "graph.sqlite", readonly=True) as store:
            return list(store.all_records())

    assert records(tmp_path / "here") == records(tmp_path / "there")
