"""The command `python -m benchmarks.archive`: speed beside peers, growth with the size of an archive, where the time goes."""

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from benchmarks.archive.measure import OURS, exponent, growth, speeds
from benchmarks.archive.pages import write_archive
from benchmarks.archive.stages import stages


@click.group()
def main() -> None:
    """Measures builds of generated archives.

    Example: python -m benchmarks.archive speed --peer lac
    """


@main.command()
@click.option("--characters", default=400_000, show_default=True, help="How large the archive is.")
@click.option(
    "--peer", "peers", multiple=True, default=("lac",), show_default=True, help="A name finder to run too; may be given several times."
)
@click.option("--times", default=2, show_default=True, help="How often each runs, by turns; the best counts.")
def speed(characters: int, peers: tuple[str, ...], times: int) -> None:
    """Prints what kg build and name finders do in a second of one core on the same archive, cold, without their loading.

    A build counts twice, up to the graph in its store and with all files of every format; each finder has a column of ratios to it.
    """
    found = speeds(characters, (OURS, *peers), times)
    others = [one for one in found if one.name in peers]
    click.echo("".join([f"{'system':20}{'characters/s':>14}", *(f"{': ' + one.name:>12}" for one in others), f"{'load, s':>10}{'MiB':>8}"]))
    for one in found:
        ratios = [f"{one.characters_per_second / other.characters_per_second:12.2f}" for other in others]
        click.echo("".join([f"{one.name:20}{one.characters_per_second:14,.0f}", *ratios, f"{one.load:10.1f}{one.peak:8,}"]))


@main.command("growth")
@click.option("--characters", "sizes", multiple=True, type=int, default=(20_000, 200_000, 2_000_000), show_default=True, help="A size.")
def grow(sizes: tuple[int, ...]) -> None:
    """Prints seconds and memory of builds of growing archives, the exponent between the larger ones, and what a character needs."""
    found = growth(sorted(sizes))
    click.echo(f"{'characters':>12}{'distinct':>10}{'cpu, s':>10}{'clock, s':>10}{'MiB':>8}")
    for size, share, spent in found:
        click.echo(f"{size:12,}{share:10.1%}{spent.cpu:10.1f}{spent.clock:10.1f}{spent.peak:8,}")
    if len(found) > 1:
        loading = found[0][2].cpu
        rest = [(float(size), spent.cpu - loading) for size, _, spent in found[1:]]
        click.echo(f"exponent {exponent(rest):.2f} (processor seconds beyond the smallest archive's)" if len(rest) > 1 else "")
        (fewer, _, less), (more, _, most) = found[-2:]
        click.echo(f"{(most.peak - less.peak) * 2**20 / (more - fewer):,.0f} bytes more for each character, between the two largest")


@main.command("stages")
@click.option("--characters", default=60_000, show_default=True, help="How large the archive is.")
def show(characters: int) -> None:
    """Prints the processor time of each step of a build, and the characters it does in a second."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        written = write_archive(folder / "archive", characters)
        (folder / "out").mkdir()
        found = stages(folder / "archive", folder / "out")
    click.echo(f"{'step':24}{'seconds':>9}{'share':>8}{'characters/s':>14}")
    for step, seconds in [*found.items(), ("all", found.total())]:
        click.echo(f"{step:24}{seconds:9.2f}{seconds / found.total():8.1%}{written / seconds:14,.0f}")


main()
