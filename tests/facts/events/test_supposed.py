"""Occasions that no word names."""

from kg.model import Byline, BylineRole
from tests.facts.marked import events_of, read


def test_somebody_does_something_on_a_day() -> None:
    """What people do on a day is an event, also where no table knows the word; who only speaks to the paper is quoted."""
    text = "{D=2023-04-15 4月15日}，湖边热闹起来。{P 向雪莹}分发完手套，第一个下到滩涂。{P 毛建军}教大家辨认。{P 郭腊生}说：“以前不同。”"
    assert events_of(read(text)) == [("other", "2023-04-15", {"向雪莹": "participant", "毛建军": "participant", "郭腊生": "quoted"})]


def test_official_who_goes_somewhere_inspects() -> None:
    """A county's secretary who comes to a place looks at it, whatever the words."""
    text = "{D=2023-09-01 9月1日}，校园里歌声响亮。{O 县委}{T 书记}{P 林文聪}来到操场，{T 副县长}{P 范锦平}同行。"
    assert events_of(read(text), "曹县") == [("inspection", "2023-09-01", {"林文聪": "leader", "范锦平": "participant"})]


def test_talk_is_no_deed() -> None:
    """Where people only speak, or no day is told, nothing was done on an occasion."""
    assert events_of(read("{D=2023-09-01 9月1日}，雨停了。{P 郭腊生}说：“今年收成好。”")) == []
    assert events_of(read("湖边很静。{P 向雪莹}分发完手套，下到滩涂。")) == []


def test_official_at_somebodys_home_visits() -> None:
    """Who comes to a home visits those who live there."""
    text = "{P 苗德旺}是老兵。{D=2022-10-18 10月18日}，{O 县退役军人事务局}{T 局长}{P 谢根太}来到老人家中，为他挂上牌匾。"
    assert events_of(read(text), "曹县") == [("visit", "2022-10-18", {"苗德旺": "recipient", "谢根太": "leader"})]


def test_who_comes_with_others_visits() -> None:
    """Whoever comes from elsewhere to see somebody visits, in office or not; what is brought to nobody by name is no visit."""
    assert events_of(read("{D=2022-10-18 10月18日}，{T 教授}{P 谢根太}带着研究生来，在{P 苗德旺}家住了下来。"))[0][0] == "visit"
    assert events_of(read("{D=2022-10-18 10月18日}，{P 谢根太}爬上屋顶补瓦。"))[0][0] == "other"


def test_story_ends_where_it_turns_to_other_times() -> None:
    """What a feature tells after 如今 may be of any time: nobody in it took part, who speaks is quoted; an old year has its own event."""
    text = (
        "{D=2022-11-03 11月3日}上午，{P 李博文}走到摊前，{P 彭家驹}戴上放大镜修表。{D=1981 1981年}，{P 申桂生}收他为徒。"
        "\n如今，{P 刘子涵}每周都来。{T 站长}{P 简丹}介绍，培训班明年开班。"
    )
    assert events_of(read(text, date="2022-11-03")) == [
        ("other", "2022-11-03", {"李博文": "participant", "彭家驹": "participant", "简丹": "quoted"}),
        ("other", "1981", {"申桂生": "participant"}),
    ]


def test_each_past_date_has_a_deed_of_its_own() -> None:
    """What one did alone in a month or year that is over is told apart from what was done in another, and from the news."""
    text = (
        "{D=1988-04 1988年4月}，{P 邵德才}栽下第一棵红松。{D=1996-09 1996年9月}，{P 李秋松}背着电缆下水。"
        "\n{D=2022-11-03 11月3日}，{P 彭家驹}戴上放大镜修表。"
    )
    assert events_of(read(text, date="2022-11-03")) == [
        ("other", "1988-04", {"邵德才": "participant"}),
        ("other", "1996-09", {"李秋松": "participant"}),
        ("other", "2022-11-03", {"彭家驹": "participant"}),
    ]


def test_station_of_a_life_is_no_deed() -> None:
    """Who comes home, retires or gets a trade did nothing on an occasion."""
    assert events_of(read("{D=2008 2008年}，{P 金花}回到村里。{D=2010 2010年}，{P 金花}当了绣娘。", date="2023-11-14")) == []


def test_pictures_that_stand_for_themselves() -> None:
    """Each caption of an article that tells of nobody else is an event of the article's day; those of a report are none."""
    pictures = "图①：银匠{P 李老九}（右）錾刻项圈。\n图②：{P 杨阿勇}、{P 侯往里}在长桌宴上敬酒。"
    assert events_of(read(f"{{D=2024-11-23 11月23日}}，苗年到了。\n{pictures}", date="2024-11-23", captions=2)) == [
        ("other", "2024-11-23", {"李老九": "participant"}),
        ("other", "2024-11-23", {"杨阿勇": "participant", "侯往里": "participant"}),
    ]
    report = "{D=2024-11-23 11月23日}，{T 县长}{P 周明远}到{L 控拜村}调研。"
    assert events_of(read(f"{report}\n{pictures}", date="2024-11-23", captions=2)) == [("inspection", "2024-11-23", {"周明远": "leader"})]


def test_essay_tells_a_deed_in_one_sentence() -> None:
    """Of a signed essay only the sentence with the day tells who was there."""
    author = Byline(name="冮平原", role=BylineRole.AUTHOR, spans=())
    text = "{D=2023-10-18 10月18日}，{O 市委}{T 书记}{P 蔺向前}到{O 政务服务中心}排队取号。网格员{P 宁静}也不让人等。"
    assert events_of(read(text, date="2023-11-03", byline=[author])) == [("inspection", "2023-10-18", {"蔺向前": "leader"})]
