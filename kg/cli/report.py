"""`kg report`: what a graph lacks."""

from collections.abc import Iterable
from pathlib import Path

import click

from kg.cli.example import example
from kg.cli.language import say, say_count, told
from kg.cli.options import json_option, open_graph, store_option
from kg.cli.printing import plain, print_json
from kg.model.rows import TenureRow
from kg.query.gaps import Gaps, Silence
from kg.query.gaps import gaps as gaps_of
from kg.query.review import Question
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
    _section(say("posts whose start no page tells"), (f"{_held(row)}  {time_of(row)}" for row in found.unknown_starts))
    _section(say("months without sightings"), map(_silence, found.silences))
    _section(say("open pairs (kg review)"), map(_pair, found.unsure))
    _section(say("relative names without a body"), (f"{one.text}  [{one.source}:{one.offset}]" for one in found.unresolved))
    _section(say("verdicts on what is gone"), (told(row.text) for row in found.orphans))
    _section(say("verdicts that the graph does not follow yet (kg update)"), found.pending)


def _silence(one: Silence) -> str:
    months = say_count("{number} month", "{number} months", one.months)
    return say("{tenure}  {first} – {last}, {months}", tenure=_held(one.tenure), first=one.first, last=one.last, months=months)


def _pair(one: Question) -> str:
    both = say("{left} and {right}", left=f"{one.name} {one.left}", right=f"{one.other_name} {one.right}")
    return f"{both}: {say_count('{number} pair of mentions', '{number} pairs of mentions', one.pairs)}"


def _held(row: TenureRow) -> str:
    return f"{held_post(row)}  {row.person_name}"


def _section(title: str, items: Iterable[str]) -> None:
    found = list(items)
    click.echo(f"{len(found):6}  {title}")
    for item in found[:_ITEMS]:
        click.echo(f"          {plain(item)}")
    if len(found) > _ITEMS:
        click.echo("        " + say("  … and {more} more; --json has all", more=len(found) - _ITEMS))
