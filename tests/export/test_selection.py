"""Parts of a graph: views, weights, units and days."""

import pytest

from kg.errors import UsageError
from kg.export.options import Options
from kg.export.selection import select
from kg.graph import Graph
from kg.graph.views import View
from kg.model import EntityType, Unit
from tests.export.sample import sample


def ids(graph: Graph) -> tuple[set[str], set[str]]:
    """The ids of nodes and edges, without those of hostile names."""
    return {node.id for node in graph.nodes if node.id[0] != "x"}, {edge.id for edge in graph.edges if edge.id[0] != "s"}


@pytest.mark.parametrize(
    ("options", "nodes", "edges"),
    [
        (Options(view=View.PEOPLE), {"m1", "m2"}, {"r5", "r6"}),
        (Options(view=View.PEOPLE, unit=Unit.EVENT), {"m1", "m2"}, {"r5"}),
        (Options(view=View.PEOPLE, min_weight=3), {"m1", "m2"}, {"r6"}),
        (Options(view=View.PEOPLE, min_weight=9), set(), set()),
        (Options(view=View.POSTS), {"m1", "m2", "p1", "o1"}, {"r1", "r2", "r3", "r4", "r7"}),
        (Options(view=View.EVENTS), {"m1", "m2", "o1", "v1"}, {"r8"}),
        (Options(view=View.POSTS, until="2022-04"), {"m1", "m2", "p1", "o1"}, {"r1", "r4", "r7"}),
        (Options(view=View.POSTS, since="2022-11", until="2024"), {"m1", "m2", "p1", "o1"}, {"r2", "r4", "r7"}),
        (Options(view=View.EVENTS, until="2024"), set(), set()),
    ],
)
def test_what_is_asked_for_is_chosen(options: Options, nodes: set[str], edges: set[str]) -> None:
    """What is dated outside of the days goes, what is undated stays; where edges are chosen, loose nodes go."""
    assert ids(select(sample(), options)) == (nodes, edges)


def test_a_view_alone_keeps_loose_nodes() -> None:
    """A person who appears with nobody is still a person."""
    people = [node.id for node in sample().nodes if node.label == EntityType.PERSON]
    assert [node.id for node in select(sample(), Options(view=View.PEOPLE)).nodes] == people


@pytest.mark.parametrize(("since", "until", "message"), [("gestern", None, "is no date"), ("2023", "2022", "later than --until 2022")])
def test_days_that_are_none_are_told(since: str, until: str | None, message: str) -> None:
    """With an example of good ones, or the two that do not fit."""
    with pytest.raises(UsageError, match=message):
        select(sample(), Options(since=since, until=until))
