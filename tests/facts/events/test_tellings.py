"""What the parts of people tell of what was done."""

import pytest

from kg.facts.events.tellings import told_type, word_of, words_after
from kg.facts.text.stretches import Stretch
from kg.facts.vocabulary.cues import Cue
from kg.model import EventType
from tests.facts.marked import DAY, body, events_of, read


def _sentence(marked: str) -> Stretch:
    block = body(read(marked))
    return Stretch(block, 0, len(block.text))


def test_who_shows_how_trains() -> None:
    """A lecturer teaches by words, or trains people by showing them."""
    assert told_type(Cue.LECTURER, _sentence("{P 周明远}讲起政策。")) is EventType.LECTURE
    assert told_type(Cue.LECTURER, _sentence("{P 周明远}手把手教剪枝。")) is EventType.TRAINING
    assert told_type(Cue.GOES, _sentence("{P 周明远}来到村里。")) is None


def test_words_for_what_was_told() -> None:
    """The word of the tables for it comes first, else what the clause says of the person."""
    sentence = _sentence("{P 周明远}{T 老师}给孩子们上课，捐赠图书。")
    assert word_of(sentence, EventType.DONATION) == ("捐赠", 12)
    assert word_of(sentence, EventType.PROJECT) is None
    assert words_after(sentence, next(sentence.placed())) == ("给孩子们上课", 5)


@pytest.mark.parametrize(
    ("told", "event"),
    [
        ("{P 周明远}请来{P 金花}，给孩子们讲榫卯的受力。", "lecture"),
        ("{P 周明远}住进村里，教{P 金花}整枝打杈。", "training"),
        ("{P 周明远}、{P 金花}签下第一笔订单。", "ceremony"),
    ],
)
def test_parts_alone_tell_the_type(told: str, event: str) -> None:
    """Without a word that names the occasion its type is told by who taught, signed or gave."""
    assert [kind for kind, _, _ in events_of(read(f"{DAY}，{told}", date="2022-10-24"))] == [event]


def test_activity_that_speeches_open() -> None:
    """宣传活动 with a speech is a ceremony, without one it is nothing in particular."""
    text = f"{DAY}，市文旅局在公园举行旅游日宣传活动，{{T 副市长}}{{P 周明远}}出席"
    assert [kind for kind, _, _ in events_of(read(f"{text}并讲话。"), "曹县")] == ["ceremony"]
    assert [kind for kind, _, _ in events_of(read(f"{text}。"), "曹县")] == ["other"]


def test_contest_is_an_award_where_somebody_wins() -> None:
    """A final of which only the play is told is no award."""
    text = f"{DAY}，排球决赛打响，{{P 金花}}拦下重扣"
    assert [kind for kind, _, _ in events_of(read(f"{text}。"))] == ["other"]
    assert [kind for kind, _, _ in events_of(read(f"{text}，{{P 金花}}夺得冠军。"))] == ["award"]
