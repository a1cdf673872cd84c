"""Who held which post on a date: what is known, what is assumed, and what nobody can say."""

from collections.abc import Iterator
from typing import Any

import pytest

from kg.errors import UnknownNameError, UsageError
from kg.graph import build
from kg.model import PostStatus
from kg.query import holders, posts
from kg.resolve import link
from kg.store import Store
from tests.builders import DALAD, PageBuilder

BODY = "中共达拉特旗委员会"


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """甲 is seen as secretary in 2020 and 2021 and followed by 乙 in 2023; 丙's term is stated, 丁 was removed, 戊 has no date."""
    seen: tuple[tuple[str, str | None, str, str, dict[str, Any]], ...] = (
        ("⟦P 王建国⟧主持。", "2020-05-01", "王建国", "书记", {}),
        ("⟦P 王建国⟧出席。", "2021-05", "王建国", "书记", {}),
        ("⟦P 李文华⟧主持。", "2023-03-01", "李文华", "书记", {}),
        ("⟦P 赵长海⟧讲话。", "2021-06-01", "赵长海", "副书记", {"start": "2019", "end": "2022-03"}),
        ("⟦P 周立民⟧辞职。", "2021-08-01", "周立民", "秘书长", {"status": PostStatus.REMOVED}),
        ("⟦P 孙玉梅⟧讲话。", None, "孙玉梅", "宣传部长", {}),
        ("⟦P 钱学文⟧讲话。", "2022-10-24", "钱学文", "常委", {}),
    )
    page = PageBuilder("a.txt")
    for text, date, *_ in seen:
        page.text(text, date=date)
    articles = page.articles()
    for article, (_, _, person, title, known) in zip(articles, seen, strict=True):
        article.region(DALAD).post(person, title, article.implied(BODY), **known)
    path = tmp_path_factory.mktemp("offices") / "graph.sqlite"
    with Store.open(path) as store:
        store.put(page.records(articles))
        identity = link(store.all_records(), store.verdicts())
        store.replace_identity(identity)
        store.replace_graph(build(store.all_records(), identity))
    with Store.open(path, readonly=True) as opened:
        yield opened


def at(store: Store, person: str, day: str) -> list[tuple[str, str | None]]:
    """The titles of a person on a date and what they rest on."""
    return [(row.title, row.basis) for row in posts(store, person, day)]


@pytest.mark.parametrize(
    ("person", "day", "found"),
    [
        ("王建国", "2020-04-30", []),
        ("王建国", "2020-05-01", [("书记", "known")]),
        ("王建国", "2020-12", [("书记", "known")]),
        ("王建国", "2021-05-31", [("书记", "known")]),
        ("王建国", "2022", []),  # a successor came, and nobody knows when he left
        ("李文华", "2030", [("书记", "assumed")]),
        ("赵长海", "2019-01-01", [("副书记", "known")]),
        ("赵长海", "2018", []),
        ("赵长海", "2022-03-31", [("副书记", "known")]),
        ("赵长海", "2022-04", []),
        ("周立民", "2022", []),
        ("钱学文", "2022", [("常委", "known")]),
        ("钱学文", "2023", [("常委", "assumed")]),
    ],
)
def test_a_post_is_held_from_its_beginning_to_its_end(offices: Store, person: str, day: str, found: list[tuple[str, str | None]]) -> None:
    """Stated days go before sightings; silence ends nothing, a successor, a removal and a stated end do."""
    assert at(offices, person, day) == found


def test_all_holders_come_in_the_order_of_time(offices: Store) -> None:
    """Each with the days between which it is known, and its quotation."""
    rows = holders(offices, f"{BODY}书记")
    assert [(row.person_name, str(row.since), str(row.until), row.open) for row in rows] == [
        ("王建国", "2020-05-01", "2021-05-31", False),
        ("李文华", "2023-03-01", "2023-03-01", True),
    ]
    assert [row.evidence[0].quote for row in rows] == ["王建国主持。", "李文华主持。"]
    assert [row.person_name for row in holders(offices, f"{BODY}书记", "2021")] == ["王建国"]


def test_an_empty_answer_says_what_is_known_instead(offices: Store) -> None:
    """No error, and a person can see how to ask better."""
    early = posts(offices, "王建国", "1999")
    assert list(early) == []
    assert early.reason == "no post of 王建国 is known for 1999; what is known lies between 2020-05-01 and 2021-05-31"
    assert posts(offices, "孙玉梅", "2022").reason == "no post of 孙玉梅 is known for 2022; what is known has no date"
    assert [row.title for row in posts(offices, "孙玉梅")] == ["宣传部长"]


def test_what_is_no_date_or_no_post_is_told(offices: Store) -> None:
    """The error shows how a date is written; a person is no post."""
    with pytest.raises(UsageError, match="2022-10-24, 2022-10, 2022"):
        posts(offices, "王建国", "去年")
    with pytest.raises(UnknownNameError):
        holders(offices, "王建国")
