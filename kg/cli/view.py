"""`kg view`: the graph as one page to look at."""

from pathlib import Path

import click

from kg.cli.example import example
from kg.cli.language import say
from kg.cli.options import open_graph, store_option
from kg.export.page import write_page
from kg.graph import read
from kg.query.where import store_path


@click.command(epilog=example("kg view", "kg view --graph exports/ --out county.html"))
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="The file to write; otherwise graph.html beside the graph.")
@click.option(
    "--nodes", type=click.IntRange(min=1), default=5000, show_default=True, help="How many things at most, those with most relations."
)
@store_option
def view(out: Path | None, nodes: int, path: Path) -> None:
    """Write one HTML file to look at the graph: a network to search, narrow in time and click through to the scanned text.

    It works offline and asks no host for anything. A graph of more things than --nodes is cut to those with most relations.
    """
    file = out or store_path(path).parent / "graph.html"
    with open_graph(path) as store:
        write_page(read(store), store.text_named, store.readings(), file, nodes)
    click.echo(str(file))
    click.echo(say("open it in a browser"), err=True)
