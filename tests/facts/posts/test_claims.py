"""Posts from the constructions of the genre, in places of many provinces."""

import pytest

from tests.facts.marked import posts_of, read

_COMMITTEE = "中共曹县委员会"
_GOVERNMENT = "曹县人民政府"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "{O 县委}{T 副书记}、{O 政府}{T 县长}{P 周明远}到场。",
            {("周明远", "副书记", _COMMITTEE, "current"), ("周明远", "县长", _GOVERNMENT, "current")},
            id="stacked posts are a row each",
        ),
        pytest.param(
            "{O 县委}{T 常委}、{T 副县长}{P 周明远}到场。",
            {("周明远", "常委", _COMMITTEE, "current"), ("周明远", "副县长", _GOVERNMENT, "current")},
            id="a post that implies its body does not inherit one",
        ),
        pytest.param(
            "{O 县教育局}{T 党组副书记}、{T 副局长}{P 周明远}到场。",
            {("周明远", "党组副书记", "曹县教育局", "current"), ("周明远", "副局长", "曹县教育局", "current")},
            id="a post without a body inherits the one before it",
        ),
        pytest.param(
            "{O 政府}{T 副县长}{P 周明远}、{P 陆小雨}到场。",
            {("周明远", "副县长", _GOVERNMENT, "current"), ("陆小雨", "副县长", _GOVERNMENT, "current")},
            id="one post for many names",
        ),
        pytest.param(
            "{P 周明远}是{O 县教育局}{T 副局长}。",
            {("周明远", "副局长", "曹县教育局", "current")},
            id="what somebody is",
        ),
        pytest.param(
            "免去{P 周明远}的{O 县人民法院审判委员会}{T 委员}、{T 审判员}职务。",
            {
                ("周明远", "委员", "曹县人民法院审判委员会", "removed"),
                ("周明远", "审判员", "曹县人民法院", "removed"),
            },
            id="a judge is of the court, not of its committee",
        ),
        pytest.param(
            "{O 县委}{T 书记}{P 周明远}、{P 陆小雨}到场。",
            {("周明远", "书记", _COMMITTEE, "current")},
            id="the head of a body is one person",
        ),
        pytest.param(
            "{O 县商务局}、{O 县教育局}{T 局长}{P 周明远}、{P 陆小雨}到场。",
            {("周明远", "局长", "曹县商务局", "current"), ("陆小雨", "局长", "曹县教育局", "current")},
            id="as many bodies as names, each its own",
        ),
        pytest.param(
            "{O 曹县锦鲤协会}选举，{O 盛和合作社}{T 理事长}{P 周明远}当选{T 会长}，{O 县水产站}{T 站长}{P 陆小雨}当选{T 秘书长}。",
            {
                ("周明远", "理事长", "盛和合作社", "current"),
                ("周明远", "会长", "曹县锦鲤协会", "elected"),
                ("陆小雨", "站长", "曹县水产站", "current"),
                ("陆小雨", "秘书长", "曹县锦鲤协会", "elected"),
            },
            id="an election fills the posts of one body",
        ),
        pytest.param(
            "{O 绿园公司}{T 党委书记}{P 周明远}、{O 县教育局}{T 局长}{P 陆小雨}到场，{T 党委委员}{P 白雪}主持。",
            {
                ("周明远", "党委书记", "绿园公司", "current"),
                ("陆小雨", "局长", "曹县教育局", "current"),
                ("白雪", "党委委员", "绿园公司", "current"),
            },
            id="a post in the party of a house is of the house whose party was spoken of",
        ),
        pytest.param(
            "{P 周明远}，现任{O 单县县委}{T 副书记}，拟任{T 县长}。",
            {("周明远", "副书记", "中共单县委员会", "current"), ("周明远", "县长", "单县人民政府", "candidate")},
            id="whoever is to be promoted stays in his region",
        ),
        pytest.param(
            "{P 周明远}，现任{O 单县教育局}{T 副局长}，拟任{O 单县商务局}{T 党组成员}、{T 副局长}。",
            {
                ("周明远", "副局长", "单县教育局", "current"),
                ("周明远", "党组成员", "单县商务局", "candidate"),
                ("周明远", "副局长", "单县商务局", "candidate"),
            },
            id="all posts that somebody is to take",
        ),
        pytest.param("{L 第五管理区}{T 主任}{P 周明远}到场。", {("周明远", "主任", "第五管理区", "current")}, id="a farm's part"),
        pytest.param("退休{T 教师}{P 周明远}到场。", {("周明远", "教师", None, "former")}, id="retired"),
        pytest.param("{P 周明远}{T 县长}说。", {("周明远", "县长", _GOVERNMENT, "current")}, id="the post after the name"),
        pytest.param(
            "{O 县委}原{T 副书记}{P 周明远}到场。", {("周明远", "副书记", _COMMITTEE, "former")}, id="a status between body and title"
        ),
        pytest.param("原{O 县委}{T 副书记}{P 周明远}到场。", {("周明远", "副书记", _COMMITTEE, "former")}, id="a status before the body"),
        pytest.param(
            "{O 县委}原{T 常委}、{T 副书记}，{O 县政府}{T 县长}{P 周明远}到场。",
            {
                ("周明远", "常委", _COMMITTEE, "former"),
                ("周明远", "副书记", _COMMITTEE, "former"),
                ("周明远", "县长", _GOVERNMENT, "current"),
            },
            id="a status before the first of several posts in one body",
        ),
        pytest.param("代{T 县长}{P 周明远}到场。", {("周明远", "县长", _GOVERNMENT, "acting")}, id="acting"),
        pytest.param("任命{P 周明远}为{O 县教育局}{T 局长}。", {("周明远", "局长", "曹县教育局", "appointed")}, id="appointed"),
        pytest.param("免去{P 周明远}的{O 县教育局}{T 局长}职务。", {("周明远", "局长", "曹县教育局", "removed")}, id="removed"),
        pytest.param(
            "选举{P 周明远}（女）、{P 陆小雨}为{T 副县长}。",
            {("周明远", "副县长", _GOVERNMENT, "elected"), ("陆小雨", "副县长", _GOVERNMENT, "elected")},
            id="elected, with an aside",
        ),
        pytest.param(
            "{P 周明远}，男，汉族，现任{O 县教育局}{T 副局长}，拟任{O 县商务局}{T 局长}。",
            {("周明远", "副局长", "曹县教育局", "current"), ("周明远", "局长", "曹县商务局", "candidate")},
            id="a résumé",
        ),
        pytest.param(
            "任命：\n{P 周明远}为{O 县教育局}{T 局长}；\n免去：\n{P 陆小雨}的{O 县教育局}{T 局长}职务。",
            {("周明远", "局长", "曹县教育局", "appointed"), ("陆小雨", "局长", "曹县教育局", "removed")},
            id="a decision above a list of names",
        ),
        pytest.param(
            "本报{T 记者} {P 周明远} {T 通讯员} {P 陆小雨}",
            {("周明远", "记者", None, "current"), ("陆小雨", "通讯员", None, "current")},
            id="a byline",
        ),
        pytest.param(
            "{O 县教育局}{T 副局长}（主持工作）{P 周明远}到场。",
            {("周明远", "副局长", "曹县教育局", "acting")},
            id="acting in brackets",
        ),
    ],
)
def test_constructions(text: str, expected: set[tuple[str, str, str | None, str]]) -> None:
    """Each construction of titles gives exactly its posts, with full names of the bodies."""
    assert posts_of(read(text), "曹县") == expected


def test_surname_with_title_is_no_second_person() -> None:
    """周书记 is the 周明远 who is 书记: the post is not told twice, nor of a person called 周."""
    found = posts_of(read("{O 县委}{T 书记}{P 周明远}到场。{P 周}{T 书记}说。"), "曹县")
    assert found == {("周明远", "书记", _COMMITTEE, "current")}


def test_functions_of_an_occasion_are_no_posts() -> None:
    """执行主席 of a session and 负责人 hold nothing, and 为民警 makes nobody a policeman."""
    assert not posts_of(read("{T 执行主席}{P 周明远}就座，{T 项目负责人}{P 陆小雨}发言。"), "曹县")
    assert not posts_of(read("{T 签发}：{P 周明远}，{T 监审}：{P 陆小雨}"), "曹县")
    assert not posts_of(read("{P 周明远}为{T 民警}送来锦旗。"), "曹县")
    assert posts_of(read("任命{P 周明远}为{T 副县长}。"), "曹县")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "庭审由{O 县法院}{T 庭长}{P 周明远}担任{T 审判长}，{O 县检察院}{T 副检察长}{P 陆小雨}出庭。",
            {("周明远", "庭长", "曹县人民法院"), ("陆小雨", "副检察长", "曹县人民检察院")},
        ),
        ("{P 周明远}{T 教授}、{T 副县长}{P 陆小雨}到场。", {("周明远", "教授", None), ("陆小雨", "副县长", _GOVERNMENT)}),
        ("{T 理事长}由返乡青年{P 周明远}担任。", {("周明远", "理事长", None)}),
        ("时任{T 县长}的{P 周明远}剪彩。", {("周明远", "县长", _GOVERNMENT)}),
        ("{T 副县长}{P 周明远}（挂职）、{P 陆小雨}到场。", {("周明远", "副县长", _GOVERNMENT), ("陆小雨", "副县长", _GOVERNMENT)}),
        ("{T 副县长}（援藏）{P 周明远}到场。", {("周明远", "副县长", _GOVERNMENT)}),
        (
            "{T 人民陪审员}、村{T 妇女主任}{P 周明远}到场。",
            {("周明远", "人民陪审员", None), ("周明远", "妇女主任", None)},
        ),
        ("{T 副县长}（菏泽挂职）{P 周明远}到场。", {("周明远", "副县长", _GOVERNMENT)}),
        ("{P 周明远}当了二十三年{O 王庄村党支部}{T 书记}。", {("周明远", "书记", "中共王庄村支部委员会")}),
        ("{O 县农业农村局}{T 副局长}{P 周明远}汇报，{T 委员}{P 陆小雨}发言。", {("周明远", "副局长", "曹县农业农村局")}),
        ("{O 县人民医院}值班。{O 县人民医院胸痛中心}开诊，{T 护士}{P 周明远}到场。", {("周明远", "护士", "曹县人民医院胸痛中心")}),
        ("{O 市河道管理局白螺段}巡堤，{T 段长}{P 周明远}到场。", {("周明远", "段长", "菏泽市河道管理局白螺段")}),
        ("{P 周明远}（女，{O 县红十字会}{T 干事}）。", {("周明远", "干事", "曹县红十字会")}),
        ("{O 县财政局}主持工作的{T 副局长}{P 周明远}汇报。", {("周明远", "副局长", "曹县财政局")}),
        (
            "{O 四川美术学院}{T 副院长}{P 周明远}、{T 教授}{P 陆小雨}到场。",
            {("周明远", "副院长", "四川美术学院"), ("陆小雨", "教授", "四川美术学院")},
        ),
        (
            "{O 菏泽市教育局}{T 局长}{P 周明远}、{O 财政局}{T 局长}{P 陆小雨}到场。",
            {("周明远", "局长", "菏泽市教育局"), ("陆小雨", "局长", "菏泽市财政局")},
        ),
        ("{T 委员}{P 周明远}发言。", set()),
        (
            "{P 陆小雨}为{O 县第三中学}{T 教师}{P 周明远}颁奖。",
            {("周明远", "教师", "曹县第三中学")},
        ),
        (
            "{O 曹县国有林场}{T 场长}{P 周明远}、{T 党支部书记}{P 陆小雨}上山。",
            {("周明远", "场长", "曹县国有林场"), ("陆小雨", "党支部书记", "曹县国有林场")},
        ),
        (
            "{O 省林业局驻大古坪村工作队}{T 队长}、{T 第一书记}{P 周明远}说。",
            {("周明远", "队长", "山东省林业局驻大古坪村工作队"), ("周明远", "第一书记", "中共大古坪村支部委员会")},
        ),
        ("{L 大集镇}的{T 党委书记}{P 周明远}到场。", {("周明远", "党委书记", "中共大集镇委员会")}),
        ("{L 望丛社区}{T 书记}{P 周明远}到场。", {("周明远", "书记", "中共望丛社区支部委员会")}),
        ("{O 望丛社区党委}开会。{L 望丛社区}{T 书记}{P 周明远}到场。", {("周明远", "书记", "中共望丛社区委员会")}),
        (
            "{P 周明远}是本地人。历任{O 县农业局}{T 副局长}、{T 局长}。",
            {("周明远", "副局长", "曹县农业局"), ("周明远", "局长", "曹县农业局")},
        ),
        ("{P 周明远}、{P 陆小雨}是本地人。历任{O 县农业局}{T 局长}。", set()),
        ("{L 大集镇}{T 宣传委员}{P 周明远}到场。", {("周明远", "宣传委员", "中共大集镇委员会")}),
        ("走进{O 县政务服务中心}，中心{T 主任}{P 周明远}介绍。", {("周明远", "主任", "曹县政务服务中心")}),
        ("{P 周明远}在{O 曹县酒厂}当{T 车间主任}。", {("周明远", "车间主任", "曹县酒厂")}),
        ("{O 全国人大}{T 代表}{P 周明远}发言。", set()),
        ("{P 周明远}是{O 县检察院}的一名{T 书记员}。", {("周明远", "书记员", "曹县人民检察院")}),
        ("{P 周明远}当上{O 县商会}{T 会长}。", {("周明远", "会长", "曹县商会")}),
        (
            "{O 县教育局}{P 周明远}{T 副局长}、{O 青堌集镇中学}{P 陆小雨}{T 主任}到场。",
            {("周明远", "副局长", "曹县教育局"), ("陆小雨", "主任", "青堌集镇中学")},
        ),
        ("{L 青堌集镇}{P 周明远}{T 镇长}到场。", {("周明远", "镇长", "青堌集镇人民政府")}),
        (
            "{O 县委}{T 书记}{P 周明远}、{O 菏泽市规划局}总体规划处原{T 处长}{P 陆小雨}被查。",
            {("周明远", "书记", _COMMITTEE), ("陆小雨", "处长", "菏泽市规划局")},
        ),
    ],
)
def test_who_holds_which_post(text: str, expected: set[tuple[str, str, str | None]]) -> None:
    """A comma between two names parts their posts; asides part nothing; a list goes on in the region and college it began with."""
    assert {(person, title, name) for person, title, name, _ in posts_of(read(text), "曹县")} == expected


def test_the_dead_have_held_their_posts() -> None:
    """What somebody was in life is former."""
    assert posts_of(read("{P 周明远}同志生前是{O 县教育局}{T 局长}。"), "曹县") == {("周明远", "局长", "曹县教育局", "former")}


def test_credits_of_a_page_report_of_no_post() -> None:
    """An article without a body says who made the page."""
    assert posts_of(read("{T 责任编辑} {P 高云}", captions=1)) == set()
    assert posts_of(read("{T 责任编辑} {P 高云}"))
