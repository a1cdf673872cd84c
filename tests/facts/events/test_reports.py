"""Events from the ways the genre tells of them."""

import pytest

from kg.model import Byline, BylineRole
from tests.facts.marked import DAY, events_of, read


def test_inspection_with_company() -> None:
    """Who goes somewhere to look leads; who is said to take part accompanies; the words after them are no people."""
    text = f"{DAY}，{{O 县委}}{{T 书记}}{{P 周明远}}到{{L 梁堤头镇}}督导防汛工作。{{T 副县长}}{{P 陆小雨}}及相关部门负责人参加督导。"
    assert events_of(read(text), "曹县") == [("inspection", "2022-10-24", {"周明远": "leader", "陆小雨": "participant"})]


def test_meeting_with_cited_leaders() -> None:
    """Leaders whose speech a meeting studies were not there."""
    text = (
        f"{DAY}，{{T 县长}}{{P 周明远}}主持召开县政府常务会议。{{P 陆小雨}}、{{P 金花}}参加会议。"
        "\n会议传达学习了{O 市委}{T 书记}{P 高远}关于安全生产工作的讲话精神。"
    )
    assert events_of(read(text), "曹县") == [
        ("meeting", "2022-10-24", {"周明远": "chair", "陆小雨": "participant", "金花": "participant", "高远": "cited"})
    ]


def test_speaker_and_chair() -> None:
    """出席会议并讲话 is a speaker, also before a chair in the same sentence."""
    text = f"{DAY}，全县教育工作会议召开。{{O 县委}}{{T 书记}}{{P 周明远}}出席会议并讲话，{{T 县长}}{{P 陆小雨}}主持。"
    assert events_of(read(text), "曹县") == [("meeting", "2022-10-24", {"周明远": "speaker", "陆小雨": "chair"})]


def test_next_day_is_another_event() -> None:
    """A paragraph that begins with another day tells of another event."""
    text = f"{DAY}，{{P 周明远}}到{{L 张庄村}}调研。\n{{D=2022-10-25 10月25日}}，{{P 陆小雨}}看望慰问困难职工{{P 金花}}。"
    assert events_of(read(text), "曹县") == [
        ("inspection", "2022-10-24", {"周明远": "leader"}),
        ("visit", "2022-10-25", {"陆小雨": "leader", "金花": "recipient"}),
    ]


def test_lecture() -> None:
    """Who is invited to teach lectures."""
    text = f"{DAY}，县委党校举办培训班，特邀{{T 教授}}{{P 周明远}}授课。"
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
    text = f"{DAY}，村里召开村民大会，{{P 周明远}}主持会议。“现在好了。”{{T 村民}}{{P 金花}}说。"
    assert events_of(read(text), "曹县") == [("meeting", "2022-10-24", {"周明远": "chair", "金花": "quoted"})]


def test_round_that_ends_in_a_meeting() -> None:
    """A meeting on the spot is an event beside the inspection before it."""
    text = f"{DAY}，{{O 县委}}{{T 书记}}{{P 周明远}}到{{L 张庄村}}调研。随后，{{P 周明远}}主持召开座谈会，{{T 局长}}{{P 陆小雨}}发言。"
    assert events_of(read(text), "曹县") == [
        ("inspection", "2022-10-24", {"周明远": "leader"}),
        ("meeting", "2022-10-24", {"周明远": "chair", "陆小雨": "speaker"}),
    ]


def test_round_goes_on_in_the_afternoon() -> None:
    """The same leader on the same day goes on with one round."""
    text = f"{DAY}，{{P 周明远}}到{{L 张庄村}}调研。当天下午，{{P 周明远}}来到{{O 曹县第一中学}}检查，{{T 校长}}{{P 金花}}作了汇报。"
    assert events_of(read(text), "曹县") == [("inspection", "2022-10-24", {"周明远": "leader", "金花": "participant"})]


def test_leaders_who_go_apart_were_not_together() -> None:
    """Of leaders who go each their own way every one has a visit of their own."""
    text = (
        f"{DAY}，{{T 书记}}{{P 周明远}}、{{T 县长}}{{P 陆小雨}}分别带队走访慰问困难群众。"
        "\n{P 周明远}来到{L 张庄村}，看望老党员{P 金花}。\n{P 陆小雨}来到{L 李庄村}，看望退役军人{P 李志强}。"
    )
    assert events_of(read(text), "曹县") == [
        ("visit", "2022-10-24", {"周明远": "leader", "金花": "recipient"}),
        ("visit", "2022-10-24", {"陆小雨": "leader", "李志强": "recipient"}),
    ]


def test_rescue_through_the_night() -> None:
    """What goes on over days has them all."""
    text = f"{DAY}，{{L 张庄村}}3名群众被困，{{T 所长}}{{P 周明远}}带队救援。{{D=2022-10-25 25日}}凌晨，{{P 金花}}获救。"
    assert [(kind, date) for kind, date, _ in events_of(read(text), "曹县")] == [("other", "2022-10-24/2022-10-25")]


def test_signing_beside_a_meeting() -> None:
    """Who signs at a meeting does so in an event of its own, and takes part in the meeting."""
    text = f"{DAY}，{{P 周明远}}主持召开座谈会。会上，{{P 陆小雨}}与{{P 金花}}签署协议。"
    assert events_of(read(text), "曹县") == [
        ("meeting", "2022-10-24", {"周明远": "chair", "陆小雨": "participant", "金花": "participant"}),
        ("ceremony", "2022-10-24", {"陆小雨": "representative", "金花": "representative"}),
    ]


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
    text = f"{DAY}，{{O 县人大常委会}}组织代表视察。{{T 主任}}{{P 周明远}}、{{P 高远}}参加视察，{{P 陆小雨}}陪同。{orders}"
    assert events_of(read(text), "曹县") == [
        ("inspection", "2022-10-24", {"周明远": "leader", "高远": "participant", "陆小雨": "participant"})
    ]


def test_who_is_meant_by_a_pronoun_only_if_one_was_named() -> None:
    """Where two were named, nobody is meant."""
    text = "{P 秦守田}和{P 高远}当了工人。{D=2015 2015年}，他获得劳动奖章。"
    assert all(not taking for _, _, taking in events_of(read(text)))


def test_hero_of_a_campaign_is_not_there() -> None:
    """学雷锋 is a campaign."""
    text = f"{DAY}，市文明办开展学{{P 雷锋}}志愿服务。{{P 陆小雨}}为市民理发。"
    assert events_of(read(text), "曹县") == [("other", "2022-10-24", {"陆小雨": "participant"})]


def test_incident_goes_on_over_days() -> None:
    """From the report to the rescue on another day it is one event of all these days."""
    text = (
        f"{DAY}，老人{{P 金花}}上山未归。{{T 所长}}{{P 陆小雨}}连夜进山寻找。"
        "\n{D=2022-10-25 25日}凌晨，{T 队长}{P 高远}率队赶到，将{P 金花}救出。"
    )
    assert [(kind, day) for kind, day, _ in events_of(read(text, date="2022-10-24"))] == [("other", "2022-10-24/2022-10-25")]


def test_police_take_steps() -> None:
    """A report, an arrest and what is given back, each of its own day, are events of their own."""
    text = (
        f"{DAY}，{{T 村民}}{{P 金花}}到派出所报案。{{D=2022-10-25 25日}}，{{T 队长}}{{P 高远}}率队将嫌疑人{{P 闫某}}抓获。"
        "\n{D=2022-10-27 27日}，{T 所长}{P 陆小雨}把电缆送到{P 金花}家。"
    )
    assert [(kind, day) for kind, day, _ in events_of(read(text, date="2022-10-24"))] == [
        ("other", "2022-10-24"),
        ("enforcement", "2022-10-25"),
        ("other", "2022-10-27"),
    ]


def test_more_news_is_of_its_own() -> None:
    """What a report adds with 又讯 is another event, of the same type or not."""
    text = f"{DAY}，{{P 周明远}}看望老党员{{P 金花}}。\n又讯　{{D=2022-10-25 10月25日}}，{{P 陆小雨}}看望老兵{{P 高远}}。"
    assert events_of(read(text, date="2022-10-24")) == [
        ("visit", "2022-10-24", {"周明远": "leader", "金花": "recipient"}),
        ("visit", "2022-10-25", {"陆小雨": "leader", "高远": "recipient"}),
    ]


def test_round_before_a_meeting() -> None:
    """A visit before or after a meeting is an event of its own where somebody is named, whoever leads it."""
    text = f"{DAY}，{{P 周明远}}应邀作专题宣讲，{{P 陆小雨}}主持。\n宣讲前，{{P 高远}}陪同{{P 周明远}}参观了县博物馆。"
    assert events_of(read(text, date="2022-10-24")) == [
        ("lecture", "2022-10-24", {"周明远": "lecturer", "陆小雨": "chair"}),
        ("visit", "2022-10-24", {"高远": "participant", "周明远": "leader"}),
    ]


def test_who_was_at_all_of_it() -> None:
    """参加上述活动 at the end is said of every occasion of the report."""
    text = f"{DAY}，{{P 周明远}}到{{L 张庄村}}考察。\n当天下午，两地举行座谈会，{{P 陆小雨}}主持。\n{{P 金花}}参加上述活动。"
    assert events_of(read(text, date="2022-10-24")) == [
        ("inspection", "2022-10-24", {"周明远": "leader", "金花": "participant"}),
        ("meeting", "2022-10-24", {"陆小雨": "chair", "金花": "participant"}),
    ]


def test_what_is_said_at_a_meeting() -> None:
    """Reported speech at a meeting is a speech; a villager in quotation marks is quoted."""
    text = f"{DAY}，两地举行座谈会，{{P 陆小雨}}主持。{{P 高远}}说，合作大有文章可做。“好得很。”{{T 村民}}{{P 金花}}说。"
    assert events_of(read(text, date="2022-10-24")) == [("meeting", "2022-10-24", {"陆小雨": "chair", "高远": "speaker", "金花": "quoted"})]


def test_suspect_of_an_inquiry() -> None:
    """Who is under inquiry is the one to whom something is done."""
    text = f"{DAY}，{{T 局长}}{{P 周明远}}涉嫌严重违纪违法，接受纪律审查和监察调查。"
    assert events_of(read(text, date="2022-10-24"), "曹县") == [("enforcement", "2022-10-24", {"周明远": "recipient"})]


def test_month_in_a_story() -> None:
    """A month that opens a sentence of a story is another time than the day before it."""
    text = f"{DAY}，{{T 村支书}}{{P 周明远}}蹲在晒坝上选椒。{{D=2022-09 9月初}}，{{P 周明远}}请来{{P 金花}}，开了一场坝坝会。"
    assert [(kind, day) for kind, day, _ in events_of(read(text, date="2022-10-24"))] == [("other", "2022-10-24"), ("meeting", "2022-09")]


def test_accompanied_by_others() -> None:
    """Who goes 在…陪同下 leads those who accompany him."""
    text = f"{DAY}，{{T 县长}}{{P 周明远}}在{{T 局长}}{{P 金花}}陪同下，前往{{L 张庄村}}检查防汛。"
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
    text = f"{DAY}，丰收节在{{L 张庄村}}开幕。{{T 县长}}{{P 陆小雨}}致辞。{{P 金花}}领着三十名妇女下田插秧。"
    assert events_of(read(text), "曹县") == [("ceremony", "2022-10-24", {"陆小雨": "speaker", "金花": "participant"})]


def test_each_contract_is_one_event() -> None:
    """At a meeting several pairs may sign, each pair its own contract; who signs for one with several is one."""
    text = (
        f"{DAY}，招商推介会举行，{{T 县长}}{{P 陆小雨}}作推介。{{T 局长}}{{P 周明远}}与{{T 董事长}}{{P 金花}}签订直采协议，"
        "{T 主任}{P 高远}与{T 总经理}{P 李志强}签订投资合同。"
    )
    signed = [people for kind, _, people in events_of(read(text), "曹县") if kind == "ceremony"]
    assert signed == [
        {"周明远": "representative", "金花": "representative"},
        {"高远": "representative", "李志强": "representative"},
    ]
    one = f"{DAY}，签约仪式举行。{{T 主任}}{{P 高远}}分别与{{T 董事长}}{{P 金花}}、{{T 总经理}}{{P 李志强}}签订投资合同。"
    assert [kind for kind, _, _ in events_of(read(one), "曹县")] == ["ceremony"]


def test_gift_of_a_body_is_accepted_by_somebody() -> None:
    """A gift at a meeting whose giver is nobody in particular is an event of whoever accepts it."""
    text = f"{DAY}，座谈会召开，{{T 县长}}{{P 陆小雨}}主持。代表团向县里捐赠资金300万元，{{T 副县长}}{{P 金花}}代表县里接受捐赠。"
    assert ("donation", "2022-10-24", {"金花": "recipient"}) in events_of(read(text), "曹县")


def test_whoever_gives_what_is_his_own_acts_for_nobody() -> None:
    """A villager who gives takes part, the head of a company who gives acts for it; so it is beside another occasion too."""
    by_villager = f"{DAY}，{{T 村民}}{{P 金花}}向学校捐赠图书。"
    assert events_of(read(by_villager)) == [("donation", "2022-10-24", {"金花": "participant"})]
    by_company = f"{DAY}，{{O 海兰公司}}{{T 董事长}}{{P 金花}}向学校捐赠图书。"
    assert events_of(read(by_company)) == [("donation", "2022-10-24", {"金花": "representative"})]
    at_feast = f"{DAY}，茶王赛颁奖大会召开，{{T 县长}}{{P 周明远}}致辞。茶王{{P 金花}}捐出茶样三斤。"
    assert ("donation", "2022-10-24", {"金花": "participant"}) in events_of(read(at_feast))


def test_head_of_a_squad_leads_what_nobody_else_does() -> None:
    """教导员 and 民警 get somebody out of the mud: whoever heads the squad leads; a villager who does so alone takes part."""
    text = f"{DAY}，{{O 张庄派出所}}{{T 教导员}}{{P 周明远}}和{{T 民警}}{{P 高远}}赶来，救出了{{T 村民}}{{P 金花}}。"
    assert events_of(read(text)) == [("other", "2022-10-24", {"周明远": "leader", "高远": "participant", "金花": "recipient"})]
    text = f"{DAY}，{{T 村民}}{{P 周明远}}跳下水，救出了{{T 村民}}{{P 金花}}。"
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


def test_contract_in_the_headline_of_a_meeting() -> None:
    """A meeting that opens the news stays one where the headline tells of the contract signed at it."""
    text = f"{DAY}，对口支援座谈会召开，{{T 书记}}{{P 周明远}}主持。会上，{{P 金花}}与{{P 高远}}签署协议。"
    found = events_of(read(text, headline="两地签署合作协议", date="2022-10-24"))
    assert [kind for kind, _, _ in found] == ["meeting", "ceremony"]


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
        f"{DAY}，{{O 县委}}{{T 书记}}{{P 周明远}}到{{L 梁堤头镇}}督导防汛工作。"
        "\n{D=2022-10-23 10月23日}夜间，全县普降暴雨。在安置点，{P 周明远}向{T 村民}{P 金花}询问生活情况。"
    )
    assert events_of(read(text), "曹县") == [("inspection", "2022-10-24", {"周明远": "leader", "金花": "participant"})]


def test_chair_makes_a_meeting_of_what_is_announced() -> None:
    """Whoever announces something where somebody takes the chair does so at a meeting."""
    text = f"{DAY}，全市防汛会商会召开，{{T 市长}}{{P 周明远}}主持。{{T 局长}}{{P 陆小雨}}通报雨情。"
    assert events_of(read(text), "曹县") == [("meeting", "2022-10-24", {"周明远": "chair", "陆小雨": "speaker"})]


def test_round_by_nobody_in_office() -> None:
    """Doctors, too, go to villages; that is no inspection, as it is where somebody in office goes."""
    text = f"{DAY}，{{O 卫生院}}{{T %s}}{{P 金花}}带队走进{{L 张庄村}}。"
    assert [kind for kind, _, _ in events_of(read(text % "医师"), "曹县")] == ["other"]
    assert [kind for kind, _, _ in events_of(read(text % "镇长"), "曹县")] == ["inspection"]


def test_step_of_the_police_on_another_day() -> None:
    """After the arrest, what the police do on a later day is an event of its own."""
    text = (
        f"{DAY}，{{T 所长}}{{P 陆小雨}}带领{{T 民警}}{{P 高远}}将犯罪嫌疑人{{P 闫某}}抓获。"
        "\n{D=2022-10-26 10月26日}，{P 闫某}被刑事拘留。"
    )
    assert [date for _, date, _ in events_of(read(text), "曹县")] == ["2022-10-24", "2022-10-26"]


def test_meeting_that_follows_on_a_feast() -> None:
    """A meeting after a feast is one of its own where somebody speaks at it, even if its first sentence names nobody."""
    text = (
        f"{DAY}，基地揭牌仪式举行，{{T 县长}}{{P 周明远}}为基地揭牌。"
        "\n随后召开座谈会。{T 院长}{P 陆小雨}介绍了规划，{P 金花}作了发言。"
    )
    assert [kind for kind, _, _ in events_of(read(text), "曹县")] == ["ceremony", "meeting"]


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
    assert [event[0] for event in events_of(read(f"{DAY}，{told}。"), "曹县")] == [kind]


def test_guest_of_a_meeting() -> None:
    """Who comes to a meeting to guide it leads it; one who is named among those attending takes part."""
    text = f"{DAY}，村里召开选举大会。{{P 周明远}}全程指导。{{P 陆小雨}}应邀到会指导。"
    assert events_of(read(text), "曹县") == [("meeting", "2022-10-24", {"周明远": "leader", "陆小雨": "participant"})]


def test_who_says_something_at_an_occasion_speaks() -> None:
    """What is said 在仪式上 is said to all, else it is said to the paper."""
    text = f"{DAY}，县商会向小学捐赠空调。捐赠仪式上，{{T 镇长}}{{P 周明远}}表示，要感谢商会。"
    assert events_of(read(text), "曹县") == [("donation", "2022-10-24", {"周明远": "speaker"})]


def test_who_is_only_spoken_for() -> None:
    """Who has somebody act in his stead, and whose letter is read, was not there; whom all are to learn from neither."""
    opened = f"{DAY}，受{{O 县委}}{{T 书记}}{{P 高远}}委托，{{T 县长}}{{P 周明远}}主持召开会议。"
    text = f"{opened}会上宣读了{{P 金花}}的贺信，号召向{{P 陆小雨}}学习。"
    assert events_of(read(text), "曹县") == [("meeting", "2022-10-24", {"高远": "cited", "周明远": "chair", "金花": "cited"})]
