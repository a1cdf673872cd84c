"""The graph of a corpus: two passes over the documents, then rows, nodes and edges."""

from collections.abc import Iterable, Iterator
from itertools import chain

from kg.graph.articles import article_facts, article_rows
from kg.graph.coappearances import Coappearances
from kg.graph.edges import Gathered, coappearance_edges, edge, event_edges, tenure_edges
from kg.graph.entities import entity_rows
from kg.graph.events import Report, event_rows, reports
from kg.graph.evidence import evidence, unique
from kg.graph.graph import Graph, Stream
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
from kg.model import Edge, EdgeType, Issue, Records, Value
from kg.model.rows import PostRow
from kg.resolve import Identity
from kg.resolve.knowledge import Knowledge, LexiconKnowledge


def build(documents: Iterable[Records], identity: Identity, issues: Iterable[Issue] = ()) -> Graph:
    """The graph of the documents under an identity, the same for the same input; `issues` are those nobody reads from documents.

    Documents are read several times and never all held; an iterator, which can be read only once, is kept as a tuple.
    """
    corpus = tuple(documents) if isinstance(documents, Iterator) else documents
    names, knowledge = Names(identity), LexiconKnowledge()
    articles = article_facts(corpus, identity)
    found = _Pass(names, knowledge)
    pairs = Coappearances(names, articles)
    for records in corpus:
        found.add(records)
        found.posts.extend(post_rows(records, names, articles))
        pairs.add_document(records)
    events = event_rows(found.reports, names, articles)
    for event in events:
        pairs.add_event(event)
    together = list(pairs.rows())
    held = spells(found.posts, knowledge)
    followed = succession(held, knowledge)
    tenures = list(tenure_rows(held, followed))
    status = {spell.id: spell.observations[-1].status.value for spell in held}
    others = (*issues, *identity.issues, *followed.issues, *far_apart(events, names))
    entities = list(entity_rows(names, found.mentions, found.source_names))
    posts = post_nodes(tenures, found.posts, knowledge)
    nodes = chain(entity_nodes(entities), posts, event_nodes(events), article_nodes(articles.values()))
    edges = chain(found.edges.edges(), found.mentioned, tenure_edges(tenures, status), event_edges(events), coappearance_edges(together))
    return Graph(
        nodes=tuple(sorted(nodes, key=lambda node: node.id)),
        edges=tuple(sorted(edges, key=lambda edge: edge.id)),
        article_rows=Stream(lambda: (row for records in corpus for row in article_rows(records, articles))),
        mention_rows=Stream(lambda: (row for records in corpus for row in mention_rows(records, names))),
        entity_rows=tuple(entities),
        post_rows=tuple(found.posts),
        tenure_rows=tuple(tenures),
        event_rows=tuple(events),
        coappearance_rows=tuple(together),
        issue_rows=tuple(issue_rows(found.issues, found.source_names, others)),
    )


class _Pass:
    """What one pass over the documents gathers."""

    def __init__(self, names: Names, knowledge: Knowledge) -> None:
        self.names = names
        self.posts: list[PostRow] = []
        self.reports: list[Report] = []
        self.mentioned: list[Edge] = []
        self.mentions: dict[str, int] = {}
        self.source_names: dict[str, str] = {}
        self.issues: list[tuple[str, Issue]] = []
        self.edges = Gathered()
        self.relations = Relations(names, knowledge, self.edges)

    def add(self, records: Records) -> None:
        """Take in one document."""
        self.source_names[records.source] = records.name
        self.issues.extend((records.name, issue) for issue in records.issues)
        self.reports.extend(reports(records, self.names))
        self.relations.add(records)
        for (entity, article), naming in namings(records, self.names).items():
            self.mentions[entity] = self.mentions.get(entity, 0) + naming.count
            items = unique(evidence(records.page, records.name, article, naming.first.spans))
            offset = naming.first.spans[0][0]
            known: dict[str, Value] = {"count": naming.count, "offset": offset}
            self.mentioned.append(edge((EdgeType.MENTIONED_IN, entity, article), items, known))
