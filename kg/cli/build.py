"""`kg build`: pages in, the graph and its files out."""

from collections.abc import Iterator
from pathlib import Path

import click

from kg.cli.example import example
from kg.cli.language import say, say_count
from kg.cli.options import threads_option
from kg.cli.printing import print_left_out
from kg.cli.progress import Bar
from kg.cli.settings import chosen_settings, settings_option
from kg.runner import RUNNERS, Summary, build_sources
from kg.text import pad

_NAME = 14  # cells of the names in the summary


@click.command(epilog=example("kg build seeds/ --out exports/"))
@click.argument("sources", metavar="IN...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path("exports"), show_default=True, help="Where to write.")
@click.option("--engine", help="The model that finds names; `kg engines` lists them. Also the name or folder of a HanLP model.")
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes that read pages.")
@threads_option
@click.option(
    "--runner", type=click.Choice(tuple(RUNNERS)), default="local", show_default=True, help="Read on this machine or on a Ray cluster."
)
@click.option("--address", help="The address of the Ray cluster; without one a cluster of --jobs processes is started here.")
@click.option("--region", help="The place all articles speak from: its name, chain of names or division code; otherwise each page tells.")
@click.option("--encoding", help="The encoding of the files; otherwise it is detected.")
@settings_option
def build(
    sources: tuple[Path, ...],
    **_: object,
) -> None:
    """Read files and folders of newspaper pages and write the graph.

    Pages that the graph in OUT has already are not read again; an interrupted build goes on where it stopped.
    """
    settings = chosen_settings()
    if settings.address is not None and settings.runner != "ray":
        raise click.UsageError(say("--address is that of a Ray cluster; add --runner ray"))
    with Bar("reading", "page") as bar:
        summary = build_sources(sources, settings, bar)
    print_left_out(summary.left_out)
    click.echo("\n".join(summary_lines(summary, settings.out)))


def summary_lines(summary: Summary, out: Path) -> Iterator[str]:
    """What a build found, and where to look next."""
    rows = [
        (say("files"), say("{files} ({read} read now)", files=summary.files, read=summary.read)),
        (say("articles"), f"{summary.articles}{_reprints(summary.reprints)}"),
        (say("people"), f"{summary.people}"),
        (say("posts"), f"{summary.posts}"),
        (say("organizations"), f"{summary.organizations}"),
        (say("places"), f"{summary.places}"),
        (say("events"), f"{summary.events}"),
        (say("relations"), f"{summary.relations}"),
        (say("warnings"), f"{summary.warnings}" + (say(" (see {file})", file=out / "issues.jsonl") if summary.warnings else "")),
        (say("seconds"), f"{summary.seconds:.1f}"),
    ]
    yield from (pad(name, _NAME) + value for name, value in rows)
    next_steps = "The graph is in {out}. Look next: kg view, kg show NAME, kg coappear NAME, or open {gexf} in Gephi."
    yield "\n" + say(next_steps, out=out, gexf=out / "graph.gexf")


def _reprints(number: int) -> str:
    return say_count(" ({number} of them a reprint)", " ({number} of them reprints)", number)
