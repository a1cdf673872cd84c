"""Rows of tenures: first and last seen from the dates of articles, start and end only from what an article says."""

from collections.abc import Iterator, Sequence

from kg.graph.spells import Spell
from kg.graph.succession import Succession
from kg.model.rows import Evidence, PostRow, TenureRow
from kg.periods import earliest, latest


def tenure_rows(spells: Sequence[Spell], succession: Succession) -> Iterator[TenureRow]:
    """The rows of the spells, in their order."""
    for spell in spells:
        rows = spell.observations
        yield TenureRow(
            id=spell.id,
            person=spell.person,
            person_name=rows[0].person_name,
            title=spell.seat[1],
            organization=spell.seat[0],
            organization_name=rows[0].organization_name,
            first_seen=spell.first_seen,
            last_seen=spell.last_seen,
            start=earliest(row.start for row in rows if row.start),
            end=latest(row.end for row in rows if row.end),
            predecessor=succession.predecessors.get(spell.id),
            successor=succession.successors.get(spell.id),
            evidence=_in_time(rows),
        )


def _in_time(observations: Sequence[PostRow]) -> tuple[Evidence, ...]:
    """Each piece of evidence once, in the order of the observations: the first says who was first seen, the last who was last."""
    found = {(item.source, item.article, item.span): item for row in observations for item in row.evidence}
    return tuple(found.values())
