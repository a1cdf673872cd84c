"""What another identity changes: which entities are joined, and which fall apart."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.model import Entity


@dataclass(frozen=True, slots=True)
class Change:
    """Entities as they were and what they become; all references of the one side are on the other."""

    before: tuple[Entity, ...]
    after: tuple[Entity, ...]


def changes(before: Iterable[Entity], after: Iterable[Entity]) -> list[Change]:
    """The changes of identity, in the order of the ids; entities with the same references on both sides are left out."""
    former = {entity.references: entity for entity in before if entity.references}
    later = {entity.references: entity for entity in after if entity.references}
    gone = [entity for references, entity in former.items() if references not in later]
    new = [entity for references, entity in later.items() if references not in former]
    owner = {reference: entity.id for entity in new for reference in entity.references}
    met = _Groups()
    for entity in gone:
        for reference in entity.references:
            if reference in owner:
                met.join(f"<{entity.id}", f">{owner[reference]}")
    grouped: dict[str, tuple[list[Entity], list[Entity]]] = {}
    for mark, entities, place in (("<", gone, 0), (">", new, 1)):
        for entity in entities:
            grouped.setdefault(met.find(f"{mark}{entity.id}"), ([], []))[place].append(entity)
    found = [Change(tuple(sorted(one, key=_id)), tuple(sorted(other, key=_id))) for one, other in grouped.values()]
    return sorted(found, key=lambda change: [entity.id for entity in (*change.before, *change.after)])


def _id(entity: Entity) -> str:
    return entity.id


class _Groups:
    """Sets of names that grow by joining."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def find(self, name: str) -> str:
        """The name of the set."""
        while (parent := self._parent.get(name, name)) != name:
            name = parent
        return name

    def join(self, left: str, right: str) -> None:
        """Make one set of two."""
        first, second = sorted((self.find(left), self.find(right)))
        if first != second:
            self._parent[second] = first
