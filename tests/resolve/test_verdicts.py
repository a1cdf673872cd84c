"""Verdicts of people against the rules."""

from kg.model import IssueKind, Judgement
from tests.builders import JUNGAR, verdict
from tests.resolve.corpus import Corpus, told

SAME, DIFFERENT, UNSURE = Judgement.SAME, Judgement.DIFFERENT, Judgement.UNSURE


def _three() -> Corpus:
    corpus = Corpus()
    corpus.article("张秀玲")
    corpus.article("张秀玲", date="2022-11-01")
    corpus.article("张秀玲", region=JUNGAR)
    return corpus


def test_rules_alone() -> None:
    """Two in one county are one person, the third in another county is not."""
    assert _three().people() == [{0, 1}, {2}]


def test_verdicts_win_over_rules() -> None:
    """A person's same joins what rules leave apart, different and unsure keep apart what they join."""
    corpus = _three()
    assert corpus.people(corpus.decide(0, 2, SAME)) == [{0, 1, 2}]
    assert corpus.people(corpus.decide(0, 1, DIFFERENT)) == [{0}, {1}, {2}]
    assert corpus.people(corpus.decide(0, 1, UNSURE)) == [{0}, {1}, {2}]


def test_withdrawing_restores_the_former_state_exactly() -> None:
    """With every verdict withdrawn the identity is what it was."""
    corpus = _three()
    withdrawn = [corpus.decide(0, 1, DIFFERENT), corpus.decide(1, 2, SAME)]
    before = told(corpus.link())
    assert told(corpus.link(*withdrawn)) != before
    assert told(corpus.link(*(item.model_copy(update={"withdrawn": "2026-02-01"}) for item in withdrawn))) == before


def test_the_latest_verdict_on_a_pair_counts() -> None:
    """A later verdict on the same two replaces the earlier one."""
    corpus = _three()
    verdicts = (corpus.decide(0, 1, DIFFERENT, "2026-01-01"), corpus.decide(1, 0, SAME, "2026-01-02"))
    assert corpus.people(*verdicts) == [{0, 1}, {2}]


def test_a_cluster_that_would_join_different_people_is_split_and_reported() -> None:
    """Same, same and different around a triangle: the last of the two sames is refused and becomes an issue."""
    corpus = _three()
    verdicts = (corpus.decide(0, 1, SAME, "1"), corpus.decide(1, 2, SAME, "2"), corpus.decide(0, 2, DIFFERENT, "3"))
    assert corpus.people(*verdicts) == [{0, 1}, {2}]
    issues = corpus.link(*verdicts).issues
    assert [issue.kind for issue in issues] == [IssueKind.SPLIT_CLUSTER]
    assert corpus.ids[0] in issues[0].text
    assert corpus.ids[2] in issues[0].text


def test_one_article_can_name_two_people_of_one_name() -> None:
    """Two mentions of a name in one article are parted by a verdict."""
    corpus = Corpus()
    corpus.article("张秀玲", beside=("张秀玲",))
    mentions = [mention.id for mention in corpus.documents[0].mentions]
    assert corpus.link().entity_of[mentions[0]] == corpus.link().entity_of[mentions[1]]
    parted = corpus.link(verdict(mentions[0], mentions[1], DIFFERENT)).entity_of
    assert parted[mentions[0]] != parted[mentions[1]]


def test_a_verdict_about_what_is_gone_is_reported() -> None:
    """A verdict on unknown references changes nothing and becomes an issue."""
    corpus = _three()
    orphan = verdict(corpus.ids[0], "m0", SAME)
    assert corpus.people(orphan) == corpus.people()
    assert [issue.kind for issue in corpus.link(orphan).issues] == [IssueKind.ORPHANED_VERDICT]
