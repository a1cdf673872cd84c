"""Names are told by their shape, and their rarity comes from shipped figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.lexicon import names

NAMES = names()


HAN = "张伟 王秀英 陈薇 李梓涵 诸葛建国 欧阳晓红 朴明哲 何小平 覃丽芳"
PEOPLES = "排早么 岩温扁 扎迫 海来有合"
OTHERS = "阿古拉 巴特尔 那顺孟和 格日勒图 扎西次仁 才让卓玛 旦增平措 阿依古丽 买买提江 吉克阿加 沙恒别克·贾那提别克 买买提·吐尔逊"
WORDS = "和谐 高度 方向 马上 白天 安全 时任 万元 项目 党委 全国 常委 应急 水利局 内蒙古 鄂尔多斯 发展 的 abc"


@pytest.mark.parametrize("name", [*HAN.split(), *PEOPLES.split(), *OTHERS.split()])
def test_names_look_like_names(name: str) -> None:
    """Han names and names of other peoples, with and without a middle dot, are likely."""
    assert NAMES.person_likelihood(name) > 0.6


@pytest.mark.parametrize("word", [*WORDS.split(), ""])
def test_words_do_not(word: str) -> None:
    """Ordinary words are unlikely, also those that begin with a surname."""
    assert NAMES.person_likelihood(word) < 0.3


@pytest.mark.parametrize(
    ("name", "surname"),
    [("欧阳修", "欧阳"), ("司马光", "司马"), ("张伟", "张"), ("诸葛", "诸"), ("沙恒别克·贾那提别克", None), ("梓涵", None), ("", None)],
)
def test_surnames(name: str, surname: str | None) -> None:
    """The surname is found at the head, two characters before one where something is left."""
    assert NAMES.surname_of(name) == surname


def test_blanks_inside_a_name_change_nothing() -> None:
    """陈 薇 is 陈薇."""
    assert NAMES.person_likelihood("陈　薇") == NAMES.person_likelihood("陈薇")
    assert NAMES.rarity("陈 薇") == NAMES.rarity("陈薇")


def test_rarity_orders_names() -> None:
    """张伟 is borne by very many, an unusual name of a rare surname by almost nobody."""
    assert NAMES.rarity("张伟") > 50_000
    assert NAMES.rarity("张伟") > NAMES.rarity("张秀玲") > NAMES.rarity("逄雪峤")
    assert NAMES.rarity("巴特尔") > NAMES.rarity("那顺孟和")


@pytest.mark.parametrize("name", ["李某", "某某", "李某某", "王某甲", "张××", "刘*", "赵ＸＸ"])
def test_masked_names(name: str) -> None:
    """A name with a hidden part is masked and never likely."""
    assert NAMES.is_masked(name)
    assert NAMES.person_likelihood(name) == 0.0


@given(st.text(max_size=14))
def test_scores_stay_in_their_range(text: str) -> None:
    """Whatever text comes, the likelihood is a share and the rarity at least one."""
    assert 0.0 <= NAMES.person_likelihood(text) <= 1.0
    assert NAMES.rarity(text) >= 1.0


@given(st.sampled_from("王李张刘陈"), st.sampled_from("建国志明小丽"), st.sampled_from("华英平芳军强"))
def test_a_common_surname_makes_a_name_commoner(surname: str, first: str, second: str) -> None:
    """The same given name is rarer with a rare surname."""
    assert NAMES.rarity(surname + first + second) >= NAMES.rarity("逄" + first + second)
