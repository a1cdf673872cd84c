"""`kg train`: the model that finds names, made from labelled corpora."""

from pathlib import Path

import click

from kg.cli.example import example


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
    from kg.train import TrainingOptions, make_model, table  # noqa: PLC0415  # torch and hanlp load on first use

    chosen = {} if epochs is None else {"epochs": epochs}
    options = TrainingOptions(limit=limit, seed=seed, threads=threads, resume=resume, start=start, **chosen)
    click.echo(table(make_model(data, out, options)))
