"""What the model is known to get wrong about places and bodies is mended before anybody's stretches are compared."""

import pytest

from kg.extract.found import Found
from kg.extract.repair import repair
from kg.extract.settle import MODEL
from kg.model import MentionType


def places(text: str, *stretches: str) -> list[str]:
    """The places left of the stretches that a model has said, by their first place in the text."""
    said = [Found(text.index(one), text.index(one) + len(one), MentionType.PLACE, MODEL) for one in stretches]
    return [text[one.start : one.end] for one in repair(text, said, frozenset())]


@pytest.mark.parametrize(
    "word", ["苏木镇街道", "城区公园广场", "矿区", "桥头堡", "各村镇", "现代农业园区", "口袋公园", "亿元村", "以嘎查村"]
)
def test_kinds_of_places_are_no_places(word: str) -> None:
    """A stretch of nothing but kinds of places names none."""
    assert places(f"全旗{word}都要行动", word) == []
    assert places("深入树林召镇调研", "树林召镇") == ["树林召镇"]


def test_signs_around_a_place_are_no_part_of_it() -> None:
    """Signs that the model takes along are cut off."""
    assert places("在“,黄河·”边", ",黄河·") == ["黄河"]


@pytest.mark.parametrize(
    ("said", "name"),
    [("解放路北侧", "解放路"), ("凌河大桥附近", "凌河大桥"), ("重庆主城", "重庆"), ("青山县主城区", "青山县"), ("华北", "华北")],
)
def test_which_side_of_a_place_is_no_part_of_its_name(said: str, name: str) -> None:
    """What tells where beside a place something is stays outside."""
    assert places(f"记者在{said}看到", said) == [name]


def test_place_ends_where_a_number_was_lost() -> None:
    """A counter without its number is no part of a name."""
    assert places("银肯公园 个综合性公园", "银肯公园 个综合性公园") == ["银肯公园"]


def test_three_provinces_are_one_region_and_two_are_two() -> None:
    """京津冀 is one region, 京蒙 are two provinces."""
    assert set(places("同京津冀、粤港澳大湾区交流", "京", "津", "粤", "大湾区")) >= {"京津冀", "粤港澳大湾区"}
    assert places("借助京蒙帮扶", "京", "蒙") == ["京", "蒙"]


def test_one_character_that_is_no_province_is_no_place() -> None:
    """A single character is a place only as a province."""
    assert places("持之以恒加强", "恒") == []


def test_unlikely_name_needs_a_sure_model() -> None:
    """多措 of 多措并举 looks like no name; a model that is sure of a name that is a word is believed."""

    def people(name: str, confidence: float) -> list[Found]:
        return list(repair(f"{name}并举", [Found(0, len(name), MentionType.PERSON, MODEL, confidence)], frozenset()))

    assert people("多措", 0.7) == []
    assert len(people("多措", 0.99)) == len(people("王磊", 0.7)) == 1


@pytest.mark.parametrize(
    ("text", "said", "left"),
    [
        ("全县煤矿安全", "县煤矿", []),
        ("县煤矿安全", "县煤矿", ["县煤矿"]),
        ("县社保中心工作人员", "县社保中心", ["县社保中心"]),
        ("园林一中原校长", "园林一中原", ["园林一中"]),
        ("原平一中校长", "原平一中", ["原平一中"]),
        ("原平江县委书记", "原平江县委", ["平江县委"]),
        ("镇属国有公司负责", "镇属国有公司", []),
        ("利用京蒙协作资源", "京蒙", ["京", "蒙"]),
        ("三甲医院专家来到村里", "三甲医院", []),
        ("市人民医院专家来到村里", "市人民医院", ["市人民医院"]),
        ("两地文旅部门负责人", "文旅部门", []),
        ("民政系统的干部", "民政", []),
        ("提案交县财政局会办", "交县财政局", ["县财政局"]),
        ("做好政协工作", "政协", []),
        ("全省政协工作", "全省政协", []),
        ("听取市政协工作", "市政协", ["市政协"]),
        ("当好党委政府的参谋", "党委政府", []),
        ("山城镇党委政府走访", "山城镇党委政府", ["政府", "山城镇党委"]),
    ],
)
def test_bodies_end_where_their_names_do(text: str, said: str, left: list[str]) -> None:
    """A level named as a whole begins no body, nor does one that owns many; 中心 stays with a name before 工作人员."""
    start = text.index(said)
    found = repair(text, [Found(start, start + len(said), MentionType.ORG, MODEL)], frozenset())
    assert [text[one.start : one.end] for one in found] == left


def test_mere_word_for_a_division_is_a_place() -> None:
    """自治区 without more, said to be a body, is the place."""
    said = [Found(0, 3, MentionType.ORG, MODEL)]
    assert [one.type for one in repair("自治区常务副主席", said, frozenset())] == [MentionType.PLACE]


def test_people_of_a_doctrine_are_no_people() -> None:
    """马克思主义 names nobody."""
    said = [Found(0, 3, MentionType.PERSON, MODEL)]
    assert list(repair("马克思主义理论", said, frozenset())) == []
    assert list(repair("马克思说", said, frozenset())) == said


@pytest.mark.parametrize(
    ("text", "said", "kind", "left"),
    [
        ("毛乌素沙地治理", "毛乌素", MentionType.PERSON, [("PLACE", "毛乌素沙地")]),
        ("谢依特小学的师生", "谢依特", MentionType.PERSON, [("ORG", "谢依特小学")]),
        ("李明明小学毕业", "李明明", MentionType.PERSON, [("PERSON", "李明明")]),
        ("牢记总书记殷殷嘱托", "殷殷", MentionType.PERSON, []),
        ("看望殷殷和李明", "殷殷", MentionType.PERSON, [("PERSON", "殷殷")]),
        ("信箱：jrly@126.com", "jrly", MentionType.PERSON, []),
        ("守好这片林子就是", "林子", MentionType.PERSON, []),
        ("林子涵说", "林子涵", MentionType.PERSON, [("PERSON", "林子涵")]),
        ("金　奖：陈木根", "金　奖", MentionType.PERSON, []),
        ("受台风“玛莉亚”影响", "玛莉亚", MentionType.PERSON, []),
        ("多是布依族村民", "布依", MentionType.PLACE, []),
        ("地址：火炬路1518号", "火炬路1518号", MentionType.PLACE, [("PLACE", "火炬路")]),
        ("有“侗乡第一寨”之称", "“侗乡", MentionType.PLACE, [("PLACE", "侗乡")]),
    ],
)
def test_names_of_land_and_schools_and_words_are_no_people(text: str, said: str, kind: MentionType, left: list[tuple[str, str]]) -> None:
    """What bears a name is no person, nor is a word that looks like one; half a pair of quotation marks is no part of a name."""
    start = text.index(said)
    found = repair(text, [Found(start, start + len(said), kind, MODEL, 0.8)], frozenset())
    assert [(str(one.type), text[one.start : one.end]) for one in found] == left


def test_who_joins_a_county_body_is_no_part_of_its_name() -> None:
    """会同 after a body or person is a verb, though there is a county of that name, whose bodies stand by themselves."""
    for text, body in (("县教育局局长李平会同县卫健委逐项核查", "县卫健委"), ("会同县卫健委主任粟敏参加", "会同县卫健委")):
        said = text.index("会同县卫健委")
        (found,) = repair(text, [Found(said, said + 6, MentionType.ORG, MODEL)], frozenset())
        assert text[found.start : found.end] == body


def test_name_above_a_body_is_none_of_it() -> None:
    """A body that the model begins in the line above has the name there before it."""
    text = "万叶红\n县农业农村局主任"
    found = list(repair(text, [Found(0, 10, MentionType.ORG, "model", 0.9)], frozenset()))
    assert [(text[one.start : one.end], one.type) for one in found] == [
        ("万叶红", MentionType.PERSON),
        ("县农业农村局", MentionType.ORG),
    ]
