"""The command `python -m benchmarks.questions`: seconds to an answer, the store opened and the name found included."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import click

import kg
from benchmarks.questions.crowd import crowd
from kg.query import OpenGraph

_TRIES = 5


@click.command()
@click.option("--pairs", default=1_000_000, show_default=True, help="Pairs of people who appear together.")
@click.option("--folder", type=click.Path(path_type=Path, file_okay=False), help="Where the store is kept for the next time.")
def main(pairs: int, folder: Path | None) -> None:
    """Prints milliseconds of questions to a made-up graph of people, the best of five tries, each in a graph opened anew."""
    with TemporaryDirectory() as temporary:
        path = (folder or Path(temporary)) / f"{pairs}.sqlite"
        path.parent.mkdir(parents=True, exist_ok=True)
        known, ordinary = crowd(path, pairs)
        click.echo("| question | rows | ms |\n|---|---|---|")
        for what, ask in _questions(known, ordinary).items():
            rows, seconds = min((_timed(path, ask) for _ in range(_TRIES)), key=lambda tried: tried[1])
            click.echo(f"| {what} | {rows:,} | {seconds * 1000:.1f} |")


def _questions(known: str, ordinary: str) -> dict[str, Callable[[OpenGraph], int]]:
    return {
        "co-appearances of an ordinary person": lambda graph: len(graph.coappearances(ordinary)),
        "co-appearances of the best connected person": lambda graph: len(graph.coappearances(known)),
        "companions of an ordinary person": lambda graph: len(graph.companions(ordinary)),
        "way between two people": lambda graph: len(graph.path(ordinary, known)),
        "search by a part of a name": lambda graph: len(graph.search("秀玉")),
        "search by pinyin": lambda graph: len(graph.search("zhangxiuyu")),
    }


def _timed(path: Path, ask: Callable[[OpenGraph], int]) -> tuple[int, float]:
    begin = perf_counter()
    with kg.open(path) as graph:
        rows = ask(graph)
    return rows, perf_counter() - begin


main()
