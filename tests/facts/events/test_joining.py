"""Which scenes tell of one occasion."""

import pytest

from tests.facts.marked import DAY, events_of, read


def _events(text: str) -> list[tuple[str, str | None, dict[str, str]]]:
    return events_of(read(text, date="2022-10-24"), "曹县")


def test_contract_signed_after_a_ceremony() -> None:
    """Who signs after something was opened does so at a ceremony of their own."""
    text = f"{DAY}，新院区揭牌，{{P 周明远}}主持仪式。揭牌后，院方签订协议，{{P 周明远}}和{{P 陆小雨}}在协议上签字。"
    assert _events(text) == [
        ("ceremony", "2022-10-24", {"周明远": "chair"}),
        ("ceremony", "2022-10-24", {"周明远": "representative", "陆小雨": "representative"}),
    ]


def test_others_who_act_the_same_day() -> None:
    """What other people do on the same day without a word for it is of its own, but at a feast it belongs to the feast."""
    after = "当天下午，{P 金花}爬上屋顶修补漏雨的瓦片。"
    assert _events(f"{DAY}，{{T 县长}}{{P 周明远}}到{{L 张庄村}}调研。{after}") == [
        ("inspection", "2022-10-24", {"周明远": "leader"}),
        ("other", "2022-10-24", {"金花": "participant"}),
    ]
    assert _events(f"{DAY}，丰收节开幕，{{P 周明远}}致辞。{after}") == [
        ("ceremony", "2022-10-24", {"周明远": "speaker", "金花": "participant"})
    ]


def test_what_people_did_before_a_deed_with_a_word() -> None:
    """A match that no word names stays apart from the gift after it."""
    text = f"{DAY}，{{P 金花}}连进两球，{{P 高远}}扑出点球。赛后，{{P 周明远}}向两队赠送了一头羊。"
    assert _events(text) == [
        ("other", "2022-10-24", {"金花": "participant", "高远": "participant"}),
        ("donation", "2022-10-24", {"周明远": "participant"}),
    ]


def test_round_that_is_only_announced() -> None:
    """A sentence on leaders without a name announces their visits and is none."""
    days = "{D=2022-10-24/2022-10-25 10月24日至25日}，县领导分别带队看望慰问老党员。"
    visits = f"\n{DAY}上午，{{T 县委书记}}{{P 周明远}}看望{{P 金花}}。\n{{D=2022-10-25 25日}}，{{T 县长}}{{P 高远}}看望{{P 陆小雨}}。"
    assert [(kind, day, list(people)) for kind, day, people in _events(days + visits)] == [
        ("visit", "2022-10-24", ["周明远", "金花"]),
        ("visit", "2022-10-25", ["高远", "陆小雨"]),
    ]


@pytest.mark.parametrize(("then", "one"), [("表演了节目", True), ("开展志愿服务", False)])
def test_what_only_goes_on(then: str, one: bool) -> None:
    """随后 with a weak word goes on with the occasion, with a strong one or on a round it turns to another."""
    text = f"{DAY}，丰收节开幕，{{P 周明远}}致辞。随后，{{P 金花}}等{then}。"
    assert len(_events(text)) == (1 if one else 2)


def test_lesson_of_a_course_belongs_to_it() -> None:
    """A lesson on one of the days of a course is no event beside it."""
    course = "{D=2022-10-24/2022-10-25 10月24日至25日}，县委举办读书班，{P 周明远}主持。"
    text = f"{course}\n{{D=2022-10-24 24日}}上午，{{P 陆小雨}}以《草原》为题作了辅导。"
    assert _events(text) == [("meeting", "2022-10-24/2022-10-25", {"周明远": "chair", "陆小雨": "lecturer"})]


@pytest.mark.parametrize(("word", "one"), [("座谈", True), ("召开座谈会", False)])
def test_day_of_a_round_belongs_to_it(word: str, one: bool) -> None:
    """On one of the days of an inspection a weak word tells no other event, a strong one does."""
    days = "{D=2022-10-24/2022-10-25 10月24日至25日}，{T 副司令员}{P 周明远}带领工作组检查哨所建设。"
    text = f"{days}\n{{D=2022-10-25 25日}}，工作组与{{T 护边员}}{{P 金花}}{word}。"
    assert len(_events(text)) == (1 if one else 2)


def test_pictures_in_one_paragraph() -> None:
    """Pictures that one paragraph tells one after the other are events of their own, each of its day."""
    text = f"①{DAY}，{{P 金花}}在操场上晨跑。　苏野　摄②{{D=2022-10-25 10月25日}}，{{T 民警}}{{P 高远}}帮助司机脱困。"
    assert [(kind, day, list(people)) for kind, day, people in _events(text)] == [
        ("other", "2022-10-24", ["金花"]),
        ("other", "2022-10-25", ["高远"]),
    ]


def test_rescue_of_another_day() -> None:
    """What is done with a word of its own on another day is another event, in the same village too."""
    text = f"{DAY}，{{T 队长}}{{P 高远}}带队在{{L 张庄村}}抢险。\n{{D=2022-10-25 10月25日}}，{{P 金花}}在{{L 张庄村}}抢险。"
    assert [(day, list(people)) for _, day, people in _events(text)] == [("2022-10-24", ["高远"]), ("2022-10-25", ["金花"])]


@pytest.mark.parametrize(("word", "one"), [("察看了棚圈，走访了", True), ("看望慰问了", False)])
def test_visit_on_a_round(word: str, one: bool) -> None:
    """Who goes on to somebody's home is on one round, unless the word names an occasion of its own."""
    text = f"{DAY}，{{T 县长}}{{P 周明远}}到{{L 张庄村}}调研。当天下午，{{P 周明远}}到{{L 李庄村}}{word}{{T 村民}}{{P 金花}}。"
    assert len(_events(text)) == (1 if one else 2)


def test_back_to_the_meeting_after_a_round_before_it() -> None:
    """会上 after what was done 会前 tells of the meeting again."""
    text = (
        f"{DAY}，全县经济调度会召开。{{P 周明远}}主持。\n会前，{{P 周明远}}带队来到{{L 张庄村}}实地察看项目进展，{{P 金花}}陪同。"
        "\n会上，{P 陆小雨}通报了指标完成情况。"
    )
    assert _events(text) == [
        ("meeting", "2022-10-24", {"周明远": "chair", "陆小雨": "speaker"}),
        ("inspection", "2022-10-24", {"周明远": "leader", "金花": "participant"}),
    ]


def test_banner_after_a_rescue() -> None:
    """Thanks some days after a rescue are no part of it."""
    text = f"{DAY}，{{T 站长}}{{P 高远}}带队救出老人。\n{{D=2022-10-26 26日}}，{{P 金花}}将一面锦旗送到消防站。"
    assert _events(text) == [("other", "2022-10-24", {"高远": "leader"}), ("other", "2022-10-26", {"金花": "representative"})]


def test_those_who_come_after_in_a_drill() -> None:
    """A drill is of all who act in it, whoever opened it."""
    text = f"{DAY}，县局开展水上救援演练，{{P 周明远}}到场指导。接报后，{{P 高远}}下达指令，{{P 金花}}疏导群众。"
    assert [(kind, set(people)) for kind, _, people in _events(text)] == [("training", {"周明远", "高远", "金花"})]


def test_people_at_work_before_a_visit_of_another_hour() -> None:
    """What some do at dawn stays apart from a visit that has its own date; a vignette before 当天 leads up to the news."""
    text = f"{DAY}凌晨，{{T 乡长}}{{P 高远}}带着干部清点渔船。{DAY}上午，{{T 市长}}{{P 周明远}}到{{L 张庄村}}检查，看望了转移群众。"
    assert [(kind, list(people)) for kind, _, people in _events(text)] == [("other", ["高远"]), ("visit", ["周明远"])]
    news = f"{DAY}，{{P 金花}}抹着眼泪走出人群。当天，县法院公开宣判一起案件，{{P 周明远}}担任审判长。"
    assert [kind for kind, _, _ in _events(news)] == ["enforcement"]


def test_old_deed_inside_a_sentence() -> None:
    """What somebody did in a month long ago is apart from the meeting at which it is told; of a birth it is no event."""
    meeting = f"{DAY}，县里召开座谈会，{{P 周明远}}主持。"
    old = "{D=2018-08 2018年8月}，{T 医生}{P 高远}和{P 陆小雨}救过她的孩子。"
    assert [day for _, day, _ in _events(f"{meeting}{{P 金花}}来道谢：{old}")] == ["2022-10-24", "2018-08"]
    assert [day for _, day, _ in _events(f"{meeting}{{P 金花}}，{{D=1985-09 1985年9月}}生，现任{{T 教师}}。")] == ["2022-10-24"]


def test_old_deed_of_two_in_a_month() -> None:
    """Two who do something in a month long ago took part in it, whatever the words."""
    text = (
        f"{DAY}，{{P 周明远}}给羊打针。\n{{D=2021-01 2021年1月}}的一个雪夜，{{P 周明远}}背着{{P 金花}}走了三公里山路，{{P 高远}}守了一夜。"
    )
    assert _events(text)[1] == ("other", "2021-01", {"周明远": "participant", "金花": "recipient", "高远": "participant"})


def test_thanks_for_a_rescue_of_another_day() -> None:
    """A banner is sent for what is told after it, which is an event of its own."""
    text = f"近日，{{P 金花}}将锦旗送到派出所。\n{DAY}，{{P 高远}}接到报警，老人走失，{{P 高远}}将老人找回。"
    assert [(kind, date) for kind, date, _ in _events(text)] == [("other", None), ("other", "2022-10-24")]


def test_each_on_a_way_of_which_no_more_is_told() -> None:
    """Two who each go their own way have an event each, with whomever they visit; who goes with others has none alone."""
    text = f"{DAY}，{{T 主任}}{{P 周明远}}、{{T 主席}}{{P 高远}}分别慰问{{P 金花}}。\n{{T 部长}}{{P 陆小雨}}看望{{P 李志强}}。"
    assert [people for _, _, people in _events(text)] == [
        {"周明远": "leader", "金花": "recipient"},
        {"高远": "leader", "金花": "recipient"},
        {"陆小雨": "leader", "李志强": "recipient"},
    ]


def test_each_to_a_place_of_his_own() -> None:
    """Whoever of those who 分赴 is said to go to a place has a round of his own."""
    text = f"{DAY}，县领导分赴各乡镇：{{T 书记}}{{P 周明远}}到{{L 张庄镇}}，{{T 县长}}{{P 高远}}到{{L 李庄镇}}。\n雨还在下。"
    assert _events(text) == [
        ("inspection", "2022-10-24", {"周明远": "leader"}),
        ("inspection", "2022-10-24", {"高远": "leader"}),
    ]


def test_those_led_to_several_places_stay_together() -> None:
    """Whoever leads others to several places, 分别, goes with them."""
    text = f"{DAY}，{{T 局长}}{{P 周明远}}率{{T 副局长}}{{P 高远}}、{{P 陆小雨}}分别到{{L 张庄镇}}、{{L 李庄镇}}调研。"
    assert [set(people) for _, _, people in _events(text)] == [{"周明远", "高远", "陆小雨"}]


def test_another_round_of_another_leader() -> None:
    """同日 who goes somewhere is not on the round of who went before."""
    text = f"{DAY}，{{T 书记}}{{P 周明远}}看望{{P 金花}}。\n同日，{{T 县长}}{{P 高远}}来到{{L 张庄村}}，走进{{P 李志强}}家中，送去慰问金。"
    assert [list(people) for _, _, people in _events(text)] == [["周明远", "金花"], ["高远", "李志强"]]
