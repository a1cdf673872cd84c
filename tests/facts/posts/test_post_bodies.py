"""Of which body a post is: of one that the sentence, the article or the region has, and that can have it."""

import pytest

from tests.facts.marked import posts_of, read


def test_bodies_of_the_village_last_named() -> None:
    """村党支部 and 村委会 are those of the village that the article is in."""
    found = posts_of(read("在{L 梁堤头镇}{L 张庄村}，{O 村党支部}{T 书记}兼{O 村委会}{T 主任}{P 周明远}说。"), "曹县")
    assert found == {("周明远", "书记", "中共张庄村支部委员会", "current"), ("周明远", "主任", "张庄村村民委员会", "current")}


def test_zone_last_named() -> None:
    """管委会 after a zone's party committee is the administration of that zone."""
    found = posts_of(read("{O 东乡经济开发区党工委}{T 副书记}、{O 管委会}{T 副主任}{P 马明}参加。"), "东乡族自治县")
    assert {(title, name) for _, title, name, _ in found} == {
        ("副书记", "中共东乡经济开发区工作委员会"),
        ("副主任", "东乡经济开发区管理委员会"),
    }


def test_post_of_the_organization_last_named() -> None:
    """A title that says its kind of organization belongs to the one last named."""
    found = posts_of(read("一行来到{O 曹县第一中学}，{T 校长}{P 周明远}作了介绍。"), "曹县")
    assert found == {("周明远", "校长", "曹县第一中学", "current")}


def test_deputy_after_chief() -> None:
    """副主任 a sentence after 县人大常委会主任 is of the same body."""
    found = posts_of(read("会议由{O 县人大常委会}{T 主任}{P 周明远}主持。{T 副主任}{P 陆小雨}、{P 金花}出席。"), "曹县")
    assert ("金花", "副主任", "曹县人民代表大会常务委员会", "current") in found


def test_chairman_after_the_party_committee_of_an_autonomous_region() -> None:
    """A party committee has no chairman: 常务副主席 is one of the region's government."""
    found = posts_of(read("{O 自治区党委}{T 常委}、{T 常务副主席}{P 周明远}到场。"), "宁夏回族自治区")
    assert ("周明远", "常务副主席", "宁夏回族自治区人民政府", "current") in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "{O 县政协}{T 副主席}{P 周明远}、{P 陆小雨}，{T 秘书长}{P 白洁}到场。",
            ("白洁", "秘书长", "中国人民政治协商会议曹县委员会", "current"),
            id="of the last post in the sentence",
        ),
        pytest.param(
            "{O 县委}{T 书记}{P 周明远}到会，{T 主任}{P 白洁}主持。",
            ("白洁", "主任", None, "current"),
            id="but not one that the body cannot have",
        ),
        pytest.param(
            "{P 周明远},男,汉族,中共党员。现任{O 县教育局}{T 副局长},拟任{O 县司法局}{T 党组书记},提名为{T 局长}人选。",
            ("周明远", "局长", "曹县司法局", "candidate"),
            id="a résumé goes on over sentences, and its last body is the nearest",
        ),
        pytest.param(
            "{P 周明远}、{P 陆小雨}等12人为{O 县人民法院}{T 人民陪审员}。",
            ("陆小雨", "人民陪审员", "曹县人民法院", "appointed"),
            id="some of a number",
        ),
        pytest.param(
            "{O 县人武部}里，{T 部长}{P 周明远}和官兵座谈。",
            ("周明远", "部长", "曹县人民武装部", "current"),
            id="of the body named before that has such a post",
        ),
        pytest.param(
            "{O 县法院}开会，{O 执行局}{T 局长}{P 周明远}发言。",
            ("周明远", "局长", "曹县人民法院执行局", "current"),
            id="of a body inside the one named before",
        ),
    ],
)
def test_posts_without_a_body_of_their_own(text: str, expected: tuple[str, str, str | None, str]) -> None:
    """A bare post belongs to what the sentence or the article has named and what can have it."""
    assert expected in posts_of(read(text), "曹县")


def test_commanders_of_the_corps_are_of_their_regiment() -> None:
    """政委 after a regiment's party secretary is no post of the committee."""
    found = posts_of(read("{L 一二八团}里，{O 团党委}{T 书记}、{T 政委}{P 周明远}和{T 团长}{P 陆小雨}下地。"), "胡杨河市")
    assert found == {
        ("周明远", "书记", "中共一二八团委员会", "current"),
        ("周明远", "政委", "一二八团", "current"),
        ("陆小雨", "团长", "一二八团", "current"),
    }


def test_company_of_the_corps_has_its_own_heads() -> None:
    """连长 and 指导员 are of the company, not of its branch of the party."""
    found = posts_of(read("{O 七十九团三连党支部}{T 书记}、{T 指导员}{P 周明远}和{T 副连长}{P 陆小雨}到场。"), "尼勒克县")
    assert {(title, name) for _, title, name, _ in found} == {
        ("书记", "中共三连支部委员会"),
        ("指导员", "三连"),
        ("副连长", "三连"),
    }


def test_judges_are_those_of_the_whole_court() -> None:
    """审判员 after a chamber's 庭长 is a post of the court."""
    found = posts_of(read("任命{P 周明远}为{O 县人民法院刑事审判庭}{T 庭长}、{T 审判员}。"), "曹县")
    assert {(title, name) for _, title, name, _ in found} == {("庭长", "曹县人民法院刑事审判庭"), ("审判员", "曹县人民法院")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{O 大集镇政府}{T 副镇长}、{T 党委委员}{P 周明远}到场。", {("副镇长", "大集镇人民政府"), ("党委委员", "中共大集镇委员会")}),
        ("{L 大集镇}{T 镇长}{P 周明远}、{T 人大主席}{P 陆小雨}到场。", {("镇长", "大集镇人民政府"), ("人大主席", "大集镇人民代表大会")}),
        ("{O 县融媒体中心}{T 主任}{P 周明远}、{T 总编辑}{P 陆小雨}到场。", {("主任", "曹县融媒体中心"), ("总编辑", "曹县融媒体中心")}),
        ("{O 县商会}{T 执行主席}{P 周明远}到场。", {("执行主席", "曹县商会")}),
        ("{T 执行主席}{P 周明远}到场。", set()),
        ("{L 王庄村}{T 村长}{P 周明远}到场。", {("村长", "王庄村村民委员会")}),
        ("{O 县教育局}退休{T 干部}{P 周明远}到场。", {("干部", "曹县教育局")}),
        ("{O 县市场监管局}开会，{O 青堌集市场监管所}{T 所长}{P 周明远}到场。", {("所长", "曹县市场监督管理局青堌集市场监管所")}),
        ("{O 菏泽大学}开会，{O 农学院}{T 院长}{P 周明远}到场。", {("院长", "菏泽大学农学院")}),
        ("{O 曹县第一中学}、{O 鲁西矿业有限公司}签约，{O 校团委}{T 书记}{P 周明远}到场。", {("书记", "共青团曹县第一中学委员会")}),
        ("{O 鲁西矿业有限公司}签约，{O 矿业公司安全部}{T 部长}{P 周明远}到场。", {("部长", "鲁西矿业有限公司安全部")}),
        ("{O 曹县龙舟队}夺冠，{T 教练}{P 周明远}到场。", {("教练", "曹县龙舟队")}),
        ("{O 县人民医院}义诊，援疆{T 医生}{P 周明远}到场。", {("医生", None)}),
        ("{O 县人民医院}义诊，{O 医院儿科}{T 主任}{P 周明远}到场。", {("主任", "曹县人民医院儿科")}),
        ("{O 县法院}开庭。该院{T 党组成员}、{T 副院长}{P 周明远}到场。", {("党组成员", "曹县人民法院"), ("副院长", "曹县人民法院")}),
        (
            "{O 县法院审判委员会}{T 委员}、{O 刑事审判庭}{T 庭长}{P 周明远}到场。",
            {("委员", "曹县人民法院审判委员会"), ("庭长", "曹县人民法院刑事审判庭")},
        ),
        ("{O 县检察院}开会，{O 政治部}{T 主任}{P 周明远}到场。", {("主任", "曹县人民检察院政治部")}),
        ("{O 菏泽大学附属中学曹县分校}开学，{O 校团委}{T 书记}{P 周明远}到场。", {("书记", "共青团菏泽大学附属中学曹县分校委员会")}),
        ("{O 县人民医院医务科}开会，{T 护士长}{P 周明远}到场。", {("护士长", "曹县人民医院")}),
        ("{O 县水利局}{T 局长}{P 周明远}，{T 总工程师}{P 周明远}到场。", {("局长", "曹县水利局"), ("总工程师", "曹县水利局")}),
        ("{L 王庄村}开会，村{T 调解主任}{P 周明远}到场。", {("调解主任", "王庄村村民委员会")}),
        ("{L 王庄村}开会，{T 民兵营长}{P 周明远}到场。", {("民兵营长", "王庄村民兵营")}),
        (
            "{O 曹县大集镇王庄村妇联}{T 主席}{P 周明远}，{O 镇妇联}{T 主席}{P 陆小雨}到场。",
            {("主席", "王庄村妇女联合会"), ("主席", "大集镇妇女联合会")},
        ),
        (
            "{O 曹县第二医院}{O 北京天坛医院神经内科}签约。{O 曹县第二医院}开诊。{O 急诊科}{T 主任}{P 周明远}到场。",
            {("主任", "曹县第二医院急诊科")},
        ),
        ("{O 县教体局}开会，{O 职成股}{T 股长}{P 周明远}到场。", {("股长", "曹县教育和体育局职成股")}),
        ("{O 鲁西煤电集团}开会，{O 机电科}{T 科长}{P 周明远}到场。", {("科长", "鲁西煤电集团机电科")}),
        ("{O 曹县第一中学}开学，校{T 党委书记}{P 周明远}到场。", {("党委书记", "曹县第一中学")}),
        ("{O 森工有限公司}、{O 森工有限公司林场分公司}开会，公司{T 副总经理}{P 周明远}到场。", {("副总经理", "森工有限公司")}),
        ("走进{L 望丛社区}，社区{T 书记}{P 周明远}到场。", {("书记", "中共望丛社区支部委员会")}),
        ("{O 曹县政协}{T 副主席}、{T 律师}{P 周明远}到场。", {("副主席", "中国人民政治协商会议曹县委员会"), ("律师", None)}),
        ("{T 歌师}{P 周明远}、{T 成员}{P 陆小雨}到场。", set()),
        ("{O 曹县公安局刑侦大队}破案，{T 副局长}{P 周明远}指挥。", {("副局长", "曹县公安局")}),
        ("{O 曹县消防救援大队磐石站}出动，{T 大队长}{P 周明远}到场。", {("大队长", "曹县消防救援大队")}),
        ("{O 支教团}{T 成员}{P 周明远}到场。", {("成员", "支教团")}),
        ("{O 县人民医院}{O 县人民医院骨科}查房。{T 护士}{P 周明远}到场。", {("护士", "曹县人民医院")}),
        ("{O 政协}{T 委员}{P 周明远}到场。", set()),
        ("{O 曹县政协}{T 委员}{P 周明远}到场。", {("委员", "中国人民政治协商会议曹县委员会")}),
        ("{O 县农业农村局}开会，{O 局植保站}{T 站长}{P 周明远}到场。", {("站长", "曹县农业农村局植保站")}),
        (
            "{O 曹县人民医院}开会，{O 院}{T 党委书记}{P 周明远}、{O 纪委}{T 书记}{P 陆小雨}到场。",
            {("党委书记", "曹县人民医院"), ("书记", "中共曹县人民医院纪律检查委员会")},
        ),
        ("{O 我院}{T 党委书记}{P 周明远}，{T 副院长}{P 陆小雨}到场。", {("党委书记", None), ("副院长", None)}),
        (
            "{O 大集镇人大}视察。{T 党委书记}、{O 人大}{T 主席}{P 周明远}到场。",
            {("党委书记", "中共大集镇委员会"), ("主席", "大集镇人民代表大会")},
        ),
        ("{T 党委委员}、{O 大集镇政府}{T 副镇长}{P 周明远}到场。", {("党委委员", "中共大集镇委员会"), ("副镇长", "大集镇人民政府")}),
        (
            "{T 副县长}{P 白洁}检查学校，{T 党组书记}、{T 局长}{P 周明远}陪同。来源：{O 县教育局}",
            {("副县长", "曹县人民政府"), ("党组书记", "曹县教育局"), ("局长", "曹县教育局")},
        ),
        ("受{O 县人大常委会}{T 主任}委托，{T 副主任}{P 周明远}主持。", {("副主任", "曹县人民代表大会常务委员会")}),
        ("{O 县委}{T 宣传部长}{P 周明远}到场。", {("宣传部长", "中共曹县委员会宣传部")}),
        (
            "{O 县委组织部}{T 部务委员}、{O 综合干部处}{T 处长}{P 周明远}到场。",
            {("部务委员", "中共曹县委员会组织部"), ("处长", "中共曹县委员会组织部综合干部处")},
        ),
    ],
)
def test_posts_of_towns_and_houses(text: str, expected: set[tuple[str, str | None]]) -> None:
    """A town's party posts are its committee's, the chairman of its congress is the town's, and a function is a post only of a body."""
    assert {(title, name) for _, title, name, _ in posts_of(read(text), "曹县")} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "{O 师市党委}{T 常委}、{O 组织部}{T 部长}{P 周明远}到场。",
            {
                ("常委", "中共新疆生产建设兵团第一师阿拉尔市委员会"),
                ("部长", "中共新疆生产建设兵团第一师阿拉尔市委员会组织部"),
            },
        ),
        (
            "{O 第九师党委}{T 常委}、{O 纪委}{T 书记}{P 周明远}到场。",
            {("常委", "中共新疆生产建设兵团第九师委员会"), ("书记", "中共新疆生产建设兵团第九师纪律检查委员会")},
        ),
        (
            "{O 师市党委}{T 书记}、{T 政委}{P 周明远}到场。",
            {("书记", "中共新疆生产建设兵团第一师阿拉尔市委员会"), ("政委", "新疆生产建设兵团第一师")},
        ),
        ("{L 十团}开会，{O 团工会}{T 主席}、{O 团委}{T 书记}{P 周明远}到场。", {("主席", "十团总工会"), ("书记", "共青团十团委员会")}),
        ("{O 第三师}{O 师水利局}{T 局长}{P 周明远}到场。", {("局长", "新疆生产建设兵团第三师水利局")}),
    ],
)
def test_posts_of_the_corps(text: str, expected: set[tuple[str, str]]) -> None:
    """A division is one with its city where its paper says 师市, and its committee has its departments; a regiment has its own bodies."""
    assert {(title, name) for _, title, name, _ in posts_of(read(text), "阿拉尔市")} == expected


def test_heads_of_places_that_nobody_names_are_of_the_government_there() -> None:
    """A body is told by the word for its kind where the article does not say of which region it is."""
    assert {(title, name) for _, title, name, _ in posts_of(read("{O 县委}{T 副书记}、{T 县长}{P 周明远}到场。"))} == {
        ("副书记", "县委"),
        ("县长", "县政府"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "{O 曹县教育局}{T 局长}{P 周明远}、{O 曹县第一中学}{T 校长}{P 陆小雨}到场。{T 局长}{P 白洁}讲话，{O 曹县水务局}协办。",
            ("白洁", "局长", "曹县水务局"),
            id="whose one seat nobody else has",
        ),
        pytest.param(
            "{T 院长}{P 周明远}到村里义诊。{P 周明远}说，{O 曹县人民医院}每月来一次。",
            ("周明远", "院长", "曹县人民医院"),
            id="that is named only later",
        ),
        pytest.param(
            "{O 曹县教育和体育局}开会，{O 县委教体工委}{T 委员}、{T 副局长}{P 周明远}主持。",
            ("周明远", "副局长", "曹县教育和体育局"),
            id="that its own word tells, against the committee before it",
        ),
        pytest.param(
            "{O 省农垦总局}{T 局长}{P 周明远}，{O 政策法规处}{T 处长}{P 陆小雨}，{O 局办公室}{T 副主任}{P 白洁}到场。",
            ("陆小雨", "处长", "省农垦总局政策法规处"),
            id="an office of the bureau before it",
        ),
        pytest.param("{O 建始网}讯 {T 记者}{P 周明远}报道，县里开会。", ("周明远", "记者", "建始网"), id="the site whose news it is"),
        pytest.param("免除{P 周明远}同志{T 副县长}一职。", ("周明远", "副县长", "县政府"), id="that somebody loses by another word"),
        pytest.param(
            "{O 瓦岗镇党委}{T 书记}{P 周明远}来访，{L 中国文字博物馆}{T 党委书记}、{T 常务副馆长}{P 陆小雨}接待。",
            ("陆小雨", "党委书记", "中国文字博物馆"),
            id="a house that was taken for a place",
        ),
    ],
)
def test_a_post_is_of_a_body(text: str, expected: tuple[str, str, str]) -> None:
    """Of the bodies that an article names a post is of one that can have it."""
    assert expected in {(person, title, name) for person, title, name, _ in posts_of(read(text), None)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "{O 菏泽学院}{T 党委书记}{P 陆小雨}一行来我校交流。{T 校长}{P 周明远}接待。", ("周明远", "校长", None), id="not that of guests"
        ),
        pytest.param("{T 校长}{P 周明远}一行赴{O 菏泽学院}调研。", ("周明远", "校长", None), id="not one that somebody goes to"),
        pytest.param(
            "{O 市委统战部}{T 副部长}{P 周明远}到会。{O 曹县县委统战部}{T 部长}{P 陆小雨}汇报。{P 周明远}{T 部长}讲话。",
            ("周明远", "部长", "中共菏泽市委员会统一战线工作部"),
            id="that of the same person's post of this kind",
        ),
        pytest.param(
            "学习{P 陆小雨}{T 总书记}和{P 周明远}{T 书记}讲话。", ("周明远", "书记", None), id="not the one of the country's leader"
        ),
        pytest.param(
            "{P 周明远}{T 教授}和{T 专家}{P 陆小雨}到场。", ("周明远", "教授", None), id="what stands behind 和 is of the next name"
        ),
    ],
)
def test_whose_post_it_is_not(text: str, expected: tuple[str, str, str | None]) -> None:
    """What was said of guests, of a host, of somebody else or of the country's leader says nothing of a bare post."""
    assert expected in {(person, title, name) for person, title, name, _ in posts_of(read(text), "曹县")}


def test_what_somebody_speaks_on_is_no_post_of_his() -> None:
    """补选 after 就 tells the subject of a speech, and whoever resigns before another is named takes nothing from that one."""
    assert {title for _, title, _, _ in posts_of(read("{O 县委}{T 书记}{P 周明远}就补选{O 县人大常委会}{T 主任}作说明。"), "曹县")} == {
        "书记"
    }
    text = "接受{P 周明远}辞去{T 县长}职务的请求，决定{P 陆小雨}{T 副县长}代理{T 县长}职务。"
    assert {(person, title, status) for person, title, _, status in posts_of(read(text), "曹县")} == {
        ("周明远", "县长", "removed"),
        ("陆小雨", "副县长", "current"),
        ("陆小雨", "县长", "acting"),
    }


def test_a_bare_government_is_the_one_that_its_post_tells_of() -> None:
    """政府副县长 is of the county's, though nobody says which county."""
    assert {name for _, _, name, _ in posts_of(read("任命{P 周明远}为{O 政府}{T 副县长}。"))} == {"县政府"}
