"""Entities from clusters: the name most used, all other names, the division code, the parent."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from kg.model import Entity, EntityType
from kg.resolve.references import ArticleText, NamedReference, PersonUnit, References, Report

_Known = PersonUnit | NamedReference | ArticleText | Report


def entities_of(references: References, groups: Iterable[Sequence[str]]) -> tuple[Entity, ...]:
    """The entities of the clusters, still without parents, in the order of their ids."""
    known = dict(references.all())
    return tuple(sorted((_entity(group, known) for group in groups), key=lambda entity: entity.id))


def _entity(group: Sequence[str], known: Mapping[str, _Known]) -> Entity:
    members = [known[reference] for reference in group]
    names = [_face(member) for member in members]
    name = _name(own for own, _ in names)
    codes = Counter(member.code for member in members if isinstance(member, NamedReference) and member.code)
    return Entity(
        id=group[0],
        type=_type(members[0]),
        name=name,
        aliases=tuple(sorted({other for own, others in names for other in (own, *others)} - {name})),
        code=min(codes, key=lambda code: (-codes[code], code), default=None),
        parent=None,
        references=tuple(group),
        sources=tuple(sorted({member.source for member in members})),
    )


def _type(member: _Known) -> EntityType:
    match member:
        case PersonUnit():
            return EntityType.PERSON
        case NamedReference():
            return member.type
        case ArticleText():
            return EntityType.ARTICLE
        case Report():
            return EntityType.EVENT


def _face(member: _Known) -> tuple[str, tuple[str, ...]]:
    """The name that a reference gives its entity, and the others."""
    match member:
        case PersonUnit():
            return member.name, member.others
        case NamedReference():
            return member.name, (member.text,)
        case ArticleText():
            return member.id, ()
        case Report():
            return member.trigger, ()


def _name(names: Iterable[str]) -> str:
    """The name most used, where a piece of a longer one counts for that; of equally used ones the longest."""
    counts = Counter(names)
    full = [name for name in counts if not any(name in other for other in counts if other != name)]
    return min(full, key=lambda name: (-counts[name], -len(name), name))
