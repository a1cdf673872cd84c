"""What the demo must show of its five pages: in the files of the build, and on the cards of `kg show`."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from kg.cli import main

Row = Mapping[str, Any]
COMPANIONS = {"苏智雄", "杜建勇", "李志武", "刘永福"}
COMPANIES = {
    "内蒙古荣信化工有限公司",
    "鄂尔多斯市蒙泰铝业有限责任公司",
    "内蒙古恒星化学有限公司",
    "内蒙古盛汇化学有限公司",
    "鄂尔多斯市盛昊新科技有限公司",
    "鄂尔多斯市中轩生化股份有限公司",
    "内蒙古默锐能源材料科技有限公司",
}
POSTS_OF_SU = {
    ("中共达拉特旗委员会", "常委"),
    ("中共达拉特经济开发区工作委员会", "副书记"),
    ("达拉特经济开发区管理委员会", "副主任"),
}
SECURITY = "中共达拉特旗委员会政法委员会"

Rows = Callable[[str], list[Row]]
Show = Callable[[str], str]


@pytest.fixture
def rows(demo: Path) -> Rows:
    """The rows of a file of the build."""
    return lambda name: [json.loads(line) for line in (demo / "exports" / f"{name}.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture
def show(demo: Path) -> Show:
    """What `kg show` prints of a name."""

    def card(name: str) -> str:
        result = CliRunner().invoke(main, ["show", name, "--graph", str(demo / "exports")])
        assert result.exit_code == 0, result.stderr
        return result.stdout

    return card


def section(card: str, title: str) -> str:
    """A section of a card."""
    return card.partition(f"\n{title}\n")[2].partition("\n\n")[0]


def posts(rows: Rows, person: str) -> set[tuple[str | None, str]]:
    """The posts of a person in the tenures, as body and title."""
    return {(row["organization_name"], row["title"]) for row in rows("tenures") if row["person_name"] == person}


def test_zhang_xiuling_is_the_secretary_and_visits_seven_companies(rows: Rows, show: Show) -> None:
    """The party secretary of the banner, her companions on the visit, and every company."""
    assert ("中共达拉特旗委员会", "书记") in posts(rows, "张秀玲")
    visited = {body["name"] for row in rows("events") for body in row["organizations"] if _led_by(row, "张秀玲")}
    assert visited >= COMPANIES
    pairs = [row for row in rows("coappearances") if row["unit"] == "event" and "张秀玲" in (row["a_name"], row["b_name"])]
    assert {name for row in pairs for name in (row["a_name"], row["b_name"])} - {"张秀玲"} == COMPANIONS
    card = show("张秀玲")
    assert "中共达拉特旗委员会书记 2022" in section(card, "posts")
    assert all(f"{name} (1 × event)" in section(card, "companions") for name in COMPANIONS)
    assert all(f"{name} (visited)" in section(card, "events") for name in COMPANIES)
    assert "旗委书记张秀玲" in section(card, "quotations")


def _led_by(event: Row, person: str) -> bool:
    return any((part["name"], part["role"]) == (person, "leader") for part in event["participants"])


def test_su_zhixiong_holds_three_posts_in_three_organizations(rows: Rows, show: Show) -> None:
    """The stacked titles before his name are three posts."""
    assert posts(rows, "苏智雄") == POSTS_OF_SU
    held = section(show("苏智雄"), "posts")
    assert all(f"{body}{title}" in held for body, title in POSTS_OF_SU)
    assert len(held.splitlines()) == 3


def test_jigesitai_lies_in_dalad_and_qiao_youshi_is_its_party_secretary(rows: Rows, show: Show) -> None:
    """The town is a place under the banner, its party committee the body of his post."""
    (town,) = (row for row in rows("entities") if (row["type"], row["name"]) == ("Place", "吉格斯太镇"))
    assert town["parent_name"] == "达拉特旗"
    assert section(show("吉格斯太镇"), "in").split(" < ")[0].strip() == "达拉特旗"
    assert ("中共吉格斯太镇委员会", "书记") in posts(rows, "乔有世")
    assert "中共吉格斯太镇委员会书记" in section(show("乔有世"), "posts")


def test_the_secretary_for_law_was_yun_xiaoping_then_shang_zhenfei(rows: Rows, show: Show) -> None:
    """Two tenures of one post, the first of 2022 and the second of 2025, one after the other."""
    first, second = (row for row in rows("tenures") if (row["organization_name"], row["title"]) == (SECURITY, "书记"))
    assert [(row["person_name"], row["first_seen"][:4]) for row in (first, second)] == [("云小平", "2022"), ("尚振飞", "2025")]
    assert (first["successor"], second["predecessor"]) == (second["person"], first["person"])
    card = show("政法委书记")
    assert card.startswith(f"{SECURITY}书记  (Post, ")
    holders = section(card, "holders").splitlines()
    assert [line.split()[0] for line in holders if not line.startswith("      ")] == ["云小平", "尚振飞"]
    assert any("政法委书记云小平 [000_" in line for line in holders)
    assert any("政法委书记尚振飞 [004_" in line for line in holders)


def test_wang_xiaoping_and_yun_xiaoping_are_two_people(rows: Rows, show: Show) -> None:
    """One given name, two people, each with posts of their own."""
    people = {row["name"]: row["id"] for row in rows("entities") if row["type"] == "Person" and row["name"].endswith("小平")}
    assert set(people) >= {"王小平", "云小平"}
    assert people["王小平"] != people["云小平"]
    assert ("达拉特旗人民政府", "旗长") in posts(rows, "王小平") - posts(rows, "云小平")
    assert "云小平" not in show("王小平").splitlines()[0] + section(show("王小平"), "posts")


@pytest.mark.parametrize("person", ["李理", "杜汇良"])
def test_those_whose_speech_is_studied_are_cited_and_were_not_there(rows: Rows, show: Show, person: str) -> None:
    """They stand in the event as cited, and appear with nobody in any unit."""
    roles = {part["role"] for row in rows("events") for part in row["participants"] if part["name"] == person}
    assert roles == {"cited"}
    assert not [row for row in rows("coappearances") if person in (row["a_name"], row["b_name"])]
    card = show(person)
    assert "[cited]" in section(card, "events")
    assert "\ncompanions\n" not in card


def test_the_paragraph_printed_nine_times_counts_once(rows: Rows, demo: Path) -> None:
    """All its prints are reprints of one article, which holds it once; nobody in it is counted more often for that."""
    name = "003_9bde60f0b0d24797.txt"
    raw = (demo / "seeds" / name).read_bytes().decode("utf-8")
    (paragraph,) = {line for line in raw.splitlines() if len(line) > 100 and raw.count(line) == 9}
    found = [row for row in rows("articles") if row["source"] == name and paragraph in "".join(raw[a:b] for a, b in row["spans"])]
    (original,) = (row["id"] for row in found if row["reprint_of"] is None)
    assert len(found) == 9
    assert {row["reprint_of"] for row in found} == {None, original}
    prints = {row["id"] for row in found}
    shared = [prints & set(row["articles"]) for name in ("coappearances", "events") for row in rows(name)]
    assert all(articles <= {original} for articles in shared)


def test_guo_jianjun_wrote_his_report(rows: Rows, show: Show) -> None:
    """The reporter in the byline is the maker of the article and no companion of those it tells of."""
    (article,) = (row for row in rows("articles") if any(maker["name"] == "郭建军" for maker in row["byline"]))
    assert article["headline"].startswith("王小平到树林召镇")
    assert {"name": "郭建军", "role": "reporter"} in article["byline"]
    card = show("郭建军")
    assert "王小平到树林召镇" in section(card, "articles")
    assert "by this reporter" in section(card, "articles")
    assert "\ncompanions\n" not in card
