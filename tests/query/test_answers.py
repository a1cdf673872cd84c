"""Cards, co-appearances and people, from a store."""

from pathlib import Path

import pytest

import kg
from kg.errors import StoreError, UsageError
from kg.query import OpenGraph, card, coappearances, people
from kg.store import Store


def test_the_card_of_a_person_tells_everything_with_quotations(store: Store) -> None:
    """Posts, events with the role, companions, places, articles; who is only cited is no companion."""
    found = card(store, "张秀玲")
    assert [(row.title, row.organization_name) for row in found.posts] == [("书记", "中共达拉特旗委员会")]
    assert [(role.event.trigger, role.roles) for role in found.events] == [("走访慰问", ("leader",)), ("主持会议", ("leader",))]
    by_event = {companion.name: companion.weight for companion in found.companions if companion.unit == "event"}
    assert by_event == {"苏智雄": 2, "王小平": 1}
    assert [(place.name, place.events) for place in found.places] == [("树林召镇", 1)]
    assert {article.source for article in found.articles} == {"a.txt", "b.txt"}
    assert any("张秀玲" in item.quote for item in found.quotations)


def test_the_card_of_a_body_lists_its_holders(store: Store) -> None:
    """The posts of a committee with those who hold them, and the visits to a company."""
    committee = card(store, "中共达拉特旗委员会")
    assert {(row.title, row.person_name) for row in committee.posts} == {("书记", "张秀玲"), ("常委", "苏智雄")}
    company = card(store, "内蒙古荣信化工有限公司")
    assert [role.roles for role in company.events] == [("visited",)]


def test_the_card_of_a_post_lists_its_holders(store: Store) -> None:
    """A post is found by its body and title."""
    post = card(store, "中共达拉特旗委员会书记")
    assert [row.person_name for row in post.posts] == ["张秀玲"]


def test_the_card_of_a_reporter_tells_of_the_report(store: Store) -> None:
    """Who made an article is no companion of those it tells of."""
    found = card(store, "郭建军")
    assert [(article.source, article.made_as) for article in found.articles] == [("c.txt", ("reporter",))]
    assert not any(companion.unit == "event" for companion in found.companions)


def test_a_person_is_always_on_the_left(store: Store) -> None:
    """Whoever was written first, the person asked for is `a`; those who share most come first."""
    rows = coappearances(store, "苏智雄")
    assert [(row.a_name, row.b_name, row.weight) for row in rows] == [("苏智雄", "张秀玲", 2), ("苏智雄", "王小平", 1)]
    assert all(row.evidence for row in rows)
    assert {row.unit for row in coappearances(store, unit="article")} == {"article"}


def test_everyone_is_listed_with_posts(store: Store) -> None:
    """Two people of one name are two rows."""
    rows = people(store)
    assert {row.name: row.posts for row in rows}["张秀玲"] == ("中共达拉特旗委员会书记",)
    assert [row.name for row in rows].count("王小平") == 2
    assert [row.mentions for row in rows] == sorted((row.mentions for row in rows), reverse=True)


def test_an_answer_is_a_data_frame(town_path: Path) -> None:
    """With the documented columns in their order, one row each."""
    with kg.open(town_path) as graph:
        frame = graph.coappearances("张秀玲", unit="event").to_frame()
        assert len(graph.people().to_frame()) == 6
    assert list(frame.columns) == ["a", "a_name", "b", "b_name", "unit", "weight", "articles", "first", "last", "evidence"]
    assert frame[["a_name", "b_name", "weight"]].to_numpy().tolist() == [["张秀玲", "苏智雄", 2], ["张秀玲", "王小平", 1]]
    assert frame.loc[0, "evidence"][0]["quote"].startswith("旗委书记张秀玲")


def test_no_answer_is_an_empty_frame_with_a_reason(town_path: Path) -> None:
    """Also for a name that nobody has: near names are in the reason, and the columns are there."""
    with kg.open(town_path) as graph:
        nobody, unknown = graph.coappearances("李理"), graph.timeline("张秀铃")
    assert (len(nobody), nobody.reason) == (0, "李理 appears with nobody in one event")
    frame = unknown.to_frame()
    assert frame.empty
    assert {"date", "kind", "what", "evidence"} <= set(frame.columns)
    assert "张秀玲" in frame.attrs["reason"]


def test_an_answer_is_a_sequence(town_path: Path) -> None:
    """It has a length, items and slices, and says of itself what it is."""
    with kg.open(town_path) as graph:
        answer = graph.people()
        assert answer[:2] == graph.people()[:2]
    assert (len(answer), len(answer[:2]), answer[0] in answer) == (6, 2, True)
    assert repr(answer) == "<6 rows of PersonRow>"
    assert answer != answer[:2]
    assert len({answer, answer}) == 1


def test_jupyter_shows_tables_with_quotations_and_escapes_what_is_printed(town_path: Path) -> None:
    """An answer, an empty one and a card are HTML; markup in a text stays text."""
    with kg.open(town_path) as graph:
        shown = graph.coappearances("张秀玲")._repr_html_()
        empty = graph.posts("<b>谁</b>")._repr_html_()
        cards = graph.show("张秀玲")._repr_html_()
    assert "<th>b_name</th>" in shown
    assert "a.txt:" in shown
    assert "<b>" not in empty
    assert "&lt;b&gt;谁" in empty
    assert all(word in cards for word in ("<h4>posts</h4>", "<h4>events</h4>", "走访慰问 (leader)", "<q "))


def test_a_graph_opens_by_its_folder_and_closes(town_path: Path) -> None:
    """The folder of a build is as good as the file in it; what is not there is told."""
    with kg.open(town_path.parent) as graph:
        assert graph.show("张秀玲").name == graph.person("张秀玲").name == graph.find("张秀玲").name
    with pytest.raises(StoreError, match="kg build"):
        kg.open(town_path.parent / "nothing")


def test_views_for_networkx(town_path: Path) -> None:
    """The whole graph, or people alone; an unknown view lists the known."""
    with OpenGraph(town_path) as graph:
        assert {known["label"] for _, known in graph.to_networkx("people").nodes(data=True)} == {"Person"}
        assert "Event" in {known["label"] for _, known in graph.to_networkx().nodes(data=True)}
        with pytest.raises(UsageError, match="people, posts, events, places, all"):
            graph.to_networkx("friends")
