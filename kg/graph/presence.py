"""One person in two far places on one day: a sign that two people were taken for one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product

from kg.graph.names import Names
from kg.model import Issue, IssueKind
from kg.model.rows import EventRow


def far_apart(rows: Iterable[EventRow], names: Names) -> Iterator[Issue]:
    """An issue for each person who took part in events of one day in counties of different prefectures."""
    days: dict[tuple[str, str], list[tuple[str, EventRow]]] = defaultdict(list)
    for row in rows:
        counties = sorted({county for place in row.place_ids if (county := _county(names, place))})
        if row.date is None or not _is_day(row.date):
            continue
        present = [participant.id for participant in row.participants if participant.role.took_part]
        for person, county in product(present, counties):
            days[person, row.date].append((county, row))
    for (person, day), found in sorted(days.items()):
        first, last = min(found, key=_by_place), max(found, key=_by_place)
        if first[0][:4] != last[0][:4] and first[1].id != last[1].id:
            yield _issue(names.name(person) or person, day, first[1], last[1])


def _by_place(item: tuple[str, EventRow]) -> tuple[str, str]:
    return item[0], item[1].id


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
