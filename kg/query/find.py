"""From what somebody types to the one thing that is meant, or an error that helps to ask again."""

from collections.abc import Iterable, Iterator

from rapidfuzz import process

from kg.errors import AmbiguousNameError, UnknownNameError
from kg.model import EntityType, Node
from kg.model.rows import TenureRow
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
    nodes = [node for node in store.nodes() if node.label in wanted]
    found = _called(nodes, name)
    if not found:
        raise UnknownNameError(name, _near(nodes, name))
    if len(found) > 1:
        raise AmbiguousNameError(name, [(node.id, describe(store, node)) for node in found])
    return found[0]


def describe(store: Store, node: Node) -> str:
    """A thing in a few words, so that a person can tell it from others of its name."""
    said = "、".join(dict.fromkeys(held_post(row) for row in store.rows(TenureRow, node.id) if row.person == node.id))
    where = said or _text(node, "code")
    return f"{node.name} ({node.label}{': ' + where if where else ''})"


def _called(nodes: Iterable[Node], name: str) -> list[Node]:
    """Those whose own name this is, else those who are also called so."""
    key = name_key(name)
    found = [(node, name_key(node.name) == key) for node in nodes if key in map(name_key, _names(node))]
    own = [node for node, is_own in found if is_own]
    return own or [node for node, _ in found]


def _near(nodes: Iterable[Node], name: str) -> list[str]:
    names = {name_key(other): other for node in nodes for other in _names(node)}
    # Sorted, because of equally near names the first ones are taken.
    found = process.extract(name_key(name), sorted(names), limit=_NEAR, score_cutoff=_LIKENESS)
    return [names[key] for key, *_ in found]


def _names(node: Node) -> Iterator[str]:
    yield node.name
    aliases = node.properties.get("aliases", ())
    if isinstance(aliases, tuple):
        yield from aliases


def _text(node: Node, name: str) -> str:
    value = node.properties.get(name)
    return value if isinstance(value, str) else ""
