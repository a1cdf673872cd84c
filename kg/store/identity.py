"""Who is who, as it was last computed: proposals, entities, and the entity of every reference."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from pydantic import TypeAdapter

from kg.model import Entity, Issue, Proposal
from kg.shelf import Stream
from kg.store import sql
from kg.store.connection import Connection

if TYPE_CHECKING:
    from kg.resolve import Identity

ENTITY: Final = TypeAdapter(Entity)
PROPOSAL: Final = TypeAdapter(Proposal)
"""How entities and proposals are written as JSON and read."""

_ENTITIES: Final = 1 << 14
_MEMBERS: Final = 1 << 16
"""So many of those that were asked for last are held: a page names the same things again and again."""


class IdentityTables(Connection):
    """The part of the store that holds proposals and entities."""

    def replace_identity(self, identity: "Identity") -> None:
        """Put new proposals and entities in the place of the former ones."""
        with self.transaction():
            for statement in (*sql.CLEAR_IDENTITY, sql.CLEAR_PENDING):
                self._run(statement)
            self._run_many(
                sql.PUT_PROPOSAL,
                ((number, one.left, one.right, PROPOSAL.dump_json(one).decode()) for number, one in enumerate(identity.proposals)),
            )
            for entity in identity.entities:
                self._run(sql.PUT_ENTITY, entity.id, entity.type, entity.name, ENTITY.dump_json(entity).decode())
                self._run_many(sql.PUT_MEMBER, ((reference, entity.id) for reference in entity.references))

    def entity_of(self, reference: str) -> str | None:
        """The id of the entity that a reference belongs to."""
        row = self._one(sql.ENTITY_OF, reference)
        return None if row is None else row[0]

    def entity(self, entity_id: str) -> Entity | None:
        """The entity with an id."""
        row = self._one(sql.ENTITY, entity_id)
        return None if row is None else ENTITY.validate_json(row[0])

    def entities(self) -> Iterator[Entity]:
        """All entities in the order of their ids."""
        return (ENTITY.validate_json(data) for (data,) in self._run(sql.ALL_ENTITIES))

    def proposals(self, reference: str | None = None) -> Iterator[Proposal]:
        """All proposals in their order, or those about one reference."""
        rows = self._run(sql.ALL_PROPOSALS) if reference is None else self._run(sql.PROPOSALS_OF, reference)
        return (PROPOSAL.validate_json(data) for (data,) in rows)

    def identity(self, issues: tuple[Issue, ...] = ()) -> "StoredIdentity":
        """The identity that was last computed, with what was doubtful about it, which no store keeps apart from the graph."""
        return StoredIdentity(Stream(self.entities), lru_cache(_ENTITIES)(self.entity), lru_cache(_MEMBERS)(self.entity_of), issues)


@dataclass(frozen=True, slots=True)
class StoredIdentity:
    """Who is who as a store holds it: entities in the order of their ids, and what gives one by its id, and that of a reference."""

    entities: Iterable[Entity]
    known: Callable[[str], Entity | None]
    owner: Callable[[str], str | None]
    issues: tuple[Issue, ...]
