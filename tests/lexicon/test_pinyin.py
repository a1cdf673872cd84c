"""Names are read as people read them."""

import pytest

from kg.lexicon.pinyin import pinyin


@pytest.mark.parametrize(
    ("name", "person", "read"),
    [
        ("单小平", True, "shan xiao ping"),
        ("单县", False, "dan xian"),
        ("尉迟明", True, "yuchi ming"),
        ("曾庆", True, "zeng qing"),
        ("重庆市", False, "chong qing shi"),
        ("沙恒别克·贾那提别克", True, "sha heng bie ke · jia na ti bie ke"),
        ("A公司", False, "A gong si"),
        ("", True, ""),
    ],
)
def test_a_name_is_read(name: str, *, person: bool, read: str) -> None:
    """A surname of two characters is a word; what is no Chinese character stays."""
    assert pinyin(name, person=person) == read
