"""The outcome of resolution: who is who, and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.model import Entity, Issue, Proposal


@dataclass(frozen=True)
class Identity:
    """Proposals with their reasons, the entities that follow from them and from verdicts, by id, and the entity of every reference.

    Articles that reprint one another are one entity of type Article, reports of one event one of type Event. A place that
    only lies between a named place and its region, and a body that is only named as the parent of another, are entities
    without references.
    """

    proposals: Iterable[Proposal]
    entities: Iterable[Entity]
    known: Mapping[str, Entity]
    entity_of: Mapping[str, str]
    issues: tuple[Issue, ...] = ()

    @classmethod
    def of(cls, proposals: tuple[Proposal, ...], entities: tuple[Entity, ...], issues: tuple[Issue, ...] = ()) -> "Identity":
        """The identity that these entities make, whose references name their members."""
        members = {reference: entity.id for entity in entities for reference in entity.references}
        return cls(proposals, entities, {entity.id: entity for entity in entities}, members, issues)
