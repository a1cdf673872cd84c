"""Names in lists, given what lexicon and model have found."""

import pytest

from kg.extract.found import Found
from kg.extract.grammar.candidates import sighted
from kg.extract.grammar.lists import listed
from kg.model import MentionType

P, L = MentionType.PERSON, MentionType.PLACE


def _listed(text: str, *said: tuple[str, MentionType]) -> list[str]:
    found = [Found(text.index(name), text.index(name) + len(name), kind, "model", 0.9) for name, kind in said]
    return [text[one.start : one.end] for one in sorted(listed(sighted(text, found)), key=lambda one: one.start)]


@pytest.mark.parametrize(
    ("text", "said", "expected"),
    [
        pytest.param("卜凡、曲小舟、时光、方圆。", ["卜凡", "曲小舟"], ["时光", "方圆"], id="words that are names"),
        pytest.param("卜凡、曲小舟、时光、常青和社区居民", ["卜凡", "曲小舟"], ["时光", "常青"], id="the sentence goes on after the last"),
        pytest.param("那日松、图门、何林、额尔敦", ["那日松", "图门", "何林"], ["额尔敦"], id="no Han surname"),
        pytest.param("杜金刚、涂瓦、呼斯楞王其尔、何林", ["杜金刚", "涂瓦", "何林", "王其尔"], ["呼斯楞王其尔"], id="a name cut in two"),
        pytest.param("翟园 柯玉生 艾合买提 · 热合曼 陈倩", ["翟园", "柯玉生", "陈倩"], ["艾合买提 · 热合曼"], id="blanks round the dot"),
        pytest.param("国建军（回族）、铁山（回族）、展鹏飞、底秋菊", ["国建军", "展鹏飞", "底秋菊"], ["铁山"], id="asides after names"),
        pytest.param("桥头的李扎克、艾嘎、娜妥、陈倩", ["艾嘎", "娜妥", "陈倩"], ["李扎克"], id="what leads to the first name"),
    ],
)
def test_items_are_what_those_round_them_are(text: str, said: list[str], expected: list[str]) -> None:
    """Where enough items of a list are names, the others are, whole."""
    assert _listed(text, *((name, P) for name in said)) == expected


def test_a_place_among_names_is_a_name_where_it_can_be_one() -> None:
    """What the model has taken for a place is a person in a list of people, unless it has the word for its kind."""
    people = [(name, P) for name in ("那日松", "图门", "何林")]
    assert _listed("那日松、图门、何林、额尔敦", *people, ("额尔敦", L)) == ["额尔敦"]
    assert _listed("那日松、图门、何林、白云镇", *people, ("白云镇", L)) == []


@pytest.mark.parametrize("text", ["时间、地点、方向、王平", "教育、医疗、金融、王平"])
def test_one_name_makes_no_list_of_people(text: str) -> None:
    """One name at the end of other words says nothing of them."""
    assert _listed(text, ("王平", P)) == []
