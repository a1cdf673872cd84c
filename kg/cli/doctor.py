"""`kg doctor`: what is installed and works, and what to do about the rest."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from kg.cli.example import example
from kg.cli.language import say, told
from kg.cli.options import json_option
from kg.cli.printing import print_json, print_table

if TYPE_CHECKING:
    from kg.doctor import Part


@click.command(epilog=example("kg doctor", "kg doctor --json"))
@json_option
@click.pass_context
def doctor(ctx: click.Context, as_json: bool) -> None:
    """Try everything that is installed, and tell what to do about what does not work.

    Ends with 1 if something is broken. What may be added is `missing`, which is no error: without HanLP and torch graphs can be
    asked and exported, and pages cannot be read.
    """
    from kg.doctor import State, examine  # noqa: PLC0415  # help must not wait

    parts = list(examine())
    broken = any(part.state is State.BROKEN for part in parts)
    if as_json:
        print_json([part.model_dump(mode="json") for part in parts])
    else:
        rows = [(say(part.kind), part.name, say(part.state), told(part.what)) for part in parts]
        print_table(("kind", "name", "state", "what was seen"), rows)
        _print_remedies(say("What to do:"), [part for part in parts if part.state is State.BROKEN])
        _print_remedies(say("What may be added:"), [part for part in parts if part.state is State.MISSING])
        if not broken:
            click.echo("\n" + say("Everything that is installed works."))
    ctx.exit(int(broken))


def _print_remedies(title: str, parts: "Sequence[Part]") -> None:
    """Each remedy once, with all that it helps."""
    remedies = dict.fromkeys(part.remedy for part in parts if part.remedy)
    if remedies:
        click.echo(f"\n{title}")
    for remedy in remedies:
        names = ", ".join(part.name for part in parts if part.remedy == remedy)
        click.echo(f"  {names}: {told(remedy)}")
