"""The graph, its style and its saved queries in Neo4j Browser, looked at as a person would.

With KG_SCREENSHOTS=FOLDER the pictures are kept there; those of the documentation are made so.
"""

import os
from pathlib import Path

import pytest

from kg.export.grass import grass
from kg.export.looks import COLOURS
from kg.graph import read
from kg.model import EntityType
from kg.store import Store
from tests.real.browser import Browser, connected
from tests.real.queries import FOLDER, Saved, saved
from tests.real.server import Server
from tests.real.test_neo4j import load

_LARGEST = 200_000  # bytes of a picture in the documentation
SCHEMAS = FOLDER.parent.parent / "schemas"
ASKED = {
    "companions": ({"name": "张秀玲", "unit": "event"}, "苏智雄", "旗委书记张秀玲带队走访慰问"),
    "holders": ({"name": "旗委书记"}, "张秀玲", "旗委书记张秀玲"),
    "path": ({"one": "张秀玲", "other": "云小平", "unit": "article"}, "李志武", "政法委书记云小平"),
    "successions": ({}, "尚振飞", "政法委书记尚振飞"),
    "township": ({"name": "树林召镇"}, "张秀玲", "林原村"),
    "around": ({"name": "张秀玲"}, "走访慰问", "中共达拉特旗委员会书记"),
}
"""For each saved query values, and what must be in the answer on the five pages."""


@pytest.fixture(scope="module")
def server(neo4j: Server, demo: Path) -> Server:
    """The server with the graph of the five pages."""
    neo4j.empty()
    with Store.open(demo / "exports" / "graph.sqlite", readonly=True) as store:
        load(read(store), neo4j.uri)
    return neo4j


@pytest.mark.parametrize("query", list(saved()), ids=lambda query: query.name)
def test_every_saved_query_answers(server: Server, query: Saved) -> None:
    """As it is written, and with other values as parameters; every answer shows what says so."""
    values, *shown = ASKED[query.name]
    assert set(values) == set(query.values)
    assert server.ask(query.text.strip().removesuffix(";"))
    answer = str(server.ask(query.statement, **values))
    assert [text for text in shown if text not in answer] == []
    assert server.ask(query.statement, **dict.fromkeys(values, "nobody")) == [] or not values


def test_browser_shows_the_graph_in_our_colours(server: Server, tmp_path: Path) -> None:
    """The style is dropped on the editor, the saved query is run, and people, posts, bodies, events and places have their colours."""
    with connected(server) as browser:
        browser.drop(SCHEMAS / "neo4j.grass", ":style")
        browser.run((FOLDER / "around.cypher").read_text(encoding="utf-8"))
        browser.page.wait_for_selector("g.node >> nth=5")
        browser.see("Node labels")
        browser.page.wait_for_timeout(5000)  # the nodes come to rest
        fills = browser.page.evaluate("[...document.querySelectorAll('g.node circle')].map(one => one.getAttribute('fill'))")
        labels = [text for text in browser.page.locator("g.node").all_text_contents() if text]
        keep(browser, "neo4j-browser-graph.png", tmp_path)
    colours = {"#{:02x}{:02x}{:02x}".format(*COLOURS[label]) for label in EntityType if label != EntityType.ARTICLE}
    assert colours <= set(fills)
    assert any("张秀玲" in text for text in labels)
    assert (SCHEMAS / "neo4j.grass").read_text(encoding="utf-8") == grass()


def test_browser_keeps_the_saved_queries(server: Server, tmp_path: Path) -> None:
    """Dropped on the editor they become favorites under their titles; one that is pasted and run answers with a table."""
    with connected(server) as browser:
        for query in saved():
            browser.drop(FOLDER / f"{query.name}.cypher", "Save to favorites", press=True)
        browser.page.click("[data-testid=navigationFavorites]")
        for query in saved():
            browser.see(query.title[:20])
        favorites = browser.page.inner_text("body")
        browser.drop(FOLDER / "township.cypher", "Paste in editor", press=True)
        browser.page.click(".monaco-editor")
        browser.page.keyboard.press("Control+Enter")
        browser.see("林原村")
        browser.page.wait_for_timeout(1000)
        keep(browser, "neo4j-browser-table.png", tmp_path)
        answer = browser.page.inner_text("body")
    assert [query.title for query in saved() if query.title[:20] not in favorites] == []
    assert "林原村" in answer


def keep(browser: Browser, name: str, folder: Path) -> None:
    """A picture, small enough for the documentation."""
    path = Path(os.environ.get("KG_SCREENSHOTS", folder)).resolve() / name
    browser.page.screenshot(path=path)
    assert path.stat().st_size < _LARGEST
