"""The graph as streams, and as it is held."""

from collections.abc import Iterator
from operator import length_hint
from pathlib import Path

import pytest

from kg.graph import build, graph, read
from kg.graph.graph import Held
from kg.model import Value
from kg.resolve import link
from kg.store import Store
from tests.builders import page


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


def test_a_graph_is_given_back_as_it_was_made_or_as_it_is_kept_with_no_difference(tmp_path: Path) -> None:
    """Nodes and edges in the order of their ids, with values of the same types: files are written from the one or the other."""
    builder, article = page("a.txt", "⟦O 旗委⟧⟦T 书记⟧⟦P 张秀玲⟧和⟦P 苏智雄⟧走访。本报记者⟦P 王芳⟧")
    article.post("张秀玲", "书记", article.ref("旗委")).wrote("王芳")
    with Store.open(tmp_path / "graph.sqlite") as store:
        store.put(builder.records([article]))
        made = build(store.all_records(), link(store.all_records()))
        store.replace_graph(made)
        held, kept = read(store, made), read(store)
        assert isinstance(held.edges, tuple)
        for one, other in ((held.nodes, kept.nodes), (held.edges, kept.edges)):
            assert list(one) == list(other)
            assert [_types(thing.properties) for thing in one] == [_types(thing.properties) for thing in other]


def _types(properties: dict[str, Value]) -> dict[str, type]:
    return {name: type(value) for name, value in properties.items()}
