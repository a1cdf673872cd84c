"""Marks are taken out of a gold text and tell what they mark."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.evaluate.markup import parse_marks
from kg.model import MentionType

_PATH = Path("page.ann")


def test_marks_leave_the_text_and_tell_types_keys_and_values() -> None:
    """A mark gives type, text without white space, raw spans, what it stands for and its date."""
    marked = parse_marks("⟦a1 body⟧\n{O@中共曹县委员会 县委}{T 书\n记}{P 周明远}{D=2022-10-24~ 10月24日}", _PATH)
    assert marked.text == "县委书\n记周明远10月24日"
    assert [(one.type, one.text, one.key) for one in marked.mentions] == [
        (MentionType.ORG, "县委", "中共曹县委员会"),
        (MentionType.TITLE, "书记", "书记"),
        (MentionType.PERSON, "周明远", "周明远"),
        (MentionType.DATE, "10月24日", "10月24日"),
    ]
    assert marked.mentions[1].spans == ((2, 3), (4, 5))
    assert marked.mentions[3].value == "2022-10-24"


def test_segments_belong_to_articles() -> None:
    """A segment line opens a stretch of an article, and ⟦-⟧ one of none."""
    marked = parse_marks("⟦-⟧\n报头\n⟦a1 headline⟧\n标题\n⟦a1 body⟧\n正文。\n", _PATH)
    found = [(one.article, one.kind, marked.text[slice(*one.span)]) for one in marked.segments]
    assert found == [(None, "", "报头"), ("a1", "headline", "标题"), ("a1", "body", "正文。")]


def test_optional_mentions_are_known_as_such() -> None:
    """A question mark makes a mention count neither way."""
    assert [one.optional for one in parse_marks("{L? 内蒙古}{L 达旗}", _PATH).mentions] == [True, False]


@pytest.mark.parametrize("text", ["{P 周明远", "周明远}", "{O 县{T 委}}", "⟦a1 poem⟧\n诗"])
def test_faulty_marks_are_named_with_their_line(text: str) -> None:
    """A mark that does not close, opens twice or is of no known kind is an error with file and line."""
    with pytest.raises(InputError, match=r"page\.ann:2"):
        parse_marks("\n" + text, _PATH)


@given(st.text(alphabet="县委书记周明远。\n 10月", max_size=40))
def test_text_without_marks_is_itself(text: str) -> None:
    """Nothing is lost where nothing is marked."""
    assert parse_marks(text, _PATH).text == text
