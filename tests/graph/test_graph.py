"""The graph as streams."""

from collections.abc import Iterator
from operator import length_hint

import pytest

from kg.graph import graph
from kg.graph.graph import Held


@pytest.mark.parametrize(("room", "begun"), [(30, 1), (20, 2)])
def test_few_items_are_made_once_and_many_each_time(room: int, begun: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever it is, one goes through the same items as often as one likes, and knows how many there are."""
    monkeypatch.setattr(graph, "_HELD", room)
    starts = []

    def start() -> Iterator[int]:
        starts.append(1)
        return iter(range(3))

    held = Held(start, lambda: 3, size=10)
    assert list(held) == list(held) == [0, 1, 2]
    assert len(starts) == begun
    assert length_hint(held) == 3
