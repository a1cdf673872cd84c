"""`kg init`: a settings file with every setting, switched off, and what each means."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from kg.cli.example import example
from kg.cli.language import say
from kg.cli.settings import FILE
from kg.errors import UsageError


@click.command(epilog=example("kg init"))
def init() -> None:
    """Write a settings file, kg.toml, with every setting explained."""
    try:
        with FILE.open("x", encoding="utf-8") as stream:
            stream.write("\n".join(_lines()) + "\n")
    except FileExistsError:
        raise UsageError(f"there is a {FILE} already; change it, or move it away first") from None
    click.echo(say("{file}: every setting is explained there and switched off; `kg build` and `kg read` read it here", file=Path(FILE)))


def _lines() -> Iterator[str]:
    """The settings of the whole first, then a section for each stage, as TOML asks."""
    from kg.model import Record  # noqa: PLC0415  # help must not wait
    from kg.settings import SECTIONS, Settings  # noqa: PLC0415

    def settings(of: type[Record]) -> Iterator[str]:
        for name, field in of.model_fields.items():
            if name not in SECTIONS:
                yield f"\n# {say(field.description or '')}"
                yield f"# {name} = {json.dumps((field.examples or [''])[0], ensure_ascii=False)}"

    yield "# " + say("Settings of `kg build` and `kg read` in this folder; `kg show` and its like look for the graph in `out`.")
    yield "# " + say("Options on the command line overrule them. A line that begins with # is off: take the # away to use it.")
    yield from settings(Settings)
    for section in SECTIONS:
        yield f"\n[{section}]"
        yield from settings(type(Settings.model_fields[section].default))
