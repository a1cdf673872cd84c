"""Posts and bodies in which a scanner has taken one character for another."""

import pytest

from kg.lexicon import bodies, divisions, posts
from kg.lexicon.misread import Misread


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("书纪", "书记"),
        ("福主任", "副主任"),
        ("副献长", "副县长"),
        ("锁长", "所长"),
        ("主度", "主席"),
        ("常季", "常委"),
        ("副主仕", "副主任"),
        ("党秀书记", "党委书记"),
        ("监测员", "监测员"),
        ("护鹤员", "护鹤员"),
        ("书记", "书记"),
        ("编审", "编审"),
        ("歌师", "歌师"),
        ("关长", "关长"),
    ],
)
def test_a_title_with_one_character_misread_is_mended(printed: str, title: str) -> None:
    """An office that looks or sounds alike is meant, a calling that looks alike; a title stays, and so does a word for a craft."""
    assert posts().mended(printed) == title


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("县人民检察愿", "西吉县人民检察院"),
        ("县入民政府", "西吉县人民政府"),
        ("县祖织部", "中共西吉县委员会组织部"),
        ("西吉县监察委圆会", "西吉县监察委员会"),
        ("县水务局", "西吉县水务局"),
        ("县浓业农村局", "西吉县农业农村局"),
        ("西吉县喂生健康局", "西吉县卫生健康局"),
        ("悬政府", "西吉县人民政府"),
        ("西吉县秀", "中共西吉县委员会"),
        ("晰吉县人民法院", "西吉县人民法院"),
        ("新宫乡政府", "新营乡人民政府"),
        ("西吉县恒岭公司", "西吉县恒岭公司"),
    ],
)
def test_a_body_with_one_character_misread_has_its_full_name(printed: str, name: str) -> None:
    """Departments by their field come first: 水务局 is no 税务局. The word for a region and the names of those nearby are mended too."""
    body = bodies().expand(printed, divisions().resolve("西吉县"))
    assert body is not None
    assert body.name == name


def test_of_two_words_as_likely_neither_is_meant() -> None:
    """巳 is taken for 己 as easily as for 已, and nothing says which."""
    assert Misread(["己方"]).word("巳方") == "己方"
    assert Misread(["己方", "已方"]).word("巳方") is None
