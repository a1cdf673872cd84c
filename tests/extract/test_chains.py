"""Chains of places are cut at every level and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.chains import cut_chain
from kg.extract.found import Found
from kg.model import MentionType


def _cut(text: str, kind: MentionType = MentionType.PLACE) -> list[str]:
    return [text[one.start : one.end] for one in cut_chain(text, Found(0, len(text), kind, "model"))]


@pytest.mark.parametrize(
    ("chain", "places"),
    [
        ("树林召镇关碾房村", ["树林召镇", "关碾房村"]),
        ("湖南省长沙市", ["湖南省", "长沙市"]),
        ("长沙市", ["长沙市"]),
        ("曹县经济开发区", ["曹县经济开发区"]),
        ("山西代县段家湾村", ["山西", "代县", "段家湾村"]),
        ("福建君子峰", ["福建君子峰"]),
        ("门源祁连", ["门源", "祁连"]),
        ("黄河流域", ["黄河流域"]),
        ("文昌市体育广场", ["文昌市体育广场"]),
        ("隆务镇热贡广场", ["隆务镇", "热贡广场"]),
        ("永州市博物馆", ["永州市博物馆"]),
        ("永州市零陵区人民公园", ["永州市", "零陵区人民公园"]),
    ],
)
def test_chain_is_cut_after_whole_names(chain: str, places: list[str]) -> None:
    """A piece that no list knows follows a name with the word for its kind; what only belongs to the name before it stays there."""
    assert _cut(chain) == places


def test_bodies_are_left_whole() -> None:
    """The region at the head of a body's name is part of it."""
    assert _cut("曹县教育局", MentionType.ORG) == ["曹县教育局"]


@given(st.text(alphabet="湖南省长沙市曹县树林召镇关碾房村区 ", min_size=1, max_size=16))
def test_pieces_tile_the_name(name: str) -> None:
    """The pieces of a place are the whole of it, in order."""
    assert "".join(_cut(name)) == name
