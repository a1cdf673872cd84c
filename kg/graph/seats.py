"""Posts one after the other, each with all who were seen in it, so that those of an archive are never held together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import TypeAdapter

from kg.graph.spells import Spell, spells
from kg.graph.succession import succession
from kg.graph.tenures import tenure_rows
from kg.model import Issue
from kg.model.rows import PostRow, TenureRow
from kg.resolve.knowledge import Knowledge
from kg.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Seat:
    """A post: what was seen of it, its spells with the tenure of each, and what contradicts itself."""

    observations: Sequence[PostRow]
    spells: Sequence[Spell]
    tenures: Sequence[TenureRow]
    conflicts: Sequence[Issue]


class Seats:
    """The posts of a corpus, gathered observation by observation; a post of no body is its person's own."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self.observations = Shelf(TypeAdapter(PostRow), parts=2)

    def add(self, row: PostRow) -> None:
        """Take in an observation."""
        self.observations.put(row, row.organization or row.person, row.title)

    def __iter__(self) -> Iterator[Seat]:
        for _, found in self.observations.groups():
            observed = tuple(found)
            held = spells(observed, self._knowledge)
            followed = succession(held, self._knowledge)
            yield Seat(observed, held, tuple(tenure_rows(held, followed)), followed.issues)
