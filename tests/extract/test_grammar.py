"""The grammar of titles by itself, given what lexicon and model have found."""

from time import process_time

import pytest

from kg.extract.found import Found
from kg.extract.grammar import find_titles
from kg.extract.grammar.bodies import bodies_of, body_before
from kg.extract.grammar.candidates import sighted
from kg.extract.grammar.people import name_after
from kg.extract.grammar.titles import standing_titles
from kg.model import MentionType

P, O, L, T = MentionType.PERSON, MentionType.ORG, MentionType.PLACE, MentionType.TITLE  # noqa: E741  # the letters of the gold format


def _found(text: str, *names: tuple[str, MentionType]) -> list[Found]:
    return [Found(text.index(name), text.index(name) + len(name), kind, "model", 0.9) for name, kind in names]


def _texts(text: str, found: list[Found]) -> list[str]:
    return [text[one.start : one.end] for one in found]


@pytest.mark.parametrize(
    ("text", "names", "candidates"),
    [
        ("县委书记", [("县委", O), ("县委书记", T)], ["书记"]),
        ("代理县长", [("代理县长", T)], ["县长"]),
        ("副书记、副主任", [("副书记、副主任", T)], ["副书记", "副主任"]),
        ("副校（院、团）长", [("副校（院、团）长", T)], ["副校（院、团）长"]),
        ("武书记", [("武书记", P)], ["书记"]),
        ("局 长", [("局 长", T)], ["局 长"]),
        ("倒店乡界牌村书记", [("倒店乡", L), ("村书记", T)], ["书记"]),
        ("全体村书记", [("村书记", T)], ["村书记"]),
        ("数学教师", [("数学教师", T)], ["教师"]),
        ("自治区主席", [("自治区主席", T)], ["主席"]),
        ("副院长官妙玲", [("副院长官", T)], ["副院长"]),
    ],
)
def test_candidates_are_single_titles(text: str, names: list[tuple[str, MentionType]], candidates: list[str]) -> None:
    """Bodies, words for standing, separators and surnames are cut off; brackets hold a title together."""
    assert _texts(text, list(sighted(text, _found(text, *names)).candidates)) == candidates


@pytest.mark.parametrize(
    ("text", "names", "titles"),
    [
        ("县委书记说", [("县委", O), ("书记", T)], ["书记"]),
        ("当选县长", [("县长", T)], ["县长"]),
        ("书记信箱", [("书记", T)], []),
        ("村民们", [("村民", T)], []),
        ("村民周明远", [("村民", T), ("周明远", P)], ["村民"]),
        ("大学生周明远", [("大学生", T), ("周明远", P)], []),
        ("周明远是县水泥公司工程师。", [("周明远", P), ("县水泥公司", O), ("工程师", T)], ["工程师"]),
        ("周明远  县医院护士长", [("周明远", P), ("县医院", O), ("护士长", T)], ["护士长"]),
        ("周明远（五堡镇博斯坦村村民）", [("周明远", P), ("五堡镇", L), ("博斯坦村", L), ("村民", T)], ["村民"]),
        ("，绕线工周明远", [("周明远", P)], ["绕线工"]),
        ("工作人员周明远", [("周明远", P)], []),
        ("向巡堤员周明远", [("巡堤员", T), ("周明远", P)], ["巡堤员"]),
        ("县医院护士长们很忙", [("县医院", O), ("护士长", T)], []),
    ],
)
def test_what_makes_a_title(text: str, names: list[tuple[str, MentionType]], titles: list[str]) -> None:
    """A body before it, a verb that takes it or a name beside it; never inside another word."""
    assert _texts(text, standing_titles(sighted(text, _found(text, *names)))) == titles


def test_a_name_goes_on_with_what_its_bearer_feels() -> None:
    """A name that nobody has said stands after its title, before a word such as 感同身受."""
    text = "居民李平感同身受"
    name = name_after(sighted(text, []), text.index("李平"))
    assert name is not None
    assert text[name.start : name.end] == "李平"


@pytest.mark.parametrize(
    ("text", "names", "body"),
    [
        ("丁家桥镇千寿纸业总经理", [("丁家桥镇", L), ("总经理", T)], ["千寿纸业"]),
        ("赶来的塔河红果业总经理", [("总经理", T)], ["塔河红果业"]),
        ("当即请供电公司总经理", [("总经理", T)], ["供电公司"]),
        ("当地的食品总经理", [("总经理", T)], []),
        ("千寿纸业局长", [("局长", T)], []),
    ],
)
def test_title_of_a_head_tells_a_company(text: str, names: list[tuple[str, MentionType]], body: list[str]) -> None:
    """A brand with its trade between a boundary and such a title is a company, a township before it none of it, nor is a trade alone."""
    sight = sighted(text, _found(text, *names))
    assert _texts(text, list(bodies_of(sight, sight.candidates))) == body


def test_longest_body_ends_at_the_title() -> None:
    """Of two bodies that end there the longer one is meant, over a word for standing too."""
    text = "曹县教育局原局长"
    sight = sighted(text, _found(text, ("曹县教育局", O), ("教育局", O), ("局长", T)))
    body = body_before(sight, text.index("局长"))
    assert body is not None
    assert text[body.start : body.end] == "曹县教育局"


@pytest.mark.parametrize(
    ("text", "names", "people", "bodies"),
    [
        ("、内科林皓平主任", [("内科林皓平", P)], ["林皓平"], ["内科"]),
        ("、人事股黄红喜股长", [("人事股", T), ("黄红喜", P)], ["黄红喜"], ["人事股"]),
        ("。疼痛科郝卫副主任医师", [], ["郝卫"], ["疼痛科"]),
        ("、麻醉科副主任王雁娟", [("麻醉科", P), ("王雁娟", P)], ["王雁娟"], ["麻醉科"]),
        ("、李登科主任介绍", [("李登科", P)], ["李登科"], []),
        ("，该科周明远主任", [("周明远", P)], ["周明远"], []),
    ],
)
def test_section_before_a_name_and_its_title(text: str, names: list[tuple[str, MentionType]], people: list[str], bodies: list[str]) -> None:
    """A section between a sign and a name that a title follows is a body, whatever the model made of it."""
    title = next(word for word in ("副主任医师", "副主任", "主任", "股长") if word in text)
    found = [*_found(text, *names), Found(text.rindex(title), text.rindex(title) + len(title), T, "lexicon", 0.5)]
    assert _texts(text, list(sighted(text, found).people)) == people
    assert _texts(text, [one for one in find_titles(text, found) if one.type is O]) == bodies


def test_a_surname_before_its_title_is_no_longer_name() -> None:
    """Who is named again with his title behind a title is called by his surname: 书记|陶|书记."""
    text = "乡党委书记陶书记、"
    found = _found(text, ("乡党委", O), ("书记", T), ("陶书记", P))
    assert "陶书记" not in _texts(text, list(find_titles(text, found)))


def test_office_in_a_stack_needs_no_list() -> None:
    """Between a separator and a title an office is known by the end of its name."""
    text = "县委宣传部副部长、新闻办主任周明远"
    bodies = [one for one in find_titles(text, _found(text, ("县委宣传部", O), ("副部长", T), ("主任", T), ("周明远", P))) if one.type is O]
    assert "新闻办" in _texts(text, bodies)


@pytest.mark.parametrize(
    ("text", "body", "office"),
    [
        ("会议结束。骨科主任周明远说", None, "骨科"),
        ("仪式由医院办公室主任周明远主持", None, "医院办公室"),
        ("副区长胡琴，区水务和湖泊局主任周明远随行", None, "区水务和湖泊局"),
        ("市委副书记、西咸新区党工委书记周明远", "新区党工委", "西咸新区党工委"),
    ],
)
def test_office_that_opens_a_clause_and_zone_with_a_name_of_its_own(text: str, body: str | None, office: str) -> None:
    """An office before the title of its head needs no list; the name of a zone goes back to the separator."""
    head = "书记" if body else "主任"
    known = _found(text, *([(body, O)] if body else []), ("周明远", P))
    title = Found(text.rindex(head), text.rindex(head) + 2, T, "lexicon", 0.5)
    bodies = [one for one in find_titles(text, [*known, title]) if one.type is O]
    assert office in _texts(text, bodies)


@pytest.mark.parametrize(("after", "name"), [("周明远到场", "周明远"), (" 周 明，", "周 明"), ("：周明远。", "周明远"), ("讲话强调", None)])
def test_name_after_a_title(after: str, name: str | None) -> None:
    """A likely name is one though the model has missed it, set wide or after a sign; other words are none."""
    text = "书记" + after
    found = name_after(sighted(text, []), 2)
    assert (text[found.start : found.end] if found else None) == name


def test_a_verb_between_title_and_name_is_no_part_of_it() -> None:
    """有 is a surname too, and 有乌力吉 looks like a long name, but the model says where the name begins."""
    text = "受表彰的牧民有乌力吉、朝鲁"
    found = name_after(sighted(text, _found(text, ("牧民", T), ("乌力吉", P), ("朝鲁", P))), 6)
    assert found is not None
    assert text[found.start : found.end] == "乌力吉"


def test_counted_list_ends_before_the_count() -> None:
    """The last name of a list of four is without the 四人 that counts it."""
    text = "周明远、陆小雨、李志强、马国梁四人到场"
    found = _texts(text, list(find_titles(text, _found(text, ("周明远", P), ("陆小雨", P)))))
    assert "马国梁" in found


@pytest.mark.parametrize(
    ("text", "names", "body"),
    [
        ("，校团委书记", [("团委", O), ("书记", T)], "校团委"),
        ("，教务处主任周明远", [("周明远", P), ("主任", T)], "教务处"),
        ("，担任工程部经理周明远", [("周明远", P), ("经理", T)], None),
        ("县法院审判委员会委员、刑事审判庭庭长", [("县法院审判委员会", O), ("委员", T), ("庭长", T)], "刑事审判庭"),
        ("，鲁西煤电集团祁东煤矿采煤三队队长周明远", [("队长", T), ("周明远", P)], "鲁西煤电集团祁东煤矿采煤三队"),
        ("县农业农村局纪检监察组组长周明远", [("县农业农村局", O), ("组长", T), ("周明远", P)], "县农业农村局纪检监察组"),
        ("县纪委派驻县教育局纪检监察组组长", [("县纪委", O), ("县教育局", O), ("组长", T)], "县纪委派驻县教育局纪检监察组"),
        (
            "宁波市鄞州区驻册亨县帮扶工作组组长周明远",
            [("宁波市", L), ("鄞州区", L), ("册亨县帮扶工作组", O), ("组长", T), ("周明远", P)],
            "宁波市鄞州区驻册亨县帮扶工作组",
        ),
        ("河曲马场场长周明远", [("河曲马场", L), ("场长", T), ("周明远", P)], "河曲马场"),
        ("河曲马场牧民周明远", [("河曲马场", L), ("牧民", T), ("周明远", P)], None),
        ("市交警大队红果中队民警周明远", [("市交警大队", O), ("民警", T), ("周明远", P)], "市交警大队红果中队"),
        ("市交警大队到红果中队民警周明远", [("市交警大队", O), ("民警", T), ("周明远", P)], None),
    ],
)
def test_bodies_that_only_a_title_makes_one(text: str, names: list[tuple[str, MentionType]], body: str | None) -> None:
    """A committee takes the word for its house, an office opens a clause, a place is a body to its head, a branch to anybody in it."""
    found = [one for one in find_titles(text, _found(text, *names)) if one.type is O]
    assert _texts(text, found) == ([body] if body else [])


def test_word_between_a_title_and_a_sign_is_a_name() -> None:
    """方略 is a word, and somebody's name where the title of a body stands before it and a sign after it."""
    text = "县公安局副局长方略、"
    sight = _found(text, ("县公安局", O), ("副局长", T))
    assert "方略" in _texts(text, [one for one in find_titles(text, sight) if one.type is P])


@pytest.mark.parametrize(
    ("text", "names", "person"),
    [
        ("县委书记富强主持召开会议", [("县委", O), ("书记", T)], "富强"),
        ("县人大副主任沙尔山别克，", [("县人大", O), ("副主任", T), ("沙尔山", P)], "沙尔山别克"),
        ("任命：\n蒙在前为县检察院检察员；", [("县检察院", O), ("检察员", T)], "蒙在前"),
        ("免去：\n安邦国的县教育局局长职务；", [("县教育局", O), ("局长", T)], "安邦国"),
        ("应急管理局局长文理部署工作", [("应急管理局", O), ("局长", T)], "文理"),
        ("副县长（挂职）曲守田，", [("副县长", T)], "曲守田"),
        ("战旗，现任县委书记", [("县委", O), ("书记", T)], "战旗"),
        ("韩国栋，1970年6月生，", [], "韩国栋"),
        ("居民曲守田量血压", [("居民", T)], "曲守田"),
        ("挡车工贡红梅交流", [("挡车工", T)], "贡红梅"),
        ("科员俞知行读着信", [("科员", T)], "俞知行"),
    ],
)
def test_names_that_the_model_has_missed(text: str, names: list[tuple[str, MentionType]], person: str) -> None:
    """What stands before a verb, a decision or a sign is a name by its place, whatever else it may mean."""
    assert person in _texts(text, [one for one in find_titles(text, _found(text, *names)) if one.type is P])


def test_office_of_two_fields_is_one() -> None:
    """区水务和湖泊局 is one office, of which the model knows the second half."""
    text = "，区水务和湖泊局局长江河"
    found = find_titles(text, _found(text, ("湖泊局", O), ("局长", T), ("江河", P)))
    assert "区水务和湖泊局" in _texts(text, [one for one in found if one.type is O])


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("，海南省旅游和文化广电体育厅厅长江河", "海南省旅游和文化广电体育厅"),
        ("，海南省的干部和文化广电体育厅厅长江河", "文化广电体育厅"),
    ],
)
def test_department_of_a_region_with_a_field_of_two_parts(text: str, body: str) -> None:
    """What stands between a region and 和 is the first half of the field, unless a clause goes on there."""
    found = find_titles(text, _found(text, ("海南省", L), ("文化广电体育厅", O), ("厅长", T), ("江河", P)))
    assert _texts(text, [one for one in found if one.type is O]) == [body]


def test_a_line_of_any_length_is_read_in_a_time_that_grows_with_it() -> None:
    """Four times as many titles take about four times as long, not sixteen or more."""
    piece = "县委书记张三、县长李四到会。"
    one = _found(piece, ("县委", O), ("书记", T), ("张三", P), ("县长", T), ("李四", P))

    def seconds(times: int) -> float:
        places = range(0, times * len(piece), len(piece))
        found = [Found(name.start + at, name.end + at, name.type, "model", 0.9) for at in places for name in one]
        begun = process_time()
        assert len(list(find_titles(piece * times, found))) == 3 * times
        return process_time() - begun

    seconds(10)
    assert seconds(1200) < 14 * seconds(300)


def test_town_that_nobody_knows_before_the_title_of_its_head() -> None:
    """峡门回族乡|乡长 has a place before the title; what a clause runs on from is none."""
    for text, town in (("拟提名为峡门回族乡乡长候选人", ["峡门回族乡"]), ("他带领全乡乡长到场", [])):
        found = list(find_titles(text, _found(text, ("乡长", T))))
        assert [text[one.start : one.end] for one in found if one.type is L] == town


def test_house_that_nobody_knows_in_a_life() -> None:
    """现任|马头山林场 is a body before the title of its deputy."""
    text = "现任马头山林场副场长"
    assert [text[one.start : one.end] for one in find_titles(text, _found(text, ("副场长", T))) if one.type is O] == ["马头山林场"]
