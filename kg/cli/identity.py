"""`kg explain`, `kg merge`, `kg split`, `kg update` and `kg undo`: who is who, why, and how that is changed."""

from pathlib import Path

import click

from kg.cli.deciding import author_of, author_options, mentions, print_changes, reference
from kg.cli.example import example
from kg.cli.language import say, say_count, told
from kg.cli.options import json_option, open_graph, store_option
from kg.cli.printing import heading, plain, print_json, shortened
from kg.errors import UsageError
from kg.model.rows import MentionRow
from kg.query.explain import Explanation, Reason, explanation
from kg.query.where import store_path
from kg.runner.deciding import Outcome, accept, merge, split, take_back, update
from kg.store import Store

_ITEMS = 20
_QUOTE = 60

_dry_run = click.option("--dry-run", is_flag=True, help="Only tell what would change.")


@click.command(epilog=example("kg explain 张秀玲", "kg explain m0a1b2c3d4e5f6071 --json"))
@click.argument("name")
@store_option
@json_option
def explain(name: str, path: Path, as_json: bool) -> None:
    """Tell why mentions are one person, body or place, and why others of the name are not.

    NAME is a name, or the id of an entity or of one of its mentions.
    """
    with open_graph(path) as store:
        found = explanation(store, name)
    if as_json:
        print_json(found.model_dump(mode="json"))
    else:
        _print(found)


@click.command("merge", epilog=example("kg merge 张秀玲 m0a1b2c3d4e5f6071 --dry-run", "kg merge 旗委书记 …"))
@click.argument("left")
@click.argument("right")
@_dry_run
@author_options
@store_option
def join(left: str, right: str, dry_run: bool, author: str, reason: str, path: Path) -> None:
    """Make one of two people, bodies or places: LEFT and RIGHT are names or ids.

    The decision is a verdict: it holds for later builds, `kg verdicts list` shows it, `kg undo` takes it back.
    """
    with open_graph(path) as store:
        both = reference(store, left), reference(store, right)
        if store.entity_of(both[0]) == store.entity_of(both[1]):
            raise UsageError(f"{left} and {right} are one already")
        _same_type(store, *both)
        outcome = merge(store, *both, author_of(author, reason))
    _finish(outcome, path, dry_run=dry_run)


@click.command("split", epilog=example("kg split 王小平 c.txt --dry-run", "kg split 王小平 m0a1b2c3d4e5f6071 m1…"))
@click.argument("name")
@click.argument("part", nargs=-1, required=True)
@_dry_run
@author_options
@store_option
def part(name: str, part: tuple[str, ...], dry_run: bool, author: str, reason: str, path: Path) -> None:
    """Make two of one: the mentions given as PART are another person, body or place than the rest of NAME.

    PART are ids of mentions or articles, or names of files; `kg explain NAME` lists them.
    """
    with open_graph(path) as store:
        entity = store.entity_of(reference(store, name)) or ""
        outcome = split(store, entity, _mentions(store, entity, part), author_of(author, reason))
    _finish(outcome, path, dry_run=dry_run)


@click.command("update", epilog=example("kg update --graph exports/"))
@store_option
def refresh(path: Path) -> None:
    """Bring the graph and its files up to date with the verdicts."""
    number = update(_existing(path))
    taken = say_count("{number} verdict taken in", "{number} verdicts taken in", number)
    click.echo(say("{taken}; the files are in {folder}", taken=taken, folder=store_path(path).parent))


@click.command("undo", epilog=example("kg undo --graph exports/"))
@store_option
def back(path: Path) -> None:
    """Take back the last verdicts: the graph and its files are again exactly what they were before them.

    One step is kept, until new pages are read. `kg verdicts withdraw` takes back an older verdict and leaves it on record.
    """
    take_back(_existing(path))
    click.echo(say("the graph in {folder} is what it was before the last verdicts", folder=store_path(path).parent))


def _existing(path: Path) -> Path:
    """The file of a graph that is there; a mistyped path makes no new one."""
    open_graph(path).close()
    return store_path(path)


def _mentions(store: Store, entity: str, part: tuple[str, ...]) -> set[str]:
    rows = list(store.rows(MentionRow, entity))
    found: set[str] = set()
    for text in part:
        named = {row.id for row in rows if text in (row.id, row.article, row.source)}
        if not named:
            raise UsageError(f"{text} is no mention, article or file of this entity; `kg explain` lists its mentions")
        found |= named
    return found


def _same_type(store: Store, *references: str) -> None:
    types = {entity.type.value for one in references if (entity := store.entity(store.entity_of(one) or one))}
    if len(types) > 1:
        raise UsageError(f"things of two kinds are never one: {' and '.join(sorted(types))}")


def _finish(outcome: Outcome, path: Path, *, dry_run: bool) -> None:
    print_changes(outcome.changes)
    for issue in outcome.issues:
        click.echo(plain(say("contradiction: {what}", what=told(issue.text))))
    if dry_run:
        kept = say_count("{number} verdict", "{number} verdicts", len(outcome.verdicts))
        click.echo("\n" + say("Nothing was changed; without --dry-run this would keep {verdicts}.", verdicts=kept))
        return
    accept(store_path(path), outcome)
    kept = say_count("{number} verdict kept", "{number} verdicts kept", len(outcome.verdicts))
    click.echo("\n" + say("{kept}, the graph and its files are up to date. To take it back: kg undo --graph {path}", kept=kept, path=path))


def _print(found: Explanation) -> None:
    articles = {seen.article for seen in found.seen}
    printed = say_count("{number} article", "{number} articles", len(articles))
    where = say("{mentions} in {articles}", mentions=mentions(len(found.seen)), articles=printed)
    click.echo(f"{heading(plain(found.name))}  ({say(found.type)}, {found.id})  {where}")
    for seen in found.seen[:_ITEMS]:
        click.echo(f"  {seen.id}  {seen.date or '?':10}  {shortened(seen.quote, _QUOTE)}  [{seen.source}:{seen.offset}]")
    _more(len(found.seen))
    places = {seen.id: f"{seen.id} [{seen.source}:{seen.offset}]" for seen in found.seen}
    for title, reasons in ((say("one because"), found.together), (say("apart or open"), found.apart)):
        if reasons:
            click.echo(f"\n{heading(title)}")
        for reason in reasons[:_ITEMS]:
            click.echo(f"  {_reason(reason, places)}")
        _more(len(reasons))


def _reason(reason: Reason, where: dict[str, str]) -> str:
    score = say(", {score:+.1f} bits", score=reason.score) if reason.score is not None else ""
    both = say("{left} and {right}", left=where.get(reason.left, reason.left), right=where.get(reason.right, reason.right))
    by = say("{judgement} (by {by}{score})", judgement=say(reason.judgement), by=plain(reason.by), score=score)
    return f"{plain(both)}: {by}\n      {told(plain(reason.text))}"


def _more(number: int) -> None:
    if number > _ITEMS:
        click.echo(say("  … and {more} more; --json has all", more=number - _ITEMS))
