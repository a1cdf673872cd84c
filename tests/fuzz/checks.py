"""What must hold of any input, read or written; Hypothesis brings inputs in the tests, atheris beside them (`coverage`)."""

import csv
import json
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

import networkx as nx

from kg.export import FORMATS as EXPORTS
from kg.export import Options, export
from kg.export.page import write_page
from kg.graph import Graph
from kg.ids import source_id
from kg.model import EdgeType, EntityType, Issue, Records, Source
from kg.model.rows import IssueRow
from kg.pipeline import read_document
from kg.read import FORMATS, SourceError, sources
from kg.read.sound import check_page
from kg.settings import Settings
from kg.text import cut, squeeze
from tests.export.sample import edge, node, quotation
from tests.runner.fakes import ThreeNames


def check_file(form: str, data: bytes) -> None:
    """A file of a format gives a page that can be written down and come back, or an error of ours that names it."""
    try:
        page = import_module(FORMATS[form].module).page_of(Source(id="s0", name="a.x", data=data, format=form))
        check_page(page)
    except SourceError as error:
        _check_told(error)
        return
    records = Records(source="s0", name="a.x", page=page)
    assert Records.model_validate_json(records.model_dump_json()) == records


def _check_told(error: SourceError) -> None:
    assert "a.x" in error.text
    assert error.remedy


def check_crawl(data: bytes) -> None:
    """Every row of a crawl is a source or an issue, no two sources of different bytes have one name."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.jsonl"
        path.write_bytes(data)
        found = list(sources([path]))
    named: dict[str, str] = {}
    for one in found:
        if isinstance(one, Issue):
            assert "a.jsonl" in one.text
        else:
            assert named.setdefault(one.name, one.id) == one.id
            one.data.decode("utf-8")


def check_text(text: str) -> None:
    """All of the left half, with its titles, posts and events: no stage breaks, and every mention says what stands on the page."""
    data = text.encode("utf-8", "replace")
    records = read_document(Source(id=source_id(data), name="a.txt", data=data), ThreeNames(), Settings())
    if records.page is None:
        assert records.issues
        return
    articles = {article.id for article in records.articles}
    for mention in records.mentions:
        assert squeeze(cut(records.page.text, mention.spans)) == mention.text
        assert mention.article is None or mention.article in articles
    for claim in records.claims:
        assert claim.article in articles
        assert all(0 <= start < end <= len(records.page.text) for start, end in claim.evidence)
    assert Records.model_validate_json(records.model_dump_json()) == records


def check_exports(names: list[str]) -> None:
    """A graph of things of any name, in every format: each file is read back by another reader than ours, with the names in it."""
    nodes = [node(f"m{number:04}", EntityType.PERSON, name, aliases=(name, "别名")) for number, name in enumerate(names)]
    nodes += [node("a1", EntityType.ARTICLE, "题", source="页.txt")]
    edges = [edge(f"r{one.id}", EdgeType.MENTIONED_IN, (one.id, "a1"), quotation(one.name), count=1, offset=0) for one in nodes[:-1]]
    issues = tuple(IssueRow(source=name, article=None, span=None, kind="failed", text=name, remedy=name) for name in names)
    graph = Graph(nodes, edges, (), (), (), (), (), (), (), issues)
    with TemporaryDirectory() as name:
        folder = Path(name)
        for form, row in EXPORTS.items():
            export(graph, form, folder, Options(formula_safe=True) if form == "csv" else None)
            assert {file for file in row.files if not (folder / file).is_file()} == set()
        write_page(graph, {"页.txt": "".join(names)}.get, {}, folder / "graph.html")
        for file, look in _LOOKS.items():
            look(folder / file, names)


def _look_at_graphml(path: Path, names: list[str]) -> None:
    found = {known["label"] for _, known in nx.read_graphml(path).nodes(data=True)}
    assert found == {_as_xml(name) for name in names} | {"题"}


def _look_at_gexf(path: Path, names: list[str]) -> None:
    labels = [one.get("label") for one in ElementTree.parse(path).getroot().iter() if one.tag.endswith("}node")]
    assert sorted(filter(None, labels)) == sorted(filter(None, [*map(_as_xml, names), "题"]))


def _look_at_csv(path: Path, names: list[str]) -> None:
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["name"].removeprefix("'") for row in rows] == [name.removeprefix("'") for name in [*names, "题"]]
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def _look_at_issues(path: Path, names: list[str]) -> None:
    assert [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").split("\n")[:-1]] == names


def _look_at_page(path: Path, names: list[str]) -> None:
    page = path.read_text(encoding="utf-8")
    assert page.count("<script") == page.count("</script>") == 3
    data = json.loads(page.partition('<script type="application/json" id="data">')[2].partition("</script>")[0])
    assert {one["name"] for one in data["nodes"]} == {*names, "题"}


def _as_xml(text: str) -> str:
    return "".join(one for one in text if one in "\t\n\r" or (one >= " " and one not in "\ufffe\uffff"))


_LOOKS: Mapping[str, Callable[[Path, list[str]], None]] = {
    "graph.graphml": _look_at_graphml,
    "graph.gexf": _look_at_gexf,
    "nodes.csv": _look_at_csv,
    "issues.jsonl": _look_at_issues,
    "graph.html": _look_at_page,
}
