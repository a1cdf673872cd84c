"""The table of formats: every file of every row is written, and an unknown name lists the known."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.export import FORMATS, export, export_all, formats
from kg.export.flat import evidence_json
from kg.graph import read
from kg.model import EdgeType, EntityType, IssueKind
from kg.model.rows import EVIDENCE, BoxRow, CoappearanceRow, Evidence
from kg.store import Store
from tests.export.sample import HOSTILE, sample


def test_every_format_writes_its_files_and_no_other(tmp_path: Path) -> None:
    """The table tells the truth, and a second time the bytes are the same."""
    export_all(sample(), tmp_path / "a")
    export_all(sample(), tmp_path / "b")
    written = {file.name: file.read_bytes() for file in (tmp_path / "a").iterdir()}
    assert set(written) == {name for row in FORMATS.values() if row.built for name in row.files}
    assert written == {file.name: file.read_bytes() for file in (tmp_path / "b").iterdir()}


def test_what_no_program_draws_is_left_out_of_a_build_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor does the drawing of a former, smaller graph stay; asked for by name it is written."""
    export_all(sample(), tmp_path)
    monkeypatch.setitem(formats.FORMATS, "gexf", replace(FORMATS["gexf"], most=3))
    issues = export_all(sample(), tmp_path)
    told = [issue for issue in issues if issue.kind == IssueKind.TOO_LARGE]
    assert [issue.source for issue in told] == ["graph.gexf"]
    assert "`kg export gexf`" in told[0].remedy
    assert not (tmp_path / "graph.gexf").exists()
    assert (tmp_path / "graph.graphml").exists()
    export(sample(), "gexf", tmp_path)
    assert (tmp_path / "graph.gexf").exists()


def test_an_unknown_format_lists_the_known(tmp_path: Path) -> None:
    """The error names what there is."""
    with pytest.raises(UsageError, match="no format 'xlsx'; known are jsonl, csv, graphml, gexf, cypher, neo4j-csv, parquet, ftm"):
        export(sample(), "xlsx", tmp_path)


def test_rows_come_back_as_they_were(tmp_path: Path) -> None:
    """A line of JSON Lines is the row."""
    export(sample(), "jsonl", tmp_path)
    lines = (tmp_path / "coappearances.jsonl").read_text(encoding="utf-8").splitlines()
    assert [CoappearanceRow.model_validate_json(line) for line in lines] == list(sample().coappearance_rows)


def test_rows_of_a_store_are_written_as_they_stand_there(tmp_path: Path) -> None:
    """The files are those of the graph that was computed, byte for byte."""
    with Store.open(tmp_path / "graph.sqlite") as store:
        store.replace_graph(sample())
        export(sample(), "jsonl", tmp_path / "computed")
        export(read(store), "jsonl", tmp_path / "kept")
    computed, kept = ({file.name: file.read_bytes() for file in (tmp_path / name).iterdir()} for name in ("computed", "kept"))
    assert computed == kept
    assert computed["coappearances.jsonl"]


@pytest.mark.parametrize("boxes", [(), (BoxRow(page=2, box=(1.0, 2.5, 3.0, 4.0)),)])
@pytest.mark.parametrize("name", HOSTILE)
def test_evidence_is_the_json_that_python_writes(name: str, boxes: tuple[BoxRow, ...]) -> None:
    """Whatever stands in it, with or without a place in print."""
    item = Evidence(source=name, article="a1", span=(3, 9), quote=name, boxes=boxes)
    assert evidence_json((item, item)) == json.dumps(EVIDENCE.dump_python((item, item), mode="json"), ensure_ascii=False)


def test_tables_hold_every_node_and_edge_with_its_evidence(tmp_path: Path) -> None:
    """A CSV reader gets hostile names back as they were, and the evidence as JSON."""
    export(sample(), "csv", tmp_path)
    with (tmp_path / "nodes.csv").open(encoding="utf-8", newline="") as stream:
        nodes = {row["id"]: row for row in csv.DictReader(stream)}
    assert [nodes[f"x{number}"]["name"] for number in range(len(HOSTILE))] == list(HOSTILE)
    assert {row["label"] for row in nodes.values()} <= set(EntityType)
    with (tmp_path / "edges.csv").open(encoding="utf-8", newline="") as stream:
        edges = list(csv.DictReader(stream))
    assert {row["type"] for row in edges} <= set(EdgeType)
    assert all({row["from"], row["to"]} <= set(nodes) for row in edges)
    assert [json.loads(row["evidence"])[0]["quote"] for row in edges if row["id"] == "r1"] == ["政法委书记云小平"]
