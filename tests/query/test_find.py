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
