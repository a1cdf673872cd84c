"""Entities from clusters: the name most used, all other names, the division code, the parent."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.model import Entity, EntityType
from kg.resolve.references import References


@dataclass(frozen=True, slots=True)
class _Face:
    """What one reference adds to its entity."""

    type: EntityType
    name: str
    others: frozenset[str]
    source: str
    code: str | None = None


def entities_of(references: References, groups: Iterable[Sequence[str]]) -> tuple[Entity, ...]:
    """The entities of the clusters, still without parents, in the order of their ids."""
    faces = dict(_faces(references))
    entities = [_entity(group, [faces[reference] for reference in group]) for group in groups]
    return tuple(sorted(entities, key=lambda entity: entity.id))


def _faces(references: References) -> Iterator[tuple[str, _Face]]:
    for unit in references.people:
        others = frozenset(text for text in unit.texts if len(text) > 1)  # a surname alone is nobody's other name
        face = _Face(EntityType.PERSON, unit.name, others, unit.source)
        yield from ((reference, face) for reference in unit.references)
    for named in references.named:
        yield named.id, _Face(named.type, named.name, frozenset({named.text}), named.source, named.code)
    for article in references.articles:
        yield article.id, _Face(EntityType.ARTICLE, article.id, frozenset(), article.source)
    for report in references.reports:
        yield report.id, _Face(EntityType.EVENT, report.trigger, frozenset(), report.source)


def _entity(group: Sequence[str], faces: Sequence[_Face]) -> Entity:
    name = _name(face.name for face in faces)
    codes = Counter(face.code for face in faces if face.code)
    return Entity(
        id=group[0],
        type=faces[0].type,
        name=name,
        aliases=tuple(sorted({other for face in faces for other in (face.name, *face.others)} - {name})),
        code=min(codes, key=lambda code: (-codes[code], code), default=None),
        parent=None,
        references=tuple(group),
        sources=tuple(sorted({face.source for face in faces})),
    )


def _name(names: Iterable[str]) -> str:
    """The name most used, where a piece of a longer one counts for that; of equally used ones the longest."""
    counts = Counter(names)
    full = [name for name in counts if not any(name in other for other in counts if other != name)]
    return min(full, key=lambda name: (-counts[name], -len(name), name))
