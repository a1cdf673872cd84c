"""Nodes: people, bodies and places with what is known of them, posts, events and articles."""

from collections.abc import Iterable, Iterator

from kg.graph.articles import ArticleFacts
from kg.graph.seats import Seat
from kg.ids import record_id
from kg.model import EntityType, Node, Value
from kg.model.rows import EntityRow, EventRow, TenureRow
from kg.resolve.knowledge import Knowledge


def properties(**values: Value | None) -> dict[str, Value]:
    """The properties that have a value; empty lists and unknowns are left out."""
    return {key: value for key, value in values.items() if value not in (None, ())}


def entity_nodes(rows: Iterable[EntityRow]) -> Iterator[Node]:
    """The nodes of people, bodies and places."""
    for row in rows:
        known = properties(aliases=row.aliases, code=row.code, mentions=row.mentions, sources=row.sources)
        yield Node(id=row.id, label=row.type, name=row.name, properties=known)


def post_id(row: TenureRow) -> str:
    """The id of the post of a row: its body and title; a post of no body is its person's own, so that 村民 joins nobody."""
    return record_id("p", row.organization or row.person, row.title)


def post_nodes(seats: Iterable[Seat], knowledge: Knowledge) -> Iterator[Node]:
    """The nodes of posts; also called as in print (政法委书记), and by a title that needs no body (旗长)."""
    for seat in seats:
        tenure, _ = seat.tenures[0]
        name = f"{tenure.organization_name or ''}{tenure.title}"
        telling = {tenure.title} if knowledge.telling(tenure.title) else set()
        known = properties(
            aliases=tuple(sorted({*seat.printed, *telling} - {name})),
            title=tenure.title,
            organization=tenure.organization,
            organization_name=tenure.organization_name,
        )
        yield Node(id=post_id(tenure), label=EntityType.POST, name=name, properties=known)


def event_nodes(rows: Iterable[EventRow]) -> Iterator[Node]:
    """The nodes of events."""
    for row in rows:
        known = properties(
            type=row.type.value, trigger=row.trigger, object=row.object, date=row.date, documents=row.documents, headline=row.headline
        )
        yield Node(id=row.id, label=EntityType.EVENT, name=f"{row.trigger}{row.object or ''}", properties=known)


def article_nodes(articles: Iterable[ArticleFacts]) -> Iterator[Node]:
    """The nodes of articles."""
    for facts in articles:
        original = None if facts.original == facts.id else facts.original
        known = properties(source=facts.source, headline=facts.headline, date=facts.date, publisher=facts.publisher, reprint_of=original)
        yield Node(id=facts.id, label=EntityType.ARTICLE, name=facts.title, properties=known)
