"""What belongs to what and lies where: from claims, from the parents of entities, and from the regions of bodies."""

from collections.abc import Iterator

from kg.graph.edges import Gathered
from kg.graph.evidence import evidence
from kg.graph.names import Names
from kg.model import Claim, EdgeType, EntityType, NameClaim, Records, RelationClaim, WroteClaim
from kg.model.rows import Evidence


def gather(records: Records, names: Names, edges: Gathered) -> None:
    """Add what one document says to the edges."""
    for claim in records.claims:
        match claim:
            case RelationClaim():
                kind = EdgeType(claim.relation.value)
                edges.add(kind, names.of(claim.subject), names.of(claim.object), _evidence(records, claim))
            case WroteClaim():
                edges.add(EdgeType.WROTE, names.of(claim.person), claim.article, _evidence(records, claim), claim.role)
            case NameClaim():
                _gather_name(claim, names, edges, _evidence(records, claim))


def _gather_name(claim: NameClaim, names: Names, edges: Gathered, items: tuple[Evidence, ...]) -> None:
    """The region of a body and the parents of what is named, up to the province; the name in print is the evidence."""
    entity = names.known(names.of(claim.mention))
    if entity is None:
        return
    if entity.type == EntityType.ORGANIZATION:
        edges.add(EdgeType.LOCATED_IN, entity.id, names.place(claim.region), items)
    for lower, upper in chain(names, entity.id):
        edges.add(EdgeType.PART_OF, lower, upper, items[:1])


def chain(names: Names, entity_id: str) -> Iterator[tuple[str, str]]:
    """An entity and its parent, the parent and its own, and so on; a circle ends it."""
    seen = {entity_id}
    entity = names.known(entity_id)
    while entity is not None and entity.parent is not None and entity.parent not in seen:
        yield entity.id, entity.parent
        seen.add(entity.parent)
        entity = names.known(entity.parent)


def _evidence(records: Records, claim: Claim) -> tuple[Evidence, ...]:
    raw = records.page.text if records.page else ""
    return evidence(raw, records.name, claim.article, claim.evidence)
