"""Who appears with whom."""

from kg.errors import UsageError
from kg.model import EntityType, Unit
from kg.model.rows import CoappearanceRow
from kg.query.find import find
from kg.store import Store

_UNITS = ", ".join(Unit)


def coappearances(store: Store, name: str | None = None, unit: str = Unit.EVENT) -> list[CoappearanceRow]:
    """The people who share a unit, those who share most first; of one person, the person is always `a`."""
    if unit not in list(Unit):
        raise UsageError(f"there is no unit {unit!r}; known are {_UNITS}")
    if name is None:
        rows = [row for row in store.rows(CoappearanceRow) if row.unit == unit]
    else:
        person = find(store, name, [EntityType.PERSON]).id
        rows = [_seen_from(person, row) for row in store.rows(CoappearanceRow, person) if row.unit == unit]
    return sorted(rows, key=lambda row: (-row.weight, row.a_name, row.b_name, row.a, row.b))


def _seen_from(person: str, row: CoappearanceRow) -> CoappearanceRow:
    if row.a == person:
        return row
    return row.model_copy(update={"a": row.b, "a_name": row.b_name, "b": row.a, "b_name": row.a_name})
