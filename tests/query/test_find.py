"""From a name or id to the one thing that is meant."""

import pytest

from kg.errors import AmbiguousNameError, UnknownNameError
from kg.model import EntityType
from kg.model.rows import MentionRow
from kg.query import find
from kg.store import Store


def test_a_name_finds_its_entity(store: Store) -> None:
    """White space inside the name and the width of its characters do not matter."""
    assert find(store, "张 秀玲").name == "张秀玲"
    assert find(store, "树林召镇").label == EntityType.PLACE


def test_any_mention_of_an_entity_is_its_id(store: Store) -> None:
    """The ids of both mentions of 张秀玲 lead to one node."""
    mentions = [row for row in store.rows(MentionRow) if row.text == "张秀玲"]
    assert len(mentions) == 2
    assert {find(store, row.id).id for row in mentions} == {mentions[0].entity}


def test_a_name_of_several_lists_them_with_their_posts(store: Store) -> None:
    """Each candidate comes with an id to ask by, and with what tells it from the other."""
    with pytest.raises(AmbiguousNameError, match="2 entities are called '王小平'") as caught:
        find(store, "王小平")
    said = dict(caught.value.candidates)
    assert any("副旗长" in text for text in said.values())
    assert any("校长" in text for text in said.values())
    assert {find(store, entity).id for entity in said} == set(said)


def test_a_post_is_found_as_it_is_in_print(store: Store) -> None:
    """旗委书记 is one post, 副旗长 says enough alone; 党委书记 fits two, which are told by their bodies and holders."""
    assert find(store, "旗委书记").name == "中共达拉特旗委员会书记"
    assert find(store, "副旗长").name == find(store, "政府副旗长").name == "达拉特旗人民政府副旗长"
    with pytest.raises(AmbiguousNameError, match="2 entities are called '党委书记'") as caught:
        find(store, "党委书记")
    said = sorted(text for _, text in caught.value.candidates)
    assert said == ["中共永川区委员会书记 (Post: 郭建军)", "中共永川区教育工作委员会书记 (Post: 郭建军)"]
    with pytest.raises(UnknownNameError):
        find(store, "副书记")


def test_an_unknown_name_suggests_near_ones(store: Store) -> None:
    """A wrong character is no dead end; nonsense has no neighbours."""
    with pytest.raises(UnknownNameError) as caught:
        find(store, "张秀铃")
    assert caught.value.near[0] == "张秀玲"
    with pytest.raises(UnknownNameError) as caught:
        find(store, "xyz")
    assert caught.value.near == ()


def test_only_the_wanted_kinds_are_found(store: Store) -> None:
    """A place is no person, even by its id."""
    place = find(store, "树林召镇")
    with pytest.raises(UnknownNameError):
        find(store, place.id, [EntityType.PERSON])
