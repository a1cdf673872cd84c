"""Where one article ends and the next begins, told by how texts open and by what headlines share."""

import pytest

from kg.layout.blocks.block import Block
from kg.layout.drafts.draft import Draft
from kg.layout.drafts.openings import are_sections
from kg.layout.lines.kinds import Kind
from kg.layout.lines.page_lines import split_lines
from tests.layout.pages import REPORT, articles, bodies, headlines, wrapped

HEAD = "云岭县召开森林防火工作部署会议"
NEWS = (
    "县长韩一鸣主持召开森林防火工作部署会议，传达省市会议精神，听取各乡镇防火准备情况汇报。韩一鸣强调，要落实责任，备足物资，"
    "管住火源，加强巡护，确保今冬明春不发生大的火灾。副县长杜小满、县林业局局长白露参加会议。"
)
FEATURE = "村里的老磨坊停了二十年，去年秋天又转了起来。守磨坊的石老汉说，水还是那条水，磨还是那盘磨，只是来看的人多了。"
DECISION = "（2024年3月12日云岭县第十八届人民代表大会常务委员会第二十次会议通过）"


def block(kind: Kind, text: str) -> Block:
    """A block of one line."""
    return Block(kind, tuple(split_lines(text)))


@pytest.mark.parametrize("opening", ["11月8日，", "11月8日下午，", "近日，", "11月8日至9日，", "“火不进山，人不进林。”11月8日，"])
def test_a_line_that_opens_as_news_do_begins_a_text_under_a_headline(opening: str) -> None:
    """A headline as wide as its column is not read on into the day or the speech below it."""
    assert headlines(f"{HEAD}\n{wrapped(opening + NEWS, len(HEAD))}\n") == [HEAD]


def test_a_day_within_a_sentence_begins_no_text() -> None:
    """A day at the head of a line goes on with running text above it."""
    text = "县长韩一鸣说，从去年入冬到现在，11月8日，是第一个没有火情的立冬日。" + NEWS
    assert bodies(f"{REPORT}\n{wrapped(text, 16)}\n")[-1][-1].replace("\n", "") == text


def test_news_of_a_day_are_no_section_of_an_essay() -> None:
    """A text under a headline of its own that tells its day is another article, though the essay above is short and signed at its top."""
    text = f"老磨坊转起来了\n通讯员 秦小雨\n{FEATURE}\n{HEAD}\n11月8日，{NEWS}\n"
    assert headlines(text) == ["老磨坊转起来了", HEAD]


def test_a_sitting_told_under_its_decision_is_another_article() -> None:
    """A list of appointments ends where news of a day begin, though their headline stands elsewhere."""
    text = (
        f"云岭县人民代表大会常务委员会任免名单\n{DECISION}\n任命白露为云岭县林业局局长。\n\n"
        "3月12日，县十八届人大常委会第二十次会议举行。县人大常委会主任常青主持会议，副主任毕成、沙舟出席会议。\n"
    )
    assert len(bodies(text)) == 2


def test_a_decision_without_its_headline_begins_an_article() -> None:
    """What tells when a decision was passed is its first line and ends nothing."""
    text = f"{HEAD}\n11月8日，{NEWS}\n{DECISION}\n任命白露为云岭县林业局局长。\n"
    assert bodies(text)[1][0] == DECISION
    assert len(articles(f"{HEAD}\n11月8日，{NEWS}\n（来源：云岭发布）\n")) == 1


def test_headlines_of_one_form_are_subheads() -> None:
    """Sections named after departments stay in their article, though each tells a day."""
    text = (
        "多部门联动守住汛期平安\n入汛以来，全县先后遭遇三轮强降雨，各部门闻令而动。\n"
        "应急：把关口往前移\n6月2日夜里，救援大队把河边的三十户人家转移到学校。\n"
        "水利、气象：一小时一会商\n6月3日，两个部门的值班员守在水库大坝上，雨量一小时一报。\n"
        "公路：路断人不断\n6月4日，山口塌方，养护站的工人干了一夜，天亮时通了半幅路。\n"
    )
    assert [len(body) for body in bodies(text)] == [7]


def test_signed_texts_under_headlines_of_one_form_are_no_sections() -> None:
    """What its reporter signs is whole, whatever the form of the headlines."""
    draft = Draft(front=[block(Kind.HEAD, "全县春耕进展顺利")])
    draft.add([block(Kind.TEXT, FEATURE)])
    front = [block(Kind.HEAD, "河口镇：稻田插上新秧")]
    text, after = block(Kind.TEXT, f"{FEATURE}（记者 周敏）"), block(Kind.HEAD, "山口镇：茶园采下头茬")
    assert not are_sections(draft, front, [text, after])
    assert are_sections(draft, front, [block(Kind.TEXT, FEATURE), after])


def test_a_list_ends_before_the_headline_of_news() -> None:
    """The last short line under a list is the headline of a text that tells its day."""
    text = f"陈国强到青石镇调研春耕\n{REPORT}\n捐款名单如下：\n云岭农商银行\n云岭供电公司\n县红十字会\n{HEAD}\n11月8日，{NEWS}\n"
    assert headlines(text) == ["陈国强到青石镇调研春耕", HEAD]
