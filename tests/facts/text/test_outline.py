"""Sentences in outline: names as letters, lists of people as one."""

import pytest

from kg.facts.text.outline import Outline, outline
from tests.facts.marked import body, read


def _outline(marked: str) -> Outline:
    block = body(read(marked))
    return outline(block, 0, len(block.text))


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        ("{O 县委}{T 书记}{P 周明远}到{L 梁堤头镇}，看望老党员{P 金花}、困难职工{P 李志强}。", "P到L，看望老党员P。"),
        ("{T 副县长}{P 周明远}，{O 教育局}{T 局长}{P 陆小雨}参加。", "P参加。"),
        ("{P 陆小雨} {P 金花} {P 李志强}列席。", "P列席。"),
        ("{P 周明远}与{T 村民}{P 金花}交谈。", "P与P交谈。"),
        ("“好日子在后头，我信！”{P 金花}说。", "QP说。"),
        ("{P 周明远}（右一）获奖。", "P获奖。"),
        ("出席的有：十届{O 州政协}原{T 主席}{P 周明远}，七届{O 州政协}{T 主席}{P 陆小雨}。", "出席的有：P。"),
    ],
)
def test_names_are_letters(marked: str, text: str) -> None:
    """Titles and bodies belong to their people, commas join only where a title follows, speech is one letter."""
    assert _outline(marked).text == text


def test_groups_know_what_is_said_round_them() -> None:
    """A group has the words before it in its clause, and those after it up to where somebody else does something."""
    first, second = _outline("{D=2022-10-24 10月24日}，{P 周明远}主持会议，{T 局长}{P 陆小雨}、{P 金花}参加。").groups
    assert (first.before, first.after) == ("", "主持会议")
    assert [one.text for one in second.people] == ["陆小雨", "金花"]
    assert (second.before, second.after) == ("", "参加")


def test_company_is_passed_over() -> None:
    """What somebody does with another follows the other's name."""
    first, second = _outline("{P 周明远}与{P 陆小雨}代表双方签约。").groups
    assert first.after == second.after == "代表双方签约"


def test_who_is_spoken_of_does_nothing() -> None:
    """After 指出 people are only spoken of, and inside a quotation they are none of the sentence."""
    acting, spoken = _outline("{P 周明远}指出，要落实{P 高远}的批示。").groups
    assert (acting.spoken_of, spoken.spoken_of) == (False, True)
    assert _outline("“{P 高远}来过，看了大棚。”老人说。").groups == ()


def test_bodies_and_places_outside_titles() -> None:
    """A body that heads a title is none of its own; the places before a villager's name are."""
    found = _outline("{O 县教育局}{T 局长}{P 周明远}到{O 曹县第一中学}，在{L 张庄村}{P 金花}家。").names
    assert [(one.placed.text, one.before) for one in found] == [("曹县第一中学", "P到"), ("张庄村", "在")]


def test_credits_name_nobody() -> None:
    """A sentence that is all brackets names the makers of the article."""
    assert _outline("（{T 记者} {P 周明远}）").groups == ()
