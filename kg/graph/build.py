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
    found = _Pass(Names(identity), LexiconKnowledge())
    for records in corpus:
        found.add(records)
    return _Whole(corpus, found).graph(issues)


class _Pass:
    """What one pass over the documents gathers."""

    def __init__(self, names: Names, knowledge: Knowledge) -> None:
        self.names = names
        self.knowledge = knowledge
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


class _Whole:
    """What follows from all documents together; what needs a document again, or is large, is made when one goes through it."""

    def __init__(self, corpus: Iterable[Records], found: _Pass) -> None:
        self.corpus, self.found, self.names = corpus, found, found.names
        self.articles = found.articles.facts()
        self.events = tuple(event_rows(found.reports, found.names, self.articles))
        found.reports.clear()
        for event in self.events:
            found.pairs.add_event(event)
        held = spells(found.posts, found.knowledge)
        followed = succession(held, found.knowledge)
        self.tenures = tuple(tenure_rows(held, followed))
        self.status = {spell.id: spell.observations[-1].status.value for spell in held}
        self.conflicts = followed.issues
        self.entities = Stream(lambda: entity_rows(self.names, found.mentions, found.source_names))

    def graph(self, issues: Iterable[Issue]) -> Graph:
        """The graph; `issues` are told beside those of documents, identity and graph."""
        counted = len(self.names.entities) + len(self.tenures) + len(self.events) + len(self.articles)
        found, others = self.found, (*issues, *self.names.identity.issues, *self.conflicts, *far_apart(self.events, self.names))
        return Graph(
            nodes=Held(self._nodes, lambda: counted),
            edges=Held(self._edges, lambda: len(found.pairs) + found.named + len(found.posts) + len(found.edges)),
            article_rows=Stream(lambda: (row for records in self.corpus for row in article_rows(records, self.articles))),
            mention_rows=Stream(lambda: (row for records in self.corpus for row in mention_rows(records, self.names))),
            entity_rows=self.entities,
            post_rows=tuple(found.posts),
            tenure_rows=self.tenures,
            event_rows=self.events,
            coappearance_rows=Stream(lambda: found.pairs.rows(self.articles)),
            issue_rows=tuple(issue_rows(found.issues, found.source_names, others)),
        )

    def _nodes(self) -> Iterator[Node]:
        posts = post_nodes(self.tenures, self.found.posts, self.found.knowledge)
        return chain(entity_nodes(self.entities), posts, event_nodes(self.events), article_nodes(self.articles.values()))

    def _edges(self) -> Iterator[Edge]:
        named = (edge for records in self.corpus for edge in mention_edges(records, self.names))
        said = chain(self.found.edges.edges(), tenure_edges(self.tenures, self.status), event_edges(self.events))
        return chain(said, named, coappearance_edges(self.found.pairs.pairs(self.articles)))
