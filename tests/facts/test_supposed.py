"""Occasions that no word names."""

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
