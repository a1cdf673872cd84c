"""What a body or place belongs to, as entities: those in print, and those that are only needed to reach the province."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kg.ids import record_id
from kg.model import Entity, EntityType
from kg.resolve.knowledge import Knowledge
from kg.resolve.named import home
from kg.resolve.references import NamedReference
from kg.text import name_key


class Parents:
    """Finds the parent of each body and place; a parent that no page names becomes an entity without references.

    A place with a code lies in the division above it, all the way up to the province. A place without one lies in what the
    page says, else in its region. A body belongs to what the page says; the division that it serves becomes an entity too,
    because the graph says where a body lies.
    """

    def __init__(self, entities: Iterable[Entity], references: Mapping[str, NamedReference], knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._entities = {entity.id: entity for entity in entities}
        self._references = references
        self._by_code: dict[str, str] = {}
        self._by_name: dict[tuple[EntityType, str], list[str]] = defaultdict(list)
        for entity in sorted(self._entities.values(), key=lambda entity: entity.id):
            self._register(entity)

    def resolved(self) -> tuple[Entity, ...]:
        """All entities with their parents, in the order of their ids."""
        for entity in sorted(self._entities.values(), key=lambda entity: entity.id):
            if entity.type in {EntityType.PLACE, EntityType.ORGANIZATION}:
                parent = self._parent(entity)
                known = self._entities[entity.id]
                self._entities[entity.id] = replace(known, parent=parent if parent != entity.id else None)
        return tuple(self._entities[key] for key in sorted(self._entities))

    def _register(self, entity: Entity) -> None:
        if entity.code and entity.type == EntityType.PLACE:
            self._by_code.setdefault(entity.code, entity.id)
        self._by_name[entity.type, name_key(entity.name)].append(entity.id)

    def _parent(self, entity: Entity) -> str | None:
        references = [self._references[reference] for reference in entity.references]
        if entity.type == EntityType.PLACE and entity.code and (chain := self._knowledge.chain(entity.code)):
            return self._division(chain[1][0]) if len(chain) > 1 else None
        said = _most(reference.parent for reference in references if reference.resolved)
        region = _most(home(reference, self._knowledge) for reference in references if reference.resolved)
        if region:
            self._division(region)
        if said is not None:
            return self._division(said) if said.isdigit() else self._named(entity.type, said, region)
        return self._division(region) if region and entity.type == EntityType.PLACE else None

    def _division(self, code: str) -> str | None:
        """The place with a code, made with everything above it where no page names it; None for an unknown code."""
        found = self._by_code.get(code)
        if found is not None:
            return found
        chain = self._knowledge.chain(code)
        if not chain:
            return None
        if chain[0][0] != code:
            return self._division(chain[0][0])
        parent = self._division(chain[1][0]) if len(chain) > 1 else None
        return self._make(EntityType.PLACE, chain[0][1], code, parent)

    def _named(self, kind: EntityType, name: str, region: str | None) -> str:
        """The body or place with a name, of several the one nearest to the region."""
        found = self._by_name.get((kind, name_key(name)), [])
        if found:
            return min(found, key=lambda key: (-_shared(self._region_of(key), region), key))
        return self._make(kind, name, None, self._division(region) if region and kind == EntityType.PLACE else None)

    def _region_of(self, key: str) -> str | None:
        return _most(self._references[reference].region for reference in self._entities[key].references)

    def _make(self, kind: EntityType, name: str, code: str | None, parent: str | None) -> str:
        key = record_id("z", kind, name, code or "")
        entity = Entity(id=key, type=kind, name=name, aliases=(), code=code, parent=parent, references=(), sources=())
        self._entities[key] = entity
        self._register(entity)
        return key


def _most(values: Iterable[str | None]) -> str | None:
    """The value that stands most often; of equals the smallest."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value), default=None)


def _shared(left: str | None, right: str | None) -> int:
    """How many digits two codes begin with in common."""
    digits: Sequence[bool] = [a == b for a, b in zip(left or "", right or "", strict=False)]
    return digits.index(False) if False in digits else len(digits)
