"""What the commands that decide who is who share: their options, and how they print references, reasons and changes."""

import getpass
from collections.abc import Iterable
from datetime import UTC, datetime

import click

from kg.cli.language import say, say_count
from kg.cli.options import Command
from kg.cli.printing import plain
from kg.model import Entity, EntityType
from kg.query import find
from kg.resolve.changes import Change
from kg.runner.deciding import Author
from kg.store import Store

_ITEMS = 30
_NAMED = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE})


def author_options(command: Command) -> Command:
    """Who decides, and why."""
    who = click.option("--author", default=_user, show_default="your name on this machine", help="Who decides.")
    why = click.option("--reason", default="", help="Why, for those who come later.")
    return who(why(command))


def author_of(name: str, reason: str) -> Author:
    """The author of a verdict given now."""
    return Author(name, datetime.now(UTC).isoformat(timespec="microseconds"), reason)


def reference(store: Store, text: str) -> str:
    """The reference that somebody means by an id of a mention or entity, or by a name."""
    return text if store.entity_of(text) else find(store, text, _NAMED).id


def print_changes(changes: Iterable[Change]) -> None:
    """Print what is joined and what falls apart; articles and events that follow are counted."""
    told = list(changes)
    named = [change for change in told if any(entity.type in _NAMED for entity in (*change.before, *change.after))]
    for change in named[:_ITEMS]:
        before, after = (" + ".join(map(_entity, side)) for side in (change.before, change.after))
        click.echo(f"{before or say('nothing')}\n  → {after or say('nothing')}")
    if len(named) > _ITEMS:
        click.echo(say("… and {more} more", more=len(named) - _ITEMS))
    if len(told) > len(named):
        click.echo(say_count("{number} event or article follows", "{number} events or articles follow", len(told) - len(named)))
    if not told:
        click.echo(say("nothing changes"))


def _entity(entity: Entity) -> str:
    return say("{name} ({id}, {mentions})", name=plain(entity.name), id=entity.id, mentions=mentions(len(entity.references)))


def mentions(number: int) -> str:
    """So many mentions."""
    return say_count("{number} mention", "{number} mentions", number)


def _user() -> str:
    return getpass.getuser()
