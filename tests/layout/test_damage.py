"""What damaged pages still tell: columns by their width, headlines by their bodies, bylines by the words that are left."""

import pytest

from kg.layout.makers.made_by import find_makers, read_makers
from kg.layout.makers.spread import names_in, two_names
from kg.model import Article
from tests.layout.pages import OTHER, REPORT, articles, bodies, headlines, wrapped

_FIRST = "天刚亮，码头上已经站满了人。老渔民把网一张一张抖开，晒在竹竿上，说今年的鱼比去年早来了十来天，价钱也稳。"
_SECOND = "下午的会开得很短。镇里把修渠的账目贴在墙上，几位村民代表一条一条地问，会计一条一条地答，没有人提前离开。"


def _two_columns() -> str:
    """Two paragraphs of eighteen characters a line, then two of twenty-four, without a headline between them."""
    narrow = "\n".join(wrapped(f"　　{text}", 18) for text in (_FIRST, _SECOND))
    wide = "\n".join(
        wrapped(f"　　{text}", 24)
        for text in (
            OTHER[OTHER.index("）") + 1 :],
            "学校还请家长一同观看，孩子们轮流走到望远镜前，排着长队，把看到的黑子画在纸上，贴满了走廊的墙。",
        )
    )
    return f"码头与账目\n{narrow}\n{wide}\n"


def test_an_article_under_another_is_told_by_its_column() -> None:
    """The width changes once, after a finished paragraph, and never back: another article begins there."""
    found = [one for one in bodies(_two_columns()) if one]
    assert len(found) == 2
    assert "".join(found[1]).replace("\n", "").lstrip().startswith("5月7日")


def test_an_article_under_another_is_told_by_its_punctuation() -> None:
    """Wide signs that give way to narrow ones after a finished paragraph, and never come back, are those of another article."""
    below = OTHER[OTHER.index("）") + 1 :].translate(str.maketrans("，：", ",:"))
    text = "\n".join(["码头与账目", *(wrapped(one, 20) for one in (_FIRST, _SECOND, below))])
    assert [len(one) for one in bodies(text) if one] == [2, 1]
    assert [len(one) for one in bodies(text.replace(",", "，")) if one] == [3]


def test_lines_cut_to_two_widths_are_one_text() -> None:
    """A text of one width that was cut again to a smaller one has a long line and a piece in turn."""
    long = [_FIRST[start : start + 24] for start in range(0, len(_FIRST), 24)] + [
        _SECOND[start : start + 24] for start in range(0, len(_SECOND), 24)
    ]
    text = "码头与账目\n" + "\n".join(piece for line in long for piece in (line[:20], line[20:]) if piece)
    (found,) = (one for one in bodies(text) if one)
    assert "".join(found).replace("\n", "") == _FIRST + _SECOND


def test_a_masthead_dates_what_stands_below_it() -> None:
    """A file may hold pages of several days."""
    text = "青石日报　2024年5月6日　第1版\n县里通了新桥\n　　昨日，新桥通车，两岸的村民都来看热闹，走了一遍又一遍。\n"
    text += "青石日报　2024年6月1日　第1版\n学校开了书市\n　　昨日，书市开张，孩子们拿旧书换新书，一直热闹到天黑才散。\n"
    dates = [one.date.value for one in articles(text) if one.paragraphs and one.date]
    assert dates == ["2024-05-05", "2024-05-31"]


@pytest.mark.parametrize(
    ("flat", "names"),
    [
        ("本报通迅员 王红", ["王红"]),
        ("本鲍记者 李敏 通讯员 陈 薇", ["李敏", "陈 薇"]),
        ("李敏 摄影报首", ["李敏", "李敏"]),
        ("本报记者 符 青 雨 黄 岩", ["符 青 雨", "黄 岩"]),
        ("记者薛世昌敖胜军", ["薛世昌", "敖胜军"]),
        ("记者 闫旭整理", ["闫旭"]),
        ("记者 华山 远　通讯员 刘映汐", ["华山 远", "刘映汐"]),
    ],
)
def test_bylines_keep_their_names(flat: str, names: list[str]) -> None:
    """One wrong character of a word for makers, spread names and a lost blank hide nobody."""
    assert [flat[slice(*maker.name)] for maker in find_makers(flat)] == names


def test_what_is_no_word_for_makers_stays_as_it_is() -> None:
    """A sentence is no byline because one word of it is like one."""
    assert read_makers("本镇记账员 王红") == ()


def test_names_are_cut_where_both_are_likely() -> None:
    """A single name is not cut, and one character is none."""
    assert names_in(["王"]) is None
    assert two_names("阿卜力克木") is None
    assert two_names("薛世昌敖胜军") == 3


def test_the_blank_at_a_line_end_parts_two_names() -> None:
    """（通讯员 石建华⏎ 麻 琳） names two correspondents."""
    text = "村里来了宣讲团\n本报讯（通讯员 石建华\n 麻 琳）5月6日，宣讲团来到青石村，在火塘边讲了一个下午，村民们听得认真，问得仔细。\n"
    (article,) = (one for one in articles(text) if one.paragraphs)
    assert isinstance(article, Article)
    assert [maker.name for maker in article.byline] == ["石建华", "麻琳"]


def test_a_headline_between_lines_of_two_texts_is_told_by_the_news_below_it() -> None:
    """The text above breaks off, and the line may be more of it, but the next opens with its day as news do."""
    above, below = wrapped(_FIRST, 16).split("\n"), wrapped(OTHER[OTHER.index("）") + 1 :], 16)
    text = "\n".join(["陈国强到青石镇调研春耕", *above[:3], "全市科技活动周启动仪式举行", below])
    assert headlines(text) == ["陈国强到青石镇调研春耕", "全市科技活动周启动仪式举行"]


def test_a_line_of_two_phrases_stands_apart() -> None:
    """Where a blank parts two phrases that are longer than names is no running text, though the line is as long as a column."""
    above, below = wrapped(REPORT, 16).split("\n"), wrapped(_FIRST, 16)
    text = "\n".join(["陈国强到青石镇调研春耕", *above, "一张渔网补三代　老码头话收成", below])
    assert headlines(text) == ["陈国强到青石镇调研春耕", "一张渔网补三代　老码头话收成"]


def test_a_line_that_leaves_a_bracket_open_is_no_headline() -> None:
    """It is a piece of a text: 周敏（女，汉族."""
    assert headlines(f"陈国强到青石镇调研春耕\n{REPORT}\n医师周敏（女，汉族\n") == ["陈国强到青石镇调研春耕"]


def test_a_subtitle_goes_with_the_line_above() -> None:
    """——… and （2024年第5号） are no headlines of their own."""
    text = f"县委组织部任前公示公告\n（2024年第5号）\n　　经研究，{_SECOND}"
    assert headlines(text)[0] == "县委组织部任前公示公告（2024年第5号）"


def test_a_piece_of_a_line_goes_on_before_any_full_stop() -> None:
    """Where long lines and short pieces take turns, a piece ends nothing, be it in the first sentence of a paragraph."""
    third = "晌午过后，几位老人坐在祠堂门口的长凳上，把这一年的事一件一件说给回乡的孩子们听，说到高兴处，笑声传出去很远很远。"
    lines = [paragraph[start : start + 26] for paragraph in (_FIRST, _SECOND, third) for start in range(0, len(paragraph), 26)]
    text = "码头与账目\n" + "\n".join(piece for line in lines for piece in (line[:22], line[22:]) if piece)
    (found,) = (one for one in bodies(text) if one)
    assert found == [_FIRST, _SECOND, third]
