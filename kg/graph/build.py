"""The graph of a corpus: a pass over the documents, then rows, nodes and edges."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from kg.graph.articles import ArticleIndex, article_rows
from kg.graph.coappearances import Coappearances
from kg.graph.edges import Gathered, coappearance_edges, event_edges, mention_edges, tenure_edges
from kg.graph.entities import entity_rows
from kg.graph.events import Report, event_rows, reports
from kg.graph.graph import Graph, Held, Stream
from kg.graph.issues import issue_rows
from kg.graph.mentions import mention_rows, namings
from kg.graph.names import Names
from kg.graph.nodes import article_nodes, entity_nodes, event_nodes, post_nodes
from kg.graph.posts import post_rows
from kg.graph.presence import far_apart
from kg.graph.relations import Relations
from kg.graph.spells import spells
from kg.graph.succession import succession
from kg.graph.tenures import tenure_rows
from kg.model import Edge, Issue, Node, Records
from kg.model.rows import PostRow
from kg.resolve import Identity
from kg.resolve.knowledge import Knowledge, LexiconKnowledge


def build(documents: Iterable[Records], identity: Identity, issues: Iterable[Issue] = ()) -> Graph:
    """The graph of the documents under an identity, the same for the same input; `issues` are those nobody reads from documents.

    Documents are read several times and never all held; an iterator, which can be read only once, is kept as a tuple. Nodes
    and edges come in no order: a store sorts them.
    """
    corpus = tuple(documents) if isinstance(documents, Iterator) else documents
    names, knowledge = Names(identity), LexiconKnowledge()
    found = _Pass(names, knowledge)
    for records in corpus:
        found.add(records)
    articles = found.articles.facts()
    events = event_rows(found.reports, names, articles)
    found.reports.clear()
    for event in events:
        found.pairs.add_event(event)
    held = spells(found.posts, knowledge)
    followed = succession(held, knowledge)
    tenures = list(tenure_rows(held, followed))
    status = {spell.id: spell.observations[-1].status.value for spell in held}
    others = (*issues, *identity.issues, *followed.issues, *far_apart(events, names))
    entities = Stream(lambda: entity_rows(names, found.mentions, found.source_names))

    together = Held(lambda: found.pairs.rows(articles), lambda: len(found.pairs), size=4000)

    def nodes() -> Iterator[Node]:
        posts = post_nodes(tenures, found.posts, knowledge)
        return chain(entity_nodes(entities), posts, event_nodes(events), article_nodes(articles.values()))

    def edges() -> Iterator[Edge]:
        named = (edge for records in corpus for edge in mention_edges(records, names))
        said = chain(found.edges.edges(), tenure_edges(tenures, status), event_edges(events))
        return chain(said, named, coappearance_edges(together))

    return Graph(
        nodes=Held(nodes, lambda: len(names.entities) + len(held) + len(events) + len(articles)),
        edges=Held(edges, lambda: len(found.pairs) + found.named + len(found.posts) + len(found.edges)),
        article_rows=Stream(lambda: (row for records in corpus for row in article_rows(records, articles))),
        mention_rows=Stream(lambda: (row for records in corpus for row in mention_rows(records, names))),
        entity_rows=entities,
        post_rows=tuple(found.posts),
        tenure_rows=tuple(tenures),
        event_rows=tuple(events),
        coappearance_rows=together,
        issue_rows=tuple(issue_rows(found.issues, found.source_names, others)),
    )


class _Pass:
    """What one pass over the documents gathers."""

    def __init__(self, names: Names, knowledge: Knowledge) -> None:
        self.names = names
        self.articles = ArticleIndex(names.identity)
        self.pairs = Coappearances(names)
        self.posts: list[PostRow] = []
        self.reports: list[Report] = []
        self.mentions: Counter[str] = Counter()
        self.named = 0  # how often an article names a thing
        self.source_names: dict[str, str] = {}
        self.issues: list[tuple[str, Issue]] = []
        self.edges = Gathered()
        self.relations = Relations(names, knowledge, self.edges)

    def add(self, records: Records) -> None:
        """Take in one document."""
        self.source_names[records.source] = records.name
        self.issues.extend((records.name, issue) for issue in records.issues)
        self.articles.add(records)
        self.reports.extend(reports(records, self.names))
        self.posts.extend(post_rows(records, self.names))
        self.relations.add(records)
        self.pairs.add_document(records)
        found = namings(records, self.names)
        self.named += len(found)
        for (entity, _), naming in found.items():
            self.mentions[entity] += naming.count
