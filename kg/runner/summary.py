"""What a build found, in numbers."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kg.graph import Graph
from kg.model import EntityType
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
    labels = Counter(node.label for node in graph.nodes)
    articles = Counter(row.reprint_of is not None for row in graph.article_rows)
    return Summary(
        files=sum(len(source.names) for source in store.sources()),
        read=read,
        articles=articles.total(),
        reprints=articles[True],
        people=labels[EntityType.PERSON],
        posts=labels[EntityType.POST],
        organizations=labels[EntityType.ORGANIZATION],
        places=labels[EntityType.PLACE],
        events=labels[EntityType.EVENT],
        relations=_count(graph.edges),
        warnings=_count(graph.issue_rows),
        left_out=left_out,
        seconds=seconds,
    )


def _count(items: Iterable[object]) -> int:
    return sum(1 for _ in items)
