"""What a body or place belongs to, as entities: those in print, and those that are only needed to reach the province."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from heapq import merge
from operator import attrgetter

from kg.ids import record_id
from kg.model import Entity, EntityType
from kg.resolve.entities import Lies, Placed
from kg.resolve.knowledge import Knowledge
from kg.text import name_key


class Parents:
    """The entities with their parents, in the order of their ids; a parent that no page names becomes one without references.

    A place with a code lies in the division above it, all the way up to the province. A place without one lies in what the
    page says, else in its region. A body belongs to what the page says; the division that it serves becomes an entity too,
    because the graph says where a body lies.
    """

    def __init__(self, placed: Iterable[Placed], knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._placed = placed
        self._made: list[Entity] = []
        self._regions: dict[str, str | None] = {}
        self._by_code: dict[str, str] = {}
        self._by_name: dict[tuple[EntityType, str], list[str]] = defaultdict(list)
        named: list[Placed] = []
        for entity, lies in placed:
            if entity.type in {EntityType.PLACE, EntityType.ORGANIZATION}:
                named.append((replace(entity, aliases=(), references=(), sources=()), lies))  # the rest takes room and tells nothing
                self._regions[entity.id] = lies.region
                self._register(entity)
        self._parents = {entity.id: self._parent(entity, lies) for entity, lies in named}

    def __iter__(self) -> Iterator[Entity]:
        found = (replace(entity, parent=self._parents.get(entity.id)) for entity, _ in self._placed)
        return merge(found, sorted(self._made, key=attrgetter("id")), key=attrgetter("id"))

    def _register(self, entity: Entity) -> None:
        if entity.code and entity.type == EntityType.PLACE:
            self._by_code.setdefault(entity.code, entity.id)
        self._by_name[entity.type, name_key(entity.name)].append(entity.id)

    def _parent(self, entity: Entity, lies: Lies) -> str | None:
        """The parent of a body or place, which is never itself."""
        parent = self._above(entity, lies)
        return parent if parent != entity.id else None

    def _above(self, entity: Entity, lies: Lies) -> str | None:
        if entity.type == EntityType.PLACE and entity.code and (chain := self._knowledge.chain(entity.code)):
            return self._division(chain[1][0]) if len(chain) > 1 else None
        if lies.home:
            self._division(lies.home)
        if lies.parent is not None:
            return self._division(lies.parent) if lies.parent.isdigit() else self._named(entity.type, lies.parent, lies.home)
        return self._division(lies.home) if lies.home and entity.type == EntityType.PLACE else None

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
            return min(found, key=lambda key: (-_shared(self._regions.get(key), region), key))
        return self._make(kind, name, None, self._division(region) if region and kind == EntityType.PLACE else None)

    def _make(self, kind: EntityType, name: str, code: str | None, parent: str | None) -> str:
        key = record_id("z", kind, name, code or "")
        entity = Entity(id=key, type=kind, name=name, aliases=(), code=code, parent=parent, references=(), sources=())
        self._made.append(entity)
        self._register(entity)
        return key


def _shared(left: str | None, right: str | None) -> int:
    """How many digits two codes begin with in common."""
    digits: Sequence[bool] = [a == b for a, b in zip(left or "", right or "", strict=False)]
    return digits.index(False) if False in digits else len(digits)
