"""`kg report`: what a graph lacks."""

from collections.abc import Iterable
from pathlib import Path

import click

from kg.cli.example import example
from kg.cli.options import json_option, open_graph, store_option
from kg.cli.printing import plain, print_json
from kg.query.gaps import Gaps
from kg.query.gaps import gaps as gaps_of
from kg.query.wording import held_post, time_of

_ITEMS = 20


@click.group(epilog=example("kg report gaps"))
def report() -> None:
    """Report on a graph: what it does not know."""


@report.command(epilog=example("kg report gaps --graph exports/"))
@store_option
@json_option
def gaps(path: Path, as_json: bool) -> None:
    """List what is missing: starts of tenures, months without sightings, open pairs, relative names, orphaned verdicts."""
    with open_graph(path) as store:
        found = gaps_of(store)
    if as_json:
        print_json(found.model_dump(mode="json"))
    else:
        _print(found)


def _print(found: Gaps) -> None:
    _section("posts whose start no page tells", (f"{held_post(row)}  {row.person_name}  {time_of(row)}" for row in found.unknown_starts))
    silences = (
        f"{held_post(one.tenure)}  {one.tenure.person_name}  {one.first} – {one.last}, {one.months} months" for one in found.silences
    )
    _section("months without sightings", silences)
    pairs = (f"{one.name} {one.left} and {one.other_name} {one.right}: {one.pairs} pairs of mentions" for one in found.unsure)
    _section("open pairs (kg review)", pairs)
    _section("relative names without a body", (f"{one.text}  [{one.source}:{one.offset}]" for one in found.unresolved))
    _section("verdicts on what is gone", (row.text for row in found.orphans))
    _section("verdicts that the graph does not follow yet (kg update)", found.pending)


def _section(title: str, items: Iterable[str]) -> None:
    found = list(items)
    click.echo(f"{len(found):6}  {title}")
    for item in found[:_ITEMS]:
        click.echo(f"          {plain(item)}")
    if len(found) > _ITEMS:
        click.echo(f"          … and {len(found) - _ITEMS} more; --json has all")
