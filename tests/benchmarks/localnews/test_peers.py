"""What the runners of peers share, and the table of results; no peer is installed here."""

import json
import sys
from collections.abc import Sequence
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from benchmarks.localnews.peers import results
from benchmarks.localnews.peers.catalog import PEERS
from benchmarks.localnews.peers.measured import Cost, Result
from benchmarks.localnews.peers.results import read_results, results_table
from benchmarks.localnews.peers.runners.foolnltk import best_path
from benchmarks.localnews.peers.runners.harness import Find, labels, serve, words
from benchmarks.localnews.report import PARTS, filled
from benchmarks.localnews.splits import HERE
from kg.model import MentionType

KINDS = (*(str(kind) for kind in MentionType), "all")


def result(micro: float, *, cpu: int = 1000) -> Result:
    """A result with one figure everywhere."""
    levels = {level: dict.fromkeys(KINDS, micro) for level in range(5)}
    return Result(
        strict=levels,
        relaxed=levels,
        cost=Cost(characters_per_second=1000, characters_per_cpu_second=cpu, load_seconds=1.5, peak_mib=200),
    )


def test_words_are_found_again_left_to_right() -> None:
    """Words that a tagger cut, blanks dropped, get the ranges they have in the line, also when they come twice."""
    tagged = [("张伟", "nr"), ("和", "c"), ("张伟", "nr"), ("住", "v"), ("北京", "ns")]
    assert list(words("张伟 和张伟住北京", tagged, {"nr": "PERSON", "ns": "PLACE"})) == [
        ("PERSON", 0, 2),
        ("PERSON", 4, 6),
        ("PLACE", 7, 9),
    ]


def test_labels_become_ranges() -> None:
    """A name ends where its type ends, where another begins, and at the end of the line; types nobody asked for are left out."""
    tagged = list(enumerate(["B-PER", "I-PER", "B-PER", "O", "S_LOC", "B-JOB", "E-JOB"]))
    pieces = [(1, label) for _, label in tagged]
    assert list(labels(pieces, {"PER": "PERSON", "LOC": "PLACE"})) == [("PERSON", 0, 2), ("PERSON", 2, 3), ("PLACE", 4, 5)]


def test_a_runner_reads_lines_and_counts_in_the_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Mentions of a line have the offsets of the text, line ends of every kind counted, and the costs are written."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "d01.txt").write_bytes("一行\r\n\n𬭚王芳".encode())

    def load() -> Find:
        return lambda line: [("PERSON", line.index("王"), line.index("王") + 2)] if "王" in line else []

    monkeypatch.setattr(sys, "argv", ["runner", *(str(tmp_path / name) for name in ("texts", "out.jsonl", "costs.json"))])
    serve(load)
    assert json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8")) == {
        "document": "d01",
        "type": "PERSON",
        "start": 6,
        "end": 8,
    }
    assert json.loads((tmp_path / "costs.json").read_text(encoding="utf-8"))["characters"] == 8


_scores = st.floats(-5, 5, width=16)


@given(
    st.integers(1, 4).flatmap(
        lambda length: st.tuples(arrays(np.float64, (length, 2), elements=_scores), arrays(np.float64, (3, 3), elements=_scores))
    )
)
def test_the_best_path_is_the_best_of_all(case: tuple[np.ndarray, np.ndarray]) -> None:
    """No sequence of tags scores more than the path found, transitions from the start state counted."""
    logits, moves = case

    def total(path: Sequence[int]) -> float:
        steps = zip((2, *path), path, strict=False)
        return float(sum(moves[a][b] for a, b in steps) + sum(row[tag] for row, tag in zip(logits, path, strict=True)))

    best = max(total(path) for path in product(range(2), repeat=len(logits)))
    assert total(best_path(logits, moves)) == pytest.approx(best)


def test_the_table_has_the_best_first_and_dashes_for_types_not_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows are sorted by strict F1, a type that a peer does not give has a dash, a disturbed measurement a star."""
    monkeypatch.setattr(results, "HERE", tmp_path)
    (tmp_path / "results").mkdir()
    kept = {"lac": result(50.0), "kg": result(90.0, cpu=2000)}
    (tmp_path / "results" / "peers-dev.json").write_bytes(results._RESULTS.dump_json(kept))
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in results_table("dev").splitlines()[2:]]
    assert [row[0] for row in rows] == ["kg", "lac"]
    assert [row[2] for row in rows] == ["90.0", "–"]
    assert [row[11] for row in rows] == ["2,000*", "1,000"]


def test_every_peer_has_its_runner_and_known_types() -> None:
    """Each row of the catalog has a file that runs it, and gives types of the benchmark."""
    folder = HERE / "peers"
    for peer in PEERS:
        runner = folder / "java" / f"{peer.name.capitalize()}.java" if peer.java else folder / "runners" / f"{peer.name}.py"
        assert runner.is_file()
        assert set(peer.types.split()) <= {str(kind) for kind in MentionType}


def test_kept_figures_are_those_of_known_peers() -> None:
    """The committed figures of the test split can be read, and every peer in them is in the catalog."""
    assert set(read_results("test")) <= {peer.name for peer in PEERS}


@pytest.mark.parametrize("name", ["README.md", "DATASHEET.md"])
def test_generated_parts_are_up_to_date(name: str) -> None:
    """`python -m benchmarks.localnews report` has been run since the data or the figures last changed."""
    page = (HERE / name).read_text(encoding="utf-8")
    assert filled(page, PARTS) == page
