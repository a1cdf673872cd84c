"""Markdown files: the text as it would be printed, headings marked with `#`, without pictures and addresses of links."""

import re
from collections.abc import Iterator
from typing import Any

import yaml
from lxml.html import fromstring
from markdown_it import MarkdownIt
from markdown_it.token import Token

from kg.model import IssueKind, Page, Source
from kg.read.dates import edtf
from kg.read.decode import decode
from kg.read.plain import page_with
from kg.read.problems import SourceError
from kg.read.titled import titled

_FRONT = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_TITLE, _DATE, _SOURCE = ("title", "标题"), ("date", "日期", "发布时间"), ("source", "来源", "publisher")
_PARSER = MarkdownIt("commonmark").enable("table")


def page_of(source: Source) -> Page:
    """The text of a Markdown file; its front matter may tell title, date and source."""
    whole = decode(source.data, source.name, source.encoding)
    front = _FRONT.match(whole)
    told = _told(front[1]) if front else {}
    title = _first(told, _TITLE) or source.title
    text = "".join(_printed(_PARSER.parse(whole[front.end() :] if front else whole)))
    if not text.strip():
        raise SourceError(IssueKind.EMPTY, f"{source.name} holds no text", "leave it out or fetch it again")
    known = {
        "title": title,
        "date": edtf(_first(told, _DATE) or "") or source.date,
        "publisher": _first(told, _SOURCE) or source.publisher,
    }
    return page_with(source.model_copy(update=known), titled(title, text))


def _told(front: str) -> dict[str, Any]:
    try:
        told = yaml.safe_load(front)
    except (yaml.YAMLError, RecursionError, ValueError):  # then it is no front matter but a text between rules
        return {}
    return told if isinstance(told, dict) else {}


def _first(told: dict[str, Any], names: tuple[str, ...]) -> str | None:
    values = (told.get(name) for name in names)
    return next((" ".join(str(value).split()) for value in values if value and not isinstance(value, list | dict)), None)


def _printed(tokens: list[Token]) -> Iterator[str]:
    """The text of the tokens, a blank line after each block."""
    for token in tokens:
        match token.type:
            case "heading_open":
                yield token.markup[0].replace("=", "#").replace("-", "#") * int(token.tag[1:]) + " "
            case "list_item_open" if token.info:
                yield f"{token.info}{token.markup} "
            case "inline":
                yield "".join(map(_inline, token.children or ()))
            case "td_close" | "th_close":
                yield "\u3000"
            case "paragraph_close" | "heading_close":
                yield "\n" if token.hidden else "\n\n"
            case "tr_close" | "bullet_list_close" | "ordered_list_close":
                yield "\n"
            case "code_block" | "fence":
                yield f"{token.content}\n"
            case "html_block":
                yield _without_tags(token.content)


def _inline(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    return token.content if token.type in ("text", "code_inline", "text_special") else ""


def _without_tags(html: str) -> str:
    """The text of HTML inside Markdown, such as a table that OCR wrote."""
    try:
        rows = list(fromstring(f"<div>{html}</div>").iter("tr", "p", "div"))
        lines = [
            " ".join("".join(map(str, row.itertext())).split()) for row in rows if row.find(".//tr") is None and row.find(".//p") is None
        ]
    except ValueError:  # nothing in it
        return ""
    return "".join(f"{line}\n" for line in lines if line)
