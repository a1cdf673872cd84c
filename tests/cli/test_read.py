"""`kg read`: what it prints for people and programs, and the web page that shows it."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from lxml.html import HtmlElement, document_fromstring

from kg.cli import main
from kg.cli.read_html import write_html
from kg.model import Box, Page, Records, Source
from kg.pipeline import read_document
from kg.query.reading import ReadPage, read_page
from kg.read import sources
from kg.settings import Settings
from tests.read.test_pdf import pdf, two_columns
from tests.runner.fakes import three_names

TEXT = (
    "县政府召开<script>alert(1)</script>工作会议 & “部署”\n"
    "本报讯（记者 何丽娟）2024年3月4日，县长陈国栋<b>到</b>&lt;青石镇调研\u202e\x07。\n"
)


def run(*arguments: str | Path) -> Result:
    """A command as a person would type it."""
    return CliRunner().invoke(main, ["read", *map(str, arguments)])


def at(root: HtmlElement, path: str) -> list[Any]:
    """What an XPath finds."""
    found: Any = root.xpath(path)
    return list(found)


def seen(tmp_path: Path, text: str, name: str = "a.txt") -> ReadPage:
    """A page as it was read, with an engine that knows three names."""
    (tmp_path / name).write_bytes(text.encode())
    (source,) = sources([tmp_path / name])
    assert isinstance(source, Source)
    records = read_document(source, three_names(None, 1), Settings())
    assert records.page is not None
    return read_page(records, records.page)


def test_articles_are_printed_with_what_is_known_of_them(tmp_path: Path) -> None:
    """Headline, maker, date, region and page; what cannot be read is told on standard error and stops nothing."""
    (tmp_path / "a.pdf").write_bytes(pdf(two_columns))
    (tmp_path / "b.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    done = run(tmp_path / "a.pdf", tmp_path / "b.txt", "--region", "达拉特旗")
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert lines[0] == "a.pdf: 1 article"
    assert lines[2] == "[1] 我市召开河长制工作推进会"
    assert "    by 何丽娟 (reporter)" in lines
    assert any(line.startswith("    of 达拉特旗") for line in lines)
    assert "    printed on page 1" in lines
    assert "kg: b.txt is a PNG image" in done.stderr


@pytest.mark.parametrize(
    ("head", "day", "line"),
    [
        ("", "3月4日", "    on XXXX-03-04 (year unknown)"),
        ("", "4日上午", "    on XXXX-XX-04 (year and month unknown)"),
        ("青石日报 2024年3月5日 星期二\n\n", "3月4日", "    on 2024-03-04 (year inferred)"),
        ("", "2024年3月4日", "    on 2024-03-04"),
    ],
)
def test_a_date_is_told_with_what_is_not_known_of_it(tmp_path: Path, head: str, day: str, line: str) -> None:
    """A year stands in print, follows from the page, or is not known, nor is the month of a mere day."""
    (tmp_path / "a.txt").write_text(f"{head}县政府召开工作会议\n本报讯（记者 何丽娟）{day}，县长陈国栋到青石镇调研。\n", encoding="utf-8")
    assert line in run(tmp_path / "a.txt").stdout.splitlines()


def test_json_has_the_spans_and_boxes_of_every_part(tmp_path: Path) -> None:
    """The text under the spans of a paragraph is the paragraph."""
    (tmp_path / "a.pdf").write_bytes(pdf(two_columns))
    (page,) = json.loads(run(tmp_path / "a.pdf", "--json").stdout)
    (article,) = page["articles"]
    assert article["headline"] == "我市召开河长制工作推进会"
    for block in (*article["headlines"], *article["paragraphs"]):
        assert "".join(page["text"][start:end] for start, end in block["spans"]) == block["text"]
        assert {box["page"] for box in block["boxes"]} == {1}


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("nowhere.txt",), 2, "no such file"),
        (("seeds", "--region", "朝阳区"), 2, "several places"),
        (("seeds", "--encoding", "utf-88"), 2, "utf-88"),
    ],
)
def test_a_broken_setup_is_one_line_and_a_code(arguments: tuple[str, ...], code: int, message: str) -> None:
    """Nothing is printed on standard output."""
    done = run(*arguments)
    assert (done.exit_code, done.stdout) == (code, "")
    assert message in done.stderr


def test_nothing_readable_is_an_error(tmp_path: Path) -> None:
    """With what is wrong above it."""
    (tmp_path / "b.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    done = run(tmp_path / "b.txt")
    assert done.exit_code == 3
    assert "nothing could be read" in done.stderr


def test_the_web_page_shows_every_character_and_runs_nothing(tmp_path: Path) -> None:
    """Markup in a text is text, control signs are drawn, and a policy forbids scripts and loads."""
    page = seen(tmp_path, TEXT)
    write_html([page], tmp_path / "out.html")
    html = (tmp_path / "out.html").read_text(encoding="utf-8")
    root = document_fromstring(html)
    assert at(root, "//pre")[0].text_content() == TEXT.replace("\x07", "\u2407")
    assert at(root, "//script | //b[ancestor::pre] | //link | //img | //@src") == []
    assert "default-src 'none'" in at(root, "//meta[@http-equiv]/@content")[0]
    assert at(root, "//meta[@name='viewport']")
    assert "prefers-color-scheme:dark" in html


def test_each_article_has_its_colour_and_its_parts_their_marks(tmp_path: Path) -> None:
    """The list leads to where each article begins; headlines, makers and dates are marked; the rest is faint."""
    more = "春耕备耕正当时\n本报讯（通讯员 周文）3月5日，镇党委书记吴敏到村里查看春耕备耕情况，要求抓好生产。\n第3版\n"
    page = seen(tmp_path, TEXT + more)
    write_html([page], tmp_path / "out.html")
    root = document_fromstring((tmp_path / "out.html").read_text(encoding="utf-8"))
    assert [anchor.removeprefix("#") for anchor in at(root, "//ol//a/@href")] == at(root, "//pre//span/@id")
    assert len(set(at(root, "//ol/li/@style"))) == len(page.articles) == 2
    assert "春耕备耕正当时" in at(root, "//pre//*[contains(@class, 'headline')]/text()")
    assert at(root, "//pre//*[contains(@class, 'name')]/text()") == ["何丽娟", "周文"]
    assert "2024年3月4日" in at(root, "//pre//*[contains(@class, 'date')]/text()")
    assert at(root, "//pre//*[@class='rest']/text()") == ["第3版"]


def test_a_page_without_articles_is_shown_all_the_same() -> None:
    """With its boxes unused and nothing in colour."""
    page = Page(id="s0", name="a.pdf", text="第3版", boxes=(Box(span=(0, 3), page=1, box=(0, 0, 1, 1)),))
    assert read_page(Records(source="s0", name="a.pdf", page=page), page).articles == ()
