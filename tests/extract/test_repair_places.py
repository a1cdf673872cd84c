"""Places that the model cuts wrongly are mended by what the language says."""

import pytest

from kg.extract.found import Found
from kg.extract.repair_places import mended_place
from kg.model import MentionType


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        pytest.param("全永哲说，象山有渔港。", "象山有渔港", [("PLACE", "象山")], id="what a clause goes on with"),
        pytest.param("天下黄河富宁夏。", "富宁夏", [("PLACE", "宁夏")], id="a verb before a province"),
        pytest.param("敖东大街两侧彩旗飘扬", "敖东大街两侧彩旗", [("PLACE", "敖东大街")], id="what lies beside a street"),
        pytest.param("擦亮塞上江南名片", "江南", [], id="a figure of speech"),
        pytest.param("唱了一段黄梅戏", "黄梅", [], id="an opera"),
        pytest.param("来到黄梅剧院", "黄梅", [("PLACE", "黄梅")], id="a house of operas"),
        pytest.param("力克会文镇队，登顶", "会文镇", [("ORG", "会文镇队")], id="a team of a town"),
        pytest.param("建强会文镇队伍", "会文镇", [("PLACE", "会文镇")], id="its ranks"),
        pytest.param("入选十亿元镇亿元村名单", "亿元村", [], id="a kind of village"),
        pytest.param("会上，部分乡镇发言", "分乡镇", [], id="two words for kinds"),
        pytest.param("召开257场村会议", "257场村", [], id="a number"),
        pytest.param("在八宿县主城区建成", "八宿县主", [("PLACE", "八宿县")], id="the main town of a county"),
        pytest.param("踏勘杭埠产业园的厂房", "踏勘杭埠产业园", [("PLACE", "杭埠产业园")], id="a verb of two characters"),
        pytest.param("在阿克塔斯村的夏牧场上", "阿克塔斯村的夏牧场", [("PLACE", "阿克塔斯村")], id="what is the village's"),
        pytest.param("以胡杨为主题举办摄影展", "胡杨", [], id="a tree"),
        pytest.param("走进胡杨林景区", "胡杨林景区", [("PLACE", "胡杨林景区")], id="a site named after it"),
        pytest.param("滨河路主干道破损", "滨河路主干道", [("PLACE", "滨河路")], id="a main road"),
        pytest.param("发放惠民补贴", "惠民", [], id="what benefits the people"),
        pytest.param("一百支龙船队", "龙船队", [], id="a team of no place"),
        pytest.param("在国道323线大麦山路段", "国道323线大麦山", [("PLACE", "国道323线"), ("PLACE", "大麦山")], id="a road and a place"),
        pytest.param("在国道323线连南段", "国道323线连南段", [("PLACE", "国道323线连南段")], id="a part of a road"),
        pytest.param("在七连养殖小区", "七连养殖小区", [("PLACE", "七连")], id="a company before a kind of place"),
        pytest.param("沿着洛溪河步行两公里", "洛溪河步行", [("PLACE", "洛溪河")], id="a walk along a river"),
        pytest.param("全力迎峰度夏保供电", "迎峰", [], id="a word for the summer's load"),
        pytest.param("来到龙泉湖国家湿地公园", "龙泉湖国家湿地公园", [("PLACE", "龙泉湖国家湿地公园")], id="a name that is right"),
        pytest.param("迎春林业局地处东部", "迎春林业局", [("ORG", "迎春林业局")], id="a bureau among the towns"),
    ],
)
def test_places_get_their_right_ends(text: str, name: str, expected: list[tuple[str, str]]) -> None:
    """Verbs, figures of speech and what lies beside are no part of a name; a town's team is no place."""
    start = text.index(name)
    found = mended_place(text, Found(start, start + len(name), MentionType.PLACE, "model", 0.9))
    assert [(one.type.value, text[one.start : one.end]) for one in found] == expected
