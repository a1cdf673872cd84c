"""`kg export`: a graph that was built, or a part of it, written in one format more."""

from pathlib import Path

import click

from kg.cli.example import example
from kg.cli.options import open_graph, store_option
from kg.cli.printing import print_left_out
from kg.export import FORMATS, Options
from kg.export import export as write
from kg.graph import read
from kg.graph.views import View
from kg.model import Unit
from kg.query.where import store_path

_TABLE = "\n".join(f"  {name:9}  {row.readers}" for name, row in FORMATS.items())
_EXAMPLES = example("kg export graphml --out exports/", "kg export gexf --view people --min-weight 2 --since 2022-10 --pinyin")


def _begun(_: click.Context, __: click.Parameter, word: str) -> list[str]:
    """The formats that begin so, as a shell completes them."""
    return [name for name in FORMATS if name.startswith(word)]


@click.command(epilog=f"\b\nFormats:\n{_TABLE}\n\n{_EXAMPLES}")
@click.argument("format_name", metavar="FORMAT", shell_complete=_begun)
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Where to write; otherwise beside the graph.")
@click.option(
    "--view", type=click.Choice([view.value for view in View]), default=View.ALL.value, show_default=True, help="A part of the graph."
)
@click.option("--min-weight", type=click.IntRange(min=1), default=1, help="Only who appears together so often.")
@click.option(
    "--unit", type=click.Choice([unit.value for unit in Unit]), help="Only who shares this; otherwise an event, an article or a sentence."
)
@click.option("--since", help="Only what was seen on or after this day, month or year, and what has no date.")
@click.option("--until", help="Only what was seen on or before this day, month or year, and what has no date.")
@click.option("--pinyin", is_flag=True, help="Add the names in pinyin.")
@click.option("--bom", is_flag=True, help="Begin CSV files so that Excel knows them as UTF-8.")
@click.option("--formula-safe", is_flag=True, help="Put an apostrophe before cells of CSV files that a spreadsheet would run as formulas.")
@store_option
def export(format_name: str, out: Path | None, path: Path, **asked: object) -> None:
    """Write the graph in one format; a former file stands until the new one is complete.

    With a view, a weight, a unit or days only that part of the graph is written.
    """
    options = Options.model_validate(asked)
    folder = out or store_path(path).parent
    with open_graph(path) as store:
        left_out = write(read(store), format_name, folder, options)
    print_left_out(left_out)
    for name in FORMATS[format_name].files:
        click.echo(str(folder / options.name(name)))
