"""A graph that is open for questions: what Python users hold in their hands."""

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from kg.errors import UnknownNameError, UsageError
from kg.model import EntityType, Record, Unit
from kg.model.rows import CoappearanceRow
from kg.query.answer import Answer
from kg.query.asked import Scope
from kg.query.cards import Card, card
from kg.query.coappearances import CompanionRow, coappearances, companions
from kg.query.find import find
from kg.query.held import HeldRow, holders, posts
from kg.query.network import CentralRow, MemberRow, centrality, communities, ego
from kg.query.path import StepRow, path
from kg.query.people import PersonRow, people
from kg.query.search import FoundRow, search
from kg.query.timeline import Moment, timeline
from kg.query.where import store_path
from kg.store import Store

if TYPE_CHECKING:
    import networkx as nx

    from kg.model import Node

RowT = TypeVar("RowT", bound=Record)


def _nothing() -> None:
    """What else is closed with a graph that lies in a folder of its user: nothing."""


class OpenGraph:
    """A built graph; close it, or use it in a `with` statement.

    Questions give an `Answer`: a sequence of typed rows, each with its evidence, and a DataFrame by `to_frame()`. Where there
    is nothing to tell, the answer is empty and its `reason` says why, also for a name that nobody has; a name that several
    have raises `AmbiguousNameError`, which lists their ids. Dates are written `2022`, `2022-10` or `2022-10-24`.
    """

    def __init__(self, path: str | Path, also_close: Callable[[], None] = _nothing) -> None:
        self.file = store_path(Path(path))
        self._store = Store.open(self.file, readonly=True)
        self._also_close = also_close

    def people(self) -> Answer[PersonRow]:
        """Everyone, the most often named first."""
        return people(self._store)

    def search(self, text: str, kind: str | None = None, limit: int = 20) -> Answer[FoundRow]:
        """The things called so, or so in part, or read so in pinyin (`zhangxiuling`, `zxl`); `kind` as `Person`."""
        return search(self._store, text, kind, limit)

    def posts(self, person: str, at: str | None = None) -> Answer[HeldRow]:
        """The posts of a person, or those held on a date."""
        return _asked(HeldRow, lambda: posts(self._store, person, at))

    def holders(self, post: str, at: str | None = None) -> Answer[HeldRow]:
        """The holders of a post, or those on a date."""
        return _asked(HeldRow, lambda: holders(self._store, post, at))

    def coappearances(  # noqa: PLR0913  # each narrows the question, by keyword
        self,
        name: str | None = None,
        unit: str = Unit.EVENT,
        *,
        since: str | None = None,
        until: str | None = None,
        place: str | None = None,
        minimum: int = 1,
    ) -> Answer[CoappearanceRow]:
        """Who shares an event, article or sentence, with a person or at all, within a period and a place, so often at least."""
        scope = Scope(since=since, until=until, place=place)
        return _asked(CoappearanceRow, lambda: coappearances(self._store, name, unit, scope=scope, minimum=minimum))

    def companions(
        self, name: str, *, since: str | None = None, until: str | None = None, place: str | None = None, minimum: int = 1
    ) -> Answer[CompanionRow]:
        """Those who appear with a person, with how many events, articles and sentences they share."""
        scope = Scope(since=since, until=until, place=place)
        return _asked(CompanionRow, lambda: companions(self._store, name, scope=scope, minimum=minimum))

    def timeline(self, name: str, since: str | None = None, until: str | None = None) -> Answer[Moment]:
        """The events, posts and articles of a person, body, place or post in the order of time."""
        return _asked(Moment, lambda: timeline(self._store, name, since, until))

    def path(self, start: str, end: str, unit: str = Unit.EVENT) -> Answer[StepRow]:
        """The shortest way from one person to another through people who appear together."""
        return _asked(StepRow, lambda: path(self._store, start, end, unit))

    def ego(self, name: str, unit: str = Unit.EVENT, *, steps: int = 1, minimum: int = 1) -> Answer[CoappearanceRow]:
        """The co-appearances among a person and those at most so many steps away."""
        return _asked(CoappearanceRow, lambda: ego(self._store, name, unit, steps=steps, minimum=minimum))

    def centrality(self, unit: str = Unit.EVENT, *, minimum: int = 1) -> Answer[CentralRow]:
        """How many companions everyone has, and who stands between the others."""
        return centrality(self._store, unit, minimum=minimum)

    def communities(self, unit: str = Unit.EVENT, *, minimum: int = 1) -> Answer[MemberRow]:
        """Who belongs together: groups of people who appear with one another more than with others."""
        return communities(self._store, unit, minimum=minimum)

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
        return f"OpenGraph({str(self.file)!r})"


def _asked(kind: type[RowT], question: Callable[[], Answer[RowT]]) -> Answer[RowT]:
    """The answer; a name that nobody has is one without rows."""
    try:
        return question()
    except UnknownNameError as error:
        return Answer(kind, reason=str(error))
