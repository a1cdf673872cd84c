"""Entities by id, and the entity behind every mention or argument of a claim."""

from collections.abc import Callable, Iterable
from typing import Protocol

from kg.model import Argument, Entity, EntityType, Implied, Issue


class WhoIsWho(Protocol):
    """An identity as it was just made, or as a store holds it."""

    @property
    def entities(self) -> Iterable[Entity]:
        """All entities in the order of their ids."""

    @property
    def known(self) -> Callable[[str], Entity | None]:
        """Gives the entity with an id."""

    @property
    def owner(self) -> Callable[[str], str | None]:
        """Gives the entity that a reference belongs to."""

    @property
    def issues(self) -> tuple[Issue, ...]:
        """What is doubtful about it."""


class Names:
    """The entities of an identity, as the rows name them."""

    def __init__(self, identity: WhoIsWho) -> None:
        self.identity = identity
        self.count = 0  # of entities
        self._owner, self._known = identity.owner, identity.known
        self._places: dict[str, str] = {}
        for entity in identity.entities:
            self.count += 1
            if entity.type == EntityType.PLACE and entity.code:
                self._places[entity.code] = entity.id

    def of(self, argument: Argument | str | None) -> str | None:
        """The entity of a mention's id or of an argument; None for one that nobody resolved."""
        if argument is None:
            return None
        reference = argument if isinstance(argument, str) else argument.id if isinstance(argument, Implied) else argument.mention
        return self._owner(reference)

    def known(self, entity: str | None) -> Entity | None:
        """The entity with an id."""
        return None if entity is None else self._known(entity)

    def name(self, entity: str | None) -> str | None:
        """The name of an entity."""
        known = self.known(entity)
        return known.name if known else None

    def place(self, code: str | None) -> str | None:
        """The place with a division code."""
        return None if code is None else self._places.get(code)
