"""Who held which post, at any time or on a date.

A tenure is known from its stated beginning, else from the first sighting, to its stated end, else to the last sighting. Silence
ends nothing: what neither an end, a removal nor a successor is known to have ended may go on, and is then given as assumed.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum

from kg.model import EntityType, PostStatus, Record
from kg.model.rows import Evidence
from kg.periods import Period
from kg.query.answer import Answer
from kg.query.asked import asked_day
from kg.query.find import find
from kg.store import Store


class Basis(StrEnum):
    """What speaks for a person in a post on the date asked for."""

    KNOWN = "known"
    ASSUMED = "assumed"


class HeldRow(Record):
    """A person in a post: `since` and `until` are the days between which it is known, `open` that nothing says it ended."""

    person: str
    person_name: str
    post: str
    post_name: str
    title: str
    organization: str | None
    organization_name: str | None
    status: PostStatus | None
    first_seen: str | None
    last_seen: str | None
    start: str | None
    end: str | None
    since: date | None
    until: date | None
    open: bool
    tenure: str
    basis: Basis | None = None
    evidence: tuple[Evidence, ...]


def posts(store: Store, person: str, at: str | None = None) -> Answer[HeldRow]:
    """The posts of a person, or those held on a date, in the order of time."""
    node = find(store, person, [EntityType.PERSON])
    rows = sorted((_row(found) for found in store.view("posts", node.id)), key=_in_time)
    return _answer(rows, at, f"no post of {node.name}")


def holders(store: Store, post: str, at: str | None = None) -> Answer[HeldRow]:
    """The holders of a post, or those on a date, in the order of time."""
    node = find(store, post, [EntityType.POST])
    rows = sorted((_row(found) for found in store.view("holders", node.id)), key=_in_time)
    return _answer(rows, at, f"no holder of {node.name}")


def _row(found: Mapping[str, object]) -> HeldRow:
    return HeldRow.model_validate({**found, "evidence": json.loads(str(found["evidence"]))})


def _in_time(row: HeldRow) -> tuple[date, str, str, str]:
    return row.since or date.max, row.post_name, row.person_name, row.tenure


def _answer(rows: list[HeldRow], at: str | None, nothing: str) -> Answer[HeldRow]:
    if at is None:
        return Answer(HeldRow, rows, f"{nothing} is known")
    return Answer(HeldRow, _held_at(rows, asked_day(at)), f"{nothing} is known for {at}; {_known(rows)}")


def _held_at(rows: list[HeldRow], day: Period) -> Iterator[HeldRow]:
    for row in rows:
        if row.since is None or row.until is None or row.since > day.last:
            continue
        if row.until >= day.first or row.open:
            yield row.model_copy(update={"basis": Basis.KNOWN if row.until >= day.first else Basis.ASSUMED})


def _known(rows: list[HeldRow]) -> str:
    """What is known instead."""
    days = [day for row in rows for day in (row.since, row.until) if day]
    if not rows:
        return "nor for any other time"
    return f"what is known lies between {min(days)} and {max(days)}" if days else "what is known has no date"
