"""Dates and datelines of articles."""

import pytest

from kg.layout import read_layout
from tests.layout.pages import OTHER, REPORT, articles, page, wrapped


@pytest.mark.parametrize(
    ("text", "dateline", "value"),
    [
        ("本报2024年6月28日讯（记者 周敏）6月25日，县图书馆开馆，市民纷纷前来参观。", None, "2024-06-28"),
        ("本报北京2024年6月28日电（记者 周敏）摄影展在国家博物馆开幕，展期一个月。", "北京", "2024-06-28"),
        ("青石讯 近日，县图书馆完成改造，重新向市民开放，环境焕然一新。", "青石", None),
        ("本报讯（记者 周敏）2024年7月15至16日，全县篮球赛在体育馆举行，十支球队参赛。", None, "2024-07-15/2024-07-16"),
        ("本报讯（记者 周敏）7月15日，全县篮球赛在体育馆举行，十支球队参赛。", None, "XXXX-07-15"),
        ("年，青石县启动文明城市创建工作。 年以来，每周三晚上，会议室灯火通明。", None, None),
    ],
)
def test_dateline_and_date(text: str, dateline: str | None, value: str | None) -> None:
    """A date is what the page says, to its precision; nothing is invented where digits are lost."""
    (article,) = articles(text)
    assert article.dateline == dateline
    assert (article.date.value if article.date else None) == value


def test_the_masthead_gives_the_year_and_says_so() -> None:
    """A year taken from the masthead is marked as inferred."""
    (article,) = (one for one in articles(f"青石日报 2024年5月8日 星期三\n\n县领导调研春耕\n{REPORT}\n") if one.paragraphs)
    assert article.date is not None
    assert (article.date.value, article.date.inferred) == ("2024-05-06", True)


@pytest.mark.parametrize(
    ("masthead", "day"),
    [
        ("青石日报 2023 - 11 - 07 第4版", "2023-11-06"),
        ("青石日报 2023 . 11 . 7 星期二 责编：周敏", "2023-11-06"),
        ("青石日报  2023--07", "2023-11-06"),
        ("首页 > 青石要闻  青石县人民政府网站  2023-11-07  来源：区融媒体中心  字号：大 中 小", "2023-11-06"),
    ],
)
def test_every_masthead_dates_what_stands_below_it(masthead: str, day: str) -> None:
    """With blanks in its date, without some digits, or as a site prints it: the page above it has another year."""
    other = OTHER.replace("5月7日", "11月6日")
    found = articles(f"青石日报 2024年5月8日 星期三\n\n县领导调研春耕\n{REPORT}\n{masthead}\n市第三中学举行校园科技节\n{other}\n")
    assert [one.date.value for one in found if one.paragraphs and one.date] == ["2024-05-06", day]


@pytest.mark.parametrize("day", ["2023年11月1\n7日", "2023年11\n月17日", "2023年11月17\n日"])
def test_the_day_of_a_signature_is_no_masthead(day: str) -> None:
    """A notice signed with its day, cut in two, dates nothing below it where the page has its own date."""
    notice = wrapped("经研究，现将拟任职人选公示如下。公示期内如有异议，请向县委组织部反映，联系电话见县政府网站。", 20)
    signed = f"任前公示\n{notice}\n中共青石县委组织部\n{day}\n"
    found = articles(f"青石日报 2024年5月8日 星期三\n{signed}县领导调研春耕\n{wrapped(REPORT, 20)}\n")
    assert [one.issued.value for one in found if one.issued] == ["2024-05-08", "2024-05-08"]
    assert found[0].date is not None
    assert found[0].date.value == "2023-11-17"


def test_a_masthead_wider_than_the_column_above_it_is_none_of_its_lines() -> None:
    """It dates what stands below it, though the column above breaks off in a quotation that is left open."""
    masthead = "青石日报  2023年11月7日  癸卯年九月廿四  星期二  第7214期  中共青石县委主办  今日四版"
    above = wrapped(REPORT + "他说：“化肥不会少，种子也早就备好了，大家放心地去种，有什么难处就来找我，", 20)
    found = articles(f"县领导调研春耕\n{above}\n{masthead}\n市第三中学举行校园科技节\n{wrapped(OTHER, 20)}\n")
    assert [one.issued.value for one in found if one.paragraphs and one.issued] == ["2023-11-07", "2023-11-07"]


def test_an_undated_article_has_the_date_of_its_page() -> None:
    """What tells no day of its own was printed on the page's day."""
    text = "2024年5月8日\n\n小蓝莓铺就致富路\n\n青石镇的蓝莓基地里，农户忙着采摘蓝莓，日子越过越好。\n"
    (article,) = articles(text)
    assert article.date is not None
    assert (article.date.value, article.date.inferred) == ("2024-05-08", False)


def test_a_life_told_from_its_beginning_is_of_no_day() -> None:
    """A portrait that opens with months long past has no date, though a day of this year is told at its end; the page's day is known."""
    text = "1996年9月，朱水根到岛上当教师，教室漏雨。\n今年3月2日，县教育局送来一艘新的接送船，局长亲自掌舵。\n"
    first, second = articles(f"青石日报 2024年5月8日 星期三\n\n县领导调研春耕\n{REPORT}\n船来了\n{text}")
    assert (first.date and first.date.value, second.date, second.seen) == ("2024-05-06", None, "2024-05-08")


def test_a_crawl_knows_the_date_of_its_pages() -> None:
    """A date that came with the source serves as masthead."""
    found = read_layout(page(REPORT, date="2023-05-07")).articles
    assert found[0].date is not None
    assert found[0].date.value == "2023-05-06"


@pytest.mark.parametrize(
    ("saying", "year"),
    [
        ("会议是2024年第13次常务会议。", "2024"),
        ("会议回顾总结2023年工作，系统部署2024年工作任务。", "2024"),
        ("截至2023年底，全县党员总数达到一万名。", "2024"),
        ("会议听取2024年全县国民经济计划上半年执行情况的报告。", "2024"),
        ("会议审议调整2024年计划的报告。", "2024"),
        ("会议审议2023年度财政决算的报告。", "2024"),
        ("大家以歌舞庆祝新中国成立75周年。", "2024"),
        ("青石县举行成立70周年庆祝大会。自1954年成立以来，青石县变化很大。", "2024"),
        ("青石县举行成立70周年庆祝大会。", "XXXX"),
        ("2023年以来，全县销毁了一批假冒商品。", "XXXX"),
    ],
)
def test_sayings_that_fit_one_year_give_it(saying: str, year: str) -> None:
    """Only what can be said in one year alone tells the year of the page."""
    (article,) = articles(REPORT + saying)
    assert article.date is not None
    assert article.date.value == f"{year}-05-06"


_BODY = "县水利局组织技术人员深入各乡镇开展水库安全检查，查看了闸门、坝体和溢洪道，要求限期整改到位。"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (f"青石日报 2024年5月8日 星期三\n县领导督导防汛\n昨日，{_BODY}", "2024-05-07"),
        (f"青石日报 2024年5月8日 星期三\n县领导督导防汛\n5月6日，{_BODY}今天，检查还在继续。", "2024-05-06"),
        (f"青石日报 2024年5月 星期三\n县领导督导防汛\n昨日，{_BODY}", None),
        (f"青石日报 2024年5月8日 星期三\n迎春茶话会\n欢歌笑语，喜气洋洋。昨晚，{_BODY}", "2024-05-07"),
        (f"县领导督导防汛\n来源：青石新闻网 发布时间：2024-05-08 00:00 浏览次数：\n今（8）日，{_BODY}", "2024-05-08"),
        (f"县领导督导防汛\n发布时间：24-05-08    来源：\n5月6日，{_BODY}", "2024-05-06"),
        (f"县政协举行常委会议\n12月23日，{_BODY}会议决定，全体会议于2025年1月12日至14日召开。", "2024-12-23"),
        (f"县政协举行常委会议\n5月23日，{_BODY}规定自2024年1月12日起施行。", "2024-05-23"),
        (f"县领导督导防汛\n发布时间：2024-05-08 09:30 来源：青石县人民政府\n{_BODY}", None),
        (f"县领导督导防汛\n15.05.2024 09:30\n5月6日，{_BODY}", "2024-05-06"),
        (f"县人大常委会举行会议\n5月6日，会议审议2023年度财政决算的报告。{_BODY}", "2024-05-06"),
        (f"县领导督导防汛\n来源：青石县人民政府 时间：2024-05-08\n5月6日，{_BODY}", "2024-05-06"),
        (f"职工篮球联赛开赛\n5月6日，为期三天的2024年青石县职工篮球联赛开赛。{_BODY}", "2024-05-06"),
        (f"县水库2024年大事记\n5月6日，{_BODY}", "2024-05-06"),
        (f"船头要有人喊号子\n□ 周敏\n5月6日，{_BODY}\n（作者系县水利局工程师，2024年5月8日）", "2024-05-08"),
    ],
)
def test_the_day_of_an_article(text: str, value: str | None) -> None:
    """A day said by its distance counts from the page's day, if that is known; an essay is of the day it was signed.

    The day on which a site published its news tells the year of theirs, and is not theirs.
    """
    (article,) = (one for one in articles(text) if one.paragraphs)
    assert (article.date.value if article.date else None) == value


def test_a_day_long_past_is_not_the_day_of_the_news() -> None:
    """A portrait tells of 2010 before it comes to this autumn; news of January may tell of December."""
    told = "他记得最牢的，是2010年7月24日那场山洪。2024年10月17日，县医院的医生来村里义诊。"
    (article,) = (one for one in articles(f"青石日报 2024年11月8日 星期五\n\n药箱里的二十六年\n　　{told}\n") if one.paragraphs)
    assert article.date is not None
    assert article.date.value == "2024-10-17"
    told = "2023年12月30日，县图书馆开馆，副县长高山致辞，市民纷纷前来参观。"
    (article,) = (one for one in articles(f"青石日报 2024年1月3日 星期三\n\n县图书馆开馆\n　　{told}\n") if one.paragraphs)
    assert article.date is not None
    assert article.date.value == "2023-12-30"


def test_a_day_that_no_calendar_has_dates_nothing() -> None:
    """2月29日 beside dates of a year that is none with 366 days, or a misread day, stops nothing."""
    text = f"县领导督导防汛\n2023年2月29日，{_BODY}2023年3月2日会议结束。"
    (article,) = (one for one in articles(text) if one.paragraphs)
    assert article.date is None or article.date.value == "2023-03-02"


def test_a_day_of_last_year_dates_no_article() -> None:
    """去年12月19日 in a report of this January is told as past."""
    text = (
        "青石日报 2024年1月16日 星期二\n\n警方破获一起案件\n本报讯 去年12月19日，居民报警称被骗。1月8日，民警将嫌疑人抓获，追回全部钱款。\n"
    )
    (article,) = (one for one in articles(text) if one.paragraphs)
    assert article.date is not None
    assert article.date.value == "2024-01-08"
