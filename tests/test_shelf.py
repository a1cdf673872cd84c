"""Values on a shelf: by number, as they came, in the order of their keys."""

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from kg import shelf as shelf_module
from kg.shelf import Shelf

_TEXT = TypeAdapter(str)


@pytest.mark.parametrize("held", [1, 3, 100])
def test_values_come_back_by_number_as_they_came_and_by_key(held: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """As often as one likes, on disk, partly there, or in memory; values of one key stay in the order in which they came."""
    monkeypatch.setattr(shelf_module, "_HELD", held)
    shelf = Shelf(_TEXT, parts=2)
    for value, *key in (("戊", "乙", "1"), ("丁", "甲", "2"), ("丙", "乙", "1"), ("甲", "甲", "1")):
        shelf.put(value, *key)
    for _ in range(2):
        assert list(shelf) == ["戊", "丁", "丙", "甲"]
        assert [(key, list(values)) for key, values in shelf.groups()] == [
            (("乙", "1"), ["戊", "丙"]),
            (("甲", "1"), ["甲"]),
            (("甲", "2"), ["丁"]),
        ]
        assert [(key, list(values)) for key, values in shelf.groups(1)] == [(("乙",), ["戊", "丙"]), (("甲",), ["甲", "丁"])]
    assert [shelf[number] for number in (3, 0)] == ["甲", "戊"]
    assert len(shelf) == 4


@given(st.lists(st.tuples(st.text(st.characters(codec="utf-8")), st.text(st.characters(codec="utf-8")))))
def test_keys_have_one_order_in_memory_and_on_disk(keys: list[tuple[str, str]]) -> None:
    """Whatever characters they hold, NUL and those beyond the basic plane among them."""
    held, written = Shelf(_TEXT, parts=2), Shelf(_TEXT, parts=2)
    for number, key in enumerate(keys):
        held.put(str(number), *key)
        written.put(str(number), *key)
        written._write()
    assert [(key, list(values)) for key, values in held.groups()] == [(key, list(values)) for key, values in written.groups()]
    assert [key for key, _ in held.groups()] == sorted(set(keys))


def test_a_shelf_holds_no_more_for_more_values(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten times the values take no more of Python's memory, neither on their way in nor on their way out."""
    monkeypatch.setattr(shelf_module, "_HELD", 500)

    def most(values: int) -> int:
        tracemalloc.start()
        shelf = Shelf(_TEXT, parts=1)
        for number in range(values):
            shelf.put(f"{number:0100}", str(number % 7))
        assert sum(1 for _, found in shelf.groups() for _ in found) == values
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    assert most(20_000) < 2 * most(2_000)
