"""`kg extract` and `kg engines`: names of a text, and what finds them."""

import sys
from pathlib import Path

import click

from kg.cli.example import example
from kg.cli.language import say
from kg.cli.options import json_option, threads_option
from kg.cli.printing import print_json, print_table
from kg.errors import UsageError
from kg.extract.engine import ENGINES
from kg.model import Mention
from kg.read.formats import BY_SUFFIX
from kg.settings import ExtractSettings


@click.command(epilog=example("kg extract 旗委书记张秀玲到树林召镇调研。", "kg extract page.txt --json", "cat page.txt | kg extract -"))
@click.argument("text", metavar="TEXT|FILE|-")
@click.option("--engine", help="The model that finds names; `kg engines` lists them. Also the name or folder of a HanLP model.")
@threads_option
@json_option
def extract(text: str, engine: str | None, threads: int, as_json: bool) -> None:
    """Find the people, titles, bodies, places and dates of a text.

    The text is given as it is, as a file, or on standard input (`-`).
    """
    from kg.runner.mentions import mentions_of, source_of_text, sources_of_file  # noqa: PLC0415  # `kg engines` must not wait

    if text == "-":
        found = [source_of_text(sys.stdin.buffer.read())]
    elif _is_file(text):
        found = list(sources_of_file(Path(text)))
    else:
        found = [source_of_text(text.encode(), "utf-8")]
    mentions = list(mentions_of(found, ExtractSettings(engine=engine, threads=threads)))
    if as_json:
        print_json([mention.model_dump(mode="json") for mention in mentions])
    else:
        print_table(("type", "text", "value", "offsets", "found by", "sure"), map(_cells, mentions))


@click.command(epilog=example("kg engines"))
def engines() -> None:
    """List the engines that find names and how to ask for them."""
    print_table(("engine", "--engine", "what it is"), ((name, say(kind.asked_by), say(kind.what)) for name, kind in ENGINES.items()))


def _is_file(text: str) -> bool:
    """Whether a file is meant; what looks like one but is none is told rather than read as a text."""
    looks = Path(text).suffix.lower() in BY_SUFFIX
    try:
        exists = Path(text).is_file()
    except (OSError, ValueError):  # too long for a name, or with a zero byte
        return False
    if looks and not exists:
        raise UsageError(f"there is no file {text}; check the spelling and the working folder")
    return exists


def _cells(mention: Mention) -> tuple[str, ...]:
    offsets = " ".join(f"{start}:{end}" for start, end in mention.spans)
    title = mention.full_title if mention.full_title != mention.text else None
    return say(mention.type), mention.text, mention.value or title or "", offsets, mention.annotator, f"{mention.confidence:.2f}"
