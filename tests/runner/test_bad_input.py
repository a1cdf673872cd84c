"""What people really bring: each bad file is told with its place and remedy, and the rest goes on."""

import csv
import json
import os
import sys
from pathlib import Path

import networkx as nx
import pytest
from lxml import etree

from kg.model.rows import IssueRow
from kg.runner import Silent, build_sources
from kg.settings import ReadSettings, Settings
from tests.runner.fakes import three_names
from tests.runner.test_local import FIRST, built, issues


def test_each_bad_file_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    """Empty, binary, in no encoding, without an article: an issue each, with a remedy; the good page is in the graph."""
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "good.txt").write_text(FIRST, encoding="gb18030")
    (pages / "empty.txt").write_bytes(b" \n")
    (pages / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    (pages / "nul.txt").write_bytes(FIRST.encode() + b"\0" + FIRST.encode())
    (pages / "noise.txt").write_bytes(bytes(range(128, 256)) * 4)
    (pages / "bare.txt").write_text("第1版\n", encoding="utf-8")
    (pages / "lost.txt").symlink_to(pages / "nowhere.txt")
    assert built([pages], tmp_path / "out").people >= 2
    assert issues(tmp_path / "out") == {
        "bare.txt": "no_article",
        "empty.txt": "empty",
        "lost.txt": "unreadable",
        "noise.txt": "encoding",
        "nul.txt": "binary",
        "picture.txt": "binary",
    }
    rows = [IssueRow.model_validate_json(line) for line in (tmp_path / "out" / "issues.jsonl").read_text("utf-8").splitlines()]
    assert all(row.source in row.text and row.remedy for row in rows)


def test_bombs_and_traps_of_other_formats_are_told_and_the_others_are_read(tmp_path: Path) -> None:
    """Damaged, locked, endless and foreign files of every format: an issue each, and the good page is in the graph."""
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "good.html").write_text(f"<html><body><h1>走访企业</h1><p>{FIRST}</p></body></html>", encoding="utf-8")
    (pages / "cut.pdf").write_bytes(b"%PDF-1.7\n" + bytes(range(256)))
    (pages / "noise.docx").write_bytes(b"PK\x03\x04" + bytes(64))
    (pages / "locked.docx").write_bytes(b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"))
    (pages / "deep.html").write_bytes(b"<div>" * 100_000)
    (pages / "deep.json").write_bytes(b"[" * 100_000)
    (pages / "deep.xml").write_bytes(b"<a>" * 100_000)
    (pages / "feed.xml").write_text("<rss/>", encoding="utf-8")
    (pages / "empty.md").write_bytes(b"")
    (pages / "notes.xyz").touch()
    (pages / "loop.txt").symlink_to(pages / "loop.txt")
    assert built([pages], tmp_path / "out").people >= 2
    assert issues(tmp_path / "out") == {
        "*.xyz": "unknown_format",
        "cut.pdf": "unreadable",
        "deep.html": "unreadable",
        "deep.json": "unknown_format",
        "deep.xml": "unreadable",
        "empty.md": "empty",
        "feed.xml": "unknown_format",
        "locked.docx": "encrypted",
        "loop.txt": "unreadable",
        "noise.docx": "unreadable",
    }


def test_a_wrong_encoding_is_told_for_each_file(tmp_path: Path) -> None:
    """Who says that GB18030 is UTF-8 learns at which byte it is not."""
    (tmp_path / "page.txt").write_text(FIRST, encoding="gb18030")
    settings = Settings(out=tmp_path / "out", read=ReadSettings(encoding="utf-8"))
    build_sources([tmp_path / "page.txt"], settings, Silent(), three_names)
    assert issues(tmp_path / "out") == {"page.txt": "encoding"}
    assert "page.txt is not utf-8 at byte 0" in (tmp_path / "out" / "issues.jsonl").read_text("utf-8")


def test_half_characters_and_nul_break_nothing(tmp_path: Path) -> None:
    """In texts, ids and titles of a crawl: every file of the build can be read by those it is for."""
    rows = [
        {"id": "a\ud800", "text": FIRST},
        {"id": "b", "text": FIRST + "\ud800"},
        {"id": "c\0", "text": FIRST.replace("走访企业，", "走访\0企业，")},
        {"id": "d", "text": FIRST + "完", "title": "题\0", "date": "\ud800", "source": "\udfff"},
        {"id": "f", "text": FIRST + "终", "title": "\udfff"},
        {"id": "e", "text": "\0"},
    ]
    (tmp_path / "crawl.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="ascii")
    out = tmp_path / "out"
    assert built([tmp_path / "crawl.jsonl"], out).people >= 2
    assert issues(out) == {
        "crawl.jsonl, row 2": "unreadable",
        "crawl.jsonl#d": "bad_field",
        "crawl.jsonl, row 5": "unreadable",
        "crawl.jsonl#e": "no_article",
    }
    assert "张秀玲" in {known["label"] for _, known in nx.read_graphml(out / "graph.graphml").nodes(data=True)}
    assert etree.parse(out / "graph.gexf").getroot() is not None
    with (out / "nodes.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert "张秀玲" in {row["name"] for row in csv.DictReader(stream)}
    assert built([tmp_path / "crawl.jsonl"], out).read <= 1


@pytest.mark.skipif(sys.platform == "darwin", reason="its file systems refuse such names")
def test_a_name_in_another_encoding_is_a_name(tmp_path: Path) -> None:
    """Files from a Chinese Windows have names that are no UTF-8; their bytes are shown by number."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / os.fsdecode("旗报.txt".encode("gb18030"))).write_text(FIRST, encoding="utf-8")
    assert built([tmp_path / "pages"], tmp_path / "out").people >= 2
    assert r'"source":"\\udcc6' in (tmp_path / "out" / "articles.jsonl").read_text("utf-8")
