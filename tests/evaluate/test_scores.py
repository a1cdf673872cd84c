"""Scores of small cases that can be counted by hand."""

from pathlib import Path

import pytest

from kg.evaluate.gold import GoldArticle, GoldDocument, GoldFacts
from kg.evaluate.identity import b_cubed, pairwise
from kg.evaluate.markup import parse_marks
from kg.evaluate.measure import Measure, agreement, table
from kg.evaluate.mentions import score_mentions
from kg.evaluate.predicted import Predicted
from kg.evaluate.score import score
from kg.model import MentionType
from kg.model.rows import MentionRow
from kg.text import Spans

_MARKED = "⟦a1 body⟧\n{O 县委}{T 书记}{P 周明远}到{L? 曹县}。"


def _document() -> GoldDocument:
    return GoldDocument("d", parse_marks(_MARKED, Path("d.ann")), GoldFacts(articles={"a1": GoldArticle()}))


def _row(kind: MentionType, spans: Spans, text: str) -> MentionRow:
    return MentionRow(
        id=repr(spans), source="d", article="a", type=kind, text=text, full_title=None, spans=spans, value=None,
        entity=None, entity_name=None, annotator="test", confidence=1.0,
    )  # fmt: skip


def test_strict_wants_type_and_characters() -> None:
    """A body too long is wrong strictly and right relaxed; a wrong type is wrong both ways."""
    body, name = _row(MentionType.ORG, ((0, 4),), "县委书记"), _row(MentionType.PLACE, ((4, 7),), "周明远")
    found = Predicted((body, name, _row(MentionType.TITLE, ((2, 4),), "书记")))
    scores = score_mentions(_document(), found)
    assert scores["mentions strict ORG"] == Measure(0, 1, 1)
    assert scores["mentions relaxed ORG"] == Measure(1, 1, 1)
    assert scores["mentions strict TITLE"] == Measure(1, 1, 1)
    assert scores["mentions strict PERSON"] == Measure(0, 0, 1)
    assert scores["mentions strict PLACE"] == Measure(0, 1, 0)


def test_optional_mentions_count_neither_way() -> None:
    """Finding an optional mention is neither right nor wrong."""
    scores = score_mentions(_document(), Predicted((_row(MentionType.PLACE, ((8, 10),), "曹县"),)))
    assert scores["mentions strict PLACE"] == Measure(0, 0, 0)


def test_silence_is_nothing_found() -> None:
    """A system that says nothing has no recall, and still every measure is printed."""
    scores = score([_document()], {})
    assert scores["mentions strict all"] == Measure(0, 0, 3)
    assert "mentions strict all" in table(scores)


def test_measure_of_sets() -> None:
    """Two right of three found and four gold."""
    measure = agreement({1, 2, 9}, {1, 2, 3, 4})
    assert (measure.precision, measure.recall) == pytest.approx((2 / 3, 1 / 2))
    assert measure.f1 == pytest.approx(4 / 7)


def test_b_cubed_of_a_false_merge() -> None:
    """Two people of two mentions each in one cluster: every mention has half its cluster right and all of its own."""
    measure = b_cubed([("a", "x"), ("a", "x"), ("b", "x"), ("b", "x")])
    assert measure.precision == pytest.approx(0.5)
    assert measure.recall == pytest.approx(1.0)


def test_pairs_of_a_split() -> None:
    """One person in two clusters loses the pairs across."""
    assert pairwise([("a", "x"), ("a", "x"), ("a", "y")]) == Measure(1, 1, 3)
