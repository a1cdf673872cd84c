"""Which bodies can have a title."""

from kg.facts.vocabulary.hosts import can_be_of, can_have, is_known_to_have


def test_titles_fit_their_bodies() -> None:
    """A school has a 校长; a party committee has no 主任 and a government no 书记; nothing is known of what has a 村民."""
    assert is_known_to_have("曹县第一中学", "校长")
    assert not can_be_of("校长", "曹县人民医院")
    assert not can_have("中共曹县委员会", "主任", "主任")
    assert not can_have("曹县人民政府", "书记", "书记")
    assert not is_known_to_have("曹县第一中学", "村民")
