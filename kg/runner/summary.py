"""What a build found, in numbers."""

from collections import Counter
from dataclasses import dataclass

from kg.graph import Graph
from kg.model import EdgeType, EntityType
from kg.model.rows import IssueRow
from kg.store import Store


@dataclass(frozen=True, slots=True)
class Summary:
    """The numbers of a whole store after a build, how many of its files were read just now, what its formats could not hold."""

    files: int
    read: int
    articles: int
    reprints: int
    people: int
    posts: int
    organizations: int
    places: int
    events: int
    relations: int
    warnings: int
    left_out: tuple[IssueRow, ...]
    seconds: float


def summarize(store: Store, graph: Graph, left_out: tuple[IssueRow, ...], *, read: int, seconds: float) -> Summary:
    """Count what a store holds; warnings are the issues of its sources."""
    counts = store.counts()
    articles = Counter(row.reprint_of is not None for row in graph.article_rows)
    return Summary(
        files=sum(len(source.names) for source in store.sources()),
        read=read,
        articles=articles.total(),
        reprints=articles[True],
        people=counts[EntityType.PERSON],
        posts=counts[EntityType.POST],
        organizations=counts[EntityType.ORGANIZATION],
        places=counts[EntityType.PLACE],
        events=counts[EntityType.EVENT],
        relations=sum(counts[kind] for kind in EdgeType),
        warnings=sum(1 for _ in graph.issue_rows),
        left_out=left_out,
        seconds=seconds,
    )
