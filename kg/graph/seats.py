"""Posts one after the other, each with all who were seen in it, so that those of an archive are never held together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import TypeAdapter

from kg.graph.spells import Spell, spells
from kg.graph.succession import succession
from kg.graph.tenures import tenure_rows
from kg.model import Issue, PostStatus
from kg.model.rows import PostRow, TenureRow
from kg.resolve.knowledge import Knowledge
from kg.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Seat:
    """A post: what it is called in print, and its tenures, each with the status that was told last."""

    printed: tuple[str, ...]
    tenures: tuple[tuple[TenureRow, PostStatus], ...]


class Seats:
    """The posts of a corpus that somebody held; a post of no body is its person's own."""

    def __init__(self, observations: Iterable[PostRow], knowledge: Knowledge) -> None:
        self.tenures = Shelf(TypeAdapter(TenureRow), parts=6)
        self.conflicts: list[Issue] = []
        self._knowledge = knowledge
        self._seats = Shelf(TypeAdapter(Seat))
        observed = Shelf(TypeAdapter(PostRow), parts=2)
        for row in observations:
            observed.put(row, row.organization or row.person, row.title)
        for _, rows in observed.groups():
            self._add(tuple(rows))

    def __iter__(self) -> Iterator[Seat]:
        return iter(self._seats)

    def _add(self, observed: tuple[PostRow, ...]) -> None:
        """Take in all observations of a post."""
        held = spells(observed, self._knowledge)
        followed = succession(held, self._knowledge)
        self.conflicts += followed.issues
        tenures = list(tenure_rows(held, followed))
        for spell, tenure in zip(held, tenures, strict=True):
            self.tenures.put(tenure, tenure.organization or "", tenure.title, *map(str, spell.order))
        if tenures:
            # 原旗委书记 is what a person is called, not the post
            printed = {row.full_title for row in observed if row.status != PostStatus.FORMER}
            self._seats.put(Seat(tuple(sorted(printed)), tuple(zip(tenures, map(_last_status, held), strict=True))))


def _last_status(spell: Spell) -> PostStatus:
    return spell.observations[-1].status
