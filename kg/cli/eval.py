"""`kg eval`: how far a build agrees with what people marked."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from kg.cli.example import example
from kg.cli.language import say
from kg.cli.options import json_option
from kg.cli.progress import Bar
from kg.evaluate import GoldDocument, Predicted, Scores, load_build, load_gold, load_labelled, score, score_alone, score_names, table
from kg.evaluate.swap import swap
from kg.extract import load_engine
from kg.extract.mentions import ANNOTATORS
from kg.runner.trial import trial
from kg.settings import ExtractSettings, Settings


@click.command(
    "eval",
    epilog=example(
        "kg eval tests/gold",
        "kg eval tests/gold --without lexicon",
        "kg eval tests/gold --alone --engine bundled",
        "kg eval corpora/msra.test.jsonl.xz --engine bundled:msra",
    ),
)
@click.argument("gold", type=click.Path(path_type=Path, exists=True))
@click.option("--build", "built", type=click.Path(path_type=Path, exists=True), help="Score the files of this build; else one is made.")
@click.option("--engine", help="The model that finds names; `kg engines` lists them.")
@click.option("--without", multiple=True, type=click.Choice(ANNOTATORS), help="Leave out an annotator, to see what it adds.")
@click.option("--swap", "seed", type=int, help="Exchange every name in the pages and their gold for another one, drawn by this seed.")
@click.option("--names", is_flag=True, help="Score the mentions alone.")
@click.option(
    "--alone", is_flag=True, help="Score the engine by itself, before grammar, lexicon and calendar; labelled sentences always are."
)
@json_option
def evaluate(
    gold: Path,
    built: Path | None,
    engine: str | None,
    without: tuple[str, ...],
    seed: int | None,
    names: bool,
    alone: bool,
    as_json: bool,
) -> None:
    """Print precision, recall and F1 of a build against the gold in GOLD, by type and measure.

    GOLD is a folder of gold documents, or a file of labelled sentences: NAME.jsonl or NAME.jsonl.xz, one object a line,
    {"text": "…", "spans": [[begin, end, label], …]}.
    """
    if alone or gold.is_file():
        if built is not None or without or (gold.is_file() and seed is not None):
            raise click.UsageError(say("an engine by itself has no build, no annotators, no --swap of labelled sentences; leave them out"))
        scores = _scores_alone(gold, engine, seed)
    else:
        if built is not None and seed is not None:
            raise click.UsageError(say("--swap makes pages of its own, which no build has read; leave out --build"))
        documents = _documents(gold, seed)
        predicted = load_build(built) if built else _read(documents, ExtractSettings(engine=engine, without=frozenset(without)))
        scores = score_names(documents, predicted) if names else score(documents, predicted)
    click.echo(_as_json(scores) if as_json else table(scores, say))


def _read(documents: Sequence[GoldDocument], extract: ExtractSettings) -> Mapping[str, Predicted]:
    with Bar("reading", "page") as bar:
        return trial(documents, Settings(extract=extract), bar)


def _documents(folder: Path, seed: int | None) -> tuple[GoldDocument, ...]:
    return load_gold(folder) if seed is None else swap(load_gold(folder), seed)


def _scores_alone(gold: Path, engine: str | None, seed: int | None) -> Scores:
    documents = (load_labelled(gold),) if gold.is_file() else _documents(gold, seed)
    return score_alone(documents, load_engine(engine))


def _as_json(scores: Scores) -> str:
    rows = [
        {"measure": name, "precision": round(m.precision, 4), "recall": round(m.recall, 4), "f1": round(m.f1, 4), "gold": m.gold}
        for name, m in scores.rows
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)
