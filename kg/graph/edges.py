"""Edges: what rows and claims say of two nodes, each with its evidence."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from pydantic import TypeAdapter

from kg.graph.coappearances import Pair, Together
from kg.graph.evidence import evidence, unique
from kg.graph.mentions import namings
from kg.graph.names import Names
from kg.graph.nodes import post_id, properties
from kg.graph.seats import Seat
from kg.ids import record_id
from kg.model import Edge, EdgeType, PostStatus, Records, Saying, Value
from kg.model.rows import EventRow, Evidence, TenureRow
from kg.shelf import Shelf

_EXAMPLES = 5  # names in print that are kept for an edge that each of them says
_OPEN = 1 << 12  # so many edges have such names in memory before they go to the others on the shelf

Ends = tuple[EdgeType, str, str]


def edge(ends: Ends, items: tuple[Evidence, ...], known: dict[str, Value], apart: str = "") -> Edge:
    """An edge with evidence in order, each piece once; `apart` tells edges of one kind between the same nodes from one another."""
    kind, start, end = ends
    identity = record_id("r", kind, start, end, apart)
    return Edge(id=identity, start=start, end=end, said=Saying(kind, known, items))


def seat_edges(seat: Seat) -> Iterator[Edge]:
    """HOLDS for each tenure of a post, POST_OF where it is one of a body, SUCCEEDED for those who followed one another."""
    held_by = {tenure.person: tenure for tenure, _ in seat.tenures}
    first, _ = seat.tenures[0]
    post = post_id(first)
    for tenure, status in seat.tenures:
        yield edge((EdgeType.HOLDS, tenure.person, post), tenure.evidence, _tenure(tenure, status), tenure.id)
        if tenure.predecessor:
            both = unique((*held_by[tenure.predecessor].evidence, *tenure.evidence))
            known = properties(post=post, title=tenure.title, organization_name=tenure.organization_name)
            yield edge((EdgeType.SUCCEEDED, tenure.person, tenure.predecessor), both, known, tenure.id)
    if first.organization:
        said = unique(item for tenure, _ in seat.tenures for item in tenure.evidence)
        yield edge((EdgeType.POST_OF, post, first.organization), said, {})


def _tenure(tenure: TenureRow, status: PostStatus) -> dict[str, Value]:
    return properties(
        tenure=tenure.id,
        status=status.value,
        first_seen=tenure.first_seen,
        last_seen=tenure.last_seen,
        start=tenure.start,
        end=tenure.end,
    )


def event_edges(rows: Iterable[EventRow]) -> Iterator[Edge]:
    """TOOK_PART, INVOLVES, AT and REPORTED_IN of the events; who is only quoted or cited took no part and has no edge."""
    for row in rows:
        for participant in row.participants:
            if participant.role.took_part:
                yield edge((EdgeType.TOOK_PART, participant.id, row.id), row.evidence, {"role": participant.role.value})
        for involved in row.organizations:
            ends = (EdgeType.INVOLVES, involved.id, row.id)
            yield edge(ends, row.evidence, {"role": involved.role.value}, involved.role)
        for place in row.place_ids:
            yield edge((EdgeType.AT, row.id, place), row.evidence, {})
        for article in row.articles:
            said = tuple(item for item in row.evidence if item.article == article)
            yield edge((EdgeType.REPORTED_IN, row.id, article), said, {})


def mention_edges(records: Records, names: Names) -> Iterator[Edge]:
    """MENTIONED_IN, one edge for each entity and article of a document, with how often and where first."""
    for (entity, article), naming in namings(records, names).items():
        items = unique(evidence(records.page, records.name, article, naming.first.spans))
        known: dict[str, Value] = {"count": naming.count, "offset": naming.first.spans[0][0]}
        yield edge((EdgeType.MENTIONED_IN, entity, article), items, known)


def coappearance_edges(pairs: Iterable[Pair]) -> Iterator[Edge]:
    """APPEARS_WITH, one edge for each pair and unit."""
    said = lru_cache(maxsize=1 << 16)(_together)
    for left, right, together in pairs:
        identity = record_id("r", EdgeType.APPEARS_WITH, left, right, together.unit)
        yield Edge(id=identity, start=left, end=right, said=said(together))


def _together(known: Together) -> Saying:
    values = properties(unit=known.unit.value, weight=known.weight, first=known.first, last=known.last, articles=known.articles)
    return Saying(EdgeType.APPEARS_WITH, values, known.evidence)


Link = tuple[EdgeType, str, str, str]


class Gathered:
    """Edges whose evidence comes from many documents, by kind, nodes and role."""

    def __init__(self) -> None:
        # Each piece with whether it is one of many examples.
        self._kept = Shelf(TypeAdapter(tuple[bool, tuple[Evidence, ...]]), parts=4)
        self._followed: dict[Link, set[Evidence]] = {}

    def __len__(self) -> int:
        """How many edges there are at most."""
        return len(self._kept) + len(self._followed)

    def add(self, kind: EdgeType, start: str | None, end: str | None, items: Iterable[Evidence], role: str = "") -> None:
        """One more claim that says so; an end that nobody resolved, or a loop, makes no edge."""
        if start is not None and end is not None and start != end:
            self._kept.put((False, tuple(items)), kind, start, end, role)

    def follow(self, kind: EdgeType, start: str, end: str, items: Iterable[Evidence]) -> None:
        """One more name that the edge follows from; of the thousands that say nothing new, the first few are kept."""
        if start != end:
            known = self._followed.setdefault((kind, start, end, ""), set())
            known.update(items)
            if len(known) > 2 * _EXAMPLES:
                known.intersection_update(unique(known)[:_EXAMPLES])
            if len(self._followed) > _OPEN:
                self._keep_examples()

    def edges(self) -> Iterator[Edge]:
        """The edges gathered."""
        self._keep_examples()
        for (kind, start, end, role), kept in self._kept.groups():
            said: set[Evidence] = set()
            examples: set[Evidence] = set()
            for is_example, items in kept:
                (examples if is_example else said).update(items)
            found = unique({*said, *unique(examples)[:_EXAMPLES]})
            yield edge((EdgeType(kind), start, end), found, properties(role=role or None), role)

    def _keep_examples(self) -> None:
        for link, items in self._followed.items():
            self._kept.put((True, unique(items)[:_EXAMPLES]), *link)
        self._followed.clear()
