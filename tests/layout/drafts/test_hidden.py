"""Articles that stand under another without their headline."""

from tests.layout.pages import bodies

_FIRST = (
    "本报讯（记者 周敏）8月6日，县委书记陈国强到青石镇督导河道治理。陈国强沿着大堤边走边看，询问护岸工程进度和汛期值守安排。",
    "陈国强要求，施工单位要把工期往前抢，质量一寸也不能让，确保大堤在汛期到来之前全部合龙。",
)
_SECOND = "8月3日至5日，县文工团一行18人走进柳湾村，白天帮牧民剪羊毛，晚上点亮车灯演出，七成节目是今年新编的，老人们看得舍不得走。"
_OTHER = "本报讯（记者 许文）7月30日，县人武部慰问现役官兵和烈军属，送去节日的问候和慰问品，把三等功喜报送到军人家中。"


def test_a_headline_elsewhere_tells_where_an_article_begins() -> None:
    """A day in the first words and a headline that stands above another article cut what has none of its own."""
    text = "\n".join(["县领导督导河道治理", *_FIRST, _SECOND, "文工团送戏到柳湾村", "慰问官兵和烈军属", _OTHER])
    assert [list(_FIRST), [_SECOND], [_OTHER]] == [body for body in bodies(text) if body]


def test_a_day_in_full_is_a_day() -> None:
    """2023年8月3日 begins an article as 8月3日 does."""
    second = _SECOND.replace("8月3日至5日", "2023年8月3日")
    text = "\n".join(["县领导督导河道治理", *_FIRST, second, "文工团送戏到柳湾村", "慰问官兵和烈军属", _OTHER])
    assert [list(_FIRST), [second], [_OTHER]] == [body for body in bodies(text) if body]


def test_a_day_alone_begins_no_article() -> None:
    """Without a headline that tells of it, a paragraph with another day stays in its article."""
    text = "\n".join(["县领导督导河道治理", *_FIRST, _SECOND, "慰问官兵和烈军属", _OTHER])
    assert [*_FIRST, _SECOND] in bodies(text)
