"""Lists of results and of people are the text of the article that they stand in, line by line."""

from tests.layout.pages import bodies, headlines

REPORT = "“云岭杯”象棋赛收枰\n本报讯　8月15日，“云岭杯”象棋赛在县体育馆收枰，来自各乡镇的六十名棋手参加了比赛。"
RESULTS = (
    "团体前三名：石桥镇一队、黄坡镇队、城东街道队",
    "男子组　第一名：韩一鸣（石桥镇）　第二名：杜小满（黄坡镇）",
    "优秀组织奖：县总工会",
)
TEACHERS = ("王小燕　云岭县第一中学", "李国安　石桥镇中心小学", "周　敏　县特殊教育学校", "赵春来　黄坡镇中学")


def test_winners_are_no_headlines() -> None:
    """What names a rank and after a colon the winners goes on with the report above it."""
    page = "\n".join((REPORT, *RESULTS, ""))
    assert headlines(page) == ["“云岭杯”象棋赛收枰"]
    assert bodies(page)[0][1:] == list(RESULTS)


def test_people_with_their_units_are_the_text_under_a_headline() -> None:
    """Three rows on end that begin with a name and a blank are a list, one line a paragraph, though no sentence is among them."""
    page = "\n".join(("云岭县“最美教师”名单", *TEACHERS, ""))
    assert headlines(page) == ["云岭县“最美教师”名单"]
    assert bodies(page) == [list(TEACHERS)]


def test_two_authors_are_no_list() -> None:
    """Two lines of a name and a place may be who wrote what: without a third they are no list of people."""
    assert not any(bodies("\n".join(("云岭县“最美教师”名单", *TEACHERS[:2], ""))))
