"""`kg search`, `kg posts`, `kg holders`, `kg timeline` and `kg path`: questions with one answer each."""

from pathlib import Path

import click

from kg.cli.answers import print_answer, quotation
from kg.cli.example import example
from kg.cli.language import say
from kg.cli.options import json_option, open_graph, period_options, store_option, unit_option
from kg.model import EntityType
from kg.query import holders as ask_holders
from kg.query import path as ask_path
from kg.query import posts as ask_posts
from kg.query import search as ask_search
from kg.query import timeline as ask_timeline
from kg.query.held import HeldRow
from kg.query.path import StepRow
from kg.query.search import FoundRow
from kg.query.timeline import Moment

_at_option = click.option("--at", help="Only those on this date: 2022-10-24, 2022-10 or 2022.")


@click.command(epilog=example("kg search 秀玲", "kg search zhangxiuling --kind Person"))
@click.argument("text")
@click.option("--kind", type=click.Choice([label.value for label in EntityType]), help="Only things of this kind.")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="How many at most.")
@store_option
@json_option
def search(text: str, kind: str | None, limit: int, path: Path, as_json: bool) -> None:
    """Find people, bodies, places, posts, events and articles by a name, a part of one, or its pinyin."""
    with open_graph(path) as store:
        found = ask_search(store, text, kind, limit)
    print_answer(found, ("id", "kind", "name", "by", "articles", "posts"), _found, as_json=as_json)


@click.command(epilog=example("kg posts 张秀玲", "kg posts 张秀玲 --at 2022-10-24"))
@click.argument("person")
@_at_option
@store_option
@json_option
def posts(person: str, at: str | None, path: Path, as_json: bool) -> None:
    """List the posts of a person in the order of time.

    With a date: those known for it, and, as assumed, those that nothing is known to have ended before it.
    """
    with open_graph(path) as store:
        found = ask_posts(store, person, at)
    print_answer(found, ("post", "since", "until", "status", "quotation"), lambda row: (row.post_name, *_held(row)), as_json=as_json)


@click.command(epilog=example("kg holders 中共达拉特旗委员会书记", "kg holders 旗委书记 --at 2022-10"))
@click.argument("post")
@_at_option
@store_option
@json_option
def holders(post: str, at: str | None, path: Path, as_json: bool) -> None:
    """List the holders of a post in the order of time.

    With a date: those known for it, and, as assumed, those whom nothing is known to have ended before it.
    """
    with open_graph(path) as store:
        found = ask_holders(store, post, at)
    print_answer(found, ("holder", "since", "until", "status", "quotation"), lambda row: (row.person_name, *_held(row)), as_json=as_json)


@click.command(epilog=example("kg timeline 张秀玲", "kg timeline 达拉特旗 --since 2022-10-24 --until 2022-10-25"))
@click.argument("name")
@period_options
@store_option
@json_option
def timeline(name: str, since: str | None, until: str | None, path: Path, as_json: bool) -> None:
    """List the events, posts and articles of a person, body, place or post in the order of time."""
    with open_graph(path) as store:
        found = ask_timeline(store, name, since, until)
    print_answer(found, ("date", "kind", "what", "role", "quotation"), _moment, as_json=as_json)


@click.command(epilog=example("kg path 张秀玲 李志武"))
@click.argument("start", metavar="A")
@click.argument("end", metavar="B")
@unit_option
@store_option
@json_option
def path(start: str, end: str, unit: str, path: Path, as_json: bool) -> None:
    """Show the shortest way from person A to person B through people who appear together."""
    with open_graph(path) as store:
        found = ask_path(store, start, end, unit)
    print_answer(found, ("step", "from", "to", "times", "first", "last", "quotation"), _step, as_json=as_json)


def _found(row: FoundRow) -> tuple[str, ...]:
    called = f"{row.name} ({row.called})" if row.called != row.name else row.name
    return row.id, say(row.type), called, say(row.by), str(row.articles), "、".join(row.posts)


def _held(row: HeldRow) -> tuple[str, ...]:
    status = row.basis or row.status or ""
    return str(row.since or ""), str(row.until or ""), say(status), quotation(row.evidence)


def _moment(row: Moment) -> tuple[str, ...]:
    return row.date or "", say(row.kind), row.what, say(row.role or ""), quotation(row.evidence)


def _step(row: StepRow) -> tuple[str, ...]:
    return str(row.step), row.a_name, row.b_name, str(row.weight), row.first or "", row.last or "", quotation(row.evidence)
