"""One person in two far places on one day: a sign that two people were taken for one."""

from collections.abc import Iterator
from itertools import product

from pydantic import TypeAdapter

from kg.graph.names import Names
from kg.model import Issue, IssueKind
from kg.model.rows import EventRow
from kg.shelf import Shelf


def far_apart(rows: Shelf[EventRow], names: Names) -> Iterator[Issue]:
    """An issue for each person who took part in events of one day in counties of different prefectures."""
    days = Shelf(TypeAdapter(tuple[str, int]), parts=4)
    for number, row in enumerate(rows):
        counties = sorted({county for place in row.place_ids if (county := _county(names, place))})
        if row.date is None or not _is_day(row.date):
            continue
        present = [participant.id for participant in row.participants if participant.role.took_part]
        for person, county in product(present, counties):
            days.put((county, number), person, row.date, county, row.id)
    for (person, day), found in days.groups(2):
        placed = list(found)
        (county, first), (other, last) = placed[0], placed[-1]
        if county[:4] != other[:4] and first != last:
            yield _issue(names.name(person) or person, day, rows[first], rows[last])


def _county(names: Names, place: str) -> str | None:
    """The county of a place as six digits; None for prefectures, provinces and places without a code."""
    known = names.known(place)
    code = known.code if known else None
    return code[:6] if code and code[4:6] not in {"", "00"} else None


def _is_day(value: str) -> bool:
    return len(value) == len("2022-10-25") and "X" not in value


def _issue(person: str, day: str, left: EventRow, right: EventRow) -> Issue:
    evidence = right.evidence[0] if right.evidence else None
    places = f"{'、'.join(left.place_names)} and {'、'.join(right.place_names)}"
    return Issue(
        source=evidence.source if evidence else "",
        article=right.articles[0] if right.articles else None,
        span=evidence.span if evidence else None,
        kind=IssueKind.CONFLICT,
        text=f"{person} took part in events at {places} on {day}",
        remedy="see whether two people of this name were taken for one",
        evidence=tuple(dict.fromkeys((*left.evidence, *right.evidence))),
    )
