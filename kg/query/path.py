"""The shortest way from one person to another through people who appear together."""

from itertools import pairwise

from kg.model import EntityType, Record, Unit
from kg.model.rows import CoappearanceRow, Evidence
from kg.query.answer import Answer
from kg.query.asked import asked_unit
from kg.query.find import find
from kg.store import Store

_Way = tuple[int, tuple[str, ...]]
"""How often those along a way appear together, negative, and their ids: the smallest is the best."""


class StepRow(Record):
    """A step of a way: two people who appear together, with what says so."""

    step: int
    a: str
    a_name: str
    b: str
    b_name: str
    unit: Unit
    weight: int
    first: str | None
    last: str | None
    evidence: tuple[Evidence, ...]


def path(store: Store, start: str, end: str, unit: str = Unit.EVENT) -> Answer[StepRow]:
    """The steps from one person to another, as few as there can be.

    Of equally short ways the one whose people appear together most often is taken, then that of the smallest ids.
    """
    shared = asked_unit(unit)
    one, other = (find(store, name, [EntityType.PERSON]) for name in (start, end))
    if one.id == other.id:
        return Answer(StepRow, reason=f"both are {one.name}")
    people = _way(store, one.id, other.id, shared)
    steps = (_step(store, number, pair, shared) for number, pair in enumerate(pairwise(people), 1))
    return Answer(StepRow, steps, f"no way of people who share an {shared} leads from {one.name} to {other.name}")


def _way(store: Store, start: str, end: str, unit: Unit) -> tuple[str, ...]:
    """The people along the best way; none without one."""
    layers = _layers(store, start, end, unit)
    best: dict[str, _Way] = {end: (0, (end,))} if layers else {}
    for layer in reversed(layers[:-1]):
        best = {
            person: min((best[other][0] - weight, (person, *best[other][1])) for other, weight in links if other in best)
            for person, links in ((person, list(store.links_of(person, unit))) for person in layer)
        }
    return best[start][1] if layers else ()


def _layers(store: Store, start: str, end: str, unit: Unit) -> list[set[str]]:
    """Those on shortest ways, by their steps from the start; none without a way.

    Circles grow around both ends, the smaller one first, until they touch.
    """
    near, far = [{start}], [{end}]
    while near[-1].isdisjoint(far[-1]):
        circles = near if len(near[-1]) <= len(far[-1]) else far
        circles.append(_beyond(store, circles[-1], unit) - set().union(*circles))
        if not circles[-1]:
            return []
    middle = [near[-1] & far[-1]]
    for circle in reversed(near[:-1]):
        middle.insert(0, _beyond(store, middle[0], unit) & circle)
    for circle in reversed(far[:-1]):
        middle.append(_beyond(store, middle[-1], unit) & circle)
    return middle


def _beyond(store: Store, people: set[str], unit: Unit) -> set[str]:
    return {other for person in people for other, _ in store.links_of(person, unit)}


def _step(store: Store, number: int, pair: tuple[str, str], unit: Unit) -> StepRow:
    row = next(row for row in store.rows_of_both(CoappearanceRow, *pair) if row.unit == unit)
    names = {row.a: row.a_name, row.b: row.b_name}
    return StepRow(
        step=number,
        a=pair[0],
        a_name=names[pair[0]],
        b=pair[1],
        b_name=names[pair[1]],
        unit=unit,
        weight=row.weight,
        first=row.first,
        last=row.last,
        evidence=row.evidence,
    )
