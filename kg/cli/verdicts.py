"""`kg verdicts`: the decisions of people, listed, given, taken back, and carried from one graph to another."""

from pathlib import Path

import click

from kg.cli.deciding import author_of, author_options, reference
from kg.cli.example import example
from kg.cli.language import say, say_count
from kg.cli.options import json_option, open_graph, store_option
from kg.cli.printing import print_json, print_table, shortened
from kg.errors import ExportError, InputError
from kg.model import Judgement, Verdict
from kg.query.where import store_path
from kg.runner.deciding import verdict
from kg.store import Store

_REASON = 40


@click.group(epilog=example("kg verdicts list"))
def verdicts() -> None:
    """List, give, withdraw, import and export verdicts: who people say is who."""


@verdicts.command("list", epilog=example("kg verdicts list --graph exports/"))
@store_option
@json_option
def listed(path: Path, as_json: bool) -> None:
    """List all verdicts in the order of time, the withdrawn ones too."""
    with open_graph(path) as store:
        found = sorted(store.verdicts(), key=lambda one: (one.time, one.id))
        rows = [_row(store, one) for one in found]
    if as_json:
        print_json([one.model_dump(mode="json") for one in found])
    elif not rows:
        click.echo(say("there are no verdicts"), err=True)
    else:
        print_table(("id", "left", "judgement", "right", "author", "time", "state", "reason"), rows)


@verdicts.command(epilog=example("kg verdicts add m0a1b2c3d4e5f6071 m9… different --reason '一个是教师'"))
@click.argument("left")
@click.argument("right")
@click.argument("judgement", type=click.Choice([judgement.value for judgement in Judgement]))
@author_options
@store_option
def add(left: str, right: str, judgement: str, author: str, reason: str, path: Path) -> None:
    """Say that LEFT and RIGHT, names or ids, are the same, different, or that nobody can know."""
    open_graph(path).close()
    with Store.open(store_path(path)) as store:
        given = verdict(reference(store, left), reference(store, right), Judgement(judgement), author_of(author, reason))
        store.add_verdict(given)
    click.echo(given.id)
    _next(path)


@verdicts.command(epilog=example("kg verdicts withdraw d0a1b2c3d4e5f6071"))
@click.argument("verdict_id", metavar="ID")
@store_option
def withdraw(verdict_id: str, path: Path) -> None:
    """Take a verdict back; it stays on record."""
    open_graph(path).close()
    with Store.open(store_path(path)) as store:
        store.withdraw_verdict(verdict_id, author_of("", "").time)
    _next(path)


@verdicts.command("export", epilog=example("kg verdicts export verdicts.jsonl"))
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
@store_option
def written(file: Path, path: Path) -> None:
    """Write all verdicts as JSON Lines, for other graphs of the same pages; - writes to standard output."""
    with open_graph(path) as store:
        lines = [f"{line}\n" for line in store.export_verdicts()]
    try:
        with click.open_file(str(file), "w", encoding="utf-8") as stream:
            stream.writelines(lines)
    except OSError as error:
        raise ExportError(f"{file} could not be written: {error.strerror}") from error
    click.echo(say_count("{number} verdict written", "{number} verdicts written", len(lines)), err=True)


@verdicts.command("import", epilog=example("kg verdicts import verdicts.jsonl"))
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
@store_option
def taken_in(file: Path, path: Path) -> None:
    """Take in verdicts from JSON Lines, all or none; the same ones a second time change nothing."""
    open_graph(path).close()
    try:
        with click.open_file(str(file), encoding="utf-8") as stream:
            lines = list(stream)
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{file} cannot be read as verdicts: {error}") from error
    with Store.open(store_path(path)) as store:
        number = store.import_verdicts(lines)
    click.echo(say_count("{number} verdict read", "{number} verdicts read", number))
    _next(path)


def _row(store: Store, one: Verdict) -> tuple[str, ...]:
    names = [entity.name if (entity := store.entity(store.entity_of(side) or "")) else "?" for side in (one.left, one.right)]
    state = say("withdrawn") if one.withdrawn else say("orphan") if "?" in names else say("in force")
    left, right = (f"{name} {side}" for name, side in zip(names, (one.left, one.right), strict=True))
    return one.id, left, say(one.judgement), right, one.author, one.time[:19], state, shortened(one.reason, _REASON)


def _next(path: Path) -> None:
    click.echo(say("Bring the graph and its files up to date: kg update --graph {path}", path=path), err=True)
