"""Quality has floors on the gold that people have marked: `floors.toml` says them, `kg eval` prints the figures.

Floors stand about two points under what was measured when they were set. They are raised when figures rise, and lowered only
with a reason in the commit.
"""

import tomllib
from functools import cache
from pathlib import Path

import pytest

from kg.evaluate import Scores, load_gold, score
from kg.runner.progress import Silent
from kg.runner.trial import trial
from kg.settings import Settings

_ROOT = Path(__file__).parents[2]
_FLOORS: dict[str, dict[str, float]] = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))


@cache
def _figures(folder: str) -> Scores:
    documents = load_gold(_ROOT / folder)
    return score(documents, trial(documents, Settings(), Silent()))


@pytest.mark.parametrize(("folder", "measure", "floor"), [(f, m, v) for f, floors in _FLOORS.items() for m, v in floors.items()])
def test_quality_does_not_fall(folder: str, measure: str, floor: float) -> None:
    """Each F1 on each set of gold documents is at least its floor."""
    f1 = 100 * _figures(folder)[measure].f1
    assert f1 >= floor, f"{measure} on {folder}: {f1:.1f}, the floor is {floor}"
