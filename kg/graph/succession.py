"""Who followed whom in one-seat posts, and where two sat in one chair."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from kg.graph.spells import Spell
from kg.model import Issue, IssueKind
from kg.model.rows import Evidence
from kg.periods import Period, period
from kg.resolve.knowledge import Knowledge


@dataclass(frozen=True, slots=True)
class Succession:
    """The neighbours of spells by the spells' ids, and the contradictions found on the way."""

    predecessors: dict[str, str]
    successors: dict[str, str]
    issues: tuple[Issue, ...]


def succession(spells: Sequence[Spell], knowledge: Knowledge) -> Succession:
    """The successions of all one-seat posts; who holds a post at the same time as another neither follows nor is followed."""
    predecessors: dict[str, str] = {}
    successors: dict[str, str] = {}
    issues: list[Issue] = []
    for (organization, title), group in groupby(spells, key=lambda spell: spell.seat):
        if organization is None or not knowledge.one_seat(title):
            continue
        held = [spell for spell in group if not spell.acting and spell.order[0] != "~"]
        clashes = list(_clashes(held))
        issues += (_issue(*both) for both in clashes)
        disputed = {spell.id for both in clashes for spell in both}
        for former, later in pairwise(spell for spell in held if spell.id not in disputed):
            if former.person != later.person:
                successors[former.id], predecessors[later.id] = later.person, former.person
    return Succession(predecessors, successors, tuple(issues))


def _clashes(held: Sequence[Spell]) -> Iterator[tuple[Spell, Spell]]:
    """Two people who were seen in one chair for days in common; dates that may only touch are no contradiction."""
    reaches = [(reach, number) for number, spell in enumerate(held) if (reach := _reach(spell))]
    open_: list[tuple[Period, int]] = []
    for reach, number in sorted(reaches):
        open_ = [other for other in open_ if other[0].last >= reach.first]
        for _, earlier in open_:
            left, right = held[min(earlier, number)], held[max(earlier, number)]
            if left.person != right.person:
                yield left, right
        open_.append((reach, number))


def _reach(spell: Spell) -> Period | None:
    """The days on which the person surely held the post: from the end of the first sighting to the beginning of the last."""
    first, last = period(spell.first_seen), period(spell.last_seen)
    if first is None or last is None:
        return None
    return Period(first.last, last.first) if first.last <= last.first else None


def _issue(left: Spell, right: Spell) -> Issue:
    one, other = left.observations[0], right.observations[0]
    post = f"{one.organization_name}{one.title}"
    text = (
        f"{one.person_name} ({left.first_seen} to {left.last_seen}) and {other.person_name} ({right.first_seen} to {right.last_seen}) "
        f"are both named as {post}, a post for one"
    )
    place = next(iter(other.evidence), None)
    return Issue(
        source=other.source,
        article=other.article,
        span=place.span if place else None,
        kind=IssueKind.CONFLICT,
        text=text,
        remedy="see whether the two are one person, or whether one of the posts was misread",
        evidence=tuple(dict.fromkeys(item for spell in (left, right) for item in _edges(spell))),
    )


def _edges(spell: Spell) -> Iterator[Evidence]:
    """What says that a spell began and went on: the evidence of the first and the last sighting."""
    seen = [row for row in spell.observations if row.date]
    for row in (seen[0], seen[-1]) if seen else ():
        yield from row.evidence
