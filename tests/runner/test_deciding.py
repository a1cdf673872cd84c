"""Merging and splitting: what would change, what is kept, and the way back."""

from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.model import EntityType, Judgement
from kg.runner.deciding import Author, accept, merge, split, take_back, update, verdict
from kg.store import Store
from tests.query.town import town

AUTHOR = Author("reader", "2026-01-01", "by hand")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The town's store, to be changed."""
    return town(tmp_path)


def _people(path: Path, name: str) -> list[tuple[str, ...]]:
    with Store.open(path, readonly=True) as store:
        return [entity.references for entity in store.entities() if entity.type == EntityType.PERSON and entity.name == name]


def test_a_merge_is_told_before_it_is_made(path: Path) -> None:
    """The two 王小平 become one; looking at it changes nothing, accepting it changes the graph and its files."""
    both = _people(path, "王小平")
    with Store.open(path, readonly=True) as store:
        outcome = merge(store, both[0][0], both[1][0], AUTHOR)
    (change,) = [change for change in outcome.changes if change.after[0].type == EntityType.PERSON]
    assert [entity.name for entity in change.before] == ["王小平", "王小平"]
    assert change.after[0].references == tuple(sorted((*both[0], *both[1])))
    assert _people(path, "王小平") == both
    accept(path, outcome)
    assert _people(path, "王小平") == [change.after[0].references]
    assert (path.parent / "entities.jsonl").read_text(encoding="utf-8").count('"name":"王小平"') == 1
    take_back(path)
    assert _people(path, "王小平") == both
    assert (path.parent / "entities.jsonl").read_text(encoding="utf-8").count('"name":"王小平"') == 2


def test_a_split_takes_just_the_part_away(path: Path) -> None:
    """张秀玲 of one article is another one than that of the other; whoever stays is together still."""
    (whole,) = _people(path, "张秀玲")
    with Store.open(path, readonly=True) as store:
        owner = store.entity_of(whole[0])
        assert owner is not None
        outcome = split(store, owner, whole[:1], AUTHOR)
        with pytest.raises(UsageError, match="leaves some"):
            split(store, owner, whole, AUTHOR)
    accept(path, outcome)
    assert sorted(_people(path, "张秀玲")) == sorted([whole[:1], whole[1:]])
    assert {one.judgement for one in outcome.verdicts} == {Judgement.DIFFERENT}


def test_the_graph_follows_verdicts_that_were_only_kept(path: Path) -> None:
    """One command takes in what was decided since; a second time there is nothing to take in."""
    both = _people(path, "王小平")
    with Store.open(path) as store:
        store.add_verdict(verdict(both[0][0], both[1][0], Judgement.SAME, AUTHOR))
    assert len(_people(path, "王小平")) == 2
    assert update(path) == 1
    assert len(_people(path, "王小平")) == 1
    assert update(path) == 0


def test_a_merge_against_a_verdict_names_the_contradiction(path: Path) -> None:
    """Who is known to be different stays apart, and the outcome says why."""
    both = _people(path, "王小平")
    with Store.open(path) as store:
        store.add_verdict(verdict(both[0][0], both[1][0], Judgement.DIFFERENT, AUTHOR))
        (third,) = _people(path, "郭建军")
        store.add_verdict(verdict(both[0][0], third[0], Judgement.SAME, AUTHOR))
        outcome = merge(store, both[1][0], third[0], Author("reader", "2026-01-02", ""))
    assert outcome.issues
    assert both[0][0] in outcome.issues[0].text
