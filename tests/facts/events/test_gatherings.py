"""Occasions by the head noun of their names."""

from kg.facts.events.gatherings import gathering
from kg.model import EventType


def _found(text: str) -> tuple[EventType, str] | None:
    found = gathering(text, 0, len(text))
    return (found.type, found.name) if found else None


def test_head_noun_tells_the_type() -> None:
    """Whatever stands before it, the last word of the name says what was held."""
    assert _found("村里举办首届插秧节") == (EventType.CEREMONY, "首届插秧节")
    assert _found("县里举行插秧赛") == (EventType.AWARD, "插秧赛")
    assert _found("社区开展护河行动，大家参加") == (EventType.OTHER, "护河行动")


def test_gathering_of_an_unknown_name() -> None:
    """会 in a name of an occasion is a meeting, in one of people it is not."""
    assert _found("村里召开评理会。") == (EventType.MEETING, "评理会")
    assert _found("他参加了摄影家协会的工作。") is None
