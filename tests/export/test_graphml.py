"""GraphML as Gephi wants it, read back by networkx and lxml."""

from pathlib import Path

import networkx as nx
import pytest
from lxml import etree

from kg.errors import ExportError
from kg.export.graphml import write_graphml
from kg.export.options import Options
from kg.export.xmlfile import check_xml
from tests.export.sample import HOSTILE, sample


def test_networkx_reads_the_graph_back(tmp_path: Path) -> None:
    """Nodes with label and kind, one edge per ordered pair with all its types and the largest weight."""
    write_graphml(sample(), tmp_path, Options())
    graph = nx.read_graphml(tmp_path / "graph.graphml")
    assert len(graph) == 6 + len(HOSTILE)
    assert graph.nodes["m1"] == {"label": "云小平", "kind": "Person", "aliases": "小平; 云", "mentions": 3, "sources": "页.txt"}
    together = graph.edges["m1", "m2"]
    assert (together["kinds"], together["weight"], together["unit"]) == ("APPEARS_WITH", 5.0, "article; event")
    held = graph.edges["m1", "p1"]
    assert (held["first"], held["last"], held["quotations"]) == ("2022", "2023", 2)
    assert all(known["weight"] > 0 for _, _, known in graph.edges(data=True))


def test_texts_come_back_without_what_xml_forbids(tmp_path: Path) -> None:
    """Hostile names stay texts; forbidden characters are left out and reported with their number."""
    issues = write_graphml(sample(), tmp_path, Options())
    root = etree.parse(str(tmp_path / "graph.graphml")).getroot()
    texts = {element.text for element in root.iter("{*}data")}
    assert {name for name in HOSTILE if name.isprintable()} <= texts
    assert {"甲乙丙", "two\nlines\r\n\tand a tab"} <= texts
    assert [(issue.source, issue.text[:26]) for issue in issues] == [
        ("graph.graphml", f"U+{code} was left out 2 time") for code in ("0000", "0001", "000B")
    ]


def test_types_and_keys_are_those_gephi_understands(tmp_path: Path) -> None:
    """Four types, a node key called exactly `label`, and key ids that are nobody's built-in column."""
    write_graphml(sample(), tmp_path, Options())
    keys = [element.attrib for element in etree.parse(str(tmp_path / "graph.graphml")).getroot().iter("{*}key")]
    assert {key["attr.type"] for key in keys} <= {"string", "int", "double", "boolean"}
    assert [key["attr.type"] for key in keys if key["attr.name"] == "label" and key["for"] == "node"] == ["string"]
    assert all(str(key["id"])[1:].isdigit() for key in keys)


def test_the_same_graph_gives_the_same_bytes(tmp_path: Path) -> None:
    """Nothing of the clock or of an order is in the file."""
    write_graphml(sample(), tmp_path / "a", Options())
    write_graphml(sample(), tmp_path / "b", Options())
    assert (tmp_path / "a" / "graph.graphml").read_bytes() == (tmp_path / "b" / "graph.graphml").read_bytes()


def test_a_file_with_missing_or_broken_parts_is_refused(tmp_path: Path) -> None:
    """Reading back counts the elements and meets what is not XML."""
    path = tmp_path / "a.xml"
    path.write_text('<a><node id="1"/></a>')
    check_xml(path, {"node": 1})
    with pytest.raises(ExportError, match="1 <node> instead of 2"):
        check_xml(path, {"node": 2})
    path.write_text('<a><node id="1"></a>')
    with pytest.raises(ExportError, match="cannot be read back"):
        check_xml(path, {"node": 1})
