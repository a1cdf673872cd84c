"""The card of a person, body, place or post: everything the graph knows of it, each piece with its quotations."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from kg.model import EdgeType, EntityType, Node, Record, Unit
from kg.model.rows import CoappearanceRow, EntityRow, EventRow, Evidence, TenureRow
from kg.query.coappearances import coappearances
from kg.query.find import NAMED, find
from kg.query.tenures import tenures_of
from kg.store import Store


class Companion(Record):
    """Somebody a person appears with."""

    id: str
    name: str
    unit: Unit
    weight: int
    first: str | None
    last: str | None


class Role(Record):
    """An event as the card's owner took part in it."""

    event: EventRow
    roles: tuple[str, ...]


class Place(Record):
    """A place and how many events of the card's owner were there."""

    id: str
    name: str
    events: int


class Named(Record):
    """An article that names the card's owner, or that the owner made, then with the role of the byline."""

    id: str
    source: str
    headline: str | None
    date: str | None
    made_as: tuple[str, ...]


class Card(Record):
    """What is known of one thing; for a body or post, `posts` are those who hold them."""

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...]
    code: str | None
    parents: tuple[str, ...]
    parts: tuple[str, ...]
    posts: tuple[TenureRow, ...]
    events: tuple[Role, ...]
    companions: tuple[Companion, ...]
    places: tuple[Place, ...]
    articles: tuple[Named, ...]
    quotations: tuple[Evidence, ...]

    def _repr_html_(self) -> str:
        from kg.query.display import card_html  # noqa: PLC0415  # only notebooks ask for it

        return card_html(self)


def card(store: Store, name: str, types: Iterable[EntityType] = NAMED) -> Card:
    """The card of the thing with this id or name; errors as in `find`."""
    node = find(store, name, types)
    row = next((row for row in store.rows(EntityRow, node.id) if row.id == node.id), None)
    posts, events = _posts(store, node), _events(store, node)
    return Card(
        id=node.id,
        type=node.label,
        name=node.name,
        aliases=_aliases(node),
        code=row.code if row else None,
        parents=_parents(store, row),
        parts=tuple(sorted(part.name for part in store.rows(EntityRow, node.id) if part.parent == node.id)),
        posts=posts,
        events=events,
        companions=_companions(store, node),
        places=_places(events),
        articles=_articles(store, node),
        quotations=_quotations(posts, events),
    )


def _parents(store: Store, row: EntityRow | None) -> tuple[str, ...]:
    """The names of what holds the thing, the next first."""
    names: dict[str, str] = {}
    while row and row.parent and row.parent not in names:
        names[row.parent] = row.parent_name or row.parent
        parent = row.parent
        row = next((other for other in store.rows(EntityRow, parent) if other.id == parent), None)
    return tuple(names.values())


def _posts(store: Store, node: Node) -> tuple[TenureRow, ...]:
    """The posts that a person holds, or that belong to a body; the holders of a post."""
    if node.label == EntityType.POST:
        return tenures_of(store, node)
    rows = store.rows(TenureRow, node.id)
    return tuple(sorted(rows, key=lambda row: (row.organization_name or "", row.title, row.first_seen or "~", row.id)))


def _aliases(node: Node) -> tuple[str, ...]:
    known = node.properties.get("aliases")
    return known if isinstance(known, tuple) else ()


def _events(store: Store, node: Node) -> tuple[Role, ...]:
    found = [Role(event=event, roles=_roles(event, node.id)) for event in store.rows(EventRow, node.id)]
    return tuple(sorted(found, key=lambda role: (role.event.date or "~", role.event.id)))


def _roles(event: EventRow, entity: str) -> tuple[str, ...]:
    person = [part.role.value for part in event.participants if part.id == entity]
    body = [part.role.value for part in event.organizations if part.id == entity]
    return (*person, *body, *(["place"] if entity in event.place_ids else []))


def _companions(store: Store, node: Node) -> tuple[Companion, ...]:
    if node.label != EntityType.PERSON:
        return ()
    return tuple(_companion(row) for unit in Unit for row in coappearances(store, node.id, unit))


def _companion(row: CoappearanceRow) -> Companion:
    return Companion(id=row.b, name=row.b_name, unit=row.unit, weight=row.weight, first=row.first, last=row.last)


def _places(events: Sequence[Role]) -> tuple[Place, ...]:
    found = Counter(place for role in events for place in zip(role.event.place_ids, role.event.place_names, strict=True))
    rows = (Place(id=place, name=name, events=count) for (place, name), count in found.items())
    return tuple(sorted(rows, key=lambda place: (-place.events, place.name, place.id)))


def _articles(store: Store, node: Node) -> tuple[Named, ...]:
    roles: dict[str, list[str]] = defaultdict(list)
    for edge in store.edges(node.id):
        if edge.start == node.id and edge.type in {EdgeType.MENTIONED_IN, EdgeType.WROTE}:
            roles[edge.end] += [str(edge.properties["role"])] if edge.type == EdgeType.WROTE else []
    found = [_named(article, made) for end, made in roles.items() if (article := store.node(end))]
    return tuple(sorted(found, key=lambda article: (article.date or "~", article.source, article.id)))


def _named(article: Node, made_as: Iterable[str]) -> Named:
    known = {name: article.properties.get(name) for name in ("source", "headline", "date")}
    return Named.model_validate({"id": article.id, "made_as": tuple(made_as)} | known)


def _quotations(posts: Iterable[TenureRow], events: Iterable[Role]) -> tuple[Evidence, ...]:
    """What says so, in the order of sources and characters; what is part of a longer quotation is not repeated."""
    items = [item for post in posts for item in post.evidence]
    items += [item for role in events for item in role.event.evidence]
    kept: list[Evidence] = []
    for item in sorted(items, key=lambda item: (item.source, item.span[0], -item.span[1])):
        if not kept or kept[-1].source != item.source or kept[-1].span[1] < item.span[1]:
            kept.append(item)
    return tuple(kept)
