"""`kg read`: what the layout makes of a page, printed, or shown in colours over the raw text."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

import click

from kg.cli.example import example
from kg.layout import read_layout
from kg.layout.page import Layout
from kg.model import Article, Issue, Page
from kg.read import read_page, sources
from kg.text import Spans, cut

# Hues far apart for neighbours; the golden angle never repeats one soon.
_TURN = 137
_STYLE = (
    "body{font:16px/1.7 serif;margin:2em;max-width:60em}pre{white-space:pre-wrap;font:inherit}"
    ".h{font-weight:bold}.b{text-decoration:underline}.c{font-style:italic}.f{color:#999}"
)


@click.command(name="read", epilog=example("kg read seeds/000_9f3cb746228953c3.txt"))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--encoding", help="The encoding of the file; found by itself if not given.")
@click.option("--html", "html", type=click.Path(path_type=Path), help="Write a page with each article in its colour over the raw text.")
def read(file: Path, encoding: str | None, html: Path | None) -> None:
    """Print the articles of a page as they are read: headline, byline, dateline, date and paragraphs.

    FILE may be a folder or a crawl as well; every page in it is read.
    """
    found = []
    for source in sources([file], encoding):
        if isinstance(source, Issue):
            click.echo(f"kg: {source.text}; {source.remedy}", err=True)
            continue
        page = read_page(source)
        found.append((page, read_layout(page)))
    if html is None:
        for page, layout in found:
            click.echo("\n".join(_lines(page, layout)))
        return
    html.write_text(_document(found), encoding="utf-8")
    click.echo(f"{html}: {sum(len(layout.articles) for _, layout in found)} articles of {len(found)} pages", err=True)


def _lines(page: Page, layout: Layout) -> Iterator[str]:
    yield f"{page.name}: {len(layout.articles)} articles"
    for number, article in enumerate(layout.articles, 1):
        yield ""
        yield f"[{number}] {_joined(page, article.headline) or '(no headline)'}"
        yield from (f"    {line}" for line in _facts(page, article))
        yield from (f"  {cut(page.text, spans)}" for spans in article.paragraphs)
        yield from (f"  ▲ {cut(page.text, spans)}" for spans in article.captions)
    yield from (f"! {issue.text}; {issue.remedy}" for issue in layout.issues)
    yield ""


def _facts(page: Page, article: Article) -> Iterator[str]:
    """The makers, the place and the date of an article, one a line."""
    if article.byline:
        yield "by " + ", ".join(f"{one.name} ({one.role})" for one in article.byline)
    if article.dateline:
        yield f"from {article.dateline}"
    if article.date:
        yield f"on {article.date.value}" + (" (year inferred)" if article.date.inferred else "")
    elif article.byline_lines and not article.byline:
        yield _joined(page, article.byline_lines)


def _joined(page: Page, lines: tuple[Spans, ...]) -> str:
    return " / ".join(cut(page.text, spans) for spans in lines)


def _document(found: list[tuple[Page, Layout]]) -> str:
    parts = [f"<h1>{escape(page.name)}</h1><pre>{''.join(_coloured(page, layout))}</pre>" for page, layout in found]
    return f'<!DOCTYPE html><html lang="zh"><meta charset="utf-8"><title>kg read</title><style>{_STYLE}</style>{"".join(parts)}</html>\n'


def _coloured(page: Page, layout: Layout) -> Iterator[str]:
    """The raw text with every range of an article in its colour."""
    marks = sorted(
        (start, end, kind, number)
        for number, article in enumerate(layout.articles, 1)
        for kind, blocks in (("h", article.headline), ("b", article.byline_lines), ("p", article.paragraphs), ("c", article.captions))
        for spans in blocks
        for start, end in spans
    )
    marks = sorted([*marks, *((start, end, "f", 0) for start, end in layout.furniture)])
    at = 0
    for start, end, kind, number in marks:
        colour = f"background:hsl({number * _TURN % 360},75%,88%)" if number else ""
        yield escape(page.text[at:start])
        yield f'<span class="{kind}" style="{colour}" title="{number or "furniture"}">{escape(page.text[start:end])}</span>'
        at = end
    yield escape(page.text[at:])
