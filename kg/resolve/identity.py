"""The outcome of resolution: who is who, and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from kg.model import Entity, Issue, Proposal


@dataclass(frozen=True)
class Identity:
    """Proposals with their reasons, and the entities that follow from them and from verdicts, in the order of their ids.

    Articles that reprint one another are one entity of type Article, reports of one event one of type Event. A place that
    only lies between a named place and its region, and a body that is only named as the parent of another, are entities
    without references. A store keeps the identity of an archive; what is looked up here is held in memory from then on.
    """

    proposals: Iterable[Proposal]
    entities: Iterable[Entity]
    issues: tuple[Issue, ...]

    def known(self, entity: str) -> Entity | None:
        """The entity with an id."""
        return self._by_id.get(entity)

    def owner(self, reference: str) -> str | None:
        """The entity that a reference belongs to."""
        return self.entity_of.get(reference)

    @cached_property
    def _by_id(self) -> Mapping[str, Entity]:
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def entity_of(self) -> Mapping[str, str]:
        """The entity of every reference."""
        return {reference: entity.id for entity in self.entities for reference in entity.references}
