"""`kg forget` and `kg check`: taking pages out of a graph, and seeing that it is whole."""

from pathlib import Path

import click

from kg.cli.example import example
from kg.cli.language import say, say_count, told
from kg.cli.options import open_graph, store_option
from kg.cli.printing import plain, print_left_out
from kg.cli.progress import Bar
from kg.errors import StoreError
from kg.query.where import store_path
from kg.runner.refresh import forget as forget_sources
from kg.runner.refresh import refresh
from kg.store import Store
from kg.store.check import faults


@click.command(epilog=example("kg forget 000_9f3cb746228953c3.txt", "kg forget crawl.jsonl#17 --graph exports/"))
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@store_option
def forget(sources: tuple[str, ...], path: Path) -> None:
    """Delete pages and all that was read from them, and write the graph anew.

    SOURCE is the name of a page as in the field `source` of articles.jsonl, or its id. Verdicts about it stay, without its
    characters. A later build of a folder in which the page still lies reads it again.
    """
    store_file = store_path(path)
    open_graph(store_file).close()  # one that is not there is told, not made
    with Store.open(store_file) as store, Bar("forgetting", "page") as bar:
        gone = forget_sources(store, sources)
        _, left_out = refresh(store, store_file.parent, bar)
    print_left_out(left_out)
    for source in gone:
        click.echo(plain(say("forgot {names}", names=", ".join(source.names))))


@click.command(epilog=example("kg check", "kg check --graph exports/"))
@store_option
def check(path: Path) -> None:
    """Check that a graph is whole: its file, its records, and every quotation against its page."""
    with open_graph(path) as store:
        found = list(faults(store))
        pages, current = len(store.sources()), store.is_current()
    for fault in found:
        click.echo(plain(told(fault)))
    if found:
        word = "fault" if len(found) == 1 else "faults"
        raise StoreError(f"{len(found)} {word} in {store_path(path)}; build the graph anew into an empty folder")
    older = "" if current else say("; the graph is older than its pages: `kg build` brings it up to date")
    click.echo(say_count("{number} page, no faults", "{number} pages, no faults", pages) + older)
