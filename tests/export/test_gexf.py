"""GEXF 1.3 as Gephi wants it: kinds, spells, colours, positions; read back by networkx and lxml."""

from pathlib import Path

import networkx as nx
from lxml import etree

from kg.export.gexf import write_gexf
from kg.export.options import Options
from kg.export.spells import node_spells, said_spells
from kg.model import EdgeType, EntityType, Saying
from tests.export.sample import HOSTILE, node, quotation, sample


def _elements(path: Path, name: str) -> list["etree._Element"]:
    return list(etree.parse(str(path)).getroot().iter(f"{{*}}{name}"))


def test_networkx_reads_the_graph_back(tmp_path: Path) -> None:
    """Labels, attributes and weights come back."""
    write_gexf(sample(), tmp_path, Options())
    graph = nx.read_gexf(tmp_path / "graph.gexf")
    assert len(graph) == 6 + len(HOSTILE)
    assert graph.nodes["m1"]["label"] == "云小平"
    assert graph.nodes["m1"]["mentions"] == 3
    assert graph.edges["m1", "m2"]["weight"] == 5.0
    assert graph.edges["m1", "p1"]["spells"] == [("2022-01-01", "2023-12-31")]


def test_an_edge_per_pair_and_kind_in_one_direction(tmp_path: Path) -> None:
    """Every edge has a kind of the closed list and none a direction of its own."""
    write_gexf(sample(), tmp_path, Options())
    edges = [element.attrib for element in _elements(tmp_path / "graph.gexf", "edge")]
    ends = [(edge["source"], edge["target"], edge["kind"]) for edge in edges]
    assert len(set(ends)) == len(ends)
    assert {edge["kind"] for edge in edges} <= set(EdgeType)
    assert not any("type" in edge for edge in edges)


def test_the_file_opens_drawn_and_with_no_date_of_today(tmp_path: Path) -> None:
    """Every node has a colour, a size and a place of its own; the head says nothing of the clock."""
    write_gexf(sample(), tmp_path / "a", Options())
    write_gexf(sample(), tmp_path / "b", Options())
    path = tmp_path / "a" / "graph.gexf"
    places = {(place.get("x"), place.get("y")) for place in _elements(path, "position")}
    count = len(_elements(path, "node"))
    assert len(places) == len(_elements(path, "size")) == count
    assert len(_elements(path, "color")) == count + len(_elements(path, "edge"))
    assert "lastmodified" not in path.read_text(encoding="utf-8")
    assert path.read_bytes() == (tmp_path / "b" / "graph.gexf").read_bytes()


def test_overlapping_spells_are_one_and_undated_ones_none() -> None:
    """Gephi drops one of two spells that overlap; somebody without dates is always there."""
    said = (quotation("书记"),)
    first = Saying(EdgeType.HOLDS, {"first_seen": "2022", "last_seen": "2022-10"}, said)
    second = Saying(EdgeType.HOLDS, {"first_seen": "2022-10-08", "last_seen": "2023-01-05"}, said)
    later = Saying(EdgeType.HOLDS, {"first_seen": "2025", "last_seen": "2025-03", "end": "2025-04-01"}, said)
    undated = Saying(EdgeType.HOLDS, {}, said)
    assert said_spells([later, second, first]) == [("2022-01-01", "2023-01-05"), ("2025-01-01", "2025-04-01")]
    assert said_spells([first, undated]) == []


def test_an_event_is_there_on_its_days() -> None:
    """A month has all its days; what is no calendar date, or no event, has no spell."""
    assert node_spells(node("v", EntityType.EVENT, "会", date="2024-02")) == [("2024-02-01", "2024-02-29")]
    assert node_spells(node("v", EntityType.EVENT, "会", date="XXXX-10-25")) == []
    assert node_spells(node("a", EntityType.ARTICLE, "报", date="2024-02")) == []
