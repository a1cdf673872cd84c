"""The same gold pages with the names of other provinces."""

from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from kg.evaluate import load_gold
from kg.evaluate.gold import GoldDocument, _faults, printed_name
from kg.evaluate.swap import swap
from kg.lexicon import divisions
from kg.model import MentionType
from kg.text import cut, squeeze

ROOT = Path(__file__).parents[2]
SETS = {"five pages": ROOT / "tests" / "gold", "development": ROOT / "benchmarks" / "localnews" / "dev"}


@cache
def _pair(name: str, seed: int = 1) -> tuple[tuple[GoldDocument, ...], tuple[GoldDocument, ...]]:
    documents = load_gold(SETS[name])
    return documents, swap(documents, seed)


@pytest.mark.parametrize("name", SETS)
def test_marks_and_facts_still_fit(name: str) -> None:
    """Every mention covers its text, every person of the facts is named on the page, types, values and segments stay."""
    for old, new in zip(*_pair(name), strict=True):
        assert not _faults(new)
        assert [(one.article, one.kind) for one in new.marked.segments] == [(one.article, one.kind) for one in old.marked.segments]
        for before, after in zip(old.marked.mentions, new.marked.mentions, strict=True):
            assert squeeze(cut(new.marked.text, after.spans)) == after.text
            assert (before.type, before.value, before.optional) == (after.type, after.value, after.optional)


@pytest.mark.parametrize("name", SETS)
def test_the_same_name_becomes_the_same_name(name: str) -> None:
    """A person of two documents is one person in both of the new ones, and two old names are two new names."""
    old, new = _pair(name)
    became = defaultdict(set)
    for before, after in zip(old, new, strict=True):
        for one, other in zip(before.marked.mentions, after.marked.mentions, strict=True):
            if one.type is MentionType.PERSON:
                became[printed_name(one.key)].add(printed_name(other.key))
    assert {len(names) for names in became.values()} == {1}
    assert len({next(iter(names)) for names in became.values()}) == len(became)


@pytest.mark.parametrize("name", SETS)
def test_people_and_regions_are_others(name: str) -> None:
    """Nobody keeps a name but national leaders, and every page speaks from another division with another code."""
    for old, new in zip(*_pair(name), strict=True):
        pairs = zip(old.marked.mentions, new.marked.mentions, strict=True)
        same = {one.text for one, other in pairs if one.type is MentionType.PERSON and one.text == other.text == one.key}
        assert same <= {"习近平", "毛泽东", "邓小平"}
        assert old.facts.region != new.facts.region


@pytest.mark.parametrize("name", SETS)
def test_codes_are_those_of_the_new_places(name: str) -> None:
    """A place with a code has the name that the division list has for the code, and lies in the division that the gold says."""
    for _, new in zip(*_pair(name), strict=True):
        for place, fact in new.facts.places.items():
            listed = divisions().get(fact.code) if fact.code else None
            if listed and listed.name == place and fact.parent and (parent := new.facts.places.get(fact.parent)) and parent.code:
                assert parent.code in {one.code for one in divisions().ancestors(listed)}, place


def test_the_words_for_the_own_region_change_with_its_kind() -> None:
    """A banner's page becomes a county's page: nothing on it speaks of a banner, a sum or a gacha."""
    old, new = _pair("five pages")
    assert "旗委" in old[0].marked.text
    text = squeeze(new[0].marked.text)
    assert "县委副书记、政府县长" in text
    assert not any(word in text for word in ("旗委", "旗长", "全旗", "苏木", "嘎查", "达拉特", "鄂尔多斯"))
    assert "红旗" not in text or "红旗" in squeeze(old[0].marked.text)


def test_a_seed_gives_the_same_pages_again_and_another_seed_others() -> None:
    """The swap is deterministic, whatever the order of the documents."""
    old, new = _pair("five pages")
    assert swap(old[::-1], 1) == new[::-1]
    assert swap(old, 2) != new


def test_dates_numbers_and_national_bodies_stay() -> None:
    """What belongs to no province is printed as before."""
    for old, new in zip(*_pair("five pages"), strict=True):
        for before, after in zip(old.marked.mentions, new.marked.mentions, strict=True):
            if before.type is MentionType.DATE or before.key == "中国共产党中央委员会":
                assert before.text == after.text
        assert [char for char in old.marked.text if char.isdigit()] == [char for char in new.marked.text if char.isdigit()]
