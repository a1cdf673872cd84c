"""All people of a graph."""

from collections import defaultdict

from kg.model import EntityType, Record
from kg.model.rows import EVIDENCE, EntityRow, Evidence, TenureRow
from kg.query.answer import Answer
from kg.query.wording import held_post
from kg.store import Store


class PersonRow(Record):
    """A person with posts, other names, how often and where named, and one quotation."""

    id: str
    name: str
    aliases: tuple[str, ...]
    posts: tuple[str, ...]
    mentions: int
    sources: tuple[str, ...]
    evidence: tuple[Evidence, ...]


def people(store: Store) -> Answer[PersonRow]:
    """Everyone, the most often named first."""
    named = store.first_namings()
    posts: dict[str, dict[str, None]] = defaultdict(dict)
    for tenure in store.rows(TenureRow):
        posts[tenure.person][held_post(tenure)] = None
    rows = [
        PersonRow(
            id=row.id,
            name=row.name,
            aliases=row.aliases,
            posts=tuple(posts[row.id]),
            mentions=row.mentions,
            sources=row.sources,
            evidence=EVIDENCE.validate_json(f"[{named[row.id]}]") if row.id in named else (),
        )
        for row in store.rows(EntityRow)
        if row.type == EntityType.PERSON
    ]
    return Answer(PersonRow, sorted(rows, key=lambda row: (-row.mentions, row.name, row.id)), "the graph knows no person")
