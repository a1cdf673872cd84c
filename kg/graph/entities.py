"""Rows of entities: people, bodies and places, with how often they are named."""

from collections.abc import Iterator, Mapping

from kg.graph.names import Names
from kg.model import EntityType
from kg.model.rows import EntityRow

LISTED = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE})


def entity_rows(names: Names, mentions: Mapping[str, int], source_names: Mapping[str, str]) -> Iterator[EntityRow]:
    """The rows in the order of the entities' ids; events and articles have rows of their own."""
    for entity in names.identity.entities:
        if entity.type in LISTED:
            yield EntityRow(
                id=entity.id,
                type=entity.type,
                name=entity.name,
                aliases=entity.aliases,
                code=entity.code,
                parent=entity.parent,
                parent_name=names.name(entity.parent),
                mentions=mentions.get(entity.id, 0),
                sources=tuple(sorted(source_names.get(source, source) for source in entity.sources)),
            )
