"""Units, stacks and the words that say how somebody stands to a post."""

import pytest

from kg.facts.posts.holdings import holdings
from kg.facts.posts.stacks import stacks
from kg.facts.posts.statuses import governor, heading, is_removal, leading, trailing
from kg.model import MentionType, PostStatus
from tests.facts.marked import body, read


def _stacks(marked: str) -> list[list[str]]:
    block = body(read(marked))
    items = [placed for placed in block.placed if placed.type is not MentionType.DATE]
    return [[block.text[unit.start : unit.title.end] for unit in stack] for stack in stacks(block.text, items)]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{O 县委}{T 常委}、{O 党工委}{T 副书记}{P 周明远}", [["县委常委", "党工委副书记"]]),
        ("{O 工信局}、{O 商务局}{T 局长}", [["工信局、商务局局长"]]),
        ("{L 梁堤头镇}{T 镇长}", [["梁堤头镇镇长"]]),
        ("{T 局长}，{T 主任}", [["局长"], ["主任"]]),
        ("{O 县委}{T 书记}，{O 县政府}{T 县长}", [["县委书记", "县政府县长"]]),
        ("{O 自治区党委}{T 常委}、自治区{T 常务副主席}", [["自治区党委常委", "常务副主席"]]),
    ],
)
def test_stacks_of_units(marked: str, expected: list[list[str]]) -> None:
    """Separators join units; a comma only one with a body of its own."""
    assert _stacks(marked) == expected


def test_each_stack_is_given_once() -> None:
    """A title between two names belongs to one of them alone, and people come in their order."""
    block = body(read("{P 周明远}{T 县长}到场，{T 副县长}{P 陆小雨}到场。"))
    held = [(one.person.text, [unit.title.text for unit in one.units]) for one in holdings(block, lambda _: True)]
    assert [name for name, _ in held] == ["周明远", "陆小雨"]
    assert sum(len(titles) for _, titles in held) == 2


@pytest.mark.parametrize(
    ("text", "status"), [("原", PostStatus.FORMER), ("新当选的", PostStatus.ELECTED), ("新任", PostStatus.APPOINTED), ("我们", None)]
)
def test_word_before_a_unit(text: str, status: PostStatus | None) -> None:
    """The word right before a unit gives its status."""
    assert leading(text, len(text)) is status


@pytest.mark.parametrize(
    ("text", "status"), [("候选人", PostStatus.CANDIDATE), ("（主持工作）", PostStatus.ACTING), ("职务", None), ("说", None)]
)
def test_words_after_a_stack(text: str, status: PostStatus | None) -> None:
    """候选人 and （主持工作） give a status; 职务 only closes a removal."""
    assert trailing(text, 0) is status
    assert is_removal(text, 0) is (text == "职务")


def test_decision_rules_what_comes_after_it() -> None:
    """The last decision before a name governs it; with a colon it heads a list."""
    assert governor("任命张三；免去李四", 5) is PostStatus.APPOINTED
    assert governor("任命张三；免去李四", 9) is PostStatus.REMOVED
    assert governor("任命张三；免去李四", 6) is PostStatus.APPOINTED
    assert governor("任命张三；免去李四", 1) is None
    assert heading("任命：") is PostStatus.APPOINTED
    assert heading("任命张三") is None
