"""A graph that is open for questions: what Python users hold in their hands."""

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from kg.errors import UsageError
from kg.model import EntityType, Unit
from kg.query.cards import Card, card
from kg.query.coappearances import coappearances
from kg.query.find import find
from kg.query.people import people
from kg.query.where import store_path
from kg.store import Store

if TYPE_CHECKING:
    import networkx as nx

    from kg.model import Node


def _nothing() -> None:
    """What else is closed with a graph that lies in a folder of its user: nothing."""


class OpenGraph:
    """A built graph; close it, or use it in a `with` statement.

    Rows are lists of dicts with the fields of the files, which `pandas.DataFrame(rows)` takes as they are.
    """

    def __init__(self, path: str | Path, also_close: Callable[[], None] = _nothing) -> None:
        self.path = store_path(Path(path))
        self._store = Store.open(self.path, readonly=True)
        self._also_close = also_close

    def people(self) -> list[dict[str, Any]]:
        """Everyone, the most often named first: `id, name, aliases, posts, mentions, sources`."""
        return [row.model_dump(mode="json") for row in people(self._store)]

    def coappearances(self, name: str | None = None, unit: str = Unit.EVENT) -> list[dict[str, Any]]:
        """Who shares an event, article or sentence: `a, a_name, b, b_name, unit, weight, articles, first, last, evidence`."""
        return [row.model_dump(mode="json") for row in coappearances(self._store, name, unit)]

    def show(self, name: str) -> Card:
        """The card of a person, body, place or post with this name or id."""
        return card(self._store, name)

    def person(self, name: str) -> Card:
        """The card of a person with this name or id."""
        return card(self._store, name, [EntityType.PERSON])

    def find(self, name: str) -> "Node":
        """The node of what has this name or id."""
        return find(self._store, name)

    def to_networkx(self, view: str = "all") -> "nx.MultiDiGraph[str]":
        """The graph, or a view of it (`people, posts, events, places`), for networkx."""
        from kg.graph import read  # noqa: PLC0415  # only who computes with graphs has to wait for networkx
        from kg.graph.networkx import to_networkx  # noqa: PLC0415
        from kg.graph.views import View  # noqa: PLC0415

        if view not in list(View):
            raise UsageError(f"there is no view {view!r}; known are {', '.join(View)}")
        return to_networkx(read(self._store), View(view))

    def close(self) -> None:
        """Close the file."""
        self._store.close()
        self._also_close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"OpenGraph({str(self.path)!r})"
