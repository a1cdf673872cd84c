"""`kg show` and `kg coappear`: the card of a thing, and who appears with whom."""

from pathlib import Path

import click

from kg.cli.answers import print_answer, quotation
from kg.cli.cards import print_card
from kg.cli.example import example
from kg.cli.options import json_option, open_graph, period_options, store_option, unit_option
from kg.cli.printing import print_json
from kg.model.rows import CoappearanceRow
from kg.query import card, coappearances
from kg.query.asked import Scope


@click.command(epilog=example("kg show 张秀玲"))
@click.argument("name")
@store_option
@json_option
def show(name: str, path: Path, as_json: bool) -> None:
    """Show the card of a person, body, place or post: posts, events, companions, places, with quotations.

    NAME is a name or an id. A name that several have lists them with their posts.
    """
    with open_graph(path) as store:
        found = card(store, name)
    if as_json:
        print_json(found.model_dump(mode="json"))
    else:
        print_card(found)


@click.command(epilog=example("kg coappear 张秀玲 --unit event", "kg coappear 张秀玲 --since 2022-10 --place 达拉特旗"))
@click.argument("name")
@unit_option
@period_options
@click.option("--place", help="Count only what happened in this place or its parts.")
@click.option("--minimum", type=click.IntRange(min=1), default=1, show_default=True, help="How often they must appear together.")
@store_option
@json_option
def coappear(
    name: str, unit: str, since: str | None, until: str | None, place: str | None, minimum: int, path: Path, as_json: bool
) -> None:
    """List the people who appear with a person, those who appear most often first."""
    with open_graph(path) as store:
        found = coappearances(store, name, unit, scope=Scope(since=since, until=until, place=place), minimum=minimum)
    print_answer(found, ("name", "times", "first", "last", "quotation"), _cells, as_json=as_json)


def _cells(row: CoappearanceRow) -> tuple[str, ...]:
    return row.b_name, str(row.weight), row.first or "", row.last or "", quotation(row.evidence)
