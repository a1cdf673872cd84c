"""`kg show` and `kg coappear`: questions to a graph."""

from pathlib import Path

import click

from kg.cli.cards import print_card
from kg.cli.example import example
from kg.cli.options import json_option, open_graph, store_option
from kg.cli.printing import print_json, print_table, shortened
from kg.model import Unit
from kg.model.rows import CoappearanceRow
from kg.query import card, coappearances

_QUOTE = 60  # cells of a quotation in a table


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


@click.command(epilog=example("kg coappear 张秀玲 --unit event"))
@click.argument("name")
@click.option(
    "--unit",
    type=click.Choice([unit.value for unit in Unit]),
    default=Unit.EVENT.value,
    show_default=True,
    help="What two people must share.",
)
@store_option
@json_option
def coappear(name: str, unit: str, path: Path, as_json: bool) -> None:
    """List the people who appear with a person, those who appear most often first."""
    with open_graph(path) as store:
        rows = coappearances(store, name, unit)
    if as_json:
        print_json([row.model_dump(mode="json") for row in rows])
    else:
        _print(rows)


def _print(rows: list[CoappearanceRow]) -> None:
    if not rows:
        click.echo("appears with nobody", err=True)
        return
    head = ("name", "times", "first", "last", "quotation")
    print_table(head, ((row.b_name, str(row.weight), row.first or "", row.last or "", _quote(row)) for row in rows))


def _quote(row: CoappearanceRow) -> str:
    return shortened(row.evidence[0].quote, _QUOTE) if row.evidence else ""
