"""All people of a graph."""

from collections import defaultdict

from kg.model import EntityType, Record
from kg.model.rows import EntityRow, TenureRow
from kg.query.wording import held_post
from kg.store import Store


class PersonRow(Record):
    """A person with posts, other names, and how often and where named."""

    id: str
    name: str
    aliases: tuple[str, ...]
    posts: tuple[str, ...]
    mentions: int
    sources: tuple[str, ...]


def people(store: Store) -> list[PersonRow]:
    """Everyone, the most often named first."""
    posts: dict[str, dict[str, None]] = defaultdict(dict)
    for tenure in store.rows(TenureRow):
        posts[tenure.person][held_post(tenure)] = None
    rows = [
        PersonRow(id=row.id, name=row.name, aliases=row.aliases, posts=tuple(posts[row.id]), mentions=row.mentions, sources=row.sources)
        for row in store.rows(EntityRow)
        if row.type == EntityType.PERSON
    ]
    return sorted(rows, key=lambda row: (-row.mentions, row.name, row.id))
