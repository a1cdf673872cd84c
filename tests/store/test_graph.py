"""The graph in the store, asked with plain SQL and by entity."""

import sqlite3
from pathlib import Path

import pytest

from kg.graph import build
from kg.model import EntityType, EventType, ParticipantRole
from kg.model.rows import CoappearanceRow, EventRow, PostRow
from kg.resolve import link
from kg.store import Store, sql
from kg.text import name_key
from tests.builders import DALAD, page


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with one page and its graph."""
    builder, article = page("a.txt", "⟦O 旗委⟧书记⟦P 张秀玲⟧、⟦P 苏智雄⟧走访。⟦P 张秀玲⟧讲话。")
    article.region(DALAD).names("旗委", "中共达拉特旗委员会").post("张秀玲", "书记", article.ref("旗委"))
    article.event(EventType.VISIT, "走访", [("张秀玲", ParticipantRole.LEADER), ("苏智雄", ParticipantRole.PARTICIPANT)])
    with Store.open(tmp_path / "graph.sqlite") as store:
        store.put(builder.records([article]))
        identity = link(store.all_records())
        store.replace_identity(identity)
        store.replace_graph(build(store.all_records(), identity))
    return tmp_path / "graph.sqlite"


def test_the_rows_can_be_asked_with_plain_sql(path: Path) -> None:
    """Every file has a view with its fields as columns."""
    with sqlite3.connect(path) as plain:
        posts = plain.execute("SELECT person_name, organization_name, title, status, date FROM post_rows").fetchall()
        pairs = plain.execute("SELECT unit, weight FROM coappearance_rows").fetchall()
        quote = plain.execute("SELECT json_extract(evidence, '$[0].quote') FROM event_rows").fetchone()
    plain.close()
    assert posts == [("张秀玲", "中共达拉特旗委员会", "书记", "current", "2022-10-26")]
    assert pairs == [("event", 1), ("article", 1), ("sentence", 1)]
    assert quote == ("旗委书记张秀玲、苏智雄走访。张秀玲讲话。",)


def test_rows_and_edges_are_found_by_entity(path: Path) -> None:
    """An entity finds the rows that name it and the edges at it, another one does not."""
    with Store.open(path, readonly=True) as store:
        people = {entity.name: entity.id for entity in store.entities() if entity.type == EntityType.PERSON}
        assert [row.title for row in store.rows(PostRow, people["张秀玲"])] == ["书记"]
        assert list(store.rows(PostRow, people["苏智雄"])) == []
        assert len(list(store.rows(CoappearanceRow, people["苏智雄"]))) == 3
        assert [row.trigger for row in store.rows(EventRow, people["苏智雄"])] == ["走访"]
        edges = list(store.edges(people["张秀玲"]))
        assert edges == [edge for edge in store.edges() if people["张秀玲"] in {edge.start, edge.end}]


def test_a_node_is_found_by_its_name_and_by_what_it_is_also_called(path: Path) -> None:
    """Width and white space do not matter; the names of a label are its own."""
    with Store.open(path, readonly=True) as store:
        assert [node.name for node in store.named("张 秀玲")] == ["张秀玲"]
        assert {node.name for node in store.named("旗委")} == {"中共达拉特旗委员会"}
        assert list(store.named("秀玲")) == []
        assert set(store.names(EntityType.PERSON)) == {"张秀玲", "苏智雄"}


def test_a_graph_of_an_earlier_version_can_be_asked_all_questions(tmp_path: Path) -> None:
    """Names get their reading, articles are found by their ids, and the views are there."""
    number = next(number for number, text in enumerate(sql.MIGRATIONS) if "CREATE VIEW held_posts" in text)
    old = sqlite3.connect(tmp_path / "graph.sqlite")
    old.create_function("name_key", 1, name_key)
    for text in sql.MIGRATIONS[:number]:
        old.executescript(text)
    old.execute("INSERT INTO nodes VALUES ('m1', 'Person', '单秀玲', '{}'), ('v1', 'Event', '单秀玲调研', '{}')")
    old.execute("INSERT INTO node_names VALUES ('单秀玲', 'm1', '单秀玲'), ('单秀玲调研', 'v1', '单秀玲调研')")
    old.execute("INSERT INTO rows VALUES ('articles', 0, '{\"id\": \"a1\"}')")
    old.executescript(f"PRAGMA application_id = {sql.APPLICATION_ID}; PRAGMA user_version = {number};")
    old.close()
    with Store.open(tmp_path / "graph.sqlite") as store:
        assert store.readings() == {"m1": "shan xiu ling"}
        assert [(found.name, found.pinyin) for found in store.names_like("调研")] == [("单秀玲调研", "")]
        assert list(store._run("SELECT entity FROM row_entities WHERE kind = 'articles'")) == [("a1",)]
        assert list(store.view("posts", "m1")) == list(store.view("timeline", "m1")) == []


def test_a_graph_that_is_put_in_place_of_another_has_its_indexes(path: Path) -> None:
    """They are made anew after the rows, so that relations of one thing are still found without looking at all."""
    with Store.open(path) as store:
        store.replace_graph(build(store.all_records(), store.identity()))
    with sqlite3.connect(path) as plain:
        names = {name for (name,) in plain.execute("SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'edges'")}
    plain.close()
    assert names >= {"edges_by_start", "edges_by_end"}
