"""Who is who, as it was last computed: proposals, entities, and the entity of every reference."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeVar

from pydantic import TypeAdapter

from kg.model import Entity, Proposal
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

Value = TypeVar("Value")


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

    def identity(self) -> "Identity":
        """The identity that was last computed, looked up as it is asked for, without its issues: those are rows of the graph."""
        from kg.resolve import Identity  # noqa: PLC0415  # who only asks the graph must not wait for the rules and the lexicon

        known = _Known(lru_cache(_ENTITIES)(self.entity), lambda: self._run(sql.ENTITY_IDS))
        members = _Known(lru_cache(_MEMBERS)(self.entity_of), lambda: self._run(sql.REFERENCES))
        return Identity(_Each(self.proposals), _Each(self.entities), known, members)


@dataclass(frozen=True, slots=True)
class _Each(Iterable[Value]):
    """What is read anew each time one goes through it."""

    start: Callable[[], Iterator[Value]]

    def __iter__(self) -> Iterator[Value]:
        return self.start()


@dataclass(frozen=True, slots=True, eq=False)
class _Known(Mapping[str, Value]):
    """What is looked up by its key."""

    one: Callable[[str], Value | None]
    keys_: Callable[[], Iterable[tuple[str]]]

    def __getitem__(self, key: str) -> Value:
        found = self.one(key)
        if found is None:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[str]:
        return (key for (key,) in self.keys_())

    def __len__(self) -> int:
        return sum(1 for _ in self.keys_())
