"""A card as text."""

from collections.abc import Iterable, Iterator

import click

from kg.cli.language import say
from kg.cli.printing import heading, plain, shortened
from kg.model import EntityType, Unit
from kg.model.rows import Evidence, TenureRow
from kg.query.cards import Card, Companion, Named, Role
from kg.query.wording import held_post, time_of

_ITEMS = 20  # of a section; --json has all
_QUOTE = 100  # cells of a quotation


def print_card(card: Card) -> None:
    """Print a card, section by section; what is unknown has no section."""
    click.echo(f"{heading(plain(card.name))}  ({say(card.type)}, {card.id})")
    _print(say("also"), ["、".join(card.aliases)] if card.aliases else [])
    _print(say("in"), [" < ".join(card.parents)] if card.parents else [])
    _print(say("holds"), ["、".join(card.parts)] if card.parts else [])
    if card.type == EntityType.POST:
        _print(say("holders"), map(_holder, card.posts))
    else:
        _print(say("posts"), (_post(row, person=card.type == EntityType.PERSON) for row in card.posts))
    _print(say("events"), (_event(role) for role in card.events))
    _print(say("companions"), _companions(card.companions))
    _print(say("places"), (f"{place.name} ({place.events})" for place in card.places))
    _print(say("articles"), (_article(article) for article in card.articles))
    if card.type != EntityType.POST:  # whose quotations stand with the holders
        _print(say("quotations"), (_quotation(item) for item in card.quotations))


def _print(title: str, items: Iterable[str | tuple[str, ...]]) -> None:
    """Print a section; an item of several lines has the further ones below its first."""
    found = list(items)
    if found:
        click.echo(f"\n{heading(title)}")
    for item in found[:_ITEMS]:
        first, *more = (item,) if isinstance(item, str) else item
        click.echo(f"  {plain(first)}")
        for line in more:
            click.echo(f"      {plain(line)}")
    if len(found) > _ITEMS:
        click.echo(say("  … and {more} more; --json has all", more=len(found) - _ITEMS))


def _post(row: TenureRow, *, person: bool) -> str:
    said = held_post(row) if person else f"{held_post(row)}  {row.person_name}"
    return f"{said}  {time_of(row)}"


def _holder(row: TenureRow) -> tuple[str, ...]:
    return (f"{row.person_name}  {time_of(row)}", *map(_quotation, row.evidence))


def _event(role: Role) -> tuple[str, ...]:
    event = role.event
    roles = f" [{', '.join(map(say, role.roles))}]" if role.roles else ""
    first = f"{event.date or '?'}  {say(event.type)}: {event.trigger}{event.object or ''}{roles}"
    people = [f"{person.name} ({say(person.role)})" for person in event.participants]
    bodies = [f"{body.name} ({say(body.role)})" for body in event.organizations]
    lines = ((say("people"), people), (say("bodies"), bodies), (say("places"), event.place_names))
    return (first, *(f"{what}: {'、'.join(names)}" for what, names in lines if names))


def _companions(companions: Iterable[Companion]) -> Iterator[str]:
    """Those of events; others only for somebody who is known from no event."""
    found = list(companions)
    units = {companion.unit for companion in found}
    shown = Unit.EVENT if Unit.EVENT in units else Unit.ARTICLE
    return (f"{companion.name} ({companion.weight} × {say(shown)})" for companion in found if companion.unit == shown)


def _article(article: Named) -> str:
    made = say("  by this {roles}", roles=", ".join(map(say, article.made_as))) if article.made_as else ""
    return f"{article.date or '?'}  {article.headline or say('(no headline)')}  [{article.source}]{made}"


def _quotation(item: Evidence) -> str:
    printed = "".join(say("p. {page} at {box}", page=row.page, box=", ".join(f"{side:g}" for side in row.box)) for row in item.boxes[:1])
    place = f"{item.source}:{item.span[0]}-{item.span[1]}"
    return f"{shortened(item.quote, _QUOTE)}  [{place}{', ' if printed else ''}{printed}]"
