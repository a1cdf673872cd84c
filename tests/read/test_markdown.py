"""Markdown files as text."""

import pytest

from kg.model import IssueKind, Page, Source
from kg.read import SourceError, read_page

PAGE = """---
title: 我市召开会议
date: 2024-03-05
来源: 通宁日报
---

## 新春走基层

本报讯（记者 **何丽娟**）3月4日，[市长](http://x)陈国栋
主持会议。

![图](a.png)

1. 审议通过报告
2. 研究部署工作

| 姓名 | 职务 |
|---|---|
| 李强 | 局长 |

<table><tr><td>王敏 副局长</td></tr></table>
"""


def read(text: str) -> Page:
    """A Markdown file as kg reads it."""
    return read_page(Source(id="s0", name="a.md", data=text.encode(), format="markdown"))


def test_markdown_is_read_as_it_would_be_printed() -> None:
    """Front matter tells title, date and source; line ends, headings, numbers and rows of tables stay, pictures and addresses go."""
    page = read(PAGE)
    assert (page.title, page.date, page.publisher) == ("我市召开会议", "2024-03-05", "通宁日报")
    assert [line.rstrip("\u3000") for line in page.text.splitlines() if line] == [
        "我市召开会议",
        "## 新春走基层",
        "本报讯（记者 何丽娟）3月4日，市长陈国栋",
        "主持会议。",
        "1. 审议通过报告",
        "2. 研究部署工作",
        "姓名\u3000职务",
        "李强\u3000局长",
        "王敏 副局长",
    ]


def test_a_title_that_is_the_heading_too_is_printed_once() -> None:
    """Front matter mostly repeats the heading, which has marks before it."""
    page = read("---\ntitle: 我市召开会议\n---\n\n# 我市召开会议\n\n3月4日，市长陈国栋主持会议。\n")
    assert page.text.count("我市召开会议") == 1


@pytest.mark.parametrize("front", ["---\n[broken: {\n---\n", "---\n- 一\n- 二\n---\n", "---\ntitle: [一, 二]\ndate: {}\n---\n"])
def test_front_matter_that_is_none_tells_nothing(front: str) -> None:
    """The text is read all the same."""
    page = read(f"{front}\n五月六日，县委召开会议。\n")
    assert (page.title, page.date, page.publisher) == (None, None, None)
    assert "县委召开会议" in page.text


def test_a_file_of_pictures_alone_is_empty() -> None:
    """There is nothing to read."""
    with pytest.raises(SourceError) as caught:
        read("![图](a.png)\n")
    assert caught.value.kind is IssueKind.EMPTY
