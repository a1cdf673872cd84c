"""Honours and prizes: what is an event of its own beside contests and feasts, who wins and who hands over."""

from kg.facts import claims
from kg.model import EventReport
from tests.facts.marked import DAY, events_of, read


def test_prizes_beside_a_festival() -> None:
    """Who wins at a festival did so in an event of its own."""
    text = f"{DAY}，丰收节在{{L 张庄村}}开幕，{{P 周明远}}致辞。{{P 金花}}夺得冠军。"
    assert events_of(read(text), "曹县") == [
        ("ceremony", "2022-10-24", {"周明远": "speaker"}),
        ("award", "2022-10-24", {"金花": "recipient"}),
    ]


def test_prize_of_another_year() -> None:
    """What was won in a year that the sentence tells was won then."""
    text = f"{DAY}，{{P 周明远}}看望{{P 陆小雨}}。{{P 陆小雨}}是老劳模，{{D=1989 1989年}}被评为先进工作者。"
    assert ("award", "1989", {"陆小雨": "recipient"}) in events_of(read(text), "曹县")


def test_past_honour_in_a_life() -> None:
    """What an old date tells in the middle of a report is an event of that date, and its people are not of today's."""
    text = f"{DAY}，{{T 县长}}{{P 周明远}}看望{{P 金花}}。\n{{D=1986 1986年}}，{{P 金花}}被评为全国优秀教师。"
    assert events_of(read(text, date="2022-10-24"), "曹县") == [
        ("visit", "2022-10-24", {"周明远": "leader", "金花": "recipient"}),
        ("award", "1986", {"金花": "recipient"}),
    ]


def test_honour_handed_over_at_another_occasion() -> None:
    """为…颁发纪念章 at a ceremony is an award beside it."""
    text = f"{DAY}，学校举行毕业典礼，{{T 校长}}{{P 周明远}}主持。{{P 高远}}为教师{{P 金花}}颁发纪念章。"
    assert ("award", "2022-10-24", {"高远": "leader", "金花": "recipient"}) in events_of(read(text, date="2022-10-24"))


def test_prizes_for_people_without_names() -> None:
    """Whoever hands over prizes at a meeting leads an award, though nobody who gets one is named."""
    text = f"{DAY}，全县召开座谈会，{{P 周明远}}主持。{{P 高远}}、{{P 陆小雨}}为优秀教师颁奖。"
    assert ("award", "2022-10-24", {"高远": "leader", "陆小雨": "leader"}) in events_of(read(text, date="2022-10-24"))


def test_certificate_for_a_gift_is_no_award() -> None:
    """Who gives something gets a certificate, which honours nobody."""
    text = f"{DAY}，两地举行座谈会，{{P 周明远}}主持。{{P 金花}}代表企业捐赠校服，{{P 高远}}接受捐赠并为{{P 金花}}颁发荣誉证书。"
    assert [kind for kind, _, _ in events_of(read(text, date="2022-10-24"), "曹县")] == ["meeting", "donation"]


def test_everyone_hands_over_prizes_and_one_declares_open() -> None:
    """Of three who hand over prizes all lead; who only declares a feast open takes part in it."""
    text = f"{DAY}，赛马节开幕，{{P 周明远}}宣布开幕，{{P 金花}}主持。颁奖仪式上，{{P 高远}}、{{P 陆小雨}}、{{P 周明远}}为选手颁奖。"
    told = {name: role for _, _, people in events_of(read(text, date="2022-10-24"), "曹县") for name, role in people.items()}
    assert (told["高远"], told["陆小雨"], told["周明远"]) == ("leader", "leader", "leader")
    opened = f"{DAY}，赛马节开幕，{{P 周明远}}宣布开幕，{{P 金花}}主持。"
    assert events_of(read(opened, date="2022-10-24")) == [("ceremony", "2022-10-24", {"周明远": "participant", "金花": "chair"})]


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


def test_prizes_at_a_feast_are_handed_over_by_those_there() -> None:
    """Whoever hands something over leads the prize-giving and is there at the feast; whoever unveils leads the unveiling."""
    text = f"{DAY}，入伍欢送仪式举行，{{T 县长}}{{P 周明远}}致辞。{{T 部长}}{{P 高远}}为新兵佩戴红花。"
    assert events_of(read(text)) == [("ceremony", "2022-10-24", {"周明远": "speaker", "高远": "participant"})]
    text = f"{DAY}，法庭揭牌，{{T 县长}}{{P 周明远}}为法庭揭牌。"
    assert events_of(read(text)) == [("ceremony", "2022-10-24", {"周明远": "leader"})]


def test_honour_of_former_years_beside_todays() -> None:
    """A sentence on a year before, without opening with it, tells of an honour of that year and names no deed of today."""
    text = f"{DAY}，{{P 金花}}荣获一等奖。\n{{P 金花}}毕业回乡任教，{{D=2018 2018年}}被评为骨干教师。"
    assert events_of(read(text, date="2022-10-24")) == [
        ("award", "2022-10-24", {"金花": "recipient"}),
        ("award", "2018", {"金花": "recipient"}),
    ]
    text = f"{DAY}，医生{{P 金花}}为{{P 高远}}接骨。\n{{P 金花}}毕业回乡，{{D=2018 2018年}}荣获一等奖。"
    assert [(kind, date) for kind, date, _ in events_of(read(text, date="2022-10-24"))] == [("other", "2022-10-24"), ("award", "2018")]


def test_honour_of_somebody_else_is_won_by_nobody_here() -> None:
    """Who brings something to a family of somebody honoured has won nothing."""
    text = f"{DAY}，{{T 政委}}{{P 周明远}}来到张庄，为荣立二等功的军人{{P 金花}}家庭送去喜报。"
    assert [kind for kind, _, _ in events_of(read(text))] == ["visit"]


def test_whoever_hands_over_prizes_at_a_feast() -> None:
    """Prizes at a feast are an event of those who get them and those who hand them over; who only speaks is none of them."""
    text = (
        f"{DAY}，番薯节开幕式举行，{{T 镇长}}{{P 陆小雨}}致辞。{{P 金花}}获得一等奖，{{T 局长}}{{P 周明远}}为获奖者颁奖。"
        "仪式上，{P 李志强}代表农户发言，{T 副县长}{P 高远}向{P 苏和}颁发荣誉证书。"
    )
    awards = [people for kind, _, people in events_of(read(text), "曹县") if kind == "award"]
    assert awards == [{"金花": "recipient", "周明远": "leader"}, {"高远": "leader", "苏和": "recipient"}]


def test_contest_of_skills() -> None:
    """A contest of skills that somebody wins is one, with a prize-giving, and no training."""
    text = f"{DAY}，全县电工技能竞赛举行，{{T 电工}}{{P 金花}}夺得第一名，{{T 主席}}{{P 陆小雨}}为获奖选手颁奖。"
    assert events_of(read(text), "曹县") == [
        ("award", "2022-10-24", {"金花": "recipient", "陆小雨": "leader"}),
        ("other", "2022-10-24", {"金花": "participant"}),
    ]


def test_two_events_of_one_sentence_have_ids_of_their_own() -> None:
    """A sentence may be the evidence of two honours; what tells them apart is in their ids, or one would stand for both."""
    text = f"{DAY}，{{D=2021 2021年}}第一季度“好人榜”发布，{{O 汀州医院}}{{T 护士长}}{{P 凌春晖}}、{{T 医生}}{{P 胡木金}}上榜。"
    found = read(text, headline="我县两人入选好人榜", date="2022-10-24")
    reports = [claim for claim in claims(found.page, [found.article], found.mentions) if isinstance(claim, EventReport)]
    assert len({report.id for report in reports}) == len(reports)
    assert len({report.evidence for report in reports}) < len(reports)
