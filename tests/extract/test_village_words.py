"""村 and 乡 at the end of a stretch belong to the word that goes on, or to the name."""

import pytest

from kg.extract.village_words import belongs_to_word


def _belongs(text: str, name: str) -> bool:
    start = text.index(name)
    return belongs_to_word(text, start, start + len(name))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("发展乡村旅游", "发展乡"),
        ("沿途村民欢呼", "沿途村"),
        ("瑶族村落里", "瑶族村"),
        ("近20万户村民", "万户村"),
        ("住在发展乡村民宿", "发展乡"),
        ("会同村“两委”走访", "会同村"),
    ],
)
def test_word_that_goes_on(text: str, name: str) -> None:
    """乡村, 村民 after a count or a verb, and 村落 are words."""
    assert _belongs(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [("向阳乡村民张某", "向阳乡"), ("平原村民委员会", "平原村"), ("平原村落户", "平原村"), ("平原村村民", "平原村"), ("平原村", "平原村")],
)
def test_name_of_a_village(text: str, name: str) -> None:
    """A township is before its villagers, a village before what it does."""
    assert not _belongs(text, name)
