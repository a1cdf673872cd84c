"""Co-appearances of a period and place, companions, timelines, ways, search, and people as a network."""

from collections.abc import Callable

import pytest

from kg.errors import AmbiguousNameError, UsageError
from kg.model import Unit
from kg.model.rows import CoappearanceRow
from kg.query import Answer, centrality, coappearances, communities, companions, ego, path, search, timeline
from kg.query.asked import Scope
from kg.query.narrow import Narrow
from kg.query.search import letters_of
from kg.query.timeline import MomentKind
from kg.store import Store


def pairs(answer: Answer[CoappearanceRow]) -> list[tuple[str, int]]:
    """Who appears with the person asked for, and how often."""
    return [(row.b_name, row.weight) for row in answer]


@pytest.mark.parametrize(
    ("unit", "scope", "minimum", "found"),
    [
        ("event", {"since": "2022-11"}, 1, [("王小平", 1), ("苏智雄", 1)]),
        ("event", {"until": "2022-10"}, 1, [("苏智雄", 1)]),
        ("event", {"since": "2022-10-26", "until": "2022-11-01"}, 1, []),
        ("event", {"place": "树林召镇"}, 1, [("苏智雄", 1)]),
        ("event", {"place": "达拉特旗"}, 1, [("苏智雄", 1)]),  # the town is a part of the banner
        ("event", {"place": "永川区"}, 1, []),
        ("event", {}, 2, [("苏智雄", 2)]),
        ("article", {"since": "2022-11", "until": "2022-11-05"}, 1, [("王小平", 1), ("苏智雄", 1)]),
        ("sentence", {"until": "2022-10"}, 1, [("苏智雄", 1)]),
        ("sentence", {"place": "达拉特旗"}, 1, [("苏智雄", 2), ("王小平", 1)]),
    ],
)
def test_only_what_happened_then_and_there_is_counted(
    store: Store, unit: str, scope: dict[str, str], minimum: int, found: list[tuple[str, int]]
) -> None:
    """Events by their own date and place, articles and sentences by those of the article; evidence is that of what was counted."""
    answer = coappearances(store, "张秀玲", unit, scope=Scope(**scope), minimum=minimum)
    assert pairs(answer) == found
    assert all(row.evidence and {item.article for item in row.evidence} <= set(row.articles) for row in answer)
    assert bool(answer.reason) == (not found)


def test_a_period_that_holds_everything_changes_nothing(store: Store) -> None:
    """Counting anew gives what the graph counted, in each unit and with the same evidence."""
    narrow = Narrow(store, None, None)
    rows = list(store.rows(CoappearanceRow))
    assert {row.unit for row in rows} == set(Unit)
    assert [narrow(row) for row in rows] == rows


def test_companions_tell_how_often_in_each_unit(store: Store) -> None:
    """Those of most events come first."""
    found = [(row.companion_name, row.events, row.articles, row.sentences) for row in companions(store, "张秀玲")]
    assert found == [("苏智雄", 2, 2, 2), ("王小平", 1, 1, 1)]
    assert [row.companion_name for row in companions(store, "张秀玲", minimum=2)] == ["苏智雄"]
    assert companions(store, "李理").reason == "李理 appears with nobody"


def test_a_timeline_is_in_the_order_of_time(store: Store) -> None:
    """The post is seen first and last on the days of the articles, the events on their own."""
    moments = [(moment.date, moment.kind, moment.what, moment.role) for moment in timeline(store, "张秀玲")]
    assert moments == [
        ("2022-10-25", "event", "走访慰问", "leader"),
        ("2022-10-26", "first seen", "中共达拉特旗委员会书记", None),
        ("2022-11", "last seen", "中共达拉特旗委员会书记", None),
        ("2022-11-02", "event", "主持会议", "leader"),
    ]
    that_day = timeline(store, "张秀玲", since="2022-11-02", until="2022-11-02")
    assert [moment.what for moment in that_day] == ["中共达拉特旗委员会书记", "主持会议"]


def test_the_day_of_a_sighting_is_that_of_its_first_quotation(store: Store) -> None:
    """Who was first seen is shown by the first article of the tenure, who was last seen by the last one."""
    sighted = {moment.kind: moment.evidence for moment in timeline(store, "张秀玲") if moment.what == "中共达拉特旗委员会书记"}
    assert [item.source for item in sighted[MomentKind.FIRST_SEEN]] == ["a.txt", "b.txt"]
    assert [item.source for item in sighted[MomentKind.LAST_SEEN]] == ["b.txt", "a.txt"]


def test_what_happens_in_a_part_of_a_place_happens_in_the_place(store: Store) -> None:
    """A visit to the town is on the timeline of the banner; a body, a post and a reporter have timelines too."""
    assert [moment.what for moment in timeline(store, "达拉特旗")] == ["走访慰问"]
    assert [(moment.what, moment.role) for moment in timeline(store, "内蒙古荣信化工有限公司")] == [("走访慰问", "visited")]
    assert [moment.kind for moment in timeline(store, "副旗长")] == ["first seen"]
    assert [(moment.kind, moment.role) for moment in timeline(store, "郭建军")][-1] == ("article", "reporter")
    assert timeline(store, "李理").reason == "no event, post or article with a part of 李理 is known"
    assert "outside of that period" in timeline(store, "张秀玲", until="1999").reason


def test_a_way_leads_over_common_companions(store: Store) -> None:
    """Directly where two appear together, and nowhere between those who never do."""
    assert [(step.a_name, step.b_name, step.weight) for step in path(store, "张秀玲", "苏智雄")] == [("张秀玲", "苏智雄", 2)]
    assert path(store, "张秀玲", "郭建军").reason == "no way of people who share an event leads from 张秀玲 to 郭建军"
    assert path(store, "张秀玲", "张秀玲").reason == "both are 张秀玲"


def test_a_name_of_several_is_an_error_that_lists_them(store: Store) -> None:
    """Which of the two is meant cannot be guessed."""
    with pytest.raises(AmbiguousNameError):
        path(store, "张秀玲", "王小平")


@pytest.mark.parametrize(
    ("text", "name", "by"),
    [
        ("张秀玲", "张秀玲", "name"),
        ("张秀", "张秀玲", "beginning"),
        ("秀玲", "张秀玲", "part"),
        ("zhangxiuling", "张秀玲", "pinyin"),
        ("Zhāng Xiùlíng", "张秀玲", "pinyin"),
        ("xiuling", "张秀玲", "pinyin part"),
        ("zhang xiu", "张秀玲", "pinyin part"),
        ("zhangx", "张秀玲", "pinyin letters"),
        ("zxl", "张秀玲", "initials"),
        ("shulinzhao", "树林召镇", "pinyin part"),
    ],
)
def test_a_thing_is_found_by_its_name_a_part_or_its_reading(store: Store, text: str, name: str, by: str) -> None:
    """The best answer comes first and says how it answers."""
    first = search(store, text)[0]
    assert (first.name, first.by) == (name, by)
    assert first.evidence


def test_a_search_tells_things_of_one_name_apart(store: Store) -> None:
    """By their posts; by kind; and what is called so in print is found too."""
    assert sorted(row.posts for row in search(store, "王小平", "Person")) == [("永川区实验小学校长",), ("达拉特旗人民政府副旗长",)]
    assert {row.type for row in search(store, "王小平")} == {"Person", "Article"}
    assert (search(store, "旗委书记")[0].name, search(store, "旗委书记")[0].called) == ("中共达拉特旗委员会书记", "旗委书记")
    assert len(search(store, "书记", limit=2)) == 2


def test_a_search_for_nothing_finds_nothing_and_says_so(store: Store) -> None:
    """Neither is an error; a kind that is none is."""
    assert search(store, "xyzq").reason == "no name holds 'xyzq' or is read so"
    assert search(store, "　 ").reason == "nothing was searched for"
    assert letters_of("lǚ'àn") == "lvan"
    assert letters_of("张x") == ""
    with pytest.raises(UsageError, match="Person, Organization"):
        search(store, "张", "people")


def test_the_network_around_a_person(store: Store) -> None:
    """The companions, and who of them appears with another."""
    around = ego(store, "苏智雄")
    assert {frozenset((row.a_name, row.b_name)): row.weight for row in around} == {
        frozenset(("张秀玲", "苏智雄")): 2,
        frozenset(("张秀玲", "王小平")): 1,
        frozenset(("苏智雄", "王小平")): 1,
    }
    assert len(ego(store, "苏智雄", minimum=2)) == 1
    assert ego(store, "李理").reason


def test_who_stands_in_the_middle_and_who_belongs_together(store: Store) -> None:
    """Three people of two events are one community; nobody stands between the others."""
    central = [(row.name, row.degree, row.weight, row.betweenness) for row in centrality(store)]
    assert central == [("张秀玲", 2, 3, 0.0), ("苏智雄", 2, 3, 0.0), ("王小平", 2, 2, 0.0)]
    members = communities(store)
    assert {(row.community, row.size, row.degree) for row in members} == {(1, 3, 2)}
    assert all(row.evidence for row in centrality(store))
    assert all(row.evidence for row in members)
    reason = "no two people appear together in 9 or more events"
    assert centrality(store, minimum=9).reason == communities(store, minimum=9).reason == reason


@pytest.mark.parametrize(
    "question",
    [
        lambda store: coappearances(store, unit="page"),
        lambda store: path(store, "张秀玲", "苏智雄", "page"),
        lambda store: ego(store, "张秀玲", "page"),
        lambda store: centrality(store, "page"),
    ],
)
def test_an_unknown_unit_lists_the_known(store: Store, question: Callable[[Store], object]) -> None:
    """The error names what there is."""
    with pytest.raises(UsageError, match="event, article, sentence"):
        question(store)
