"""Centrality and communities of a network whose shape one can see."""

from itertools import combinations
from pathlib import Path

import pytest

from kg.query import centrality, communities, ego
from kg.query.network import _LINKS
from kg.store import Store
from tests.query.crowd import crowd

LEFT, RIGHT = ("m1", "m2", "m3", "m4"), ("m6", "m7", "m8")


@pytest.fixture
def two_groups(tmp_path: Path) -> Path:
    """Four and three people who all know one another, and somebody between the groups."""
    links = dict.fromkeys([*combinations(LEFT, 2), *combinations(RIGHT, 2)], 2)
    return crowd(tmp_path, links | {("m4", "m5"): 1, ("m5", "m6"): 1})


@pytest.mark.parametrize("installed", [True, False])
def test_who_stands_between_is_the_same_with_and_without_igraph(two_groups: Path, monkeypatch: pytest.MonkeyPatch, installed: bool) -> None:
    """All ways from one group to the other lead over three people, most of them over the one before the larger group."""
    if installed:
        pytest.importorskip("igraph")
    else:
        monkeypatch.setattr("kg.query.network.find_spec", lambda _: None)
    with Store.open(two_groups, readonly=True) as store:
        rows = {row.name: row for row in centrality(store)}
    assert list(rows)[:3] == ["m4", "m5", "m6"]
    assert [round(rows[name].betweenness * 21) for name in ("m4", "m5", "m6", "m1")] == [12, 12, 10, 0]
    assert (rows["m4"].degree, rows["m4"].weight) == (4, 7)
    assert len(rows["m4"].evidence) == 4 <= _LINKS


def test_groups_are_communities(two_groups: Path) -> None:
    """The largest first; whoever stands between belongs to one of them."""
    with Store.open(two_groups, readonly=True) as store:
        members = communities(store)
    first = {row.name for row in members if row.community == 1}
    second = {row.name for row in members if row.community == 2}
    assert set(LEFT) <= first
    assert set(RIGHT) <= second
    assert first | second == {*LEFT, "m5", *RIGHT}
    assert [row.size for row in members] == [len(first)] * len(first) + [len(second)] * len(second)


def test_the_circle_around_somebody_grows_with_the_steps(two_groups: Path) -> None:
    """One step reaches the two neighbours, two steps both groups; a minimum leaves the weak links out."""
    with Store.open(two_groups, readonly=True) as store:
        assert {(row.a, row.b) for row in ego(store, "m5")} == {("m4", "m5"), ("m5", "m6")}
        assert len(ego(store, "m5", steps=2)) == 11
        assert {row.weight for row in ego(store, "m4", minimum=2)} == {2}
        assert list(ego(store, "m5", steps=2, minimum=2)) == []
