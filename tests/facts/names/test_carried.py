"""Whose region a list of people carries on."""

import pytest

from kg.facts.names.carried import kind_word, names_itself
from kg.lexicon import divisions
from tests.facts.marked import posts_of, read

_GUESTS = "{O 庆云县委}{T 副书记}{P 孟令军}，{O 县人大常委会}{T 主任}{P 李玉刚}，{T 副县长}{P 陈景林}来访。"
_FROM_ABOVE = "{O 邵阳市委}{T 常委}{P 唐克俭}，{O 市农业农村局}{T 局长}{P 贺建湘}到{O 武冈市委}调研。"
_WITHOUT_OWN_NAME = "{O 邵阳市委}{T 常委}{P 唐克俭}，{O 市农业农村局}{T 局长}{P 贺建湘}到会。"
_RANK_RISES = "{O 赣州市工信局}{T 副局长}{P 温先发}，{O 市政协}{T 副主席}{P 石长生}到{O 龙南市委}开会。"
_BROKEN_OFF = "{O 庆云县委}{T 书记}{P 王玉军}来访，{O 县委}{T 书记}{P 高善玉}陪同。"


@pytest.mark.parametrize(
    ("region", "text", "person", "body"),
    [
        ("宁津县", _GUESTS, "李玉刚", "庆云县人民代表大会常务委员会"),
        ("宁津县", _GUESTS, "陈景林", "庆云县人民政府"),
        ("宁津县", _BROKEN_OFF, "高善玉", "中共宁津县委员会"),
        ("武冈市", _FROM_ABOVE, "贺建湘", "邵阳市农业农村局"),
        ("武冈市", _WITHOUT_OWN_NAME, "贺建湘", "武冈市农业农村局"),
        ("龙南市", _RANK_RISES, "石长生", "中国人民政治协商会议龙南市委员会"),
    ],
)
def test_a_list_of_guests_carries_their_region(region: str, text: str, person: str, body: str) -> None:
    """In a list of guests 县 is theirs; a city around the own one carries only where the own is named, and never to a higher rank."""
    assert {(name, of) for name, _, of, _ in posts_of(read(text), region)} >= {(person, body)}


def test_a_kind_that_the_region_lacks_is_that_last_named() -> None:
    """州教育局 and 副州长 in a paper of Zhejiang are those of the prefecture named before."""
    text = "{O 恩施州委}{T 书记}{P 胡超文}率团来访。{O 州教育局}{T 局长}{P 谭志满}、{T 副州长}{P 陈艾云}参加。"
    bodies = {name: of for name, _, of, _ in posts_of(read(text), "桐乡市")}
    assert bodies["谭志满"] == "恩施土家族苗族自治州教育局"
    assert bodies["陈艾云"] == "恩施土家族苗族自治州人民政府"


def test_words_for_a_kind_of_region() -> None:
    """A body and a bare title have one where they begin with it; 市民中心 is no city's body."""
    found = {name: (word.word if (word := kind_word(name)) else None) for name in ("县教育局", "副州长", "市长", "市民中心", "校长")}
    assert found == {"县教育局": "县", "副州长": "州", "市长": "市", "市民中心": None, "校长": None}


def test_an_article_names_its_own_region() -> None:
    """Only a leading body with the name of the region says so."""
    region = divisions().resolve("武冈市")
    assert names_itself(region, ["武冈市委"])
    assert not names_itself(region, ["市委", "武冈市农业农村局", "邵阳市委"])
