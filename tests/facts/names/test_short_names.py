"""Which full names short ones stand for."""

import pytest

from kg.facts.names.short_names import full_name, in_full, with_full_kind


@pytest.mark.parametrize(
    ("short", "name", "expected"),
    [
        ("恒岭新材料", "广东恒岭新材料有限公司", "广东恒岭新材料有限公司"),
        ("恒岭公司", "广东恒岭新材料有限公司", "广东恒岭新材料有限公司"),
        ("春蕾合作社", "平昌县春蕾茶叶专业合作社", "平昌县春蕾茶叶专业合作社"),
        ("供电公司", "国网南皮县供电公司", "国网南皮县供电公司"),
        ("供电公司", "国网富锦市供电公司二龙山供电所", "国网富锦市供电公司"),
        ("恒岭", "广东恒岭新材料有限公司", None),
        ("恒岭学校", "广东恒岭新材料有限公司", None),
        ("黄冈市农业局", "黄冈市农业农村局", None),
        ("彭泽公司", "江西彭泽新材料有限公司", None),
        ("恒岭公司", "恒岭公司重庆分公司", None),
        ("恒岭集团", "中共恒岭集团委员会", None),
        ("县人大常委会", "县人大常委会办事机构", None),
        ("广东恒岭新材料有限公司", "广东恒岭新材料有限公司", None),
    ],
)
def test_a_short_name_is_a_piece_or_its_core_with_the_kind(short: str, name: str, expected: str | None) -> None:
    """Three characters in a row, or what is its own with the word for its kind; no region, and no body around another."""
    assert in_full(short, name) == expected


def test_what_was_said_before_goes_first() -> None:
    """Of several full names the last one said before counts; of those that come later only a single one does."""
    mills, works = "广东恒岭新材料有限公司", "恒岭米业有限公司"
    assert full_name("恒岭公司", [works, mills], []) == works
    assert full_name("恒岭公司", [], [mills]) == mills
    assert full_name("恒岭公司", [], [mills, works]) is None


def test_kind_in_full_is_that_which_the_article_prints() -> None:
    """职教中心 is the 职业教育中心 of the same county, inside a longer name too; what nobody prints stays."""
    printed = ["曹县职业教育中心学生代表队", "曹县人民医院"]
    assert with_full_kind("曹县职教中心教导处", printed) == "曹县职业教育中心教导处"
    assert with_full_kind("曹县医院", printed) == "曹县人民医院"
    assert with_full_kind("曹县中医院", printed) == "曹县中医院"
