"""Resolution measured on an invented country: floors, a curve over difficulty, and beside equality of names."""

import pytest

from kg.model import Records
from kg.resolve import link
from tests.resolve.world import Difficulty, Outcome, World, b_cubed


def _measure(seed: int, difficulty: Difficulty, articles: int = 2000) -> tuple[Outcome, Outcome]:
    """What resolution makes of a world, and what equality of names does."""
    documents: list[Records] = []
    truth: dict[str, int] = {}
    names: dict[str, str] = {}
    for records, people in World(seed, difficulty).papers(articles):
        documents.append(records)
        truth.update(people)
        names.update({mention.id: mention.text for mention in records.mentions})
    return b_cubed(truth, link(documents).entity_of), b_cubed(truth, {key: names[key] for key in truth})


def test_without_hard_cases_nearly_nothing_is_wrong() -> None:
    """Where names repeat only by chance, no two people are joined and hardly anyone is split."""
    found, _ = _measure(1, Difficulty().times(0))
    assert found.wrong_pairs == 0
    assert found.recall >= 0.999


@pytest.mark.parametrize("seed", [1, 2])
def test_the_middle_difficulty_reaches_its_floor(seed: int) -> None:
    """B³ is at least 0.98, and precision better than that of equal names, which join every homonym."""
    found, equal_names = _measure(seed, Difficulty())
    assert found.f1 >= 0.98
    assert found.precision > equal_names.precision + 0.01


def test_twice_the_difficulty_costs_little() -> None:
    """With everything twice as often B³ stays above 0.95."""
    found, _ = _measure(3, Difficulty().times(2))
    assert found.f1 >= 0.95
