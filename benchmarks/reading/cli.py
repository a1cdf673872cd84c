"""The command line of the measurement."""

from pathlib import Path

import click

from benchmarks.reading.files import FILES
from benchmarks.reading.measure import exponent, run_apart
from benchmarks.reading.share import share

_STEPS = (8, 4, 2, 1)


@click.command("reading")
@click.option("--scale", type=click.FloatRange(min=0.0001), default=1.0, show_default=True, help="Parts of the full sizes.")
@click.option("--only", type=click.Choice(list(FILES)), multiple=True, help="These files alone.")
@click.option("--pages", type=click.Path(exists=True, path_type=Path), default=Path("seeds"), show_default=True, help="Pages to build.")
def main(scale: float, only: tuple[str, ...], pages: Path) -> None:
    """Print seconds, memory and growth of reading and layout, and their share of a build's time."""
    for name in only or FILES:
        what, full, _ = FILES[name]
        runs = [run_apart(name, max(8, int(full * scale / step))) for step in _STEPS]
        for run in runs:
            took = f"read {run.read:6.2f} s  layout {run.layout:7.2f} s  {run.megabytes:5} MB"
            click.echo(f"{run.size:>10} {what:20} {took}  {run.articles} articles")
        click.echo(f"{'':10} {what:20} grows with exponent {exponent(runs):.2f}")
    alone, whole = share([pages])
    click.echo(f"{pages}: reading and layout {alone:.2f} s of a build's {whole:.2f} s, {100 * alone / whole:.1f} %")
