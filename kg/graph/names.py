"""Entities by id, and the entity behind every mention or argument of a claim."""

from kg.model import Argument, Entity, EntityType, Implied
from kg.resolve import Identity


class Names:
    """The entities of an identity, as the rows name them."""

    def __init__(self, identity: Identity) -> None:
        self.identity = identity
        self._places = {entity.code: entity.id for entity in identity.entities if entity.type == EntityType.PLACE and entity.code}

    def of(self, argument: Argument | str | None) -> str | None:
        """The entity of a mention's id or of an argument; None for one that nobody resolved."""
        if argument is None:
            return None
        reference = argument if isinstance(argument, str) else argument.id if isinstance(argument, Implied) else argument.mention
        return self.identity.entity_of.get(reference)

    def known(self, entity: str | None) -> Entity | None:
        """The entity with an id."""
        return None if entity is None else self.identity.known.get(entity)

    def name(self, entity: str | None) -> str | None:
        """The name of an entity."""
        known = self.known(entity)
        return known.name if known else None

    def place(self, code: str | None) -> str | None:
        """The place with a division code."""
        return None if code is None else self._places.get(code)
