"""The command `python -m benchmarks.identity`: resolvers beside one another, a curve over difficulty, and over size."""

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from benchmarks.identity.kept import keep, read_kept
from benchmarks.identity.peers.catalog import PEERS
from benchmarks.identity.peers.measured import measured
from benchmarks.identity.rows import write_rows
from benchmarks.identity.tables import curve_table, growth_table
from benchmarks.identity.undo import measure
from kg.errors import KgError

_FACTORS = (0.0, 0.5, 1.0, 2.0, 3.0)
_SIZES = (10_000, 100_000)


@click.group()
def main() -> None:
    """Measures who tells people apart best.

    Example: python -m benchmarks.identity curve
    """


@main.command()
@click.option("--only", multiple=True, type=click.Choice([peer.name for peer in PEERS]), help="These alone; may be given several times.")
@click.option("--mentions", type=click.IntRange(min=100), default=10_000, show_default=True, help="Mentions of people.")
@click.option("--seed", type=int, default=1, show_default=True, help="Another seed is another country.")
def curve(only: tuple[str, ...], mentions: int, seed: int) -> None:
    """Runs the resolvers on one country at several difficulties; 1 is the middle, 0 has no hard cases."""
    _measure("curve", only, [(f"{factor:g}", factor, mentions) for factor in _FACTORS], seed)
    click.echo(curve_table(read_kept("curve")))


@main.command()
@click.option("--only", multiple=True, type=click.Choice([peer.name for peer in PEERS]), default=("kg", "names"), show_default=True)
@click.option(
    "--mentions", "sizes", type=click.IntRange(min=100), multiple=True, default=_SIZES, show_default=True, help="Mentions of people."
)
@click.option("--seed", type=int, default=1, show_default=True, help="Another seed is another country.")
def growth(only: tuple[str, ...], sizes: tuple[int, ...], seed: int) -> None:
    """Runs the resolvers on countries of several sizes at the middle difficulty, and prints how time grows."""
    _measure("growth", only, [(str(size), 1.0, size) for size in sizes], seed)
    click.echo(growth_table(read_kept("growth")))


@main.command()
@click.option("--mentions", type=click.IntRange(min=100), default=100_000, show_default=True, help="Mentions of people.")
@click.option("--seed", type=int, default=1, show_default=True, help="Another seed is another country.")
def undo(mentions: int, seed: int) -> None:
    """Takes a merge back in a store of an invented country, and compares all that is in it with what was there before."""
    with TemporaryDirectory() as folder:
        found = measure(Path(folder) / "graph.sqlite", seed, mentions)
    click.echo(f"{found.mentions:,} mentions: a merge and its graph {found.decided:.1f} s, taken back in {found.undone:.2f} s")
    click.echo("the store is what it was" if found.exact else "the store is NOT what it was")


def _measure(name: str, only: tuple[str, ...], worlds: list[tuple[str, float, int]], seed: int) -> None:
    """Measure, world by world and resolver by resolver."""
    for label, factor, mentions in worlds:
        with TemporaryDirectory() as folder:
            sightings = Path(folder) / "sightings.jsonl"
            truth = write_rows(sightings, seed, factor, mentions)
            for peer in PEERS:
                if only and peer.name not in only:
                    continue
                click.echo(f"{label}: {peer.name}", err=True)
                try:
                    result = measured(peer, sightings, truth)
                except KgError as error:
                    raise click.ClickException(str(error)) from error
                keep(name, label, peer.name, result)
