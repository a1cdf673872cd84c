"""Decisions, notices and oaths: who is chosen, who only was written of, and on which day."""

from tests.facts.marked import DAY, events_of, read


def test_election_inside_a_meeting() -> None:
    """Who is elected at a meeting is so in an event of its own."""
    text = f"{DAY}，县第十八届人民代表大会第一次会议闭幕。{{P 陆小雨}}主持会议。会议选举{{P 周明远}}为{{T 县长}}。"
    found = events_of(read(text), "曹县")
    assert ("meeting", "2022-10-24", {"陆小雨": "chair"}) in found
    assert ("appointment", "2022-10-24", {"周明远": "recipient"}) in found


def test_notice_of_intended_appointments() -> None:
    """In a notice nobody is there; who answers the telephone is no candidate."""
    text = "{P 周明远}，男，现任{O 县教育局}{T 副局长}，拟任{O 县教育局}{T 局长}。\n联系人：{P 金花}。"
    assert events_of(read(text, headline="干部任前公示", date="2022-10-24"), "曹县") == [("publication", "2022-10-24", {"周明远": "cited"})]


def test_decision_to_act() -> None:
    """To decide that somebody acts in a post is an appointment; to name somebody acting is none."""
    text = f"{DAY}，会议决定任命{{P 陆小雨}}代理{{T 检察长}}。"
    assert ("appointment", "2022-10-24", {"陆小雨": "recipient"}) in events_of(read(text), "曹县")


def test_oath_at_a_meeting() -> None:
    """Who swears on the constitution at a meeting does so in an event beside it."""
    text = f"{DAY}，县人民代表大会举行第三次会议。{{P 周明远}}主持会议。{{P 陆小雨}}进行了宪法宣誓。"
    assert events_of(read(text), "曹县") == [
        ("meeting", "2022-10-24", {"周明远": "chair"}),
        ("ceremony", "2022-10-24", {"陆小雨": "participant"}),
    ]


def test_those_newly_in_office_swear() -> None:
    """新任 tells of a decision made before; who swears takes part."""
    text = f"{DAY}，县法院举行宪法宣誓仪式，{{P 周明远}}监誓。新任{{T 法官}}{{P 陆小雨}}面向国旗宣誓。"
    assert events_of(read(text, date="2022-10-24")) == [("ceremony", "2022-10-24", {"周明远": "leader", "陆小雨": "participant"})]


def test_who_hears_an_oath_and_who_speaks_it() -> None:
    """Who hears an oath leads it, who speaks it for the others represents them, beside the meeting that heard reports."""
    text = f"{DAY}，县人大常委会召开第二十四次会议，{{P 周明远}}主持。新任命的人员进行了宪法宣誓，{{P 周明远}}监誓，{{P 金花}}领誓。"
    assert ("ceremony", "2022-10-24", {"周明远": "leader", "金花": "representative"}) in events_of(read(text, date="2022-10-24"), "曹县")


def test_letters_of_appointment_handed_over() -> None:
    """颁发聘书 at a feast appoints those who get one; whoever hands over what certifies a decision leads it."""
    text = f"{DAY}，文化节开幕，{{T 县长}}{{P 周明远}}致辞，{{T 乡长}}{{P 高远}}为推荐官{{P 金花}}颁发聘书。"
    assert ("appointment", "2022-10-24", {"高远": "leader", "金花": "recipient"}) in events_of(read(text))
    text = (
        f"{DAY}，县人大常委会召开会议，{{T 主任}}{{P 周明远}}主持。会议决定任命{{P 金花}}为{{O 县教育局}}{{T 局长}}。"
        "{P 周明远}向新任命人员颁发任命书。"
    )
    assert ("appointment", "2022-10-24", {"周明远": "leader", "金花": "recipient"}) in events_of(read(text, date="2022-10-24"), "曹县")


def test_those_chosen_swear_where_nobody_else_is_named() -> None:
    """新当选人员向宪法宣誓 tells of those elected in the scene."""
    text = (
        f"{DAY}，县人民代表大会举行全体会议，{{T 主任}}{{P 周明远}}主持。会议选举{{P 金花}}为{{T 县长}}。"
        "新当选人员向宪法宣誓，{P 周明远}监誓。"
    )
    assert ("ceremony", "2022-10-24", {"周明远": "leader", "金花": "participant"}) in events_of(read(text, date="2022-10-24"), "曹县")


def test_notice_to_all() -> None:
    """A 公告 is published on its own day, whatever day it tells of, and its people were nowhere; a session convened is none."""
    text = "定于{D=2022-10-26 10月26日}检修线路，停电一天。联系人：{P 金花}。"
    assert events_of(read(text, headline="停 电 公 告", date="2022-10-24")) == [("publication", "2022-10-24", {"金花": "cited"})]
    text = "定于{D=2022-10-26 10月26日}召开常委会会议，听取{T 县长}{P 金花}的报告。"
    found = events_of(read(text, headline="关于召开常委会会议的公告", date="2022-10-24"))
    assert [kind for kind, _, _ in found] == ["meeting"]


def test_decision_that_is_published() -> None:
    """A decision that is printed and sent out does what its title says."""
    text = f"{DAY}，{{O 县教育局}}印发《关于授予{{P 金花}}等2名同志“最美教师”称号的决定》，名单如下：{{P 金花}}、{{P 高远}}。"
    assert events_of(read(text), "曹县") == [("award", "2022-10-24", {"金花": "recipient", "高远": "recipient"})]


def test_notice_of_a_court() -> None:
    """A court that serves a summons by a notice tries nobody yet."""
    text = "{P 周明远}：本院受理原告{P 陆小雨}与你离婚纠纷一案，现依法向你公告送达开庭传票。"
    found = events_of(read(text, headline="曹县人民法院公告", date="2022-10-24"), "曹县")
    assert found == [("publication", "2022-10-24", {"周明远": "cited", "陆小雨": "cited"})]


def test_notice_is_of_the_first_day_of_its_term() -> None:
    """A notice of intended appointments is published on the day on which its term begins."""
    text = "现对下列同志进行任前公示。公示期：{D=2022-03-30/2022-04-06 3月30日至4月6日}。\n{P 金花}，{O 县水利局}{T 副局长}，拟任{T 局长}。"
    assert events_of(read(text, headline="拟任职干部公示"), "曹县") == [("publication", "2022-03-30", {"金花": "cited"})]


def test_decision_without_names() -> None:
    """Who hands the certificates of a decision over leads it where nobody is named; the oath that he has them swear is another event."""
    text = f"{DAY}，县人大常委会举行第五次会议。{{T 主任}}{{P 周明远}}向被任命的人员颁发了任命书，并组织他们进行了宪法宣誓。"
    assert events_of(read(text), "曹县") == [
        ("meeting", "2022-10-24", {"周明远": "participant"}),
        ("appointment", "2022-10-24", {"周明远": "leader"}),
        ("ceremony", "2022-10-24", {"周明远": "leader"}),
    ]
