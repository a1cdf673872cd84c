"""Events from the ways the genre tells of them."""

import pytest

from kg.facts import claims
from kg.model import Byline, BylineRole, EventReport
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


def test_round_that_ends_in_a_meeting() -> None:
    """A meeting on the spot is an event beside the inspection before it."""
    text = f"{_DAY}，{{O 县委}}{{T 书记}}{{P 周明远}}到{{L 张庄村}}调研。随后，{{P 周明远}}主持召开座谈会，{{T 局长}}{{P 陆小雨}}发言。"
    assert events_of(read(text), "曹县") == [
        ("inspection", "2022-10-24", {"周明远": "leader"}),
        ("meeting", "2022-10-24", {"周明远": "chair", "陆小雨": "speaker"}),
    ]


def test_round_goes_on_in_the_afternoon() -> None:
    """The same leader on the same day goes on with one round."""
    text = f"{_DAY}，{{P 周明远}}到{{L 张庄村}}调研。当天下午，{{P 周明远}}来到{{O 曹县第一中学}}检查，{{T 校长}}{{P 金花}}作了汇报。"
    assert events_of(read(text), "曹县") == [("inspection", "2022-10-24", {"周明远": "leader", "金花": "participant"})]


def test_leaders_who_go_apart_were_not_together() -> None:
    """Of leaders who go each their own way every one has a visit of their own."""
    text = (
        f"{_DAY}，{{T 书记}}{{P 周明远}}、{{T 县长}}{{P 陆小雨}}分别带队走访慰问困难群众。"
        "\n{P 周明远}来到{L 张庄村}，看望老党员{P 金花}。\n{P 陆小雨}来到{L 李庄村}，看望退役军人{P 李志强}。"
    )
    assert events_of(read(text), "曹县") == [
        ("visit", "2022-10-24", {"周明远": "leader", "金花": "recipient"}),
        ("visit", "2022-10-24", {"陆小雨": "leader", "李志强": "recipient"}),
    ]


def test_rescue_through_the_night() -> None:
    """What goes on over days has them all."""
    text = f"{_DAY}，{{L 张庄村}}3名群众被困，{{T 所长}}{{P 周明远}}带队救援。{{D=2022-10-25 25日}}凌晨，{{P 金花}}获救。"
    assert [(kind, date) for kind, date, _ in events_of(read(text), "曹县")] == [("other", "2022-10-24/2022-10-25")]


def test_prizes_beside_a_festival() -> None:
    """Who wins at a festival did so in an event of its own."""
    text = f"{_DAY}，丰收节在{{L 张庄村}}开幕，{{P 周明远}}致辞。{{P 金花}}夺得冠军。"
    assert events_of(read(text), "曹县") == [
        ("ceremony", "2022-10-24", {"周明远": "speaker"}),
        ("award", "2022-10-24", {"金花": "recipient"}),
    ]


def test_signing_beside_a_meeting() -> None:
    """Who signs at a meeting does so in an event of its own, and takes part in the meeting."""
    text = f"{_DAY}，{{P 周明远}}主持召开座谈会。会上，{{P 陆小雨}}与{{P 金花}}签署协议。"
    assert events_of(read(text), "曹县") == [
        ("meeting", "2022-10-24", {"周明远": "chair", "陆小雨": "participant", "金花": "participant"}),
        ("ceremony", "2022-10-24", {"陆小雨": "representative", "金花": "representative"}),
    ]


def test_notice_of_intended_appointments() -> None:
    """In a notice nobody is there; who answers the telephone is no candidate."""
    text = "{P 周明远}，男，现任{O 县教育局}{T 副局长}，拟任{O 县教育局}{T 局长}。\n联系人：{P 金花}。"
    assert events_of(read(text, headline="干部任前公示", date="2022-10-24"), "曹县") == [("publication", "2022-10-24", {"周明远": "cited"})]


def test_decision_to_act() -> None:
    """To decide that somebody acts in a post is an appointment; to name somebody acting is none."""
    text = f"{_DAY}，会议决定任命{{P 陆小雨}}代理{{T 检察长}}。"
    assert ("appointment", "2022-10-24", {"陆小雨": "recipient"}) in events_of(read(text), "曹县")


def test_what_leads_up_to_a_deed_is_no_part_of_it() -> None:
    """Who only speaks before the news begins is quoted."""
    text = "{D=2022-10-24 10月24日}，雨停了。“下够了。”{T 村民}{P 金花}说。\n当天上午，{P 周明远}来到{L 张庄村}检查。"
    assert events_of(read(text), "曹县") == [("inspection", "2022-10-24", {"周明远": "leader", "金花": "quoted"})]


def test_life_told_in_years() -> None:
    """Each year of a life has its own events; he is the person whom the sentence before names."""
    text = "{D=1996 1996年}，{P 秦守田}当了通风工。{D=2015 2015年}，他获得劳动奖章。{D=2023-04-26 4月26日}，{P 窦三马}为他颁奖。"
    assert events_of(read(text)) == [
        ("award", "2015", {"秦守田": "recipient"}),
        ("award", "2023-04-26", {"窦三马": "leader", "秦守田": "recipient"}),
    ]


def test_who_gives_orders_leads_a_round() -> None:
    """Of those who are only said to take part in an inspection, the one who gives orders leads it."""
    orders = "{P 周明远}要求，把好事办好。"
    text = f"{_DAY}，{{O 县人大常委会}}组织代表视察。{{T 主任}}{{P 周明远}}、{{P 高远}}参加视察，{{P 陆小雨}}陪同。{orders}"
    assert events_of(read(text), "曹县") == [
        ("inspection", "2022-10-24", {"周明远": "leader", "高远": "participant", "陆小雨": "participant"})
    ]


def test_who_is_meant_by_a_pronoun_only_if_one_was_named() -> None:
    """Where two were named, nobody is meant."""
    text = "{P 秦守田}和{P 高远}当了工人。{D=2015 2015年}，他获得劳动奖章。"
    assert all(not taking for _, _, taking in events_of(read(text)))


def test_oath_at_a_meeting() -> None:
    """Who swears on the constitution at a meeting does so in an event beside it."""
    text = f"{_DAY}，县人民代表大会举行第三次会议。{{P 周明远}}主持会议。{{P 陆小雨}}进行了宪法宣誓。"
    assert events_of(read(text), "曹县") == [
        ("meeting", "2022-10-24", {"周明远": "chair"}),
        ("ceremony", "2022-10-24", {"陆小雨": "participant"}),
    ]


def test_prize_of_another_year() -> None:
    """What was won in a year that the sentence tells was won then."""
    text = f"{_DAY}，{{P 周明远}}看望{{P 陆小雨}}。{{P 陆小雨}}是老劳模，{{D=1989 1989年}}被评为先进工作者。"
    assert ("award", "1989", {"陆小雨": "recipient"}) in events_of(read(text), "曹县")


def test_hero_of_a_campaign_is_not_there() -> None:
    """学雷锋 is a campaign."""
    text = f"{_DAY}，市文明办开展学{{P 雷锋}}志愿服务。{{P 陆小雨}}为市民理发。"
    assert events_of(read(text), "曹县") == [("other", "2022-10-24", {"陆小雨": "participant"})]


def test_past_honour_in_a_life() -> None:
    """What an old date tells in the middle of a report is an event of that date, and its people are not of today's."""
    text = f"{_DAY}，{{T 县长}}{{P 周明远}}看望{{P 金花}}。\n{{D=1986 1986年}}，{{P 金花}}被评为全国优秀教师。"
    assert events_of(read(text, date="2022-10-24"), "曹县") == [
        ("visit", "2022-10-24", {"周明远": "leader", "金花": "recipient"}),
        ("award", "1986", {"金花": "recipient"}),
    ]


def test_incident_goes_on_over_days() -> None:
    """From the report to the rescue on another day it is one event of all these days."""
    text = (
        f"{_DAY}，老人{{P 金花}}上山未归。{{T 所长}}{{P 陆小雨}}连夜进山寻找。"
        "\n{D=2022-10-25 25日}凌晨，{T 队长}{P 高远}率队赶到，将{P 金花}救出。"
    )
    assert [(kind, day) for kind, day, _ in events_of(read(text, date="2022-10-24"))] == [("other", "2022-10-24/2022-10-25")]


def test_police_take_steps() -> None:
    """A report, an arrest and what is given back, each of its own day, are events of their own."""
    text = (
        f"{_DAY}，{{T 村民}}{{P 金花}}到派出所报案。{{D=2022-10-25 25日}}，{{T 队长}}{{P 高远}}率队将嫌疑人{{P 闫某}}抓获。"
        "\n{D=2022-10-27 27日}，{T 所长}{P 陆小雨}把电缆送到{P 金花}家。"
    )
    assert [(kind, day) for kind, day, _ in events_of(read(text, date="2022-10-24"))] == [
        ("other", "2022-10-24"),
        ("enforcement", "2022-10-25"),
        ("other", "2022-10-27"),
    ]


def test_more_news_is_of_its_own() -> None:
    """What a report adds with 又讯 is another event, of the same type or not."""
    text = f"{_DAY}，{{P 周明远}}看望老党员{{P 金花}}。\n又讯　{{D=2022-10-25 10月25日}}，{{P 陆小雨}}看望老兵{{P 高远}}。"
    assert events_of(read(text, date="2022-10-24")) == [
        ("visit", "2022-10-24", {"周明远": "leader", "金花": "recipient"}),
        ("visit", "2022-10-25", {"陆小雨": "leader", "高远": "recipient"}),
    ]


def test_round_before_a_meeting() -> None:
    """A visit before or after a meeting is an event of its own where somebody is named, whoever leads it."""
    text = f"{_DAY}，{{P 周明远}}应邀作专题宣讲，{{P 陆小雨}}主持。\n宣讲前，{{P 高远}}陪同{{P 周明远}}参观了县博物馆。"
    assert events_of(read(text, date="2022-10-24")) == [
        ("lecture", "2022-10-24", {"周明远": "lecturer", "陆小雨": "chair"}),
        ("visit", "2022-10-24", {"高远": "participant", "周明远": "leader"}),
    ]


def test_those_newly_in_office_swear() -> None:
    """新任 tells of a decision made before; who swears takes part."""
    text = f"{_DAY}，县法院举行宪法宣誓仪式，{{P 周明远}}监誓。新任{{T 法官}}{{P 陆小雨}}面向国旗宣誓。"
    assert events_of(read(text, date="2022-10-24")) == [("ceremony", "2022-10-24", {"周明远": "leader", "陆小雨": "participant"})]


def test_honour_handed_over_at_another_occasion() -> None:
    """为…颁发纪念章 at a ceremony is an award beside it."""
    text = f"{_DAY}，学校举行毕业典礼，{{T 校长}}{{P 周明远}}主持。{{P 高远}}为教师{{P 金花}}颁发纪念章。"
    assert ("award", "2022-10-24", {"高远": "leader", "金花": "recipient"}) in events_of(read(text, date="2022-10-24"))


def test_who_was_at_all_of_it() -> None:
    """参加上述活动 at the end is said of every occasion of the report."""
    text = f"{_DAY}，{{P 周明远}}到{{L 张庄村}}考察。\n当天下午，两地举行座谈会，{{P 陆小雨}}主持。\n{{P 金花}}参加上述活动。"
    assert events_of(read(text, date="2022-10-24")) == [
        ("inspection", "2022-10-24", {"周明远": "leader", "金花": "participant"}),
        ("meeting", "2022-10-24", {"陆小雨": "chair", "金花": "participant"}),
    ]


def test_what_is_said_at_a_meeting() -> None:
    """Reported speech at a meeting is a speech; a villager in quotation marks is quoted."""
    text = f"{_DAY}，两地举行座谈会，{{P 陆小雨}}主持。{{P 高远}}说，合作大有文章可做。“好得很。”{{T 村民}}{{P 金花}}说。"
    assert events_of(read(text, date="2022-10-24")) == [("meeting", "2022-10-24", {"陆小雨": "chair", "高远": "speaker", "金花": "quoted"})]


def test_who_hears_an_oath_and_who_speaks_it() -> None:
    """Who hears an oath leads it, who speaks it for the others represents them, beside the meeting that heard reports."""
    text = f"{_DAY}，县人大常委会召开第二十四次会议，{{P 周明远}}主持。新任命的人员进行了宪法宣誓，{{P 周明远}}监誓，{{P 金花}}领誓。"
    assert ("ceremony", "2022-10-24", {"周明远": "leader", "金花": "representative"}) in events_of(read(text, date="2022-10-24"), "曹县")


def test_certificate_for_a_gift_is_no_award() -> None:
    """Who gives something gets a certificate, which honours nobody."""
    text = f"{_DAY}，两地举行座谈会，{{P 周明远}}主持。{{P 金花}}代表企业捐赠校服，{{P 高远}}接受捐赠并为{{P 金花}}颁发荣誉证书。"
    assert [kind for kind, _, _ in events_of(read(text, date="2022-10-24"), "曹县")] == ["meeting", "donation"]


def test_everyone_hands_over_prizes_and_one_declares_open() -> None:
    """Of three who hand over prizes all lead; who only declares a feast open takes part in it."""
    text = f"{_DAY}，赛马节开幕，{{P 周明远}}宣布开幕，{{P 金花}}主持。颁奖仪式上，{{P 高远}}、{{P 陆小雨}}、{{P 周明远}}为选手颁奖。"
    told = {name: role for _, _, people in events_of(read(text, date="2022-10-24"), "曹县") for name, role in people.items()}
    assert (told["高远"], told["陆小雨"], told["周明远"]) == ("leader", "leader", "leader")
    opened = f"{_DAY}，赛马节开幕，{{P 周明远}}宣布开幕，{{P 金花}}主持。"
    assert events_of(read(opened, date="2022-10-24")) == [("ceremony", "2022-10-24", {"周明远": "participant", "金花": "chair"})]


def test_suspect_of_an_inquiry() -> None:
    """Who is under inquiry is the one to whom something is done."""
    text = f"{_DAY}，{{T 局长}}{{P 周明远}}涉嫌严重违纪违法，接受纪律审查和监察调查。"
    assert events_of(read(text, date="2022-10-24"), "曹县") == [("enforcement", "2022-10-24", {"周明远": "recipient"})]


def test_month_in_a_story() -> None:
    """A month that opens a sentence of a story is another time than the day before it."""
    text = f"{_DAY}，{{T 村支书}}{{P 周明远}}蹲在晒坝上选椒。{{D=2022-09 9月初}}，{{P 周明远}}请来{{P 金花}}，开了一场坝坝会。"
    assert [(kind, day) for kind, day, _ in events_of(read(text, date="2022-10-24"))] == [("other", "2022-10-24"), ("meeting", "2022-09")]


def test_accompanied_by_others() -> None:
    """Who goes 在…陪同下 leads those who accompany him."""
    text = f"{_DAY}，{{T 县长}}{{P 周明远}}在{{T 局长}}{{P 金花}}陪同下，前往{{L 张庄村}}检查防汛。"
    assert events_of(read(text, date="2022-10-24"), "曹县") == [("inspection", "2022-10-24", {"周明远": "leader", "金花": "participant"})]


def test_no_event_in_an_attribute_or_circumstance() -> None:
    """建成的 only says which, and 在调研中 on which occasion something came about."""
    assert events_of(read("村里刚建成的驿站让{P 金花}高兴。", date="2022-10-24"), "曹县") == []
    assert events_of(read("在调研中，{P 金花}发现柠檬产量高。", date="2022-10-24"), "曹县") == []


def test_event_without_anybody_has_a_day_of_its_own() -> None:
    """News of which nobody is named tells its day; one that only the article has may be of a slogan."""
    assert events_of(read("{D=2022-10-24 10月24日}，{O 县水利局}启动水渠改造工程。"), "曹县") == [("project", "2022-10-24", {})]
    assert events_of(read("要启动技能强企行动，{L 曹县}各地抓好落实。", date="2022-10-24"), "曹县") == []


def test_leading_others_to_a_feast() -> None:
    """At a gathering whoever brings others takes part; the host is another."""
    text = f"{_DAY}，丰收节在{{L 张庄村}}开幕。{{T 县长}}{{P 陆小雨}}致辞。{{P 金花}}领着三十名妇女下田插秧。"
    assert events_of(read(text), "曹县") == [("ceremony", "2022-10-24", {"陆小雨": "speaker", "金花": "participant"})]


def test_each_contract_is_one_event() -> None:
    """At a meeting several pairs may sign, each pair its own contract; who signs for one with several is one."""
    text = (
        f"{_DAY}，招商推介会举行，{{T 县长}}{{P 陆小雨}}作推介。{{T 局长}}{{P 周明远}}与{{T 董事长}}{{P 金花}}签订直采协议，"
        "{T 主任}{P 高远}与{T 总经理}{P 李志强}签订投资合同。"
    )
    signed = [people for kind, _, people in events_of(read(text), "曹县") if kind == "ceremony"]
    assert signed == [
        {"周明远": "representative", "金花": "representative"},
        {"高远": "representative", "李志强": "representative"},
    ]
    one = f"{_DAY}，签约仪式举行。{{T 主任}}{{P 高远}}分别与{{T 董事长}}{{P 金花}}、{{T 总经理}}{{P 李志强}}签订投资合同。"
    assert [kind for kind, _, _ in events_of(read(one), "曹县")] == ["ceremony"]


def test_contest_and_prizes() -> None:
    """A contest of days whose prizes somebody hands over is two events: the contest, and the prize-giving on its day."""
    text = (
        "{D=2022-10-02/2022-10-05 10月2日至5日}，全县农民篮球赛举行，土城镇队夺得冠军，{T 队员}{P 金花}获“最有价值球员”。"
        "\n{D=2022-10-05 5日}晚，{T 副县长}{P 陆小雨}为获奖队伍颁奖。"
    )
    assert events_of(read(text), "曹县") == [
        ("award", "2022-10-05", {"金花": "recipient", "陆小雨": "leader"}),
        ("other", "2022-10-02/2022-10-05", {"金花": "participant"}),
    ]


def test_gift_of_a_body_is_accepted_by_somebody() -> None:
    """A gift at a meeting whose giver is nobody in particular is an event of whoever accepts it."""
    text = f"{_DAY}，座谈会召开，{{T 县长}}{{P 陆小雨}}主持。代表团向县里捐赠资金300万元，{{T 副县长}}{{P 金花}}代表县里接受捐赠。"
    assert ("donation", "2022-10-24", {"金花": "recipient"}) in events_of(read(text), "曹县")


def test_whoever_gives_what_is_his_own_acts_for_nobody() -> None:
    """A villager who gives takes part, the head of a company who gives acts for it; so it is beside another occasion too."""
    by_villager = f"{_DAY}，{{T 村民}}{{P 金花}}向学校捐赠图书。"
    assert events_of(read(by_villager)) == [("donation", "2022-10-24", {"金花": "participant"})]
    by_company = f"{_DAY}，{{O 海兰公司}}{{T 董事长}}{{P 金花}}向学校捐赠图书。"
    assert events_of(read(by_company)) == [("donation", "2022-10-24", {"金花": "representative"})]
    at_feast = f"{_DAY}，茶王赛颁奖大会召开，{{T 县长}}{{P 周明远}}致辞。茶王{{P 金花}}捐出茶样三斤。"
    assert ("donation", "2022-10-24", {"金花": "participant"}) in events_of(read(at_feast))


def test_letters_of_appointment_handed_over() -> None:
    """颁发聘书 at a feast appoints those who get one; whoever hands over what certifies a decision leads it."""
    text = f"{_DAY}，文化节开幕，{{T 县长}}{{P 周明远}}致辞，{{T 乡长}}{{P 高远}}为推荐官{{P 金花}}颁发聘书。"
    assert ("appointment", "2022-10-24", {"高远": "leader", "金花": "recipient"}) in events_of(read(text))
    text = (
        f"{_DAY}，县人大常委会召开会议，{{T 主任}}{{P 周明远}}主持。会议决定任命{{P 金花}}为{{O 县教育局}}{{T 局长}}。"
        "{P 周明远}向新任命人员颁发任命书。"
    )
    assert ("appointment", "2022-10-24", {"周明远": "leader", "金花": "recipient"}) in events_of(read(text, date="2022-10-24"), "曹县")


def test_prizes_at_a_feast_are_handed_over_by_those_there() -> None:
    """Whoever hands something over leads the prize-giving and is there at the feast; whoever unveils leads the unveiling."""
    text = f"{_DAY}，入伍欢送仪式举行，{{T 县长}}{{P 周明远}}致辞。{{T 部长}}{{P 高远}}为新兵佩戴红花。"
    assert events_of(read(text)) == [("ceremony", "2022-10-24", {"周明远": "speaker", "高远": "participant"})]
    text = f"{_DAY}，法庭揭牌，{{T 县长}}{{P 周明远}}为法庭揭牌。"
    assert events_of(read(text)) == [("ceremony", "2022-10-24", {"周明远": "leader"})]


def test_head_of_a_squad_leads_what_nobody_else_does() -> None:
    """教导员 and 民警 get somebody out of the mud: whoever heads the squad leads; a villager who does so alone takes part."""
    text = f"{_DAY}，{{O 张庄派出所}}{{T 教导员}}{{P 周明远}}和{{T 民警}}{{P 高远}}赶来，救出了{{T 村民}}{{P 金花}}。"
    assert events_of(read(text)) == [("other", "2022-10-24", {"周明远": "leader", "高远": "participant", "金花": "recipient"})]
    text = f"{_DAY}，{{T 村民}}{{P 周明远}}跳下水，救出了{{T 村民}}{{P 金花}}。"
    assert events_of(read(text)) == [("other", "2022-10-24", {"周明远": "participant", "金花": "recipient"})]


def test_death_and_farewell() -> None:
    """Who has died takes part in the death and is cited at the farewell, which has the day on which it is to be."""
    text = (
        "{P 周明远}同志，因病医治无效，于{D=2022-10-24 2022年10月24日}逝世，享年94岁。"
        "\n遵照遗愿，丧事从简，告别仪式定于{D=2022-10-27 10月27日}举行。"
    )
    assert events_of(read(text, date="2022-10-24")) == [
        ("other", "2022-10-24", {"周明远": "participant"}),
        ("ceremony", "2022-10-27", {"周明远": "cited"}),
    ]


def test_those_chosen_swear_where_nobody_else_is_named() -> None:
    """新当选人员向宪法宣誓 tells of those elected in the scene."""
    text = (
        f"{_DAY}，县人民代表大会举行全体会议，{{T 主任}}{{P 周明远}}主持。会议选举{{P 金花}}为{{T 县长}}。"
        "新当选人员向宪法宣誓，{P 周明远}监誓。"
    )
    assert ("ceremony", "2022-10-24", {"周明远": "leader", "金花": "participant"}) in events_of(read(text, date="2022-10-24"), "曹县")


def test_contract_in_the_headline_of_a_meeting() -> None:
    """A meeting that opens the news stays one where the headline tells of the contract signed at it."""
    text = f"{_DAY}，对口支援座谈会召开，{{T 书记}}{{P 周明远}}主持。会上，{{P 金花}}与{{P 高远}}签署协议。"
    found = events_of(read(text, headline="两地签署合作协议", date="2022-10-24"))
    assert [kind for kind, _, _ in found] == ["meeting", "ceremony"]


def test_notice_to_all() -> None:
    """A 公告 is published on its own day, whatever day it tells of, and its people were nowhere; a session convened is none."""
    text = "定于{D=2022-10-26 10月26日}检修线路，停电一天。联系人：{P 金花}。"
    assert events_of(read(text, headline="停 电 公 告", date="2022-10-24")) == [("publication", "2022-10-24", {"金花": "cited"})]
    text = "定于{D=2022-10-26 10月26日}召开常委会会议，听取{T 县长}{P 金花}的报告。"
    found = events_of(read(text, headline="关于召开常委会会议的公告", date="2022-10-24"))
    assert [kind for kind, _, _ in found] == ["meeting"]


def test_honour_of_former_years_beside_todays() -> None:
    """A sentence on a year before, without opening with it, tells of an honour of that year and names no deed of today."""
    text = f"{_DAY}，{{P 金花}}荣获一等奖。\n{{P 金花}}毕业回乡任教，{{D=2018 2018年}}被评为骨干教师。"
    assert events_of(read(text, date="2022-10-24")) == [
        ("award", "2022-10-24", {"金花": "recipient"}),
        ("award", "2018", {"金花": "recipient"}),
    ]
    text = f"{_DAY}，医生{{P 金花}}为{{P 高远}}接骨。\n{{P 金花}}毕业回乡，{{D=2018 2018年}}荣获一等奖。"
    assert [(kind, date) for kind, date, _ in events_of(read(text, date="2022-10-24"))] == [("other", "2022-10-24"), ("award", "2018")]


def test_honour_of_somebody_else_is_won_by_nobody_here() -> None:
    """Who brings something to a family of somebody honoured has won nothing."""
    text = f"{_DAY}，{{T 政委}}{{P 周明远}}来到张庄，为荣立二等功的军人{{P 金花}}家庭送去喜报。"
    assert [kind for kind, _, _ in events_of(read(text))] == ["visit"]


def test_deeds_in_a_life() -> None:
    """Of a month or year a life tells events where somebody founds, gives or wins something; she is the one of whom the article tells."""
    text = (
        "{L 张庄村}的{P 金花}剪了六十年窗花。{P 金花}的手艺是跟母亲学的，{P 金花}的徒弟有{P 陆小雨}和{P 高远}。"
        "\n{D=2019-05 2019年5月}，她牵头组建剪纸合作社。{D=2021-02 2021年2月}，{P 金花}把一幅长卷捐给县博物馆。"
        "{D=2008 2008年}，{P 金花}回到村里。{D=2020 2020年}，又被授予“最美妇女”称号。"
    )
    assert events_of(read(text, date="2023-11-14"), "曹县") == [
        ("other", "2019-05", {"金花": "leader"}),
        ("donation", "2021-02", {"金花": "participant"}),
        ("award", "2020", {"金花": "recipient"}),
    ]


def test_what_was_before_an_inspection_belongs_to_it() -> None:
    """The storm of the night before only leads up to what the same people go on to look at."""
    text = (
        f"{_DAY}，{{O 县委}}{{T 书记}}{{P 周明远}}到{{L 梁堤头镇}}督导防汛工作。"
        "\n{D=2022-10-23 10月23日}夜间，全县普降暴雨。在安置点，{P 周明远}向{T 村民}{P 金花}询问生活情况。"
    )
    assert events_of(read(text), "曹县") == [("inspection", "2022-10-24", {"周明远": "leader", "金花": "participant"})]


def test_chair_makes_a_meeting_of_what_is_announced() -> None:
    """Whoever announces something where somebody takes the chair does so at a meeting."""
    text = f"{_DAY}，全市防汛会商会召开，{{T 市长}}{{P 周明远}}主持。{{T 局长}}{{P 陆小雨}}通报雨情。"
    assert events_of(read(text), "曹县") == [("meeting", "2022-10-24", {"周明远": "chair", "陆小雨": "speaker"})]


def test_decision_that_is_published() -> None:
    """A decision that is printed and sent out does what its title says."""
    text = f"{_DAY}，{{O 县教育局}}印发《关于授予{{P 金花}}等2名同志“最美教师”称号的决定》，名单如下：{{P 金花}}、{{P 高远}}。"
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


def test_round_by_nobody_in_office() -> None:
    """Doctors, too, go to villages; that is no inspection, as it is where somebody in office goes."""
    text = f"{_DAY}，{{O 卫生院}}{{T %s}}{{P 金花}}带队走进{{L 张庄村}}。"
    assert [kind for kind, _, _ in events_of(read(text % "医师"), "曹县")] == ["other"]
    assert [kind for kind, _, _ in events_of(read(text % "镇长"), "曹县")] == ["inspection"]


def test_whoever_hands_over_prizes_at_a_feast() -> None:
    """Prizes at a feast are an event of those who get them and those who hand them over; who only speaks is none of them."""
    text = (
        f"{_DAY}，番薯节开幕式举行，{{T 镇长}}{{P 陆小雨}}致辞。{{P 金花}}获得一等奖，{{T 局长}}{{P 周明远}}为获奖者颁奖。"
        "仪式上，{P 李志强}代表农户发言，{T 副县长}{P 高远}向{P 苏和}颁发荣誉证书。"
    )
    awards = [people for kind, _, people in events_of(read(text), "曹县") if kind == "award"]
    assert awards == [{"金花": "recipient", "周明远": "leader"}, {"高远": "leader", "苏和": "recipient"}]


def test_step_of_the_police_on_another_day() -> None:
    """After the arrest, what the police do on a later day is an event of its own."""
    text = (
        f"{_DAY}，{{T 所长}}{{P 陆小雨}}带领{{T 民警}}{{P 高远}}将犯罪嫌疑人{{P 闫某}}抓获。"
        "\n{D=2022-10-26 10月26日}，{P 闫某}被刑事拘留。"
    )
    assert [date for _, date, _ in events_of(read(text), "曹县")] == ["2022-10-24", "2022-10-26"]


def test_meeting_that_follows_on_a_feast() -> None:
    """A meeting after a feast is one of its own where somebody speaks at it, even if its first sentence names nobody."""
    text = (
        f"{_DAY}，基地揭牌仪式举行，{{T 县长}}{{P 周明远}}为基地揭牌。"
        "\n随后召开座谈会。{T 院长}{P 陆小雨}介绍了规划，{P 金花}作了发言。"
    )
    assert [kind for kind, _, _ in events_of(read(text), "曹县")] == ["ceremony", "meeting"]


def test_contest_of_skills() -> None:
    """A contest of skills that somebody wins is one, with a prize-giving, and no training."""
    text = f"{_DAY}，全县电工技能竞赛举行，{{T 电工}}{{P 金花}}夺得第一名，{{T 主席}}{{P 陆小雨}}为获奖选手颁奖。"
    assert events_of(read(text), "曹县") == [
        ("award", "2022-10-24", {"金花": "recipient", "陆小雨": "leader"}),
        ("other", "2022-10-24", {"金花": "participant"}),
    ]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("{T 区长}{P 周明远}率团到{L 梁堤头镇}考察交流", "visit"),
        ("{T 校长}{P 周明远}为新生发放奖学金", "donation"),
        ("合作社召开分红大会，{T 理事长}{P 周明远}参加", "ceremony"),
        ("{T 医师}{P 周明远}到{O 县医院}坐诊", "other"),
        ("{P 周明远}在{L 梁堤头镇}带领社员移栽辣椒", "other"),
        ("{O 县法院}依法判处{P 周明远}有期徒刑", "enforcement"),
        ("{O 县法院}公开审理一起邻里纠纷，{T 法官}{P 周明远}主持，双方握手言和", "other"),
        ("{O 县政府}通报表扬{P 周明远}", "award"),
        ("{P 周明远}被{O 县委}聘为乡村规划师", "appointment"),
        ("一年一度的火把节如期举行，{P 周明远}点燃火把", "ceremony"),
        ("{T 书记}{P 周明远}给老党员{P 陆小雨}戴上“光荣在党50年”纪念章", "award"),
        ("{T 县长}{P 周明远}邀请{T 董事长}{P 陆小雨}共进早餐", "meeting"),
        ("{T 民警}{P 周明远}夜查时发现驾驶人{P 陆某}醉酒驾驶", "enforcement"),
        ("{T 法官}{P 周明远}到{L 梁堤头镇}开庭审理一起赡养案", "other"),
        ("{O 县法院}开庭审理并当庭宣判，{P 周明远}获刑三年", "enforcement"),
        ("护士节庆祝大会召开，{T 局长}{P 周明远}到会慰问", "meeting"),
        ("{T 局长}{P 周明远}在返还仪式上把耕牛交还失主{P 陆小雨}", "ceremony"),
        ("{T 检察长}{P 周明远}到{L 梁堤头镇}开展“回头看”，听取清淤进展", "inspection"),
        ("{T 园长}{P 周明远}到警营参观并赠送锦旗", "visit"),
        ("{T 教导员}{P 周明远}到小学上防溺水安全课", "lecture"),
        ("新兵欢送大会举行，{T 县长}{P 周明远}主持", "ceremony"),
        ("{T 村支书}{P 周明远}请来代表商议垃圾清运费怎么收", "meeting"),
        ("{T 局长}{P 周明远}带着棉衣来到敬老院，和老人包饺子、唠家常", "visit"),
    ],
)
def test_words_of_the_genre(told: str, kind: str) -> None:
    """What was done is told by the words of local news for it."""
    assert [event[0] for event in events_of(read(f"{_DAY}，{told}。"), "曹县")] == [kind]


def test_guest_of_a_meeting() -> None:
    """Who comes to a meeting to guide it leads it; one who is named among those attending takes part."""
    text = f"{_DAY}，村里召开选举大会。{{P 周明远}}全程指导。{{P 陆小雨}}应邀到会指导。"
    assert events_of(read(text), "曹县") == [("meeting", "2022-10-24", {"周明远": "leader", "陆小雨": "participant"})]


def test_decision_without_names() -> None:
    """Who hands the certificates of a decision over leads it where nobody is named; the oath that he has them swear is another event."""
    text = f"{_DAY}，县人大常委会举行第五次会议。{{T 主任}}{{P 周明远}}向被任命的人员颁发了任命书，并组织他们进行了宪法宣誓。"
    assert events_of(read(text), "曹县") == [
        ("meeting", "2022-10-24", {"周明远": "participant"}),
        ("appointment", "2022-10-24", {"周明远": "leader"}),
        ("ceremony", "2022-10-24", {"周明远": "leader"}),
    ]


def test_who_says_something_at_an_occasion_speaks() -> None:
    """What is said 在仪式上 is said to all, else it is said to the paper."""
    text = f"{_DAY}，县商会向小学捐赠空调。捐赠仪式上，{{T 镇长}}{{P 周明远}}表示，要感谢商会。"
    assert events_of(read(text), "曹县") == [("donation", "2022-10-24", {"周明远": "speaker"})]


def test_two_events_of_one_sentence_have_ids_of_their_own() -> None:
    """A sentence may be the evidence of two honours; what tells them apart is in their ids, or one would stand for both."""
    text = f"{_DAY}，{{D=2021 2021年}}第一季度“好人榜”发布，{{O 汀州医院}}{{T 护士长}}{{P 凌春晖}}、{{T 医生}}{{P 胡木金}}上榜。"
    found = read(text, headline="我县两人入选好人榜", date="2022-10-24")
    reports = [claim for claim in claims(found.page, [found.article], found.mentions) if isinstance(claim, EventReport)]
    assert len({report.id for report in reports}) == len(reports)
    assert len({report.evidence for report in reports}) < len(reports)


def test_who_is_only_spoken_for() -> None:
    """Who has somebody act in his stead, and whose letter is read, was not there; whom all are to learn from neither."""
    opened = f"{_DAY}，受{{O 县委}}{{T 书记}}{{P 高远}}委托，{{T 县长}}{{P 周明远}}主持召开会议。"
    text = f"{opened}会上宣读了{{P 金花}}的贺信，号召向{{P 陆小雨}}学习。"
    assert events_of(read(text), "曹县") == [("meeting", "2022-10-24", {"高远": "cited", "周明远": "chair", "金花": "cited"})]
