"""Entities from clusters: the name most used, all other names, the division code, and what is said of where they belong."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from pydantic import TypeAdapter

from kg.model import Entity, EntityType
from kg.resolve.knowledge import Knowledge
from kg.resolve.named import home
from kg.resolve.references import ArticleText, NamedReference, PersonUnit, References, Report
from kg.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Lies:
    """What a body or place is said to belong to, the division that it serves or lies in, and the one that it is named in."""

    parent: str | None = None
    home: str | None = None
    region: str | None = None


@dataclass(frozen=True, slots=True)
class _Face:
    """What a reference tells of its entity."""

    type: EntityType
    name: str
    others: tuple[str, ...]
    source: str
    code: str | None = None
    lies: Lies = Lies()


Placed = tuple[Entity, Lies]
"""An entity still without its parent, and what its references say of it."""


def entities_of(references: References, entity: Callable[[str], str], knowledge: Knowledge) -> Shelf[Placed]:
    """The entities that references belong to, in the order of their ids; `entity` gives the id of each."""
    faces = Shelf(TypeAdapter(tuple[str, _Face]), parts=2)
    for reference, known in references.all():
        faces.put((reference, _face(known, knowledge)), entity(reference), reference)
    found = Shelf(TypeAdapter(Placed))
    for (key,), members in faces.groups(1):
        found.put(_placed(key, dict(members)))
    return found


def _face(known: PersonUnit | NamedReference | ArticleText | Report, knowledge: Knowledge) -> _Face:
    match known:
        case PersonUnit():
            return _Face(EntityType.PERSON, known.name, known.others, known.source)
        case NamedReference():
            said = (known.parent, home(known, knowledge)) if known.resolved else (None, None)
            return _Face(known.type, known.name, (known.text,), known.source, known.code, Lies(*said, known.region))
        case ArticleText():
            return _Face(EntityType.ARTICLE, known.id, (), known.source)
        case Report():
            return _Face(EntityType.EVENT, known.trigger, (), known.source)


def _placed(key: str, members: Mapping[str, _Face]) -> Placed:
    faces = list(members.values())
    name = _name(face.name for face in faces)
    entity = Entity(
        id=key,
        type=faces[0].type,
        name=name,
        aliases=tuple(sorted({other for face in faces for other in (face.name, *face.others)} - {name})),
        code=_most(face.code for face in faces),
        parent=None,
        references=tuple(members),
        sources=tuple(sorted({face.source for face in faces})),
    )
    lies = [face.lies for face in faces]
    return entity, Lies(_most(one.parent for one in lies), _most(one.home for one in lies), _most(one.region for one in lies))


def _most(values: Iterable[str | None]) -> str | None:
    """The value that stands most often; of equals the smallest."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value), default=None)


def _name(names: Iterable[str]) -> str:
    """The name most used, where a piece of a longer one counts for that; of equally used ones the longest."""
    counts = Counter(names)
    full = [name for name in counts if not any(name in other for other in counts if other != name)]
    return min(full, key=lambda name: (-counts[name], -len(name), name))
