"""`kg read`: the articles of a page as they are read, for people, for programs, and in colours over the raw text."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from kg.cli.example import example
from kg.cli.language import say, say_count, told
from kg.cli.options import json_option
from kg.cli.printing import plain, print_json
from kg.cli.read_html import write_html
from kg.cli.settings import chosen_settings, settings_option
from kg.errors import InputError
from kg.model import Issue, Records
from kg.query.reading import ReadArticle, ReadPage, read_page


@click.command(epilog=example("kg read seeds/000_9f3cb746228953c3.txt", "kg read pages/ --html pages.html"))
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--region", help="The place all articles speak from: its name, chain of names or division code; otherwise each page tells.")
@click.option("--encoding", help="The encoding of the files; otherwise it is detected.")
@click.option(
    "--html", type=click.Path(path_type=Path, dir_okay=False), help="Write a web page with each article in its colour over the text."
)
@settings_option
@json_option
def read(files: tuple[Path, ...], html: Path | None, as_json: bool, **_: object) -> None:
    """Print the articles of pages: headline, byline, date, region and text.

    FILE may be a folder or a crawl as well; every page in it is read.
    """
    from kg.runner.reading import read_files  # noqa: PLC0415  # help must not wait

    pages = _readable(read_files(files, chosen_settings()))
    if html is not None:
        count = write_html(pages, html)
        written = say_count("{number} page", "{number} pages", count)
        click.echo(say("{file}: {pages}, each article in its colour; open it in a browser", file=html, pages=written))
    elif as_json:
        print_json([page.model_dump(mode="json") for page in pages])
    else:
        for page in pages:
            click.echo("\n".join(_lines(page)) + "\n")


def _readable(found: Iterable[Records | Issue]) -> Iterator[ReadPage]:
    """The pages; what could not be read is told on standard error, and is an error only if nothing else was there."""
    count = 0
    for item in found:
        issues = (item,) if isinstance(item, Issue) else item.issues
        if isinstance(item, Records) and item.page is not None:
            count += 1
            yield read_page(item, item.page)
            continue
        for issue in issues:
            click.echo(f"kg: {_issue(issue)}", err=True)
    if not count:
        raise InputError("nothing could be read; what is wrong with each file stands above")


def _lines(page: ReadPage) -> Iterator[str]:
    of = "  ".join(filter(None, (page.source, page.publisher, page.date)))
    yield f"{plain(of)}: {say_count('{number} article', '{number} articles', len(page.articles))}"
    for number, article in enumerate(page.articles, 1):
        yield ""
        yield f"[{number}] {plain(article.headline or say('(no headline)'))}"
        yield from (f"    {plain(line)}" for line in _facts(article))
        yield from (f"  {plain(block.text)}" for block in article.paragraphs)
        yield from (f"  ▲ {plain(block.text)}" for block in article.captions)
    yield from (f"! {_issue(issue)}" for issue in page.issues)


def _facts(article: ReadArticle) -> Iterator[str]:
    """What is known of an article beside its text, a kind a line."""
    if article.byline:
        yield say("by {makers}", makers=", ".join(f"{maker.name} ({say(maker.role)})" for maker in article.byline))
    if article.dateline:
        yield say("from {place}", place=article.dateline)
    if article.date:
        yield say("on {date}", date=article.date) + _doubt(article.date, inferred=article.date_inferred)
    if article.region_name:
        yield say("of {region}", region=article.region_name) + (f" ({told(article.region_why)})" if article.region_why else "")
    if article.printed_on:
        yield say("printed on page {pages}", pages=", ".join(map(str, article.printed_on)))


def _doubt(date: str, *, inferred: bool) -> str:
    """What print does not tell of a date: XXXX-06-05 is a day of a year that nothing on the page tells."""
    if date.startswith("XXXX-XX"):
        return say(" (year and month unknown)")
    if date.startswith("XXXX"):
        return say(" (year unknown)")
    return say(" (year inferred)") if inferred else ""


def _issue(issue: Issue) -> str:
    return told(f"{plain(issue.text)}; {plain(issue.remedy)}")
