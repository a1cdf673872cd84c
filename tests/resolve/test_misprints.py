"""Names in other spellings, and names that are misprints of others."""

import pytest

from kg.lexicon.characters import characters
from kg.model import IssueKind, Judgement
from kg.resolve.knowledge import LexiconKnowledge
from tests.builders import JUNGAR
from tests.resolve.corpus import Corpus

PARTY = "中共达拉特旗委员会"


def test_other_spellings_are_the_same_name() -> None:
    """Traditional characters, dots and blanks do not make another person."""
    corpus = Corpus()
    corpus.article("张长玲", title="书记", body=PARTY)
    corpus.article("張長玲")
    corpus.article("哈丽玛·木拉提", title="常委", body=PARTY)
    corpus.article("哈丽玛木拉提")
    assert corpus.people() == [{0, 1}, {2, 3}]


def test_a_misprint_of_a_holder_is_the_holder() -> None:
    """A name that looks like the secretary's, in the secretary's post, is the secretary's; the reason says so."""
    corpus = Corpus({"张秀玲": 3_000, "张秀铃": 30})
    for month in range(1, 5):
        corpus.article("张秀玲", title="书记", body=PARTY, date=f"2022-{month:02d}-01")
    corpus.article("张秀铃", title="书记", body=PARTY)
    assert corpus.people() == [{0, 1, 2, 3, 4}]
    (proposal,) = [found for found in corpus.link().proposals if found.rule == "misprint"]
    assert "张秀铃 looks like 张秀玲 (-10.0)" in proposal.reason


def test_like_names_alone_join_nobody() -> None:
    """Without a post a common name that looks like another is somebody else's, in another county always."""
    corpus = Corpus()
    corpus.article("张秀玲", title="书记", body=PARTY)
    corpus.article("张秀铃")
    corpus.article("张秀铃", title="书记", body="中共准格尔旗委员会", region=JUNGAR)
    assert len(corpus.people()) == 3


def test_a_rare_name_without_a_post_is_no_misprint() -> None:
    """However rare it is: a county has people whose names look like somebody's."""
    corpus = Corpus({"张秀玲": 30, "张秀铃": 1})
    corpus.article("张秀玲", title="书记", body=PARTY)
    corpus.article("张秀铃")
    assert corpus.people() == [{0}, {1}]
    (proposal,) = [found for found in corpus.link().proposals if found.rule == "misprint"]
    assert proposal.judgement == Judgement.UNSURE
    assert "may be a name of its own (+1.0)" in proposal.reason


def test_names_in_one_article_are_two_people() -> None:
    """张秀玲 and 张秀灵 side by side are sisters, not a slip."""
    corpus = Corpus({"张秀玲": 30, "张秀灵": 30})
    corpus.article("张秀玲", title="书记", body=PARTY, beside=("张秀灵",))
    corpus.article("张秀灵", title="书记", body=PARTY)
    assert corpus.people() == [{0}, {1}]


def test_a_verdict_parts_a_misprint() -> None:
    """A reader who knows both is right against the rule, without a contradiction to report."""
    corpus = Corpus({"张秀玲": 3_000, "张秀铃": 30})
    corpus.article("张秀玲", title="书记", body=PARTY)
    corpus.article("张秀玲", title="书记", body=PARTY, date="2022-11-01")
    corpus.article("张秀铃", title="书记", body=PARTY)
    decided = corpus.decide(0, 2, Judgement.DIFFERENT)
    assert corpus.people(decided) == [{0, 1}, {2}]
    assert {issue.kind for issue in corpus.link(decided).issues} <= {IssueKind.SPLIT_CLUSTER}


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [("玲", "铃", "looks"), ("玮", "伟", "looks"), ("玲", "灵", "sounds"), ("海", "波", "faintly looks"), ("云", "王", None)],
)
def test_the_table_tells_which_characters_are_alike(one: str, other: str, likeness: str | None) -> None:
    """By shape, by sound, or not at all; and the same from the other side."""
    assert characters().likeness(one, other) == characters().likeness(other, one) == likeness


def test_names_share_a_key_if_one_slip_lies_between_them() -> None:
    """Blocks are made of these keys: one for each character and what it is taken for."""
    knowledge = LexiconKnowledge()
    keys = set(knowledge.slips("张秀玲"))
    assert keys & set(knowledge.slips("张秀铃"))
    assert not keys & set(knowledge.slips("云秀玲"))
    assert knowledge.spelling("張 秀玲") == "张秀玲"
