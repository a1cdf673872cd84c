"""What is known of a thing, in the order of time."""

import json
from collections.abc import Mapping
from datetime import date as Day  # noqa: N812  # `date` is a field
from enum import StrEnum
from itertools import groupby

from kg.model import EntityType, Record
from kg.model.rows import Evidence
from kg.query.answer import Answer
from kg.query.asked import asked_period, within
from kg.query.find import find
from kg.store import Store


class MomentKind(StrEnum):
    """What a moment of a timeline is."""

    START = "start"
    FIRST_SEEN = "first seen"
    EVENT = "event"
    ARTICLE = "article"
    LAST_SEEN = "last seen"
    END = "end"


class Moment(Record):
    """A dated thing in the life of a person, body, place or post: an event, an article made, a post's sighting, beginning or end."""

    entity: str
    entity_name: str
    date: str | None
    day: Day | None
    kind: MomentKind
    thing: str
    what: str
    role: str | None
    evidence: tuple[Evidence, ...]


_ORDER = list(MomentKind)


def timeline(store: Store, name: str, since: str | None = None, until: str | None = None) -> Answer[Moment]:
    """The moments of a thing, or those of a period; what has no date comes last, and is in no period.

    What happens in a part of a place happens in the place.
    """
    node, wanted = find(store, name), asked_period(since, until)
    where = store.parts_of(node.id) if node.label == EntityType.PLACE else [node.id]
    rows = ({**row, "entity": node.id, "entity_name": node.name} for part in where for row in store.view("timeline", part))
    moments = {_key(moment): moment for moment in map(_moment, rows)}.values()
    found = sorted((moment for moment in moments if within(moment.date, wanted)), key=_in_time)
    nothing = f"no event, post or article with a part of {node.name} is known"
    return Answer(Moment, found, f"what is known of {node.name} is all outside of that period" if moments else nothing)


def _moment(row: Mapping[str, object]) -> Moment:
    """A row of the view; where somebody was last seen is what the last article of a tenure says, the first one comes first already."""
    moment = Moment.model_validate({**row, "evidence": json.loads(str(row["evidence"]))})
    if moment.kind != MomentKind.LAST_SEEN:
        return moment
    articles = [list(items) for _, items in groupby(moment.evidence, key=lambda item: item.article)]
    return moment.model_copy(update={"evidence": tuple(item for items in reversed(articles) for item in items)})


def _key(moment: Moment) -> tuple[str, str, str | None]:
    """What tells moments of one thing apart; an event in two villages of a town is one."""
    return moment.thing, moment.kind, moment.role if moment.role != "place" else None


def _in_time(moment: Moment) -> tuple[Day, int, str, str, str]:
    return moment.day or Day.max, _ORDER.index(moment.kind), moment.what, moment.thing, moment.role or ""
