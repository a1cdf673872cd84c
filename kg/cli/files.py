"""`kg export`: a graph that was built, written in one format more."""

from pathlib import Path

import click

from kg.cli.example import example
from kg.cli.options import open_graph, store_option
from kg.cli.printing import print_left_out
from kg.export import FORMATS
from kg.export import export as write
from kg.graph import read
from kg.query.where import store_path

_TABLE = "\n".join(f"  {name:8} {row.readers}" for name, row in FORMATS.items())


@click.command(epilog=f"\b\nFormats:\n{_TABLE}\n\n{example('kg export graphml --out exports/')}")
@click.argument("format_name", metavar="FORMAT")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Where to write; otherwise beside the graph.")
@store_option
def export(format_name: str, out: Path | None, path: Path) -> None:
    """Write the graph in one format; a former file stands until the new one is complete."""
    folder = out or store_path(path).parent
    with open_graph(path) as store:
        left_out = write(read(store), format_name, folder)
    print_left_out(left_out)
    for name in FORMATS[format_name].files:
        click.echo(str(folder / name))
