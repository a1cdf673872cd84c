"""The invented country as rows and records, its scores, and what runs on it."""

import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from benchmarks.identity.pages import documents
from benchmarks.identity.peers.measured import Result
from benchmarks.identity.rows import write_rows
from benchmarks.identity.scores import compare
from benchmarks.identity.tables import curve_table, growth_table
from benchmarks.identity.undo import measure
from benchmarks.identity.world import World
from kg.text import cut, squeeze

ROOT = Path(__file__).parents[3]


def test_the_same_seed_is_the_same_country(tmp_path: Path) -> None:
    """Rows and people are equal for one seed, others for another."""
    first, second, third = (tmp_path / name for name in "abc")
    truth = write_rows(first, 1, 1.0, 300)
    assert write_rows(second, 1, 1.0, 300) == truth
    assert first.read_bytes() == second.read_bytes()
    write_rows(third, 2, 1.0, 300)
    assert third.read_bytes() != first.read_bytes()


def test_records_stand_on_their_pages() -> None:
    """The characters under a mention are its text, and every person has a mention."""
    for records, people in documents(World(1).articles(40)):
        assert records.page is not None
        for mention in records.mentions:
            assert squeeze(cut(records.page.text, mention.spans)) == mention.text
        assert set(people) <= {mention.id for mention in records.mentions}


def test_nobody_sits_on_two_chairs_at_once() -> None:
    """An official's stays do not overlap: whoever seems to be in two places is two people."""
    stays: dict[int, list[tuple[int, int]]] = {}
    for stay in World(3).stays:
        stays.setdefault(stay.person, []).append((stay.first, stay.last))
    for found in stays.values():
        ordered = sorted(found)
        assert all(former[1] < later[0] for former, later in pairwise(ordered))


def test_scores_by_hand() -> None:
    """Two people of two mentions each: one is split, one joined with a piece of the other."""
    truth = {"a": 1, "b": 1, "c": 2, "d": 2}
    outcome = compare(truth, {"a": "x", "b": "y", "c": "y", "d": "y"})
    assert outcome.precision == pytest.approx((1 + 1 / 3 + 2 / 3 + 2 / 3) / 4)
    assert outcome.recall == pytest.approx((0.5 + 0.5 + 1 + 1) / 4)
    assert outcome.pair_precision == pytest.approx(1 / 3)
    assert (outcome.pair_recall, outcome.wrong_pairs) == (0.5, 2)


@pytest.mark.parametrize("runner", ["names", "kg"])
def test_a_runner_groups_every_sighting(tmp_path: Path, runner: str) -> None:
    """Each row has a group and the costs are written; this project groups better than chance."""
    rows, groups, costs = (tmp_path / name for name in ("rows.jsonl", "groups.json", "costs.json"))
    truth = write_rows(rows, 1, 1.0, 200)
    words = [sys.executable, "-m", f"benchmarks.identity.peers.runners.{runner}", str(rows), str(groups), str(costs)]
    subprocess.run(words, cwd=ROOT, check=True)
    found = json.loads(groups.read_text(encoding="utf-8"))
    assert found.keys() == truth.keys()
    assert compare(truth, found).f1 > 0.9
    assert set(json.loads(costs.read_text(encoding="utf-8"))) == {"seconds", "cpu_seconds"}


def test_tables_show_what_was_measured() -> None:
    """A difficulty is a column, a size a row; ten times the time for ten times the mentions is an exponent of one."""
    small, large = (
        Result(precision=98, recall=97, b_cubed=97.5, pairs=95, seconds=spent, cpu_seconds=spent, peak_mib=100) for spent in (2.0, 20.0)
    )
    assert "| kg | 97.5 | 98.0 | 97.0 | 95.0 | 2 | 100 |" in curve_table({"1": {"kg": small}})
    table = growth_table({"10000": {"kg": small}, "100000": {"kg": large}}).splitlines()
    assert table[-1].endswith("| 1.00 |")


def test_a_merge_is_taken_back_exactly(tmp_path: Path) -> None:
    """The store is compared whole, and taking back costs less than what it takes back."""
    found = measure(tmp_path / "graph.sqlite", seed=1, mentions=300)
    assert found.exact
    assert found.undone < found.decided
