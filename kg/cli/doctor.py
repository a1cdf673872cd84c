"""`kg doctor`: what is installed and works, and what to do about the rest."""

import click

from kg.cli.example import example
from kg.cli.language import say, told
from kg.cli.options import json_option
from kg.cli.printing import print_json, print_table


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
    if as_json:
        print_json([part.model_dump(mode="json") for part in parts])
    else:
        rows = [(say(part.kind), part.name, say(part.state), told(part.what)) for part in parts]
        print_table(("kind", "name", "state", "what was seen"), rows)
        amiss = [part for part in parts if part.remedy]
        click.echo("\n" + (say("What to do:") if amiss else say("Everything works.")))
        for remedy in dict.fromkeys(part.remedy for part in amiss):
            names = ", ".join(part.name for part in amiss if part.remedy == remedy)
            click.echo(f"  {names}: {told(remedy or '')}")
    ctx.exit(int(any(part.state is State.BROKEN for part in parts)))
