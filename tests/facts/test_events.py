"""Events from the ways the genre tells of them."""

from kg.model import Byline, BylineRole
from tests.facts.marked import events_of, read

_DAY = "{D=2022-10-24 10月24日}"


def test_inspection_with_company() -> None:
    """Who goes somewhere to look leads; who is said to take part accompanies; the words after them are no people."""
    text = f"{_DAY}，{{O 县委}}{{T 书记}}{{P 周明远}}到{{L 梁堤头镇}}督导防汛工作。{{T 副县长}}{{P 陆小雨}}及相关部门负责人参加督导。"
    assert events_of(read(text), "曹县") == [("inspection", "2022-10-24", {"周明远": "leader", "陆小雨": "participant"})]


def test_meeting_with_cited_leaders() -> None:
    """Leaders whose speech a meeting studies were not there."""
    text = (
        f"{_DAY}，{{T 县长}}{{P 周明远}}主持召开县政府常务会议。{{P 陆小雨}}、{{P 金花}}参加会议。"
        "\n会议传达学习了{O 市委}{T 书记}{P 高远}关于安全生产工作的讲话精神。"
    )
    assert events_of(read(text), "曹县") == [
        ("meeting", "2022-10-24", {"周明远": "chair", "陆小雨": "participant", "金花": "participant", "高远": "cited"})
    ]


def test_speaker_and_chair() -> None:
    """出席会议并讲话 is a speaker, also before a chair in the same sentence."""
    text = f"{_DAY}，全县教育工作会议召开。{{O 县委}}{{T 书记}}{{P 周明远}}出席会议并讲话，{{T 县长}}{{P 陆小雨}}主持。"
    assert events_of(read(text), "曹县") == [("meeting", "2022-10-24", {"周明远": "speaker", "陆小雨": "chair"})]


def test_next_day_is_another_event() -> None:
    """A paragraph that begins with another day tells of another event."""
    text = f"{_DAY}，{{P 周明远}}到{{L 张庄村}}调研。\n{{D=2022-10-25 10月25日}}，{{P 陆小雨}}看望慰问困难职工{{P 金花}}。"
    assert events_of(read(text), "曹县") == [
        ("inspection", "2022-10-24", {"周明远": "leader"}),
        ("visit", "2022-10-25", {"陆小雨": "leader", "金花": "recipient"}),
    ]


def test_election_inside_a_meeting() -> None:
    """Who is elected at a meeting is so in an event of its own."""
    text = f"{_DAY}，县第十八届人民代表大会第一次会议闭幕。{{P 陆小雨}}主持会议。会议选举{{P 周明远}}为{{T 县长}}。"
    found = events_of(read(text), "曹县")
    assert ("meeting", "2022-10-24", {"陆小雨": "chair"}) in found
    assert ("appointment", "2022-10-24", {"周明远": "recipient"}) in found


def test_lecture() -> None:
    """Who is invited to teach lectures."""
    text = f"{_DAY}，县委党校举办培训班，特邀{{T 教授}}{{P 周明远}}授课。"
    assert events_of(read(text), "曹县") == [("training", "2022-10-24", {"周明远": "lecturer"})]


def test_signed_essay_tells_of_no_event() -> None:
    """An essay under its author's name reports nothing."""
    author = Byline(name="周明远", role=BylineRole.AUTHOR, spans=())
    assert events_of(read("要深入开展调研，加强督导检查，推动工作落实。", byline=[author]), "曹县") == []


def test_no_date_is_invented() -> None:
    """近日 gives an event no date."""
    assert events_of(read("近日，{P 周明远}到{L 张庄村}调研。", date="2022-10-24"), "曹县") == [("inspection", None, {"周明远": "leader"})]


def test_quoted_villager_takes_no_part() -> None:
    """Who only speaks to the paper at a meeting's edge is quoted."""
    text = f"{_DAY}，村里召开村民大会，{{P 周明远}}主持会议。“现在好了。”{{T 村民}}{{P 金花}}说。"
    assert events_of(read(text), "曹县") == [("meeting", "2022-10-24", {"周明远": "chair", "金花": "quoted"})]
