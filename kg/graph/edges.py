"""Edges: what rows and claims say of two nodes, each with its evidence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from kg.graph.coappearances import Pair, Together
from kg.graph.evidence import evidence, unique
from kg.graph.mentions import namings
from kg.graph.names import Names
from kg.graph.nodes import post_id, properties
from kg.ids import record_id
from kg.model import Edge, EdgeType, Records, Saying, Value
from kg.model.rows import EventRow, Evidence, TenureRow

_EXAMPLES = 5  # names in print that are kept for an edge that each of them says

Ends = tuple[EdgeType, str, str]


def edge(ends: Ends, items: tuple[Evidence, ...], known: dict[str, Value], apart: str = "") -> Edge:
    """An edge with evidence in order, each piece once; `apart` tells edges of one kind between the same nodes from one another."""
    kind, start, end = ends
    identity = record_id("r", kind, start, end, apart)
    return Edge(id=identity, start=start, end=end, said=Saying(kind, known, items))


def tenure_edges(tenures: Sequence[TenureRow], status: Mapping[str, str]) -> Iterator[Edge]:
    """HOLDS for each tenure, POST_OF for each post of a body, SUCCEEDED for those who followed one another."""
    posts: dict[Ends, list[Evidence]] = {}
    by_post = {(post_id(tenure), tenure.person): tenure for tenure in tenures}
    for tenure in tenures:
        post = post_id(tenure)
        yield edge((EdgeType.HOLDS, tenure.person, post), tenure.evidence, _tenure(tenure, status.get(tenure.id)), tenure.id)
        if tenure.organization:
            posts.setdefault((EdgeType.POST_OF, post, tenure.organization), []).extend(tenure.evidence)
        if tenure.predecessor:
            both = unique((*by_post[post, tenure.predecessor].evidence, *tenure.evidence))
            known = properties(post=post, title=tenure.title, organization_name=tenure.organization_name)
            yield edge((EdgeType.SUCCEEDED, tenure.person, tenure.predecessor), both, known, tenure.id)
    for ends, items in posts.items():
        yield edge(ends, unique(items), {})


def _tenure(tenure: TenureRow, status: str | None) -> dict[str, Value]:
    return properties(
        tenure=tenure.id,
        status=status,
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
        self._said: dict[Link, set[Evidence]] = defaultdict(set)
        self._followed: dict[Link, set[Evidence]] = defaultdict(set)

    def __len__(self) -> int:
        """How many edges there are at most."""
        return len(self._said) + len(self._followed)

    def add(self, kind: EdgeType, start: str | None, end: str | None, items: Iterable[Evidence], role: str = "") -> None:
        """One more claim that says so; an end that nobody resolved, or a loop, makes no edge."""
        if start is not None and end is not None and start != end:
            self._said[kind, start, end, role].update(items)

    def follow(self, kind: EdgeType, start: str, end: str, items: Iterable[Evidence]) -> None:
        """One more name that the edge follows from; of the thousands that say nothing new, the first few are kept."""
        if start != end:
            known = self._followed[kind, start, end, ""]
            known.update(items)
            if len(known) > 2 * _EXAMPLES:
                known.intersection_update(unique(known)[:_EXAMPLES])

    def edges(self) -> Iterator[Edge]:
        """The edges gathered."""
        for link in self._said.keys() | self._followed.keys():
            kind, start, end, role = link
            examples = unique(self._followed.get(link, ()))[:_EXAMPLES]
            items = unique({*self._said.get(link, ()), *examples})
            yield edge((kind, start, end), items, properties(role=role or None), role)
