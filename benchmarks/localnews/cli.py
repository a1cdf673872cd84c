"""The command `python -m benchmarks.localnews`: texts to read, scores, peers beside one another, generated tables."""

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from benchmarks.localnews.alone import alone_table
from benchmarks.localnews.figures import as_curve, as_json, as_table, figures
from benchmarks.localnews.peers.catalog import PEERS
from benchmarks.localnews.peers.results import results_table, run_peers
from benchmarks.localnews.relations import relations_table, run_relations
from benchmarks.localnews.report import write_reports
from benchmarks.localnews.splits import NUMBERS, SPLITS, write_texts
from kg.errors import KgError
from kg.extract import load_engine
from kg.runner import build_sources
from kg.settings import Settings

_split = click.option("--split", type=click.Choice(SPLITS), default="dev", show_default=True, help="Which half of the benchmark.")
_level = click.option(
    "--level",
    "levels",
    type=click.IntRange(min(NUMBERS), max(NUMBERS)),
    multiple=True,
    default=(0,),
    show_default=True,
    help="Level of noise, 0 (clean) to 4; may be given several times.",
)


class _Group(click.Group):
    """Commands whose known errors are told in one line."""

    def invoke(self, context: click.Context) -> object:
        """Runs a command; an error that the user can mend becomes a message."""
        try:
            return super().invoke(context)
        except KgError as error:
            click.echo(f"error: {error}", err=True)
            raise SystemExit(error.exit_code) from error


@click.group(cls=_Group)
def main() -> None:
    """Scores systems on Chinese local news.

    Example: python -m benchmarks.localnews texts --split dev --level 2 --out texts
    """


@main.command()
@_split
@_level
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="Folder for the texts.")
def texts(split: str, levels: tuple[int, ...], out: Path) -> None:
    """Writes the raw texts for a system to read, one file a page."""
    click.echo(f"{write_texts(split, levels, out)} texts in {out}", err=True)


@main.command()
@_split
@_level
@click.option("--json", "json_path", type=click.Path(path_type=Path, dir_okay=False), help="Also writes the figures as JSON.")
@click.argument("system", type=click.Path(path_type=Path, exists=True))
def score(split: str, levels: tuple[int, ...], json_path: Path | None, system: Path) -> None:
    """Scores SYSTEM: a file of mentions in JSON Lines, or the folder of a build.

    A line is {"document": "d01", "type": "PERSON", "start": 0, "end": 3}, with "spans": [[0, 2], [3, 4]] in place of
    start and end for a name that is torn apart. Offsets are characters of the text, types PERSON TITLE ORG PLACE DATE.
    """
    by_level = figures(split, levels, system)
    click.echo(as_table(by_level))
    if json_path:
        json_path.write_text(as_json(split, by_level), encoding="utf-8")


@main.command()
@_split
def levels(split: str) -> None:
    """Builds every level of noise by itself and prints how well its articles are read, a row a level."""
    by_level = {}
    for level in NUMBERS:
        click.echo(f"level {level}", err=True)
        with TemporaryDirectory(prefix="kg-levels-") as folder:
            write_texts(split, (level,), Path(folder) / "texts")
            build_sources([Path(folder) / "texts"], Settings(out=Path(folder) / "out"))
            by_level |= figures(split, (level,), Path(folder) / "out")
    click.echo(as_curve(by_level))


@main.command()
@_split
@click.option(
    "--only", multiple=True, type=click.Choice([peer.name for peer in PEERS]), help="These peers alone; may be given several times."
)
def peers(split: str, only: tuple[str, ...]) -> None:
    """Installs other name finders where they are missing, runs and scores them, and prints one table.

    The figures are kept in results/; those of peers that are not run stay as they are.
    """
    run_peers(split, only, lambda name: click.echo(name, err=True))
    click.echo(results_table(split))


@main.command()
@_split
def relations(split: str) -> None:
    """Scores who holds which post beside the KBP relations of CoreNLP, on clean articles, and prints one table.

    The figures are kept in results/.
    """
    run_relations(split)
    click.echo(relations_table(split))


@main.command()
@_split
@click.option("--engine", "name", help="The model that finds names; `kg engines` lists them.")
def alone(split: str, name: str | None) -> None:
    """Scores an engine by itself: clean, with 2 and 5 characters in a hundred wrong, and on names that are not Han."""
    click.echo(alone_table(split, load_engine(name)))


@main.command()
def report() -> None:
    """Writes the generated parts of README.md and DATASHEET.md anew: peers, sizes, agreement."""
    for path in write_reports():
        click.echo(path, err=True)
