"""Gephi's own importer reads the files as they were written: nothing above INFO in its report, and nothing lost."""

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from kg.export import Options, export
from kg.export.looks import COLOURS
from kg.graph import Graph, read
from kg.graph.views import View
from kg.store import Store
from tests.export.sample import sample
from tests.real.parts import java, program

FORMATS = ("graphml", "gexf")


@dataclass(frozen=True, slots=True)
class Written:
    """A file and what is in it."""

    path: Path
    view: View

    def elements(self, name: str) -> int:
        """How often an element is written."""
        return sum(1 for _ in etree.parse(str(self.path)).getroot().iter(f"{{*}}{name}"))


def opened(paths: Sequence[Path]) -> list[dict[str, Any]]:
    """What Gephi says of each file; one start of Java for all."""
    home = java(17)
    options = ["-Xmx1g", "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-cp", program("gephi", home)]
    command = [str(home / "bin" / "java"), *options, "Opened", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.split("\n") if line]


def write_all(graph: Graph, folder: Path) -> list[Written]:
    """Both formats of every view, and narrower ones with pinyin."""
    narrow = Options(min_weight=2, since="2022-10", until="2022-12", pinyin=True)
    found = []
    for number, options in enumerate([*(Options(view=view) for view in View), narrow]):
        for name in FORMATS:
            export(graph, name, folder / str(number), options)
            found.append(Written(folder / str(number) / options.name(f"graph.{name}"), options.view))
    return found


@pytest.fixture(scope="module")
def of_the_pages(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Written, dict[str, Any]]]:
    """The files of the five pages and what Gephi says of them."""
    with Store.open(demo / "exports" / "graph.sqlite", readonly=True) as store:
        files = write_all(read(store), tmp_path_factory.mktemp("gephi"))
    return list(zip(files, opened([file.path for file in files]), strict=True))


@pytest.fixture(scope="module")
def of_the_sample(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Written, dict[str, Any]]]:
    """The files of the graph with hostile names, and what Gephi says of them."""
    files = write_all(sample(), tmp_path_factory.mktemp("hostile"))
    return list(zip(files, opened([file.path for file in files]), strict=True))


@pytest.fixture(params=["of_the_pages", "of_the_sample"])
def files(request: pytest.FixtureRequest) -> list[tuple[Written, dict[str, Any]]]:
    """Both."""
    found: list[tuple[Written, dict[str, Any]]] = request.getfixturevalue(request.param)
    return found


def test_the_report_has_nothing_above_info(files: list[tuple[Written, dict[str, Any]]]) -> None:
    """GraphML has no issue at all, GEXF says its version."""
    for file, found in files:
        assert found["issues"] == ([] if file.path.suffix == ".graphml" else ["INFO: GEXF version 1.3"]), file.path


def test_every_node_and_edge_is_read(files: list[tuple[Written, dict[str, Any]]]) -> None:
    """As many as are written, in one direction, with weights above zero."""
    for file, found in files:
        assert (len(found["nodes"]), len(found["edges"])) == (file.elements("node"), file.elements("edge")), file.path
        assert found["direction"] == ("directed" if file.view.directed else "undirected")
        assert all(edge["weight"] > 0 for edge in found["edges"])


def test_labels_are_names(of_the_pages: list[tuple[Written, dict[str, Any]]], demo: Path) -> None:
    """Gephi shows what the nodes are called and what the edges are."""
    with Store.open(demo / "exports" / "graph.sqlite", readonly=True) as store:
        names = {node.id: node.name for node in store.nodes()}
    for _, found in of_the_pages:
        assert {node["id"]: node["label"] for node in found["nodes"]}.items() <= names.items()
        assert all(edge["label"] for edge in found["edges"])


def test_a_gexf_opens_drawn(of_the_pages: list[tuple[Written, dict[str, Any]]]) -> None:
    """Colours of the kinds, sizes of their own, a place for each node, and an edge per pair and kind."""
    for _, found in of_the_pages[1::2]:
        assert {tuple(node["rgb"]) for node in found["nodes"]} <= set(COLOURS.values())
        assert len({(node["x"], node["y"]) for node in found["nodes"]}) == len(found["nodes"])
        assert len({node["size"] for node in found["nodes"]}) > 1
        ends = [(edge["source"], edge["target"], edge["kind"]) for edge in found["edges"]]
        assert len(set(ends)) == len(ends)
        assert all(kind for _, _, kind in ends)


def test_a_graphml_joins_the_kinds_of_a_pair(of_the_pages: list[tuple[Written, dict[str, Any]]]) -> None:
    """One edge per ordered pair; its types are a column."""
    for _, found in of_the_pages[::2]:
        ends = [(edge["source"], edge["target"]) for edge in found["edges"]]
        assert len(set(ends)) == len(ends)
        assert "kinds:String" in found["edge_columns"]


def test_the_timeline_moves(of_the_pages: list[tuple[Written, dict[str, Any]]]) -> None:
    """As time goes on, events and tenures come and go."""
    shown = {file.view: found for file, found in of_the_pages[1:10:2]}
    assert all(shown[view]["dynamic"] for view in (View.ALL, View.POSTS, View.EVENTS, View.PEOPLE))
    assert len({nodes for nodes, _ in shown[View.EVENTS]["shown"]}) > 1
    assert len({edges for _, edges in shown[View.POSTS]["shown"]}) > 1


def test_pinyin_is_a_column(of_the_pages: list[tuple[Written, dict[str, Any]]]) -> None:
    """Only where it was asked for."""
    for _, found in of_the_pages[:-2]:
        assert "pinyin:String" not in found["node_columns"]
    for _, found in of_the_pages[-2:]:
        assert "pinyin:String" in found["node_columns"]
        assert 0 < len(found["nodes"]) < len(of_the_pages[-3][1]["nodes"])
