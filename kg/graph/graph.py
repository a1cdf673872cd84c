"""The graph as a value: nodes, edges, and the rows of the files, each in its order and as often as one likes."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import Final, TypeVar

from kg.model import Edge, Node, Record
from kg.model.rows import ArticleRow, CoappearanceRow, EntityRow, EventRow, IssueRow, MentionRow, PostRow, TenureRow
from kg.shelf import Stream
from kg.store import Store
from kg.store.graph import RowRecord

Item_co = TypeVar("Item_co", covariant=True)
Thing = TypeVar("Thing", Node, Edge)

_HELD: Final = 500 << 20  # bytes, at a guess: the half million relations that GraphML and GEXF hold in any case


class Held(Stream[Item_co]):
    """Items that stay in memory once they were gone through if they are few, so that a small graph is read once for all its files.

    `most` tells how many there are at most, `size` what one takes in bytes.
    """

    def __init__(self, start: Callable[[], Iterator[Item_co]], most: Callable[[], int], size: int = 1000) -> None:
        super().__init__(start)
        self._most = most
        self._size = size
        self._items: tuple[Item_co, ...] | None = None

    def __length_hint__(self) -> int:
        return self._most()

    @property
    def held(self) -> tuple[Item_co, ...] | None:
        """The items, if they stay in memory and were gone through."""
        return self._items

    def __iter__(self) -> Iterator[Item_co]:
        if self._items is None and self._most() * self._size <= _HELD:
            self._items = tuple(self._start())
        return self._start() if self._items is None else iter(self._items)


class Kept(Stream[Item_co]):
    """Rows that a store holds, and how they stand there: a line of JSON each."""

    def __init__(self, start: Callable[[], Iterator[Item_co]], lines: Callable[[], Iterator[str]]) -> None:
        super().__init__(start)
        self.lines = lines


@dataclass(frozen=True)
class Graph:
    """Nodes, edges, and the rows of the files in the order of the files; nodes and edges of a store come in the order of their ids."""

    nodes: Iterable[Node]
    edges: Iterable[Edge]
    article_rows: Iterable[ArticleRow]
    mention_rows: Iterable[MentionRow]
    entity_rows: Iterable[EntityRow]
    post_rows: Iterable[PostRow]
    tenure_rows: Iterable[TenureRow]
    event_rows: Iterable[EventRow]
    coappearance_rows: Iterable[CoappearanceRow]
    issue_rows: Iterable[IssueRow]

    def tables(self) -> tuple[Iterable[Record], ...]:
        """The rows of all files, one table after the other."""
        return (
            self.article_rows,
            self.mention_rows,
            self.entity_rows,
            self.post_rows,
            self.tenure_rows,
            self.event_rows,
            self.coappearance_rows,
            self.issue_rows,
        )


def read(store: Store, made: Graph | None = None) -> Graph:
    """The graph that was last saved in a store; nothing is computed. What is still held of it as it was made is not read."""
    return Graph(
        _in_order(made.nodes if made else ()) or Held(store.nodes, store.count_nodes),
        _in_order(made.edges if made else ()) or Held(store.edges, store.count_edges),
        _kept(store, ArticleRow),
        _kept(store, MentionRow),
        _kept(store, EntityRow),
        _kept(store, PostRow),
        _kept(store, TenureRow),
        _kept(store, EventRow),
        _kept(store, CoappearanceRow),
        _kept(store, IssueRow),
    )


def _in_order(made: Iterable[Thing]) -> tuple[Thing, ...]:
    """What is held of nodes or edges, as a store would give them."""
    held = made.held if isinstance(made, Held) else None
    return tuple(sorted(held or (), key=attrgetter("id")))


def _kept(store: Store, kind: type[RowRecord]) -> Kept[RowRecord]:
    return Kept(lambda: store.rows(kind), lambda: store.lines(kind))
