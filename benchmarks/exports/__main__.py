"""The command `python -m benchmarks.exports`: `files` measures the exports, `load` a load into a running Neo4j."""

import os
import resource

import click

from benchmarks.exports.files import measure
from benchmarks.exports.load import compare
from benchmarks.exports.synthetic import synthetic
from kg.export import FORMATS
from kg.export.neo4j_server import Account


@click.group()
def main() -> None:
    """Measures how quick and how large the exports are."""


@main.command()
@click.option("--nodes", "sizes", type=int, multiple=True, default=(1_000, 10_000, 100_000), show_default=True, help="Sizes of graphs.")
@click.option("--format", "names", type=click.Choice(list(FORMATS)), multiple=True, help="Only these formats.")
def files(sizes: tuple[int, ...], names: tuple[str, ...]) -> None:
    """Processor seconds and megabytes of each format, with three edges to a node."""
    click.echo("| nodes | format | seconds | MB |\n|---|---|---|---|")
    for row in measure(sizes, names):
        click.echo(f"| {row.nodes:,} | {row.format} | {row.seconds:.1f} | {row.megabytes:.1f} |")
    click.echo(f"\nlargest memory of the process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.1f} GB")


@main.command()
@click.option("--uri", default="bolt://localhost:7687", show_default=True, help="An empty server with APOC; what is in it is deleted.")
@click.option("--nodes", default=100_000, show_default=True, help="Nodes of the graph.")
@click.option("--edges", default=300_000, show_default=True, help="Edges of the graph.")
def load(uri: str, nodes: int, edges: int) -> None:
    """Our load beside that of neo4j-graphrag on the same server; the password is NEO4J_PASSWORD."""
    account = Account(uri, "neo4j", os.environ["NEO4J_PASSWORD"])
    click.echo("| load | seconds | written | nodes there | relationships there |\n|---|---|---|---|---|")
    for run in compare(synthetic(nodes, edges), account):
        click.echo(f"| {run.what} | {run.seconds:.1f} | {run.written:,} | {run.nodes:,} | {run.relationships:,} |")


main(prog_name="python -m benchmarks.exports")
