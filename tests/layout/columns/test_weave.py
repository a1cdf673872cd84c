"""Columns read across each other."""

from itertools import pairwise

import pytest

from kg.layout.columns.weave import unweave
from kg.layout.lines.page_lines import split_lines
from tests.layout.pages import OTHER, REPORT, wrapped

THIRD = (
    "全区森林草原防火工作现场会日前在白音林场召开。与会人员观摩了扑火演练，听取了瞭望塔建设情况汇报。会议要求，各林场要压实责任，"
    "加强火源管控，备足扑火物资，坚决防止发生重大森林火灾。林业和草原局负责人作了安排部署，各旗县分管领导参加会议。"
)


def _across(columns: list[list[str]], size: int) -> str:
    """Columns as one who reads across them gets them: so many lines of each by turns."""
    waiting = [list(column) for column in columns]
    lines: list[str] = []
    while any(waiting):
        for column in waiting:
            lines += column[:size]
            del column[:size]
    return "\n".join(lines)


def _kept(text: str, columns: list[list[str]]) -> float:
    """The share of line ends after which the next line of the column follows."""
    order = [line.text for line in unweave(split_lines(text))]
    following = set(pairwise(order))
    ends = [pair for column in columns for pair in pairwise(column)]
    return sum(pair in following for pair in ends) / len(ends)


@pytest.mark.parametrize("size", [1, 2, 3])
@pytest.mark.parametrize("widths", [(18, 18), (14, 21), (16, 16, 16)])
def test_columns_read_across_are_put_in_order(size: int, widths: tuple[int, ...]) -> None:
    """Two or three columns, by one line or by several, of one width or of two."""
    columns = [wrapped(text, width).split("\n") for text, width in zip((REPORT, OTHER, THIRD), widths, strict=False)]
    assert _kept(_across(columns, size), columns) >= 0.8


def test_plain_pages_stay_as_they_are() -> None:
    """Articles under one another keep their order, headlines and all."""
    text = "\n".join(["县领导调研春耕", wrapped(REPORT, 18), "科技节开幕", "本报记者 许文", wrapped(OTHER, 23), "防火现场会召开", THIRD])
    lines = split_lines(text)
    assert [line.start for line in unweave(lines)] == [line.start for line in lines]


def test_paragraphs_on_lines_of_their_own_stand_in_no_columns() -> None:
    """A page whose paragraphs are single lines, longer than any column is wide, keeps its order whatever its lists are like."""
    long = [
        f"{'清晨的雾还没有散去，村口的老槐树下已经站满了等车的人，他们要去镇上赶一年里最热闹的集' * 2}，第{number}辆车来了。"
        for number in "一二三四"
    ]
    items = ["周敏，女，青石镇柳湾村护林员；", "何丽，女，青石镇人，现为村医；", "陈国强，男，现为柳湾小学教师；"]
    text = "\n".join([long[0], *items, long[1], *items[::-1], long[2], long[3]])
    assert [line.woven for line in unweave(split_lines(text))] == [0] * 10


@pytest.mark.parametrize("size", [1, 2, 4])
def test_two_columns_of_one_article_are_one_text(size: int) -> None:
    """The second column begins where the first breaks off, and neither counts as a text of its own."""
    column = wrapped(REPORT + THIRD, 16).split("\n")
    columns = [column[: (len(column) + 1) // 2], column[(len(column) + 1) // 2 :]]
    lines = unweave(split_lines("\n".join(["县领导调研春耕", _across(columns, size), "科技节开幕", wrapped(OTHER, 23)])))
    assert [line.text for line in lines[1 : len(column) + 1]] == column
    assert len({line.woven for line in lines[1 : len(column) + 1]}) == 1


def test_a_headline_among_turns_belongs_to_no_column() -> None:
    """What was printed between the lines of two columns is set apart, and the turns go on after it."""
    columns = [wrapped(text, 16).split("\n") for text in (REPORT, THIRD)]
    woven = _across(columns, 2).split("\n")
    text = "\n".join([*woven[:6], "科技节开幕", *woven[6:]])
    assert _kept(text, columns) >= 0.8


def test_a_text_keeps_to_one_width_of_punctuation() -> None:
    """Where the lines of two texts end with their clauses, the width of their signs tells which line is whose."""
    one = ["县图书馆上周末开门迎客，", "孩子们在门前排起长队，", "馆长说，书架都是新的，", "老人也来了，借戏曲磁带。"]
    other = ["镇上的集市改到了逢五，", "卖菜的摊位搬进大棚里，", "管理员说，收费没有变，", "赶集的人多，车停在河边。"]
    narrow = [line.replace("，", ",") for line in other]
    assert _kept(_across([one, narrow], 1), [one, narrow]) == 1.0
    assert _kept(_across([one, other], 1), [one, other]) < 1.0
