"""Tenures: the observations of one person in one post, joined into spells.

Silence ends nothing. A removal ends a spell, and another holder of a one-seat post between two observations separates
them. First and last seen come from the dates of articles; start and end only from what an article says.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.graph.evidence import unique
from kg.ids import record_id
from kg.model import PostStatus
from kg.model.rows import PostRow, TenureRow
from kg.periods import earliest, latest

Seat = tuple[str | None, str]
"""The body and title of a post."""


@dataclass(slots=True)
class Spell:
    """Observations of one person in one post without a break."""

    seat: Seat
    person: str
    observations: list[PostRow] = field(default_factory=list)

    @property
    def id(self) -> str:
        """An id made of the first observation."""
        return record_id("t", self.person, min(row.id for row in self.observations))

    @property
    def dates(self) -> list[str]:
        """When the person was seen in the post; who is called former is not seen in it."""
        return [row.date for row in self.observations if row.date and row.status != PostStatus.FORMER]

    @property
    def order(self) -> tuple[str, str, str]:
        """Where the spell stands among those of a post."""
        return (earliest(self.dates) or "~", self.person, self.id)


def spells(rows: Iterable[PostRow]) -> list[Spell]:
    """The spells of all posts; who is only a candidate holds nothing."""
    seats: dict[tuple[Seat, str], list[PostRow]] = defaultdict(list)
    for row in rows:
        if row.status != PostStatus.CANDIDATE:
            seats[(row.organization, row.title), row.person].append(row)
    found = [Spell(seat, person, sorted(observed, key=_by_date)) for (seat, person), observed in seats.items()]
    return sorted(found, key=lambda spell: (spell.seat[0] or "", spell.seat[1], *spell.order))


def _by_date(row: PostRow) -> tuple[str, str]:
    return (row.date or "~", row.id)


def tenure_rows(found: Sequence[Spell]) -> Iterator[TenureRow]:
    """The rows of the spells, in the order of their posts."""
    for spell in found:
        rows = spell.observations
        yield TenureRow(
            id=spell.id,
            person=spell.person,
            person_name=rows[0].person_name,
            title=spell.seat[1],
            organization=spell.seat[0],
            organization_name=rows[0].organization_name,
            first_seen=earliest(spell.dates),
            last_seen=latest(spell.dates),
            start=earliest(row.start for row in rows if row.start),
            end=latest(row.end for row in rows if row.end),
            predecessor=None,
            successor=None,
            evidence=unique(item for row in rows for item in row.evidence),
        )
