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
    # Steps to the end are counted from the end, so that from the start one only goes where it comes nearer.
    steps, edge = {end: 0}, [end]
    while edge and start not in steps:
        found = {other for person in edge for other, _ in store.links_of(person, unit)} - steps.keys()
        steps |= dict.fromkeys(found, steps[edge[0]] + 1)
        edge = sorted(found)
    return _best(store, start, steps, unit)[1] if start in steps else ()


def _best(store: Store, start: str, steps: dict[str, int], unit: Unit) -> _Way:
    layers: list[dict[str, None]] = [{start: None}]
    links: dict[str, list[tuple[str, int]]] = {}
    for left in range(steps[start] - 1, -1, -1):
        layer: dict[str, None] = {}
        for person in layers[-1]:
            links[person] = [(other, weight) for other, weight in store.links_of(person, unit) if steps.get(other) == left]
            layer |= dict.fromkeys(other for other, _ in links[person])
        layers.append(layer)
    best: dict[str, _Way] = {person: (0, (person,)) for person in layers.pop()}
    for layer in reversed(layers):
        best = {person: min((best[other][0] - weight, (person, *best[other][1])) for other, weight in links[person]) for person in layer}
    return best[start]


def _step(store: Store, number: int, pair: tuple[str, str], unit: Unit) -> StepRow:
    row = next(row for row in store.rows(CoappearanceRow, pair[0]) if row.unit == unit and pair[1] in {row.a, row.b})
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
