"""Tables for spreadsheets and data frames, read back by pandas."""

import csv
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from kg.errors import UsageError
from kg.export import Options, export
from kg.model import EntityType
from tests.export.sample import HOSTILE, node, sample


def test_excel_knows_the_encoding_and_runs_no_cell(tmp_path: Path) -> None:
    """With both options the file begins with a mark and no cell like a formula; without them every text is as it was."""
    export(sample(), "csv", tmp_path, Options(bom=True, formula_safe=True))
    assert (tmp_path / "nodes.csv").read_bytes().startswith(b"\xef\xbb\xbfid,")
    safe = pd.read_csv(tmp_path / "nodes.csv", encoding="utf-8-sig", dtype=str, keep_default_na=False)
    assert not safe.map(lambda cell: cell.startswith(("=", "+", "-", "@", "\t", "\r"))).any(axis=None)
    assert "'=cmd()" in set(safe["name"])
    export(sample(), "csv", tmp_path / "plain")
    plain = (tmp_path / "plain" / "nodes.csv").read_text(encoding="utf-8")
    assert plain.startswith("id,")
    assert "=cmd()" in plain
    assert "'=cmd()" not in plain


def test_a_line_end_of_any_kind_stays_in_its_cell(tmp_path: Path) -> None:
    """One alone would part a row in two; the file's own lines end as ever."""
    names = ["\r", "a\rb", "\r\n", "a\nb", "plain"]
    nodes = [node(f"m{number}", EntityType.PERSON, name) for number, name in enumerate(names)]
    export(replace(sample(), nodes=nodes, edges=[]), "csv", tmp_path)
    with (tmp_path / "nodes.csv").open(encoding="utf-8", newline="") as stream:
        assert [row["name"] for row in csv.DictReader(stream)] == names
    assert (tmp_path / "nodes.csv").read_bytes().endswith(b",plain\n")


def test_parquet_has_types_lists_and_evidence(tmp_path: Path) -> None:
    """Pandas gets numbers, lists and records, and every hostile name as it was."""
    export(sample(), "parquet", tmp_path)
    nodes = pd.read_parquet(tmp_path / "nodes.parquet").set_index("id")
    assert [nodes.loc[f"x{number}", "name"] for number in range(len(HOSTILE))] == list(HOSTILE)
    assert nodes.loc["m1", "mentions"] == 3
    assert list(nodes.loc["m1", "aliases"]) == ["小平", "云"]
    edges = pd.read_parquet(tmp_path / "edges.parquet").set_index("id")
    assert set(edges["from"]) | set(edges["to"]) <= set(nodes.index)
    assert edges.loc["r5", "evidence"][0] == {"source": "页.txt", "article": "a1", "start": 7, "end": 14, "quote": "云小平、尚振飞"}


def test_an_option_that_a_format_does_not_know_is_told() -> None:
    """As it is typed."""
    with pytest.raises(UsageError, match="the format jsonl knows no --bom, --min-weight, --since"):
        export(sample(), "jsonl", Path("nowhere"), Options(bom=True, since="2022", min_weight=2))
