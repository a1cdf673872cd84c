"""Who appears with whom, at any time and place or within a period and a place."""

from collections.abc import Iterable

from kg.model import EntityType, Record, Unit
from kg.model.rows import CoappearanceRow, Evidence
from kg.periods import earliest, latest
from kg.query.answer import Answer
from kg.query.asked import EVERYWHERE, Scope, asked_period, asked_unit
from kg.query.find import find
from kg.query.narrow import Narrow, within_place
from kg.store import Store


class CompanionRow(Record):
    """Somebody a person appears with, how often in each unit, and the quotations of the closest thing they share."""

    person: str
    person_name: str
    companion: str
    companion_name: str
    events: int
    articles: int
    sentences: int
    first: str | None
    last: str | None
    evidence: tuple[Evidence, ...]


def coappearances(
    store: Store, name: str | None = None, unit: str = Unit.EVENT, *, scope: Scope = EVERYWHERE, minimum: int = 1
) -> Answer[CoappearanceRow]:
    """The people who share a unit at least so often, those who share most first; of one person, the person is always `a`.

    With a period or place only what happened, or was printed, then and there is counted.
    """
    person = find(store, name, [EntityType.PERSON]) if name is not None else None
    rows = _rows(store, person.id if person else None, asked_unit(unit), _narrow(store, scope))
    found = sorted((row for row in rows if row.weight >= minimum), key=_most_first)
    asked = f"in {minimum} or more {unit}s" if minimum > 1 else f"in one {unit}"
    narrowed = "" if scope == EVERYWHERE else " of that period and place"
    return Answer(CoappearanceRow, found, f"{f'{person.name} appears with nobody' if person else 'no two people appear'} {asked}{narrowed}")


def companions(store: Store, name: str, *, scope: Scope = EVERYWHERE, minimum: int = 1) -> Answer[CompanionRow]:
    """Those who appear with a person in any unit, those of most events first; `minimum` counts in the unit they share most often."""
    person, narrow = find(store, name, [EntityType.PERSON]), _narrow(store, scope)
    shared: dict[str, dict[Unit, CoappearanceRow]] = {}
    for unit in Unit:
        for row in _rows(store, person.id, unit, narrow):
            shared.setdefault(row.b, {})[unit] = row
    rows = [_companion(units) for units in shared.values() if max(row.weight for row in units.values()) >= minimum]
    rows.sort(key=lambda row: (-row.events, -row.articles, -row.sentences, row.companion_name, row.companion))
    return Answer(CompanionRow, rows, f"{person.name} appears with nobody{' then and there' if narrow else ''}")


def _narrow(store: Store, scope: Scope) -> Narrow | None:
    if scope == EVERYWHERE:
        return None
    place = within_place(store, scope.place) if scope.place is not None else None
    return Narrow(store, asked_period(scope.since, scope.until), place)


def _rows(store: Store, person: str | None, unit: Unit, narrow: Narrow | None) -> Iterable[CoappearanceRow]:
    found = (row for row in store.rows(CoappearanceRow, person) if row.unit == unit)
    rows = found if narrow is None else (less for row in found if (less := narrow(row)))
    return rows if person is None else (_seen_from(person, row) for row in rows)


def _seen_from(person: str, row: CoappearanceRow) -> CoappearanceRow:
    if row.a == person:
        return row
    return row.model_copy(update={"a": row.b, "a_name": row.b_name, "b": row.a, "b_name": row.a_name})


def _most_first(row: CoappearanceRow) -> tuple[int, str, str, str, str]:
    return -row.weight, row.a_name, row.b_name, row.a, row.b


def _companion(units: dict[Unit, CoappearanceRow]) -> CompanionRow:
    closest = next(units[unit] for unit in (Unit.EVENT, Unit.SENTENCE, Unit.ARTICLE) if unit in units)
    times = {unit: units[unit].weight if unit in units else 0 for unit in Unit}
    return CompanionRow(
        person=closest.a,
        person_name=closest.a_name,
        companion=closest.b,
        companion_name=closest.b_name,
        events=times[Unit.EVENT],
        articles=times[Unit.ARTICLE],
        sentences=times[Unit.SENTENCE],
        first=earliest(row.first for row in units.values() if row.first),
        last=latest(row.last for row in units.values() if row.last),
        evidence=closest.evidence,
    )
