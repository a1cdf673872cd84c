"""The graph of a corpus: a pass over the documents, then rows, nodes and edges."""

from collections.abc import Iterable, Iterator
from itertools import chain

from pydantic import TypeAdapter

from kg.graph.articles import ArticleIndex, article_rows
from kg.graph.coappearances import Coappearances
from kg.graph.edges import Gathered, coappearance_edges, event_edges, mention_edges, seat_edges
from kg.graph.entities import entity_rows
from kg.graph.events import Report, event_rows, reports
from kg.graph.graph import Graph, Held
from kg.graph.issues import issue_rows
from kg.graph.mentions import mention_rows, namings
from kg.graph.names import Names, WhoIsWho
from kg.graph.nodes import article_nodes, entity_nodes, event_nodes, post_nodes
from kg.graph.posts import post_rows
from kg.graph.presence import far_apart
from kg.graph.relations import Relations
from kg.graph.seats import Seats
from kg.model import Edge, Issue, Node, Records
from kg.model.rows import EventRow, PostRow
from kg.resolve.knowledge import Knowledge, LexiconKnowledge
from kg.shelf import Shelf, Stream


def build(documents: Iterable[Records], identity: WhoIsWho, issues: Iterable[Issue] = ()) -> Graph:
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
    """What one pass over the documents gathers: all that grows with them lies on shelves."""

    def __init__(self, names: Names, knowledge: Knowledge) -> None:
        self.names = names
        self.knowledge = knowledge
        self.articles = ArticleIndex(names)
        self.pairs = Coappearances(names)
        self.posts = Shelf(TypeAdapter(PostRow))
        self.reports = Shelf(TypeAdapter(Report), parts=1)
        self.mentions = Shelf(TypeAdapter(int), parts=1)
        self.source_names: dict[str, str] = {}
        self.issues: list[tuple[str, Issue]] = []
        self.edges = Gathered()
        self.relations = Relations(names, knowledge, self.edges)

    def add(self, records: Records) -> None:
        """Take in one document."""
        self.source_names[records.source] = records.name
        self.issues.extend((records.name, issue) for issue in records.issues)
        self.articles.add(records)
        for report in reports(records, self.names):
            self.reports.put(report, report.event)
        for row in post_rows(records, self.names):
            self.posts.put(row)
        self.relations.add(records)
        self.pairs.add_document(records)
        for (entity, _), naming in namings(records, self.names).items():
            self.mentions.put(naming.count, entity)


class _Whole:
    """What follows from all documents together; what needs a document again, or is large, is made when one goes through it."""

    def __init__(self, corpus: Iterable[Records], found: _Pass) -> None:
        self.corpus, self.found, self.names = corpus, found, found.names
        self.articles = found.articles.facts()
        self.events = Shelf(TypeAdapter(EventRow))
        for event in event_rows(found.reports, found.names, self.articles):
            self.events.put(event)
            found.pairs.add_event(event)
        self.seats = Seats(found.posts, found.knowledge)
        self.pairs = found.pairs.pairs(self.articles)
        self.entities = Stream(lambda: entity_rows(self.names, found.mentions, found.source_names))

    def graph(self, issues: Iterable[Issue]) -> Graph:
        """The graph; `issues` are told beside those of documents, identity and graph."""
        found, seats = self.found, self.seats
        others = (*issues, *self.names.identity.issues, *seats.conflicts, *far_apart(self.events, self.names))
        nodes = self.names.count + len(seats.tenures) + len(self.events) + len(self.articles)
        edges = len(found.pairs) + len(found.mentions) + len(found.posts) + len(found.edges)
        return Graph(
            nodes=Held(self._nodes, lambda: nodes),
            edges=Held(self._edges, lambda: edges),
            article_rows=Stream(lambda: (row for records in self.corpus for row in article_rows(records, self.articles))),
            mention_rows=Stream(lambda: (row for records in self.corpus for row in mention_rows(records, self.names))),
            entity_rows=self.entities,
            post_rows=found.posts,
            tenure_rows=seats.tenures.in_order(),
            event_rows=self.events,
            coappearance_rows=Stream(lambda: found.pairs.rows(self.pairs)),
            issue_rows=tuple(issue_rows(found.issues, found.source_names, others)),
        )

    def _nodes(self) -> Iterator[Node]:
        posts = post_nodes(self.seats, self.found.knowledge)
        return chain(entity_nodes(self.entities), posts, event_nodes(self.events), article_nodes(self.articles.values()))

    def _edges(self) -> Iterator[Edge]:
        held = (edge for seat in self.seats for edge in seat_edges(seat))
        named = (edge for records in self.corpus for edge in mention_edges(records, self.names))
        return chain(self.found.edges.edges(), held, event_edges(self.events), named, coappearance_edges(self.pairs))
