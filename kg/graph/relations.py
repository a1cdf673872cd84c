"""What belongs to what and lies where: from claims, from the parents of entities, and from the regions of bodies."""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.graph.edges import Gathered
from kg.graph.evidence import evidence
from kg.graph.names import Names
from kg.model import (
    Claim,
    EdgeType,
    EntityType,
    EventReport,
    Implied,
    NameClaim,
    PostClaim,
    Records,
    RelationClaim,
    WroteClaim,
)
from kg.model.rows import Evidence
from kg.resolve.knowledge import Knowledge
from kg.text import Spans


@dataclass(frozen=True, slots=True)
class Relations:
    """Gathers the edges that documents say directly, or that follow from a name in print."""

    names: Names
    knowledge: Knowledge
    edges: Gathered

    def add(self, records: Records) -> None:
        """Take in one document."""
        for claim in records.claims:
            match claim:
                case RelationClaim():
                    ends = self.names.of(claim.subject), self.names.of(claim.object)
                    self.edges.add(EdgeType(claim.relation.value), *ends, _evidence(records, claim, claim.evidence))
                case WroteClaim():
                    items = _evidence(records, claim, claim.evidence)
                    self.edges.add(EdgeType.WROTE, self.names.of(claim.person), claim.article, items, claim.role.value)
                case NameClaim():
                    self._place(self.names.of(claim.mention), claim.name, claim.region, _evidence(records, claim, claim.evidence))
            for implied in _implied(claim):
                self._place(self.names.of(implied), implied.name, implied.region, _evidence(records, claim, implied.anchors))

    def _place(self, key: str | None, name: str, region: str | None, items: tuple[Evidence, ...]) -> None:
        """The region of a body, and the parents of what is named up to the province; the name in print is the evidence."""
        entity = self.names.known(key)
        if entity is None:
            return
        lies_in = self.names.place(region)
        if entity.type == EntityType.ORGANIZATION and lies_in and not self.knowledge.national(name, region):
            self.edges.follow(EdgeType.LOCATED_IN, entity.id, lies_in, items[:1])
            self._chain(lies_in, items)
        self._chain(entity.id, items)

    def _chain(self, entity: str, items: tuple[Evidence, ...]) -> None:
        for lower, upper in chain(self.names, entity):
            self.edges.follow(EdgeType.PART_OF, lower, upper, items[:1])


def chain(names: Names, entity_id: str) -> Iterator[tuple[str, str]]:
    """An entity and its parent, the parent and its own, and so on; a circle ends it."""
    seen = {entity_id}
    entity = names.known(entity_id)
    while entity is not None and entity.parent is not None and entity.parent not in seen:
        yield entity.id, entity.parent
        seen.add(entity.parent)
        entity = names.known(entity.parent)


def _implied(claim: Claim) -> Iterator[Implied]:
    match claim:
        case PostClaim(organization=Implied() as implied):
            yield implied
        case EventReport():
            arguments = (*claim.places, *(involved.organization for involved in claim.organizations))
            yield from (argument for argument in arguments if isinstance(argument, Implied))


def _evidence(records: Records, claim: Claim, spans: Spans) -> tuple[Evidence, ...]:
    return evidence(records.page, records.name, claim.article, spans)
