"""Pages of every build laid out into articles."""

import pytest

from kg.layout import read_layout
from kg.model import BylineRole, IssueKind
from kg.text import cut
from tests.layout.pages import OTHER, REPORT, articles, bodies, headlines, page, wrapped


def test_lines_cut_by_a_column_are_one_paragraph() -> None:
    """A report broken to a width reads as it was written."""
    assert bodies(f"县领导调研春耕\n{wrapped(REPORT, 19)}\n") == [[REPORT]]


def test_lines_as_wide_as_the_page_go_on_in_mid_sentence() -> None:
    """Seventy characters are no headline: a name that such a line cuts (宏恒|瑞) is one, however rare its characters."""
    text = (
        "青石讯 大咖云集，真知灼见谈发展动能；名师荟萃，集思广益话乡村振兴。近日，农业与农村发展学院教授、博士生导师周敏，"
        "天津宏恒瑞咨询有限公司首席咨询师高小云在首届乡村振兴讲坛联袂授课，来自县内外的一百余名学员聆听了讲座。"
    )
    cut = text.index("瑞咨询")
    assert bodies(f"名师讲坛开讲\n{text[:cut]}\n{text[cut:]}\n") == [[text]]


def test_blank_lines_inside_a_column_cut_nothing() -> None:
    """OCR puts blank lines between the lines of one paragraph."""
    lines = wrapped(REPORT, 20).split("\n")
    text = "\n".join([*lines[:3], "", *lines[3:5], "", "", *lines[5:]])
    assert bodies(text) == [[REPORT]]


def test_each_dateline_begins_an_article_under_its_headline() -> None:
    """Two reports with their headlines are two articles."""
    text = f"陈国强到青石镇调研春耕\n\n{REPORT}\n\n第三中学举行科技节\n\n{OTHER}\n"
    assert headlines(text) == ["陈国强到青石镇调研春耕", "第三中学举行科技节"]
    assert bodies(text) == [[REPORT], [OTHER]]


def test_headlines_collected_elsewhere_find_their_bodies() -> None:
    """Headlines printed together after the bodies go to those that tell of the same things."""
    text = f"{REPORT}\n\n{OTHER}\n\n第三中学举行校园科技节\n\n陈国强到青石镇调研春耕生产\n"
    assert headlines(text) == ["陈国强到青石镇调研春耕生产", "第三中学举行校园科技节"]


def test_a_headline_over_two_lines_is_one() -> None:
    """Both lines above a dateline belong to the headline, in order."""
    text = f"县委书记到青石镇调研时强调\n抢抓农时确保粮食丰收\n{REPORT}\n"
    assert headlines(text) == ["县委书记到青石镇调研时强调抢抓农时确保粮食丰收"]


def test_a_campaign_above_a_headline_is_no_headline() -> None:
    """A column's name stays out of the headline and inside the article."""
    text = f"新春走基层\n陈国强到青石镇调研春耕\n{REPORT}\n"
    assert headlines(text) == ["陈国强到青石镇调研春耕"]
    assert bodies(text)[0][0] == "新春走基层"


@pytest.mark.parametrize(
    ("above", "headline"),
    [
        ("城乡短波\n县领导到青石镇调研春耕生产", ["县领导到青石镇调研春耕生产"]),
        ("●时评\n防汛不能有侥幸心理", ["防汛不能有侥幸心理"]),
        ("同心再启程\n——青石县两会侧记", ["同心再启程——青石县两会侧记"]),
        ("旗委常委会\n传达学习全国两会精神", ["旗委常委会传达学习全国两会精神"]),
        ("全旗会议召开\n部署秋季防火和禁牧工作", ["全旗会议召开部署秋季防火和禁牧工作"]),
        ("中共青石县委组织部公告\n（2024年第5号）", ["中共青石县委组织部公告（2024年第5号）"]),
    ],
)
def test_the_name_of_a_column_is_no_headline(above: str, headline: list[str]) -> None:
    """A few characters without news above the headline name the column; a body, a deed or a subtitle belong to the headline."""
    assert headlines(f"{above}\n{REPORT}\n") == headline


def test_marks_of_an_export_are_no_part_of_a_headline() -> None:
    """Markdown marks are left out of the spans."""
    assert headlines(f"## 陈国强到青石镇调研春耕\n\n{REPORT}\n") == ["陈国强到青石镇调研春耕"]


def test_subheads_stay_in_their_essay() -> None:
    """A signed essay keeps its sections, its author is in the byline."""
    text = (
        "以产业振兴带动乡村全面振兴\n\n冯志刚\n\n青石县委书记\n\n乡村振兴关键在产业。要坚持因地制宜，发展特色产业，让农民有更多获得感。\n\n"
        "做强产业筑牢根基\n\n产业是乡村振兴的根基。要延长产业链，让特色产业成为农民增收的支柱。\n\n"
        "留住人才激发活力\n\n人才是乡村振兴的关键。要引导人才返乡发展产业，激发乡村活力。\n"
    )
    (article,) = articles(text)
    assert [(one.name, one.role) for one in article.byline] == [("冯志刚", BylineRole.AUTHOR)]
    assert [cut(text, line) for line in article.byline_lines] == ["冯志刚", "青石县委书记"]
    assert "做强产业筑牢根基" in [cut(text, paragraph) for paragraph in article.paragraphs]


def test_under_short_news_every_paragraph_is_an_article() -> None:
    """The items of a box have no headline; its name is furniture."""
    text = "简讯\n\n近日，我县新增两个省级示范村。\n\n日前，县图书馆完成改造，重新向市民开放。\n"
    assert bodies(text) == [["近日，我县新增两个省级示范村。"], ["日前，县图书馆完成改造，重新向市民开放。"]]
    assert headlines(text) == ["", ""]


def test_a_paragraph_printed_again_is_an_article_of_its_own() -> None:
    """Every printing is kept, so that mentions are found in each; none is lost and none stands twice."""
    text = f"{REPORT}\n\n{OTHER}\n\n{REPORT}\n"
    assert [paragraph for body in bodies(text) for paragraph in body] == [REPORT, OTHER, REPORT]


def test_the_names_of_editors_survive() -> None:
    """Credits of the page are an article of byline lines alone."""
    text = f"2024年5月8日\n责任编辑 高云 校对 沈青\n\n陈国强到青石镇调研春耕\n{REPORT}\n"
    boxes = [article for article in articles(text) if not article.paragraphs]
    assert [[(one.name, one.role) for one in article.byline] for article in boxes] == [
        [("高云", BylineRole.EDITOR), ("沈青", BylineRole.EDITOR)]
    ]


def test_a_body_continued_over_another_article_is_one() -> None:
    """A sentence left open by a report in its midst is carried on after it."""
    head = "青石镇的蓝莓基地里，农户李春花忙着采摘蓝莓。蓝莓合作社带动农户种植蓝莓三百亩，蓝莓产业让农户的日子越"
    tail = "过越好。李春花说，蓝莓合作社今年还要再建冷库。"
    text = f"小蓝莓铺就致富路\n\n{head}\n\n第三中学举行科技节\n\n{OTHER}\n\n{tail}\n"
    assert [head + tail] in bodies(text)


def test_a_notice_keeps_list_and_signature() -> None:
    """Numbered lines and signers are part of the notice, whose date is that of the signature."""
    text = (
        "青石县关于表扬先进集体的通报\n\n经县委、县政府2024年9月9日研究，对以下集体予以表扬。\n\n一、先进集体（2个）\n\n"
        "青石县第一中学　青石县实验小学\n\n希望受表扬的集体再接再厉。\n\n青石县人民政府\n\n2024年9月10日\n"
    )
    (article,) = articles(text)
    assert article.date is not None
    assert article.date.value == "2024-09-10"


def test_a_page_of_marks_alone_has_no_article() -> None:
    """A page without text says so."""
    layout = read_layout(page("——\n\n第3版\n"))
    found, issues = layout.articles, layout.issues
    assert found == ()
    assert [issue.kind for issue in issues] == [IssueKind.NO_ARTICLE]


def test_furniture_is_told_apart() -> None:
    """Page numbers and mastheads belong to no article."""
    text = f"第3版\n\n2024年5月8日 星期三\n\n陈国强到青石镇调研春耕\n{REPORT}\n"
    assert [text[start:end] for start, end in read_layout(page(text)).furniture] == ["第3版", "2024年5月8日 星期三"]


def test_columns_read_across_are_put_in_order() -> None:
    """Lines of two reports by turns give the two reports."""
    left, right = wrapped(REPORT, 26).split("\n"), wrapped(OTHER, 20).split("\n")
    both = min(len(left), len(right))
    woven = [line for pair in zip(left, right, strict=False) for line in pair] + left[both:] + right[both:]
    assert sorted("".join(body) for body in bodies("\n".join(woven))) == sorted([REPORT, OTHER])
