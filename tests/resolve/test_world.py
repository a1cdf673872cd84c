"""Resolution measured on an invented country: floors, a curve over difficulty, and beside equality of names."""

from collections import defaultdict
from itertools import combinations
from random import Random

import pytest

from benchmarks.identity.pages import documents
from benchmarks.identity.scores import Outcome, compare
from benchmarks.identity.world import Difficulty, World
from kg.model import Judgement, Records
from kg.resolve import link
from tests.builders import verdict
from tests.resolve.corpus import told


def _read(seed: int, difficulty: Difficulty, articles: int = 2000) -> tuple[list[Records], dict[str, int]]:
    """The documents of a world, and who is meant by each mention."""
    found, truth = [], {}
    for records, people in documents(World(seed, difficulty).articles(articles)):
        found.append(records)
        truth.update(people)
    return found, truth


def _measure(seed: int, difficulty: Difficulty) -> tuple[Outcome, Outcome]:
    """What resolution makes of a world, and what equality of names does."""
    read, truth = _read(seed, difficulty)
    names = {mention.id: mention.text for records in read for mention in records.mentions}
    return compare(truth, link(read).entity_of), compare(truth, {key: names[key] for key in truth})


def test_without_hard_cases_nearly_nothing_is_wrong() -> None:
    """Where names repeat only by chance, hardly anyone is joined to another or split."""
    found, _ = _measure(1, Difficulty().times(0))
    assert found.precision >= 0.995
    assert found.recall >= 0.995


@pytest.mark.parametrize("seed", [1, 2])
def test_the_middle_difficulty_reaches_its_floor(seed: int) -> None:
    """B³ is at least 0.98; equal names make half as many errors again."""
    found, equal_names = _measure(seed, Difficulty())
    assert found.f1 >= 0.98
    assert 1 - equal_names.f1 > 1.3 * (1 - found.f1)


def test_twice_the_difficulty_costs_little() -> None:
    """With everything twice as often B³ stays above 0.965, and equal names are further behind."""
    found, equal_names = _measure(3, Difficulty().times(2))
    assert found.f1 >= 0.965
    assert 1 - equal_names.f1 > 1.15 * (1 - found.f1)


def test_homonyms_come_at_the_rates_of_real_officials() -> None:
    """Of names seen in two jurisdictions about 38 % of two characters and 4 % of longer ones are different people."""
    rates: dict[bool, list[bool]] = defaultdict(list)
    for seed in range(3):
        places: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
        for stay in World(seed).stays:
            if stay.posts and stay.posts[0][0] and "·" not in stay.name:
                places[stay.name][stay.region.code].add(stay.person)
        for name, people in places.items():
            rates[len(name) == 2] += [one.isdisjoint(other) for one, other in combinations(people.values(), 2)]
    assert sum(rates[True]) / len(rates[True]) == pytest.approx(0.38, abs=0.04)
    assert sum(rates[False]) / len(rates[False]) == pytest.approx(0.04, abs=0.015)


def test_people_known_to_be_different_are_never_joined() -> None:
    """A reader parts every pair that was joined wrongly: then none of these is joined, whatever the rules say of others."""
    read, truth = _read(4, Difficulty().times(2), articles=800)
    groups: dict[str, list[str]] = defaultdict(list)
    for reference, entity in link(read).entity_of.items():
        if reference in truth:
            groups[entity].append(reference)
    wrong = [both for group in groups.values() for both in combinations(sorted(group), 2) if truth[both[0]] != truth[both[1]]]
    assert wrong
    given = [verdict(*both, Judgement.DIFFERENT, time=str(number)) for number, both in enumerate(wrong)]
    entity_of = link(read, given).entity_of
    assert [both for both in wrong if entity_of[both[0]] == entity_of[both[1]]] == []


def test_the_order_of_articles_does_not_matter() -> None:
    """Shuffled documents of a hard world give the same proposals, entities and issues."""
    read, _ = _read(5, Difficulty().times(2), articles=500)
    shuffled = Random(0).sample(read, len(read))
    assert told(link(shuffled)) == told(link(read))
