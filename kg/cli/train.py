"""`kg train`: the model that finds names, made from labelled corpora."""

from collections.abc import Sequence
from pathlib import Path

import click

from kg.cli.example import example
from kg.evaluate import Measure, Scores, load_labelled, score_alone
from kg.extract import load_engine

_KINDS = ("PERSON", "ORG", "PLACE", "TITLE", "all")


@click.command(epilog=example("kg train --data corpora --out local-news"))
@click.option(
    "--data", type=click.Path(exists=True, file_okay=False, path_type=Path), required=True, help="Folder of the corpora and lists."
)
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder of the model, made if it is not there."
)
@click.option("--epochs", type=click.IntRange(min=1), default=None, help="How often all sentences are seen.")
@click.option("--limit", type=click.IntRange(min=1), default=None, help="At most so many sentences of each corpus, for a try.")
@click.option("--seed", type=int, default=1, show_default=True, help="The same seed gives the same model on the same machine.")
@click.option("--threads", type=click.IntRange(min=1), default=1, show_default=True, help="Threads of the processor.")
@click.option("--resume", is_flag=True, help="Go on from the last whole epoch in the folder.")
@click.option("--start", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Start from the weights of this model.")
def train(data: Path, out: Path, epochs: int | None, limit: int | None, seed: int, threads: int, resume: bool, start: Path | None) -> None:
    """Train the model that finds names, and print its scores."""
    from kg import train as training  # noqa: PLC0415  # torch and hanlp load on first use

    chosen = {} if epochs is None else {"epochs": epochs}
    options = training.TrainingOptions(limit=limit, seed=seed, threads=threads, resume=resume, start=start, **chosen)
    training.train(data, out, options)
    training.write_manifest(out, options)
    figures = _table([(one.file, one.convention, _scores(data, out, one.file, one.convention)) for one in training.TESTS])
    training.write_card(out, options, figures)
    click.echo(figures)


def _scores(data: Path, folder: Path, name: str, convention: str) -> Scores:
    """The figures that `kg eval DATA/NAME.jsonl.xz --engine FOLDER:CONVENTION` prints."""
    return score_alone([load_labelled(data / f"{name}.jsonl.xz")], load_engine(f"{folder}:{convention}"))


def _table(rows: Sequence[tuple[str, str, Scores]]) -> str:
    """The scores as a Markdown table: strict F1 with precision and recall, and the relaxed F1 of all."""
    lines = ["| test set | convention | " + " | ".join(_KINDS) + " | all, relaxed |", "| --- | --- |" + " --- |" * (len(_KINDS) + 1)]
    for name, convention, scores in rows:
        measures = dict(scores.rows)
        cells = [_cell(measures.get(f"mentions strict {kind}")) for kind in _KINDS]
        lines.append(f"| {name} | {convention} | {' | '.join(cells)} | {100 * measures['mentions relaxed all'].f1:.1f} |")
    return "\n".join(lines)


def _cell(one: Measure | None) -> str:
    return f"**{100 * one.f1:.1f}** ({100 * one.precision:.1f} / {100 * one.recall:.1f})" if one else "–"
