"""Headlines of a page find their bodies together: by where they stand, and by what they and the bodies tell."""

import pytest

from kg.layout.blocks.block import Block
from kg.layout.drafts.about import About, Wording
from kg.layout.drafts.draft import Draft
from kg.layout.lines.kinds import Kind
from kg.layout.lines.page_lines import split_lines
from tests.layout.pages import OTHER, REPORT, bodies, headlines, wrapped

_NOTICE = "为树立榜样，县委、县人民政府决定，授予周敏等三名同志“优秀教师”称号，希望受表彰的教师珍惜荣誉，继续努力。"
_LAMPS = "　　入夜，老街的灯一盏盏亮了。修灯的老何背着工具箱走了三十年，孩子们都叫他“灯爷爷”，说他走到哪里哪里就亮。"


def _draft(text: str) -> Draft:
    draft = Draft()
    draft.add([Block(Kind.TEXT, tuple(split_lines(text)))])
    return draft


def _headline(text: str) -> Wording:
    return Wording.of([Block(Kind.HEAD, tuple(split_lines(text)))])


def test_a_headline_is_likelier_that_of_what_it_tells() -> None:
    """Rare words in a short body say more than common ones; a headline that tells of nothing in a body speaks against it."""
    about = About([_draft(REPORT), _draft(OTHER)])
    science = _headline("市三中举行科技节 学生观察太阳黑子")
    assert about.odds(science, 1) > 10
    assert about.odds(science, 0) < 0
    assert about.candidates(science) == [1]


def test_two_headlines_above_one_body_are_shared_out() -> None:
    """The first stands right above the second, whose body is below; its own has none and is further down."""
    text = f"市三中举行科技节 学生观察太阳黑子\n陈国强到青石镇调研春耕\n{REPORT}\n青石日报　2024年5月8日　第2版\n{OTHER}\n"
    assert headlines(text) == ["陈国强到青石镇调研春耕", "市三中举行科技节 学生观察太阳黑子"]


def test_a_body_without_a_headline_gets_one_that_tells_little() -> None:
    """一个人和一条街 shares but a character or two with the essay at the foot of the page, and nothing with the report below it."""
    text = f"一个人和一条街\n陈国强到青石镇调研春耕\n{REPORT}\n青石日报　2024年5月8日　第2版\n{_LAMPS}夜深人静，他还在街上走。\n"
    assert headlines(text) == ["陈国强到青石镇调研春耕", "一个人和一条街"]


def test_the_first_line_of_a_headline_stays_where_no_body_wants_one() -> None:
    """It tells nothing of the report either, and all others have their own."""
    text = f"一个人和一条街\n陈国强到青石镇调研春耕\n{REPORT}\n市三中举行科技节\n{OTHER}\n"
    assert headlines(text) == ["一个人和一条街陈国强到青石镇调研春耕", "市三中举行科技节"]


def test_a_body_under_the_name_of_a_column_alone_still_lacks_its_headline() -> None:
    """It gets the one at the end of the page, though that tells little of it."""
    text = f"新春走基层\n{_LAMPS}\n（通讯员 何芳）\n陈国强到青石镇调研春耕\n{REPORT}\n青石日报　2024年5月8日　第2版\n守夜人\n"
    assert headlines(text) == ["守夜人", "陈国强到青石镇调研春耕"]


def test_what_names_a_column_does_not_keep_the_headline_away() -> None:
    """Above the body stands 城乡短波 alone; the headline is at the foot of the page."""
    text = f"陈国强到青石镇调研春耕\n{REPORT}\n城乡短波\n{OTHER}\n市三中举行科技节 学生观察太阳黑子\n"
    assert headlines(text) == ["陈国强到青石镇调研春耕", "市三中举行科技节 学生观察太阳黑子"]


def test_headlines_apart_at_the_end_of_a_page_are_not_read_together() -> None:
    """What tells of no body stands far from the headline of one, and does not keep it from its body."""
    page = f"{_LAMPS}\n（通讯员 何芳）\n陈国强到青石镇调研春耕\n{REPORT}\n青石日报　2024年5月8日　第2版\n"
    assert headlines(f"{page}工会之声\n青石日报　2024年5月8日　第3版\n守夜人\n")[:2] == ["守夜人", "陈国强到青石镇调研春耕"]


def test_a_notice_begins_under_its_headline() -> None:
    """Though the headline is as long as the lines of the column: it ends as headlines of notices do."""
    head = "青石县人民法院悬赏公告"
    text = f"{head}\n" + wrapped("下列被执行人拒不履行判决确定的义务且下落不明本院依法悬赏征集线索希望知情人提供。", len(head)) + "\n"
    assert headlines(text) == [head]


@pytest.mark.parametrize(
    ("above", "headline"),
    [
        ("学科学 爱科学 用科学", "市第三中学举行校园科技节"),
        ("办科技节 看太阳黑子", "办科技节 看太阳黑子市第三中学举行校园科技节"),
    ],
)
def test_a_motto_above_a_headline_is_none(above: str, headline: str) -> None:
    """Phrases of one length that tell nothing of the news; those that tell of it, or differ in length, are its first line."""
    assert headlines(f"{above}\n市第三中学举行校园科技节\n{OTHER}\n") == [headline]


def test_the_bodies_that_issue_a_document_go_with_its_title() -> None:
    """关于…的决定 goes on with the line above, wherever both stand."""
    text = f"{REPORT}\n中共青石县委　青石县人民政府\n关于表彰2023年度优秀教师的决定\n　　{_NOTICE}\n"
    assert headlines(text)[-1] == "中共青石县委　青石县人民政府关于表彰2023年度优秀教师的决定"


def test_a_headline_that_tells_of_nothing_stays_above_its_body() -> None:
    """An essay has a title that its text does not repeat."""
    assert headlines(f"三十年\n{_LAMPS}\n陈国强到青石镇调研春耕\n{REPORT}\n")[0] == "三十年"


@pytest.mark.parametrize(
    "second",
    [
        f"　　{_NOTICE}",
        "各乡镇人民政府，县直有关单位：\n　　汛期将至，请各单位做好值班，遇有险情及时报告。",
        "　　经县委研究，现将拟任职人选公示如下：\n　　周敏，女，1985年4月生，现任县第一中学教师，拟任县教育局副局长。",
        "　　●8日，老街的灯换了新泡，修灯的老何背着工具箱走了一夜，孩子们跟在后面数，一共数了三十六盏。",
    ],
)
def test_an_article_begins_without_a_headline(second: str) -> None:
    """A notice, a circular and a brief with a bullet and its day are no more of the report above."""
    first = "　　5月6日，县委书记陈国强到青石镇调研春耕生产工作，走进田间地头，详细了解化肥储备、农机调度等情况。"
    found = [one for one in bodies(f"陈国强到青石镇调研春耕\n{first}\n{second}\n") if one]
    assert found[0] == [first.strip()]
    assert len(found) == 2


def test_items_of_a_list_stay_together_with_commas_in_them() -> None:
    """（女，彝族） in one item makes it no text of its own."""
    text = (
        "关于表彰优秀教师的决定\n　　为树立榜样，县人民政府决定，授予下列同志“优秀教师”称号：\n"
        "周敏（女，彝族）　青石镇中心小学\n陈国强　县第一中学\n　　希望受表彰的教师珍惜荣誉，继续努力，再创佳绩。\n"
    )
    assert len([one for one in bodies(text) if one]) == 1


def test_lines_of_a_resume_are_no_headlines() -> None:
    """A term at the head of a line belongs to the article that tells the career."""
    career = "1996.07—1999.03　浠水县巴河镇政府科员\n\n1999.03—2004.11　团浠水县委副书记\n\n2004.11至今　罗田县委书记"
    page = f"程望楚同志简历\n\n程望楚，男，汉族，1974年9月生，湖北浠水人，1995年6月加入中国共产党，1996年7月参加工作。\n\n{career}\n"
    assert headlines(page) == ["程望楚同志简历"]
    assert bodies(page)[0][-3:] == career.split("\n\n")


@pytest.mark.parametrize(
    ("headline", "opening"),
    [
        ("丢了的金镯子，从垃圾堆里又“回来”了", "4月3日傍晚，家住云林路社区的何芳在小区里急得直掉眼泪，她把金镯子当垃圾扔了。"),
        ("关于命名2022年度优秀驻村工作队的通报", "经各乡镇推荐、县强基办审核，县委决定命名下列五支驻村工作队为优秀驻村工作队。"),
    ],
)
def test_a_headline_as_wide_as_its_column_is_told_from_its_text(headline: str, opening: str) -> None:
    """Though a comma stands in it; below it news open with their day, a circular with anything."""
    text = f"陈国强到青石镇调研春耕\n{wrapped(REPORT, 18)}\n{headline}\n{wrapped(opening + _NOTICE, 18)}\n"
    assert headlines(text) == ["陈国强到青石镇调研春耕", headline]


def test_a_notice_of_a_court_is_an_article() -> None:
    """It names whom it summons, and stands below a finished text whatever became of its headline."""
    notice = "何建军：本院受理原告林芳诉你民间借贷纠纷一案，现依法向你公告送达起诉状副本及开庭传票，逾期将依法缺席裁判。"
    assert bodies(f"县人民法院公告\n陈国强到青石镇调研春耕\n{REPORT}\n{notice}\n") == [[REPORT], [notice]]
