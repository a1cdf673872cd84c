"""What the lexicon knows in a text, and what of it stands by itself."""

import pytest

from kg.extract.known import find_known
from kg.model import MentionType


def _stands(text: str) -> list[tuple[str, str]]:
    _, standing = find_known(text)
    return [(one.type.value, text[one.start : one.end]) for one in standing]


def test_division_in_full_stands() -> None:
    """A township printed with its kind is nothing else."""
    assert ("PLACE", "树林召镇") in _stands("来到树林召镇。")


def test_a_body_with_the_full_name_of_its_division_stands() -> None:
    """合作市政府 is nothing else, although 合作 is a word; its work report is named after the government of no one in particular."""
    assert ("ORG", "合作市政府") in _stands("合作市政府召开会议。")
    assert ("ORG", "合作市政府") not in _stands("听取合作市政府工作报告。")


def test_posts_are_candidates_alone() -> None:
    """A post is known, for the grammar to judge, and does not stand."""
    known, standing = find_known("书记来了。")
    assert MentionType.TITLE in {one.type for one in known}
    assert MentionType.TITLE not in {one.type for one in standing}


@pytest.mark.parametrize("text", ["连山不断。", "福海同志来了。"])
def test_short_names_of_divisions_do_not_stand(text: str) -> None:
    """Short names are too often parts of people's names and other words."""
    assert not [name for kind, name in _stands(text) if kind == "PLACE"]


def test_what_stands_is_known() -> None:
    """Nothing stands that is not among all that is known."""
    known, standing = find_known("县委书记周明远来到树林召镇关碾房村调研。")
    assert set(standing) <= set(known)


def test_body_of_a_level_stands_wherever_it_is_said_but_not_as_one_of_many() -> None:
    """县委 stands inside a sentence too; 镇党委 in 各乡镇党委 is nobody's."""
    for text, expected in (("会议听取县委要求。", ["县委"]), ("各乡镇党委要抓好落实。", [])):
        _, standing = find_known(text)
        assert [text[one.start : one.end] for one in standing] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周明远,男,藏族,青海乌兰人,大学学历。", [("PLACE", "青海"), ("PLACE", "乌兰")]),
        ("被执行人刘某甲、王某某到场，某日在某地。", [("PERSON", "刘某甲"), ("PERSON", "王某某")]),
        ("渔民羊某出海，经查，应某因殴打他人，会议由某单位主办，有关部门商某事。", [("PERSON", "羊某"), ("PERSON", "应某")]),
        ("嫌疑人左某来抓获归案，羊某光，年四十，李某来到现场，李某因盗窃", [("PERSON", n) for n in ("左某来", "羊某光", "李某", "李某")]),
        ("县防指派人，捐给县博物馆，全县党委开会", [("ORG", "县防指"), ("ORG", "县博物馆")]),
        ("，供电所组织巡线，各供电所组织巡线，供电所的灯", [("ORG", "供电所")]),
        ("落实到每一座水库，会同村“两委”干部，会同村干部", []),
        ("县人民法院把巡回法庭搬来", [("ORG", "县人民法院")]),
        ("请向市委组织部干部监督科反映。", [("ORG", "市委组织部干部监督科")]),
        ("请向市委组织部技术质量科反映。", []),
        ("任县人大常委会代表资格审查委员会主任委员", [("ORG", "县人大常委会代表资格审查委员会")]),
        ("从班戈县城出发，班戈县城乡一体。", [("PLACE", "班戈"), ("PLACE", "班戈县")]),
        ("在江西高安，湖北公安机关查明。", [("PLACE", "江西"), ("PLACE", "高安")]),
        ("（来源：达拉特发布）政策来源：公开发布的文件", [("ORG", "达拉特发布")]),
        ("达拉特旗工会界的代表，达拉特旗工会的代表", [("PLACE", "达拉特旗"), ("ORG", "达拉特旗工会"), ("PLACE", "达拉特旗")]),
        ("水南社区龙船队夺冠，关碾房村队伍", [("ORG", "水南社区龙船队"), ("PLACE", "水南社区"), ("PLACE", "关碾房村")]),
        ("在南渡江和毛乌素沙地，走嘉陵江路", [("PLACE", "南渡江"), ("PLACE", "毛乌素沙地")]),
        ("副院长贺兰山和县医院，来到贺兰山", [("PLACE", "贺兰山")]),
        ("县人民法院将台堡人民法庭庭长", [("ORG", "县人民法院将台堡人民法庭")]),
        ("会在昆山宾馆举行，在县行政中心召开，在高速公路收费站", [("PLACE", "昆山宾馆"), ("PLACE", "县行政中心")]),
        ("从前是牧业村，走进关碾房村。", [("PLACE", "关碾房村")]),
        ("发展村集体经济，在发展村", [("PLACE", "发展村")]),
        ("请向市委组织部干部监督科。", [("ORG", "市委组织部干部监督科")]),
        ("县消防救援大队嵩阳路消防救援站接警，找县公安局派出所长", [("ORG", "县消防救援大队嵩阳路消防救援站"), ("ORG", "县公安局")]),
        ("请县公安局经侦大队大队长讲课。", [("ORG", "县公安局经侦大队")]),
        ("月亮泡镇先进村人，全县先进村很多。", [("PLACE", "月亮泡镇"), ("PLACE", "先进村")]),
        ("季军战中铺前镇队逆转。", [("ORG", "铺前镇队"), ("PLACE", "铺前镇")]),
        ("“访惠聚”驻关碾房村工作队队员", [("ORG", "“访惠聚”驻关碾房村工作队")]),
        ("市人民医院急诊科的医生", [("ORG", "市人民医院急诊科")]),
        ("县人民法院安仁法庭把审判点设到镇上", [("ORG", "县人民法院安仁法庭")]),
        ("县政协社会和法制委员会召开会议", [("ORG", "县政协社会和法制委员会")]),
        ("部分乡镇发言，来到分乡镇。", [("PLACE", "分乡镇")]),
        ("来到细水乡老周三村。", [("PLACE", "细水乡"), ("PLACE", "老周三村")]),
        ("在一二八团八连，职工说。", [("PLACE", "一二八团"), ("PLACE", "八连")]),
        ("合唱团第二团团员和一连三天", []),
    ],
)
def test_constructions_that_stand(text: str, expected: list[tuple[str, str]]) -> None:
    """Where somebody comes from, names hidden in part or whole, bodies of a level, a body's section, regiments of the corps."""
    assert [one for one in _stands(text) if one[1] not in ("市委组织部",)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在浙江湖州安吉的山里，", ["浙江", "湖州", "安吉"]),
        ("甘肃张掖南台村，", ["甘肃", "张掖"]),
        ("在安吉湖州人开的店里，", []),
    ],
)
def test_short_names_one_inside_the_other_stand(text: str, expected: list[str]) -> None:
    """A chain of divisions is none by chance; names of divisions that only stand beside one another are no chain."""
    standing = dict.fromkeys(name for kind, name in _stands(text) if kind == "PLACE")
    assert list(standing)[: len(expected)] == expected
    assert bool(standing) == bool(expected)


@pytest.mark.parametrize("text", ["大力发展乡村旅游，", "已有100多位村民参加，", "组织村干部帮忙，"])
def test_word_that_goes_on_is_no_place(text: str) -> None:
    """发展乡 and 多位村 are places in the list, and none before 村 and 民."""
    assert [name for kind, name in _stands(text) if kind == "PLACE"] == []


@pytest.mark.parametrize(
    ("text", "house"),
    [
        ("走进石阡县中等职业学校。", ["石阡县中等职业学校"]),
        ("国网东阳市供电公司吴宁供电所所长", ["国网东阳市供电公司吴宁供电所"]),
        ("江苏省第五批援藏工作队捐赠设备", ["江苏省第五批援藏工作队"]),
        ("江苏省援藏干部人才返乡", []),
        ("西峡县果然香果业专业合作社理事长", ["西峡县果然香果业专业合作社"]),
        ("石阡县农民专业合作社发展快", []),
        ("石阡县中学生参加", []),
        ("沈丘一高校长郭明远", ["沈丘一高"]),
        ("沈丘一高校", []),
        ("沈丘一小伙", []),
        ("石阡县各小学停课", []),
        ("石阡县农村小学停课", []),
    ],
)
def test_houses_by_their_form(text: str, house: list[str]) -> None:
    """A school behind the full name of a division is one body, unless many or their pupils are meant, and so are a company of the grid and
    a team sent to help.
    """
    assert list(dict.fromkeys(name for kind, name in _stands(text) if kind == "ORG")) == house


@pytest.mark.parametrize(
    ("text", "road"),
    [("沿312国道行驶", ["312国道"]), ("抢通省道224线", ["省道224线"]), ("G219线通车", ["G219线"]), ("编号AG219线", [])],
)
def test_roads_by_their_numbers(text: str, road: list[str]) -> None:
    """A road with a number is a place."""
    assert [name for kind, name in _stands(text) if kind == "PLACE"] == road


def test_companies_that_run_a_farm_and_papers_before_their_news() -> None:
    """A farm's company is a body with the group it is of, and so is the paper whose news it is; parts of farms are places."""
    assert ("ORG", "北大荒集团八五九农场有限公司") in _stands("北大荒集团八五九农场有限公司召开会议。")
    assert ("ORG", "图们江报") in _stands("图们江报讯（记者 朴星姬）")
    assert ("ORG", "图们江报") in _stands("图们江报2月2日讯记者朴星姬")
    assert ("ORG", "图们江报") in _stands("图们江报珲春讯（记者 朴星姬）")
    assert ("ORG", "云上图们") in _stands("云上图们报道（记者 朴星姬）")
    assert ("ORG", "图们新闻网") in _stands("来源：图们新闻网讯 发布时间")
    assert ("ORG", "新疆艺术学院驻阿其克乡工作队") in _stands("丰收了。新疆艺术学院驻阿其克乡工作队在地里。")
    assert ("ORG", "县红军标语博物馆") in _stands("视察组走进县红军标语博物馆。")
    assert ("PLACE", "第五管理区") in _stands("第五管理区主任到场。")
