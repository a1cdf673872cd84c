"""What the model is known to get wrong about people and bodies is mended."""

import pytest

from kg.extract.found import Found
from kg.extract.repair import repair
from kg.extract.settle import MODEL
from kg.model import MentionType


def _repaired(text: str, kind: MentionType, *said: str, places: frozenset[tuple[int, int]] = frozenset()) -> list[tuple[str, str]]:
    found = [Found(text.index(one), text.index(one) + len(one), kind, MODEL, 0.9) for one in said]
    return [(one.type.value, text[one.start : one.end]) for one in repair(text, found, places)]


@pytest.mark.parametrize(
    ("text", "said", "body"),
    [
        ("现县教育局局长", "现县教育局", ["县教育局"]),
        ("县教育局微信公众号发布", "县教育局微信公众号", ["县教育局"]),
        ("服务县委中心工作", "县委中心", ["县委"]),
        ("各乡镇党委要抓好落实", "各乡镇党委", []),
        ("村合作社分红", "村合作社", []),
    ],
)
def test_bodies_without_words_beside_them(text: str, said: str, body: list[str]) -> None:
    """Words before and after a body are cut off, and bodies of no one in particular dropped."""
    assert [name for _, name in _repaired(text, MentionType.ORG, said)] == body


def test_mere_division_is_a_place() -> None:
    """A body that is exactly a division of the lexicon is a place."""
    assert _repaired("曹县召开会议", MentionType.ORG, "曹县", places=frozenset({(0, 2)})) == [("PLACE", "曹县")]


def test_word_after_a_name_is_no_part_of_it() -> None:
    """周明远和 is 周明远, where that looks more like a name."""
    assert _repaired("周明远和同事", MentionType.PERSON, "周明远和") == [("PERSON", "周明远")]
    assert _repaired("张琦案等典型案例", MentionType.PERSON, "张琦案") == [("PERSON", "张琦")]


def test_name_with_a_blank_is_one() -> None:
    """Two halves of which only the whole looks like a name are joined; two names are not."""
    assert _repaired("陆 小雨到场", MentionType.PERSON, "陆", "小雨") == [("PERSON", "陆 小雨")]
    assert _repaired("周明远 陆小雨到场", MentionType.PERSON, "周明远", "陆小雨") == [("PERSON", "周明远"), ("PERSON", "陆小雨")]


def test_name_set_wide_keeps_its_last_character() -> None:
    """覃 多 福 is one name of which the model has lost the end."""
    assert _repaired("记者 覃 多 福，", MentionType.PERSON, "覃 多") == [("PERSON", "覃 多 福")]


def test_country_inside_a_slogan_is_no_place() -> None:
    """中国 in 中国式现代化 is part of another word, and elsewhere a place."""
    assert _repaired("中国式现代化", MentionType.PLACE, "中国") == []
    assert _repaired("来到中国。", MentionType.PLACE, "中国") == [("PLACE", "中国")]


@pytest.mark.parametrize(
    ("text", "said", "name"),
    [
        pytest.param("市长周振作政府工作报告。", "周振作", "周振", id="what somebody does"),
        pytest.param("副市长杨卓玛参加。", "杨卓玛参加", "杨卓玛", id="a verb"),
        pytest.param("居民李媛感同身受。", "李媛感", "李媛", id="the first character of a verb"),
        pytest.param("镇长陈立视频授课。", "陈立视", "陈立", id="the first character of how it is done"),
        pytest.param("沙马依作为县人民检察院检察员", "沙马依", "沙马依作", id="up to the word for the post"),
        pytest.param("王翠、巴合提汗、沙吾列", "巴合提", "巴合提汗", id="up to the sign"),
        pytest.param("翟园、朱玛克力克、陈倩", "朱玛克力克", "朱玛克力克", id="a name between two signs is whole"),
        pytest.param("社区书记安宁正领着党员", "安宁正", "安宁", id="an adverb before a verb"),
        pytest.param("王晓明，他说", "王晓明", "王晓明", id="a usual name"),
    ],
)
def test_names_end_where_they_end(text: str, said: str, name: str) -> None:
    """Verbs are cut off, and syllables of long names that the model has left are taken in."""
    assert _repaired(text, MentionType.PERSON, said) == [("PERSON", name)]


def test_names_in_a_list_set_with_blanks_stay_apart() -> None:
    """Two blanks, or a dot in the first, part two names; one blank may stand inside one."""
    text = "努尔古丽·哈德尔  沙吾列"
    assert [name for _, name in _repaired(text, MentionType.PERSON, "努尔古丽·哈德尔", "沙吾列")] == ["努尔古丽·哈德尔", "沙吾列"]


@pytest.mark.parametrize(
    ("text", "said", "name"),
    [
        ("邱彤守了三天", "邱彤守", ["邱彤"]),
        ("裴仲秋了解老砖", "裴仲秋", ["裴仲秋"]),
        ("夏至致欢迎辞", "夏至致", ["夏至"]),
        ("李竹作主旨演讲", "李竹作", ["李竹"]),
        ("居民李落落的提问", "李落", ["李落落"]),
        ("牧民巴图苏和，", "巴图苏和", ["巴图苏和"]),
        ("马 千 里教会了他", "马 千", ["马 千 里"]),
        ("张 弛 廖文广", "张 弛", ["张 弛"]),
        ("高三（5）班", "高三", []),
        ("常态化组建六个组", "常态化", []),
        ("村支书李文化说", "李文化", ["李文化"]),
        ("李强强调，", "李强", ["李强"]),
        ("村民韩成聊收成", "韩成聊", ["韩成"]),
        ("古丽米娜·卡德尔拉着他的手", "古丽米娜·卡德尔拉着他", ["古丽米娜·卡德尔"]),
        ("哈布丁·沙合多拉腰上拴着绳子", "哈布丁·沙合多拉腰", ["哈布丁·沙合多拉"]),
    ],
)
def test_characters_at_the_end_of_a_name(text: str, said: str, name: list[str]) -> None:
    """A verb before 了 or 辞 is none of a name, a doubled or widely set last character is; a class and a word made by 化 are nobody."""
    assert [one for _, one in _repaired(text, MentionType.PERSON, said)] == name


def test_two_short_names_in_a_row_set_with_blanks_are_two() -> None:
    """尼玛 格桑 among names with blanks between them; by itself it is one name set wide."""
    person = MentionType.PERSON
    assert _repaired("获奖：扎西顿珠 尼玛 格桑 白玛央金", person, "尼玛 格桑") == [("PERSON", "尼玛"), ("PERSON", "格桑")]
    assert _repaired("记者尼玛 格桑，摄影白玛央金", person, "尼玛 格桑") == [("PERSON", "尼玛 格桑")]
