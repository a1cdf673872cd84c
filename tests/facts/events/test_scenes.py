"""An article as scenes, each with its date."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.blocks import BlockKind
from kg.facts.events.openings import Opening
from kg.facts.events.scenes import Scene, scenes
from kg.facts.text.view import ArticleView, BlockView
from kg.model import Dated
from tests.facts.marked import DAY, read


def _dates(marked: str, date: str | None = None) -> list[str | None]:
    return [scene.date for scene in scenes(read(marked, date=date))]


def test_paragraph_of_another_day_opens_a_scene() -> None:
    """A day at the head of a paragraph is another occasion, unless the paragraph before began with it."""
    assert _dates(f"{DAY}，开会。\n{{D=2022-10-25 10月25日}}，调研。") == ["2022-10-24", "2022-10-25"]
    assert _dates(f"风和日丽。\n{DAY}，开会。\n{DAY}，调研。", "2022-10-26") == ["2022-10-26", "2022-10-24"]


@pytest.mark.parametrize(
    ("turn", "day"),
    [("当天下午，", "2022-10-24"), ("会议前一天，", "2022-10-23"), ("次日，", "2022-10-25")],
)
def test_turn_opens_a_scene_of_a_neighbouring_day(turn: str, day: str) -> None:
    """Words such as 次日 open another occasion and shift its day."""
    assert _dates(f"{DAY}，开会。{turn}又去调研。") == ["2022-10-24", day]


def test_items_of_short_news_are_scenes() -> None:
    """A bullet opens an occasion of its own, of the article's date where it tells none."""
    assert _dates("●甲村开会。\n●乙村种树。", date="2022-10-26") == ["2022-10-26", "2022-10-26"]


def test_bullet_of_the_same_day() -> None:
    """In a chronicle △ takes the day of the item before."""
    assert _dates("{D=2022-10-24 10月24日}　开会。\n△　种树。", date="2022-10-26") == ["2022-10-24", "2022-10-24"]


def test_sentence_of_another_day_opens_a_scene() -> None:
    """Another day at the head of a sentence is another occasion, also inside a paragraph."""
    assert _dates(f"{DAY}，开会。{{D=2022-10-25 25日}}，全体学员下乡。") == ["2022-10-24", "2022-10-25"]


def test_vague_time_gives_no_day() -> None:
    """近日 is no date, and the article's own is not put in its place."""
    assert _dates("近日，村里开会。", date="2022-10-26") == [None]


def test_scene_opens_after_its_dateline() -> None:
    """Byline and dateline are no part of what a scene tells."""
    scene = next(iter(scenes(read("本报讯（记者 {P 周明远}）全县开会。"))))
    assert scene.lead.text == "全县开会。"
    scene = next(iter(scenes(read("清源报讯　{T 通讯员}　{P 周明远}　全县开会。"))))  # 通讯 of 通讯员 ends no dateline
    assert scene.lead.text.startswith("通讯员")


@given(
    st.lists(
        st.sampled_from(("开会。", f"{DAY}，调研。", "次日，种树。", "●开工。", "当天下午，座谈。", "{D=1986 1986年}，毕业。")),
        min_size=1,
        max_size=6,
    ),
    st.booleans(),
)
def test_scenes_partition_the_body(pieces: list[str], in_lines: bool) -> None:
    """Every sentence of the body is in exactly one scene, in order but for episodes of long ago."""
    found = read(("\n" if in_lines else "").join(pieces), date="2022-10-26")
    told = list(scenes(found))
    body = [(number, end) for number, block in enumerate(_body(found)) for _, end in block.sentences]
    assert sorted(_ends(found, told)) == body
    present = _ends(found, [scene for scene in told if scene.opening is not Opening.EPISODE])
    assert present == sorted(present)


def test_old_date_turns_to_an_episode() -> None:
    """What an old date tells inside of other things ends with its paragraph; the scene goes on after it."""
    text = f"{DAY}，{{P 周明远}}来到村里。{{D=1986 1986年}}，他毕业了。那年很苦。\n村民围了上来。"
    told = list(scenes(read(text, date="2022-10-26")))
    assert [(scene.date, scene.opening.value, len(scene.sentences)) for scene in told] == [
        ("2022-10-24", "article", 2),
        ("1986", "episode", 2),
    ]


def test_old_day_inside_a_sentence_turns_too() -> None:
    """A day of long ago is an episode wherever its sentence names it."""
    told = list(scenes(read(f"{DAY}，他又出诊。他记得{{D=2010-07-24 2010年7月24日}}那场山洪。路断了。", date="2022-10-24")))
    assert [(scene.date, scene.opening.value) for scene in told] == [("2022-10-24", "article"), ("2010-07-24", "episode")]


@pytest.mark.parametrize(
    ("told", "today", "opening"),
    [
        ("{D=2022-09 9月}，他来过。", "2022-10-24", "episode"),
        ("{D=2022-10 10月}，他来过。", "2022-10-24", "article"),
        ("{D=2022-09-28 9月28日}，他来过。", "2022-10-24", "article"),
        ("{D=2022-08-28 8月28日}，他来过。", "2022-10-24", "episode"),
        ("{D=2023-05 5月}，他要来。", "2022-10-24", "article"),
        ("{D=2019 2019年}，他来过。", None, "episode"),
        ("{D=2019-08-28 2019年8月28日}，他来过。", None, "article"),
    ],
)
def test_episode_is_of_before_the_news(told: str, today: str | None, opening: str) -> None:
    """A month or year must be over, a day longer ago than last month; where nothing tells the day of the news, any month or year is."""
    assert [scene.opening.value for scene in scenes(read(told, date=today))] == [opening]


def test_yesterday_is_the_day_before_the_dateline() -> None:
    """昨日 after 本报10月13日讯 is the 12th."""
    found = read("本报{D=2022-10-13 10月13日}讯　昨日，县里开会。", date="2022-10-13")
    dateline = next(mention for mention in found.mentions if mention.value)
    dated = Dated(value="2022-10-13", inferred=False, spans=dateline.spans)
    article = found.article.model_copy(update={"date": dated})
    assert [scene.date for scene in scenes(replace(found, article=article))] == ["2022-10-12"]


def _body(found: ArticleView) -> list[BlockView]:
    return [block for block in found.blocks if block.kind is BlockKind.BODY]


def _ends(found: ArticleView, told: Iterable[Scene]) -> list[tuple[int, int]]:
    """Where the sentences of scenes end, with the number of their paragraph."""
    return [(_body(found).index(stretch.block), stretch.end) for scene in told for stretch in scene.sentences]


def test_days_that_stand_together() -> None:
    """Several days named one after another are a time from the first to the last."""
    assert _dates("{D=2022-10-06 10月6日}、{D=2022-10-07 7日}、{D=2022-10-08 8日}，招商。") == ["2022-10-06/2022-10-08"]


def test_day_that_is_only_said_to_be_one() -> None:
    """A day that a sentence calls a feast opens no scene."""
    assert _dates(f"{DAY}，表彰教师。\n{{D=2022-10-30 10月30日}}是第27个教师节。", "2022-10-24") == ["2022-10-24"]


def test_old_month_of_news_without_a_year() -> None:
    """A month long before the day of the news is an old story, though no year is known."""
    told = list(scenes(read("{D=XXXX-12-15 12月15日}，捐赠。\n今年{D=XXXX-08 8月}，双方签约。", date="XXXX-12-15")))
    assert [(scene.date, scene.opening) for scene in told] == [("XXXX-12-15", Opening.ARTICLE), ("XXXX-08", Opening.EPISODE)]


def test_year_behind_a_name() -> None:
    """A year right behind somebody's name tells what was done then."""
    told = list(scenes(read(f"{DAY}，演出。父亲{{P 王孝先}}{{D=1968 1968年}}从屋上摔下来。", date="2022-10-24")))
    assert [scene.date for scene in told] == ["2022-10-24", "1968"]


def test_what_follows_on_a_vague_time_is_of_no_day() -> None:
    """What went on after 近日 is as vague; without 近日 both are of the article's day."""
    assert _dates("近日，县里开会。随后，大家参观。", "2022-10-26") == [None, None]
    assert _dates("县里开会。随后，大家参观。", "2022-10-26") == ["2022-10-26", "2022-10-26"]


def test_day_in_the_month_that_opens_a_scene() -> None:
    """A month at the head is as fine as the day of it that follows."""
    assert _dates(f"{{D=2022-10 十月}}秋风起，{DAY}，县里开会。", "2022-10-26") == ["2022-10-24"]


def test_hour_of_a_day_inside_a_sentence_opens_a_scene() -> None:
    """A day with its hour at the head of a clause goes on to that day, as one at the head of the sentence does."""
    assert _dates(f"{DAY}，群众报警。顺着线索，{{D=2022-10-26 10月26日}}凌晨，民警抓获嫌疑人。") == ["2022-10-24", "2022-10-26"]
