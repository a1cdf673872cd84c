"""From what somebody types to the one thing that is meant, or an error that helps to ask again."""

from collections.abc import Iterable, Iterator

from kg.errors import AmbiguousNameError, UnknownNameError
from kg.model import EntityType, Node
from kg.model.rows import TenureRow
from kg.query.tenures import tenures_of
from kg.query.wording import held_post
from kg.store import Store
from kg.text import name_key

NAMED = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.POST})
_NEAR = 5
_LIKENESS = 50  # of 100; two names of two characters that share one have just that much


def find(store: Store, name: str, types: Iterable[EntityType] = NAMED) -> Node:
    """The thing with an id or name; the id of any mention of it is its id too.

    A name that several have raises `AmbiguousNameError` with their posts, one that nobody has `UnknownNameError` with near ones.
    """
    wanted = frozenset(types)
    known = store.node(store.entity_of(name) or name)
    if known is not None and known.label in wanted:
        return known
    found = _called([node for node in store.named(name) if node.label in wanted], name)
    if not found:
        raise UnknownNameError(name, _near(store, name, wanted))
    if len(found) > 1:
        raise AmbiguousNameError(name, [(node.id, describe(store, node)) for node in found])
    return found[0]


def describe(store: Store, node: Node) -> str:
    """A thing in a few words, so that a person can tell it from others of its name."""
    where = "、".join(dict.fromkeys(_telling(store, node))) or _text(node, "code")
    return f"{node.name} ({node.label}{': ' + where if where else ''})"


def _called(nodes: Iterable[Node], name: str) -> list[Node]:
    """Those whose own name this is, else those who are also called so."""
    found = list(nodes)
    return [node for node in found if name_key(node.name) == name_key(name)] or found


def _near(store: Store, name: str, types: Iterable[EntityType]) -> list[str]:
    from rapidfuzz import process  # noqa: PLC0415  # only who mistypes has to wait for it

    names = {name_key(other): other for label in sorted(types) for other in store.names(label)}
    # Sorted, because of equally near names the first ones are taken.
    found = process.extract(name_key(name), sorted(names), limit=_NEAR, score_cutoff=_LIKENESS)
    return [names[key] for key, *_ in found]


def _telling(store: Store, node: Node) -> Iterator[str]:
    """The posts of a person, the holders of a post."""
    if node.label == EntityType.POST:
        return (row.person_name for row in tenures_of(store, node))
    return (held_post(row) for row in store.rows(TenureRow, node.id) if row.person == node.id)


def _text(node: Node, name: str) -> str:
    value = node.properties.get(name)
    return value if isinstance(value, str) else ""
