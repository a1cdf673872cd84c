"""Names that the model cuts short are made whole by what stands beside them."""

import pytest

from kg.extract.found import Found
from kg.extract.repair import repair
from kg.extract.settle import MODEL
from kg.model import MentionType


@pytest.mark.parametrize(
    ("text", "said", "kind", "expected"),
    [
        pytest.param("在一八一团医院", "八一团医院", "ORG", [("ORG", "一八一团医院")], id="the number of a regiment"),
        pytest.param("周三三门峡放水", "三门峡", "PLACE", [("PLACE", "三门峡")], id="no number of a regiment"),
        pytest.param("关于向海湿地保护", "向海", "PLACE", [("PLACE", "向海湿地")], id="a wetland"),
        pytest.param("在霞客县梯田边", "霞客县", "PLACE", [("PLACE", "霞客县")], id="no land of a region"),
        pytest.param("到仙米森林公园管护站", "仙米", "PLACE", [("ORG", "仙米森林公园管护站")], id="who looks after it"),
        pytest.param("参加江苏代表团审议", "江苏代表团", "ORG", [("PLACE", "江苏")], id="the deputies of a province"),
        pytest.param("琼中中学女足夺冠", "琼中中学", "ORG", [("ORG", "琼中中学女足")], id="the side of a school"),
        pytest.param("静宁苹果推介会", "静宁苹果", "ORG", [], id="what grows somewhere"),
    ],
)
def test_names_with_what_belongs_to_them(text: str, said: str, kind: str, expected: list[tuple[str, str]]) -> None:
    """A number, a word for land, a keeper and a side belong to a name; deputies and goods do not."""
    start = text.index(said)
    found = Found(start, start + len(said), MentionType(kind), MODEL)
    listed = frozenset({(text.find("江苏"), text.find("江苏") + 2)})
    assert [(one.type, text[one.start : one.end]) for one in repair(text, [found], listed)] == expected
