"""Where an article speaks from, and what its short names stand for."""

import pytest

from kg.facts import claims
from kg.model import NameClaim, RegionClaim
from tests.facts.marked import read


def _names(text: str, region: str | None = None) -> dict[str, tuple[str, str | None]]:
    found = read(text)
    said = claims(found.page, [found.article], found.mentions, region)
    printed = {mention.id: mention.text for mention in found.mentions}
    return {printed[claim.mention]: (claim.name, claim.code) for claim in said if isinstance(claim, NameClaim)}


def _region(text: str) -> str | None:
    found = read(text)
    said = claims(found.page, [found.article], found.mentions)
    return next((claim.name for claim in said if isinstance(claim, RegionClaim)), None)


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("{O 县委}{T 书记}{P 周明远}到{L 梁堤头镇}、{L 大集镇}调研。", "曹县"),
        ("我旗{L 吉仁高勒镇}牧民说，{O 旗委}高度重视。", "西乌珠穆沁旗"),
        ("{O 市委}{T 书记}{P 黄永宁}到{L 新靖镇}、{L 龙邦镇}，{L 靖西市}全市加快建设。", "靖西市"),
        ("{O 省政府}在{L 长沙市}召开会议，全省各地参加。", "湖南省"),
        ("大家说说笑笑。", None),
    ],
)
def test_region_an_article_speaks_from(text: str, region: str | None) -> None:
    """The relative words say the level, the places say which; nothing is invented where neither speaks."""
    assert _region(text) == region


def test_relative_bodies_by_their_level() -> None:
    """县委 is the county's, 市委 that of the city above it, 省委 the province's."""
    names = _names("{O 县委}、{O 市委}、{O 省委}", "曹县")
    assert [name for name, _ in names.values()] == ["中共曹县委员会", "中共菏泽市委员会", "中共山东省委员会"]


def test_chain_is_resolved_downwards() -> None:
    """A village right after its township is that township's, with its code."""
    names = _names("{L 树林召镇}{L 林原村}", "达拉特旗")
    assert names["树林召镇"][1] == "150621100000"
    assert (names["林原村"][1] or "").startswith("150621100")


def test_half_a_name_is_not_stretched_far_away() -> None:
    """A river is not a street office of its name in another province."""
    assert _names("站在{L 黄河}边上", "沂水县")["黄河"] == ("黄河", None)


def test_short_name_of_a_company_said_before() -> None:
    """A piece of a full name said before stands for it."""
    names = _names("{O 广东恒岭新材料有限公司}落户。{O 恒岭新材料}将投资。", "靖西市")
    assert names["恒岭新材料"][0] == "广东恒岭新材料有限公司"


def test_hospital_keeps_the_regions_that_the_article_prints() -> None:
    """区人民医院 has the city before it where the article says so; a court never has."""
    names = _names("{O 天津市蓟州区人民医院}、{O 区人民医院}、{O 天津市蓟州区人民法院}", "蓟州区")
    assert [name for name, _ in names.values()] == ["天津市蓟州区人民医院", "天津市蓟州区人民医院", "蓟州区人民法院"]


def test_county_named_before_has_what_no_county_of_the_region_can() -> None:
    """县教育局 and 县长 in a prefecture's paper are those of the county last named."""
    names = _names("{O 石渠县委}、{O 县教育局}", "甘孜藏族自治州")
    assert [name for name, _ in names.values()] == ["中共石渠县委员会", "石渠县教育局"]


def test_regiments_and_companies_as_papers_print_them() -> None:
    """The list's words for what a company is stay out of its name."""
    names = _names("{L 一二八团}{L 六连}", "胡杨河市")
    assert [name for name, _ in names.values()] == ["一二八团", "六连"]


def test_police_of_the_articles_own_county() -> None:
    """A station named after a town is of the county that has it; a squad alone is of the article's own county."""
    names = _names("{L 临渭区}、{O 许庄派出所}、{O 刑侦大队}", "大荔县")
    assert [name for name, _ in names.values()][1:] == ["大荔县公安局许庄派出所", "大荔县公安局刑事侦查大队"]


def test_body_that_says_its_host_is_inside_no_other() -> None:
    """县人民医院心内科 after another hospital is the county's."""
    names = _names("{O 白河镇卫生院}、{O 县人民医院心内科}", "嵩县")
    assert [name for name, _ in names.values()] == ["白河镇卫生院", "嵩县人民医院心内科"]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("{O 江苏绿园生态农业有限公司}来人。{O 集团公司}", "江苏绿园生态农业有限公司"),
        ("{O 江苏绿园生态农业有限公司}来人。{O 纪委}", "中共江苏绿园生态农业有限公司纪律检查委员会"),
        ("{O 江苏绿园生态农业有限公司}{O 安全环保部}来人。{O 工会}", "江苏绿园生态农业有限公司工会"),
        ("{O 县总工会}来人。{O 宣传部}", "中共曹县委员会宣传部"),
        ("{O 曹县第一中学}来人。{O 县教育局}到场。{O 校团委}", "共青团曹县第一中学委员会"),
        ("{O 云南永善农村商业银行}来人。{O 溪洛渡支行}", "云南永善农村商业银行溪洛渡支行"),
        ("{O 曹县人民法院}来人。{O 北塬法庭}", "曹县人民法院北塬人民法庭"),
        ("{O 曹县青年商会}来人。{O 商会}", "曹县青年商会"),
        ("{O 培黎职业学院}挂牌。{O 学院}", "培黎职业学院"),
        ("{O 国网金寨县供电公司}来人。{O 麻埠供电所}", "国网金寨县供电公司麻埠供电所"),
        ("{O 聚源中学}来人。{O 学校德育处}", "聚源中学德育处"),
        ("{O 江苏绿园生态农业有限公司}来人。{O 西钓台村党支部}", "中共西钓台村支部委员会"),
        ("{O 东乡经济开发区党工委}来人。{O 开发区招商局}", "东乡经济开发区招商局"),
        ("{O 张庄村委会}来人。{O 妇联}", "张庄村妇女联合会"),
        ("{O 张庄村委会}来人。{O 监委会}", "张庄村村务监督委员会"),
        ("{O 大集镇党委}来人。{O 武装部}", "大集镇人民武装部"),
        ("{O 江苏绿园生态农业有限公司}{T 党委委员}、{O 组织部}", "中共江苏绿园生态农业有限公司委员会组织部"),
        ("{O 县委}{T 常委}、{O 组织部}", "中共曹县委员会组织部"),
        ("{O 玉林师范学院}来人。{O 教育科学学院}{T 院长}、{O 科研处}", "玉林师范学院科研处"),
        ("{O 济南市委}{T 常委}、{O 县委}", "中共曹县委员会"),
        ("{O 青岛理工大学}来人。{O 青岛理工大学}", "青岛理工大学"),
        ("{O 菏泽市体育局}{T 局长}{P 周明远}、{O 县教育局}", "曹县教育局"),
        ("{L 大集镇}来人。{O 武装部}", "曹县人民武装部"),
    ],
)
def test_body_by_a_word_for_it_or_inside_what_was_named(marked: str, name: str) -> None:
    """What a house calls itself, its committees and its departments have its full name; the county's stay the county's."""
    assert list(_names(marked, "曹县").values())[-1][0] == name


def test_police_station_of_the_county_that_is_printed() -> None:
    """A station behind another county's bureau is that county's."""
    names = _names("{O 黑龙江省七台河市公安局桃南派出所}", "大荔县")
    assert [name for name, _ in names.values()] == ["七台河市公安局桃南派出所"]


def test_police_station_of_a_zone() -> None:
    """A station named after an industrial zone bears its name, whatever town was spoken of; a district's police are a branch."""
    names = _names("{L 梅陇镇}、{O 莘庄工业区派出所}", "闵行区")
    assert list(names.values())[-1][0] == "上海市公安局闵行区分局莘庄工业区派出所"


def test_second_committee_of_a_stack_is_another_regions() -> None:
    """威海市委常委、市委书记 leads the party in his own city."""
    names = _names("{O 威海市委}{T 常委}、{O 市委}{T 书记}{P 耿世钊}", "荣成市")
    assert [name for name, _ in names.values()] == ["中共威海市委员会", "中共荣成市委员会"]
