"""Rows of entities: people, bodies and places, with how often they are named."""

from collections.abc import Iterator, Mapping

from kg.graph.names import Names
from kg.model import EntityType
from kg.model.rows import EntityRow
from kg.shelf import Shelf

LISTED = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE})


def entity_rows(names: Names, mentions: Shelf[int], source_names: Mapping[str, str]) -> Iterator[EntityRow]:
    """The rows in the order of the entities' ids; events and articles have rows of their own.

    `mentions` are numbers of mentions by entity, so that they come in the same order.
    """
    counts = ((entity, sum(found)) for (entity,), found in mentions.groups())
    named, count = next(counts, (None, 0))
    for entity in names.identity.entities:
        here = 0
        if entity.id == named:
            here = count
            named, count = next(counts, (None, 0))
        if entity.type in LISTED:
            yield EntityRow(
                id=entity.id,
                type=entity.type,
                name=entity.name,
                aliases=entity.aliases,
                code=entity.code,
                parent=entity.parent,
                parent_name=names.name(entity.parent),
                mentions=here,
                sources=tuple(sorted(source_names.get(source, source) for source in entity.sources)),
            )
