"""Positions are the same for the same graph, apart from one another, and quick."""

from math import isfinite

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.export.layout import positions

_NODES = [f"n{number}" for number in range(12)]
_LINKS = st.lists(st.tuples(st.sampled_from(_NODES), st.sampled_from(_NODES)))


@settings(deadline=None)  # a machine may have other work
@given(links=_LINKS, order=st.permutations(_NODES))
def test_every_node_has_one_place_whatever_the_order(links: list[tuple[str, str]], order: list[str]) -> None:
    """No two nodes in one place; the order of nodes and links, and the direction of a link, change nothing."""
    places = positions(_NODES, links)
    assert set(places) == set(_NODES)
    assert all(isfinite(x) and isfinite(y) for x, y in places.values())
    assert len(set(places.values())) == len(_NODES)
    assert places == positions(order, [(end, start) for start, end in reversed(links)])


def test_a_large_star_is_drawn_with_its_middle_inside() -> None:
    """Five thousand leaves stand around their node, no two of them in one place."""
    leaves = [f"leaf{number}" for number in range(5000)]
    places = positions(["middle", *leaves], [("middle", leaf) for leaf in leaves])
    assert len(set(places.values())) > 4900
    left, right = min(x for x, _ in places.values()), max(x for x, _ in places.values())
    assert left < places["middle"][0] < right


def test_an_empty_graph_has_no_places() -> None:
    """Nothing to draw is no error."""
    assert positions([], []) == {}
