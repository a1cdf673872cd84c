"""`kg eval`: how far a build agrees with what people marked."""

import json
from pathlib import Path

import click

from kg.cli.example import example
from kg.cli.options import json_option
from kg.cli.progress import Bar
from kg.evaluate import Scores, load_build, load_gold, score, score_names, table
from kg.evaluate.swap import swap
from kg.extract.mentions import ANNOTATORS
from kg.runner.trial import trial
from kg.settings import ExtractSettings, Settings


@click.command("eval", epilog=example("kg eval tests/gold", "kg eval tests/gold --without lexicon", "kg eval tests/gold --build exports/"))
@click.argument("gold", type=click.Path(path_type=Path, file_okay=False))
@click.option("--build", "built", type=click.Path(path_type=Path, exists=True), help="Score the files of this build; else one is made.")
@click.option("--engine", help="The model that finds names; `kg engines` lists them.")
@click.option("--without", multiple=True, type=click.Choice(ANNOTATORS), help="Leave out an annotator, to see what it adds.")
@click.option("--swap", "seed", type=int, help="Exchange every name in the pages and their gold for another one, drawn by this seed.")
@click.option("--names", is_flag=True, help="Score the mentions alone.")
@json_option
def evaluate(
    gold: Path, built: Path | None, engine: str | None, without: tuple[str, ...], seed: int | None, names: bool, as_json: bool
) -> None:
    """Print precision, recall and F1 of a build against the gold documents in GOLD, by type and measure."""
    documents = load_gold(gold) if seed is None else swap(load_gold(gold), seed)
    if built is not None and seed is not None:
        raise click.UsageError("--swap makes pages of its own, which no build has read; leave out --build")
    if built is not None:
        predicted = load_build(built)
    else:
        settings = Settings(extract=ExtractSettings(engine=engine, without=frozenset(without)))
        with Bar("reading", "page") as bar:
            predicted = trial(documents, settings, bar)
    scores = score_names(documents, predicted) if names else score(documents, predicted)
    click.echo(_as_json(scores) if as_json else table(scores))


def _as_json(scores: Scores) -> str:
    rows = [
        {"measure": name, "precision": round(m.precision, 4), "recall": round(m.recall, 4), "f1": round(m.f1, 4), "gold": m.gold}
        for name, m in scores.rows
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)
