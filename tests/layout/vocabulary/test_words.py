"""The lists of words by which lines are known."""

import pytest

from kg.layout.makers.people import is_post
from kg.layout.vocabulary import signs


@pytest.mark.parametrize("word", ["近日", "此外", "据悉", "按照", "会议强调", "会上"])
def test_words_of_the_table_begin_a_sentence_of_news(word: str) -> None:
    """What the table lists opens running text, and a word that it lacks does not."""
    assert signs.LEAD.match(f"{word}，全县完成春播")
    assert not signs.LEAD.match("春播，全县完成")


def test_posts_of_the_table_end_the_line_under_a_name() -> None:
    """A post ends the line, whatever stands before it."""
    assert is_post("青石县县长")
    assert is_post("青石县作家协会会员、作家")
    assert not is_post("青石县春播忙")


@pytest.mark.parametrize(
    "line", ["青石时讯 要 闻", "青石报 副刊", "社址：新华路1号 邮编：834000", "青石日报社主办", "综合新闻", "第3版 要闻"]
)
def test_what_surrounds_news_on_a_page_is_furniture(line: str) -> None:
    """Names of papers, sections and imprints are known whatever the paper is called."""
    assert signs.FURNITURE.match(line.replace("：", ":"))


@pytest.mark.parametrize("line", ["举报电话:0991-7622100", "青石县召开会议", "新书出版"])
def test_lines_of_news_are_no_furniture(line: str) -> None:
    """A number to call belongs to its notice, and what looks like an imprint is a headline without its colon."""
    assert not signs.FURNITURE.match(line)
