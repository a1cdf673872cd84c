"""The region that a user names."""

from dataclasses import replace

import pytest

from kg.errors import UsageError
from kg.facts.regions.region import named_region, regions
from kg.model import Dated
from tests.facts.marked import read


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("达拉特旗", "150621000000"),
        ("鄂尔多斯", "150600000000"),
        ("150621", "150621000000"),
        ("150621000000", "150621000000"),
        ("内蒙古自治区鄂尔多斯市达拉特旗", "150621000000"),
        ("鄂尔多斯市 达拉特旗", "150621000000"),
        ("长春市朝阳区", "220104000000"),
        ("达拉特旗吉格斯太镇", "150621101000"),
    ],
)
def test_a_region_is_named_by_name_chain_or_code(given: str, code: str) -> None:
    """Whichever somebody has at hand leads to the one division."""
    assert named_region(given).division.code == code


def test_a_name_of_several_lists_them_with_what_would_be_clear() -> None:
    """Each with its chain and code, both of which are taken."""
    with pytest.raises(UsageError, match=r"北京市朝阳区 \(110105000000\)、吉林省长春市朝阳区 \(220104000000\); give one of these"):
        named_region("朝阳区")


@pytest.mark.parametrize("given", ["无此旗", "999999", "1506", "", "鄂尔多斯市朝阳区", "150621100201"])
def test_what_is_no_region_is_refused(given: str) -> None:
    """An unknown name or code, a code of another length, a chain that does not hold, a village."""
    with pytest.raises(UsageError, match="no such division; give its full name or code"):
        named_region(given)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "{L 一二八团}全团播种，{O 团党委}{T 书记}{P 周明远}到{L 六连}察看。",
            "一二八团",
            id="a regiment of the corps speaks of itself",
        ),
        pytest.param(
            "{O 八五三农场有限公司}{T 总经理}{P 周明远}到{L 第四管理区}、{L 第六管理区}察看，{O 农场有限公司}{T 副总经理}{P 石德胜}随同。",
            "宝清县",
            id="numbered parts of a farm and a farm by that word alone are everywhere",
        ),
        pytest.param(
            "盱眙新闻\n{T 镇长}{P 卞学礼}到{L 淮河镇}夜查。",
            "盱眙县",
            id="a town of a name that others have is the one of the paper's county",
        ),
        pytest.param(
            "石嘴山日报 综合\n{O 市医保局}在{L 平罗县}{L 姚伏镇}设立服务站，{O 平罗县医院}协办。",
            "石嘴山市",
            id="a department of the city speaks for it in the city's paper",
        ),
        pytest.param(
            "象山县日报\n{T 副县长}{P 夏长明}、{O 县渔业局}{T 局长}{P 何平}登门看望。受伤的船员{P 韦盛}是{L 容县}人。",
            "象山县",
            id="one place from elsewhere does not outweigh the paper where nothing is explained",
        ),
        pytest.param(
            "{O 州委}{T 常委}{P 周明远}到{L 石渠县}{L 尼呷镇}调研，{O 石渠县委}{T 书记}{P 陆小雨}、{T 县长}{P 昂旺}陪同。",
            "甘孜藏族自治州",
            id="a county that is visited has its name before its bodies",
        ),
        pytest.param(
            "{O 三门峡市人大常委会}来我市调研，{O 市委}{T 书记}{P 周明远}和{L 义马市}干部陪同。",
            "义马市",
            id="a city inside the one that visits",
        ),
        pytest.param(
            "{O 市委}{T 书记}{P 周明远}到{L 洮南市}，{O 洮南市委}{T 书记}{P 陆小雨}陪同。",
            "白城市",
            id="a city that is visited",
        ),
        pytest.param(
            "{O 绥芬河市委}、{O 市政府}表彰先进，{O 市人民医院}{T 院长}{P 周明远}、{T 市长}{P 陆小雨}到场。",
            "绥芬河市",
            id="a city named before all that is short for it",
        ),
        pytest.param(
            "{O 政协开平市第十五届委员会}开会，{O 中国人民政治协商会议开平市委员会}{T 主席}{P 周明远}主持，"
            "{O 江门市政协}{T 副主席}{P 陆小雨}、{O 市委}{T 书记}{P 白洁}到会。",
            "开平市",
            id="its conference has its name behind the word for it",
        ),
        pytest.param(
            "{O 中共虎林市委组织部}公示，{P 周明远}现任{O 市水务局}{T 局长}，{L 虎林镇}、{O 鸡西市水务局}来函。",
            "虎林市",
            id="the party's full name is one that the own paper prints",
        ),
        pytest.param(
            "义马市融媒体中心 第2版\n{O 市委}召开会议，{O 三门峡市委}部署。",
            "义马市",
            id="the paper's own name",
        ),
        pytest.param(
            "{O 团区委}和{O 区人民医院}在{L 青口镇}义诊，{O 赣榆实验中学}协办。",
            "赣榆区",
            id="departments say what kind of division it is",
        ),
        pytest.param(
            "{O 地委}{T 书记}{P 周明远}到{L 塔城市}，{O 行署}{T 副专员}{P 陆小雨}、{O 塔城市委}{T 书记}{P 白洁}，"
            "{O 市委}{T 副书记}、{T 市长}{P 孟和}陪同。",
            "塔城地区",
            id="what is short for a body named before says little",
        ),
        pytest.param(
            "{O 县教育局}{T 副局长}{P 周明远}和{O 舒城师范}{T 校长}{P 陆小雨}到{O 实验小学}。",
            "舒城县",
            id="the short head of a school's name where nothing else is named",
        ),
        pytest.param(
            "{O 舒兰市公安局}接到报案，{T 副市长}{P 周明远}到场，民警在{L 五常市}抓获嫌疑人。",
            "舒兰市",
            id="of two named equally often the first",
        ),
        pytest.param(
            "{O 市委}{T 常委}{P 周明远}到{L 茶园镇}义诊。\n版权所有：娄底市中心医院",
            "娄底市",
            id="the owner of the site",
        ),
        pytest.param(
            "{T 副市长}{P 周明远}检查森林防火。\n2021-02-10 2 滁州日报 content_32150.html",
            "滁州市",
            id="a paper in the midst of a page's foot",
        ),
        pytest.param(
            "{O 旗政协}{T 主席}{P 周明远}率队赴{L 杭锦后旗}、{L 五原县}考察学习，走访{L 杭锦后旗}{L 陕坝镇}，"
            "结合{L 乌拉特中旗}实际谈了打算。",
            "乌拉特中旗",
            id="where somebody goes to learn is another place",
        ),
        pytest.param(
            "{L 枞阳县}党政代表团来我县考察，{O 枞阳县委}{T 书记}{P 周明远}、{O 枞阳县政协}{T 主席}{P 白洁}参加，"
            "{O 县委}{T 书记}{P 陆小雨}陪同，走进{L 怀宁县}展厅。",
            "怀宁县",
            id="guests who come to us are from elsewhere",
        ),
        pytest.param(
            "{O 东丽区委}{T 书记}{P 周明远}率{L 东丽区}代表团来{L 静海区}考察，"
            "{O 东丽区政协}{T 主席}{P 白洁}参加，{O 区委}{T 书记}{P 陆小雨}陪同。",
            "静海区",
            id="a delegation comes to a region of its own level",
        ),
        pytest.param(
            "近年来我县变化很大，{O 枞阳县委}{T 书记}{P 周明远}说，{O 县委}作了部署。",
            "枞阳县",
            id="years that came are no guests",
        ),
        pytest.param(
            "{O 中国共产党青海省第十四次代表大会}开幕，{O 省委}{T 书记}{P 周明远}作报告。",
            "青海省",
            id="the congress of the party has its region in its name",
        ),
        pytest.param(
            "{O 榆林市政协}{T 副主席}{P 周明远}赴{L 延安市}调研，参观{O 延安市政协文史馆}，{O 延安市政协}{T 主席}{P 白洁}介绍做法，"
            "{O 市政协}{T 委员}{P 陆小雨}参加。",
            "榆林市",
            id="a body goes to a region of the level of its own",
        ),
        pytest.param(
            "{O 市政协}{T 副主席}{P 周明远}赴{L 浙江}{L 宁波}、{L 嘉兴}调研，{L 保山}的{L 隆阳区}{T 区长}{P 白洁}参加。",
            "保山市",
            id="a body of one's own city goes to others",
        ),
        pytest.param(
            "{O 竹溪新闻网}讯 {O 房县县委}{T 常委}{P 周明远}来我县考察，{L 竹溪}与{L 房县}同为兄弟县。",
            "竹溪县",
            id="the site that tells of guests is none of them",
        ),
        pytest.param(
            "{O 中共甘州区委}开会。{O 市委}{T 常委}、{O 区委}{T 书记}{P 周明远}主持，"
            "传达{O 省委}全会和{O 市委}全会精神，{O 区委}{T 副书记}{P 白洁}参加。",
            "甘州区",
            id="what is named with those above it lies above",
        ),
        pytest.param("{O 旗委}开会，落实{L 呼伦贝尔市}条例，让石榴花开鄂温克。", "鄂温克族自治旗", id="a name that nobody marked"),
        pytest.param(
            "{O 牡丹江市政协}{T 副主席}{P 周明远}到{O 穆棱市甲公司}、{O 穆棱市乙公司}，{L 穆棱}介绍我市园区，我省对俄贸易和我省发展。",
            "穆棱市",
            id="no region visited is called 我市",
        ),
        pytest.param("{L 镇安县}的{L 永乐镇}开会，来宾来自全省。", "镇安县", id="every county says 全省"),
        pytest.param("{O 云上通城}讯 {O 县政协}开会。", "通城县", id="a county's site"),
        pytest.param("{O 长春市公安局绿园分局}{T 民警}{P 周明远}送老人回家。", "绿园区", id="the branch of a city's bureau"),
        pytest.param("{O 区委}{T 书记}{P 周明远}到{L 龙泉镇}、{L 王平镇}检查防火。", "门头沟区", id="a town that the list calls a 地区"),
        pytest.param("{O 武功法院}走进{L 长青路社区}，公开审理一起案件。", "武功县", id="the short head of a court's name alone"),
        pytest.param(
            "{L 宁河县}召开动员会，{O 县委}{T 书记}{P 周明远}讲话，{O 县政协}{T 主席}{P 白洁}到{L 东海}示范区。",
            "宁河县",
            id="a county of former years by its name of then",
        ),
    ],
)
def test_an_article_speaks_from_the_place_it_does_not_name(text: str, expected: str) -> None:
    """Relative words, what its leading bodies are named with, and the masthead decide between two levels."""
    found = regions([read(text)])[0]
    assert found is not None
    assert found.division.as_printed == expected


def test_the_publisher_of_a_source_tells_its_region() -> None:
    """A row of a crawl names its paper beside its text; what names no place of its own speaks from there."""
    view = read("县委书记召开会议。")
    known = replace(view, page=view.page.model_copy(update={"publisher": "玛曲县融媒体中心"}))
    (region,) = regions([known])
    assert region is not None
    assert region.division.name == "玛曲县"


def test_of_two_counties_named_equally_often_the_page_says_which() -> None:
    """竹山 is a word that the model takes for a county; the other article on the page lies in 铜鼓县."""
    doubtful = read("{O 县委}{T 书记}{P 周明远}说，{L 铜鼓}的题目要到{L 竹山}上去找。")
    clear = read("{O 县委}{T 书记}{P 周明远}到{L 大塅镇}、{L 铜鼓}检查。")
    found = regions([doubtful, clear])
    assert [region.division.name for region in found if region] == ["铜鼓县", "铜鼓县"]


def test_each_page_of_a_file_speaks_for_itself() -> None:
    """Under a masthead of its own an article takes the region of neither the page above nor its paper, but that of its own paper."""
    first = read("铜鼓新闻\n{O 县委}{T 书记}{P 周明远}到{L 大塅镇}检查。\n\n玛曲县融媒体中心\n")
    second = read("{O 县委}召开会议。")
    at = first.page.text.index("玛曲")
    mastheads = [Dated(value="2024-05-08", inferred=False, spans=((start, start + 9),)) for start in (5, at + 9)]
    pages = [
        replace(view, article=view.article.model_copy(update={"issued": masthead}))
        for view, masthead in zip((first, second), mastheads, strict=True)
    ]
    assert [region.division.name for region in regions(pages) if region] == ["铜鼓县", "玛曲县"]


def test_the_head_of_a_place_speaks_for_its_county() -> None:
    """铜鼓萧家祠 is no division, and lies in 铜鼓县 where this is spoken of."""
    (region,) = regions([read("{O 县委}召开会议，{L 竹山}和{L 铜鼓}的代表参观{L 铜鼓萧家祠}。")])
    assert region is not None
    assert region.division.name == "铜鼓县"


def test_a_place_right_behind_a_county_lies_in_it_whatever_the_list_says() -> None:
    """隆安县清水河乡 is in 隆安县, though the list knows a 清水河乡 elsewhere only, and each of its sightings speaks for 隆安县."""
    (region,) = regions([read("我县{L 隆安县}{L 清水河乡}种菇，{L 清水河乡}书记{P 黄启东}说，{L 清水河乡}增收。")])
    assert region is not None
    assert region.division.name == "隆安县"
