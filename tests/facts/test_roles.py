"""What part a sentence gives to the people it names."""

import pytest

from kg.facts.roles import parts
from kg.facts.scenes import Stretch
from tests.facts.marked import body, read


def _roles(marked: str) -> dict[str, str | None]:
    block = body(read(marked))
    return {part.person.text: part.role for part in parts(Stretch(block, 0, len(block.text)))}


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("{T 县长}{P 周明远}主持会议。", "chair"),
        ("{T 县长}{P 周明远}到{L 张庄村}调研。", "leader"),
        ("{P 周明远}参加会议。", "participant"),
        ("会议邀请{T 教授}{P 周明远}授课。", "lecturer"),
        ("看望慰问困难职工{P 周明远}。", "recipient"),
        ("学习{T 总书记}{P 周明远}关于安全生产的重要论述。", "cited"),
        ("天气很好，{P 周明远}。", None),
    ],
)
def test_role_by_the_words_round_a_name(sentence: str, role: str | None) -> None:
    """The words after the name or before it say the part; without any there is none."""
    assert _roles(sentence) == {"周明远": role}


def test_list_shares_one_role() -> None:
    """Everyone of a list has the part that the words round the list give, titles and separators between them or not."""
    assert set(_roles("{T 副县长}{P 周明远}、{P 陆小雨}，{O 教育局}{T 局长}{P 李志强}参加会议。").values()) == {"participant"}


def test_two_lists_have_two_roles() -> None:
    """Words between two lists belong to the first, as what comes after it."""
    assert _roles("{P 周明远}主持会议，{P 陆小雨}参加会议。") == {"周明远": "chair", "陆小雨": "participant"}
