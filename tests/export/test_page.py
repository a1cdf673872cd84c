"""The page to look at: one file that holds everything, safe against what pages say, the same for the same graph.

How it looks and answers is tested in a real browser, in tests/real.
"""

import hashlib
import io
import json
import os
import re
import tarfile
from pathlib import Path
from typing import Any

import pytest

from kg.export.page import write_page
from kg.export.page.data import Quoted, page_data
from kg.export.page.fetch import fetch
from kg.export.page.libraries import Library, libraries
from kg.export.page.places import placed
from kg.graph import Graph
from kg.model import EdgeType, EntityType
from kg.model.rows import Evidence
from tests.export.sample import HOSTILE, edge, node, quotation, sample

TEXT = "政法委书记云小平</script><script>alert(1)</script> 😀 𠮷 <!-- x -->"


def written(folder: Path, name: str = "graph.html", most: int = 5000) -> str:
    """The page of the hostile sample."""
    write_page(sample(), {"页.txt": TEXT}.get, {"m1": "yun xiao ping"}, folder / name, most)
    return (folder / name).read_text(encoding="utf-8")


def data_of(page: str) -> dict[str, Any]:
    """What the page's own script reads."""
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data


def test_what_pages_say_never_becomes_markup(tmp_path: Path) -> None:
    """Names and texts come back as they were, and nothing of them is a tag or ends a script."""
    page = written(tmp_path)
    data = data_of(page)
    assert set(HOSTILE) <= {node["name"] for node in data["nodes"]}
    assert data["texts"] == [{"name": "页.txt", "text": TEXT}]
    assert page.count("<script") == page.count("</script>") == 3
    assert "<script>alert" not in page
    assert "<!--" not in page.removeprefix("<!doctype html>")


def test_the_page_asks_nobody_for_anything(tmp_path: Path) -> None:
    """The browser is told to load nothing, and there is no address it would load by itself."""
    page = written(tmp_path)
    assert "default-src 'none'" in page
    assert "sourceMappingURL" not in page
    assert not re.search(r'(?:src|href|url)\s*[=(]\s*["\']?(?:https?:)?//', page)


def test_the_same_graph_gives_the_same_bytes(tmp_path: Path) -> None:
    """No clock, no path, no chance."""
    assert written(tmp_path, "a.html") == written(tmp_path, "b.html")
    assert str(tmp_path) not in written(tmp_path)


def test_quotations_are_spans_of_the_text_of_their_page(tmp_path: Path) -> None:
    """A text is carried once, and an edge points into it; a source nobody has is an empty text."""
    data = data_of(written(tmp_path))
    held = next(item for item in data["edges"] if item["type"] == "HOLDS" and item["first"] == "2022")
    number, start, end = held["quotes"][0]
    assert data["texts"][number]["text"][start:end] == "政法委书记云小平"


def test_a_quotation_without_its_page_brings_its_characters_along() -> None:
    """Where a page is not there, or the pages would make the file too large."""
    data = page_data(sample(), lambda _: None, {}, 9)
    assert data["texts"] == [{"name": "页.txt", "text": ""}]
    assert [0, 0, 8, "政法委书记云小平"] in [quote for item in data["edges"] for quote in item["quotes"]]  # type: ignore[attr-defined]
    quoted = Quoted({"a": "甲" * 9, "b": "乙"}.get, room=5)
    said = [Evidence(source=source, article="x", span=(0, 1), quote=source) for source in "aba"]
    assert quoted(said) == [[0, 0, 1], [1, 0, 1, "b"], [0, 0, 1]]


def test_of_many_articles_the_latest_are_told_and_the_others_counted(tmp_path: Path) -> None:
    """So that the page of a large graph can be opened."""
    articles = [node(f"a{number:02}", EntityType.ARTICLE, "题", date=f"2020-01-{number % 28 + 1:02}") for number in range(40)]
    edges = [edge(f"r{item.id}", EdgeType.MENTIONED_IN, ("m1", item.id), quotation("云")) for item in articles]
    graph = Graph(**{**vars(sample()), "nodes": [node("m1", EntityType.PERSON, "云小平"), *articles], "edges": edges})
    write_page(graph, lambda _: None, {}, tmp_path / "graph.html")
    data = data_of((tmp_path / "graph.html").read_text(encoding="utf-8"))
    told = [item for item in data["nodes"] if item["kind"] == "Article"]
    assert len(told) == len(data["edges"]) == 30
    assert min(item["date"] for item in told) == "2020-01-06"
    assert next(item for item in data["nodes"] if item["id"] == "m1")["more"] == 10


def test_dates_are_days_that_the_slider_compares(tmp_path: Path) -> None:
    """A month lasts to its last day, a tenure from the first sighting to the last; what has no date has no days."""
    data = data_of(written(tmp_path))
    by_id = {node["id"]: node for node in data["nodes"]}
    assert by_id["v1"]["days"] == [20148, 20178]  # 2025-03-01 to 2025-03-31, counted from 1970-01-01
    assert "days" not in by_id["o1"]
    held = next(item for item in data["edges"] if item["type"] == "HOLDS" and item["first"] == "2022")
    assert held["days"] == [18993, 19357]  # the year 2022: its first sighting may have been on its last day
    assert by_id["m1"]["read"] == "yun xiao ping"


def test_only_the_best_connected_are_shown_of_a_large_graph(tmp_path: Path) -> None:
    """What is left out is counted, and no edge leads to it; articles are told of, not drawn."""
    data = data_of(written(tmp_path, most=3))
    drawn = [node for node in data["nodes"] if "x" in node]
    assert {node["id"] for node in drawn} == {"m1", "m2", "p1"}
    assert data["left_out"] == len(sample().nodes) - 1 - 3  # type: ignore[arg-type]  # it is a list here
    assert max(max(item["from"], item["to"]) for item in data["edges"]) < len(data["nodes"])


def test_what_is_only_named_stands_beside_what_it_belongs_to() -> None:
    """Who holds a post or takes part has a place by forces; a village with nothing but its county has one near it, and says so."""
    edges = [
        edge("r1", EdgeType.TOOK_PART, ("m1", "v1")),
        edge("r2", EdgeType.AT, ("v1", "county")),
        edge("r3", EdgeType.PART_OF, ("village", "county")),
        edge("r4", EdgeType.HOLDS, ("m2", "villager")),  # a post of no body
    ]
    places = placed(["county", "m1", "m2", "v1", "village", "villager", "x"], edges)
    assert {node for node, place in places.items() if "named" in place} == {"m2", "village", "villager", "x"}
    assert len({(place["x"], place["y"]) for place in places.values()}) == 7
    near = [float(str(places["village"][axis])) - float(str(places["county"][axis])) for axis in ("x", "y")]
    assert sum(way * way for way in near) < 40**2


def test_the_libraries_are_those_of_the_table_with_their_licences() -> None:
    """The code has the sum that stands in the table, and each licence is beside it."""
    for library in libraries():
        assert library.licence == "MIT"
        assert "Permission is hereby granted" in library.licence_text.read_text(encoding="utf-8")
        if library.file:
            assert hashlib.sha256(library.code.read_bytes()).hexdigest() == library.sha256


def test_a_library_is_fetched_with_its_licence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From what npm packs, its code and licence are taken; the sum of the code is told."""
    files = {"package/dist/a.js": b"code", "package/LICENSE": b"Permission"}
    with tarfile.open(tmp_path / "a-1.0.0.tgz", "w:gz") as archive:
        for name, content in files.items():
            known = tarfile.TarInfo(name)
            known.size = len(content)
            archive.addfile(known, io.BytesIO(content))
    npm = tmp_path / "npm"
    npm.write_text("#!/bin/sh\necho a-1.0.0.tgz\n")
    npm.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr("kg.export.page.libraries.FOLDER", tmp_path)
    library = Library(name="a", version="1.0.0", origin="https://example.org", licence="MIT", file="dist/a.js")
    assert fetch(library, tmp_path) == hashlib.sha256(b"code").hexdigest()
    assert (library.code.read_bytes(), library.licence_text.read_bytes()) == (b"code", b"Permission")
