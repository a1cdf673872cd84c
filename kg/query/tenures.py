"""The spells of a post."""

from kg.model import EdgeType, Node
from kg.model.rows import TenureRow
from kg.store import Store


def tenures_of(store: Store, post: Node) -> tuple[TenureRow, ...]:
    """The spells of a post in the order of time."""
    held = {edge.properties["tenure"]: edge.start for edge in store.edges(post.id) if edge.type == EdgeType.HOLDS}
    body = post.properties.get("organization")
    owners = [body] if isinstance(body, str) else sorted(set(held.values()))
    return tuple(row for owner in owners for row in store.rows(TenureRow, owner) if row.id in held)
