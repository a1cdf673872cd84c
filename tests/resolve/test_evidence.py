"""Evidence adds up: more for one person never makes it less likely, more against never makes it likelier."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kg.model import Judgement
from kg.periods import Period
from kg.resolve.evidence import CONTRADICTIONS, judge, total, weigh
from kg.resolve.evidence.companions import companions
from kg.resolve.evidence.conflict import conflict
from kg.resolve.evidence.finding import Finding
from kg.resolve.evidence.rarity import rarity
from kg.resolve.evidence.region import region
from kg.resolve.evidence.time import time
from kg.resolve.likeness import score
from kg.resolve.profiles import Held, Profile
from tests.builders import DALAD, JUNGAR, ORDOS, YONGCHUAN
from tests.resolve.corpus import FakeKnowledge

DAY = date(2022, 10, 26)
ORDER = (Judgement.DIFFERENT, Judgement.UNSURE, Judgement.SAME)
findings = st.lists(
    st.builds(
        Finding, st.sampled_from(("rarity", "region", "post", "companions", *sorted(CONTRADICTIONS))), st.floats(-20, 20), st.just("")
    ),
    max_size=6,
)


def _profile(key: str, *, regions: str = DALAD, posts: tuple[Held, ...] = (), day: date = DAY, beside: str = "") -> Profile:
    when = Period(day, day)
    return Profile(
        id=key,
        name="张秀玲",
        regions=frozenset({regions}),
        posts=frozenset(posts),
        seen=dict.fromkeys(posts, when),
        byline=False,
        period=when,
        companions=frozenset(beside),
        originals=frozenset({f"article of {key}"}),
    )


def _head(body: str, kind: str, place: str = DALAD) -> Held:
    return Held(body, body, "局长", place, kind, current=True, walk="")


@given(findings, st.floats(0, 20))
def test_more_for_one_person_never_speaks_against(known: list[Finding], bits: float) -> None:
    """One more finding for one person raises neither doubt nor distance, and one more against raises no likeness."""
    for kind in ("post", "conflict"):
        more, less = [*known, Finding(kind, bits, "")], [*known, Finding(kind, -bits, "")]
        assert total(less) <= total(known) <= total(more)
        assert score(less) <= score(known) <= score(more)
        said = [ORDER.index(judge(score(found))) for found in (less, known, more)]
        assert said == sorted(said)


@given(st.lists(st.floats(1, 10_000_000), min_size=2))
def test_a_rarer_name_says_more(bearers: list[float]) -> None:
    """The fewer people have a name, the more it speaks for one person."""
    left, right = _profile("a"), _profile("b")
    scores = [rarity(left, right, FakeKnowledge({"张秀玲": number})).score for number in sorted(bearers)]
    assert scores == sorted(scores, reverse=True)


def test_nearer_regions_say_more() -> None:
    """One county, one in the other, one prefecture, other provinces: each says less than the one before, with and without posts."""
    for post in ((), (_head("o1", "government"),)):
        left = _profile("a", posts=post)
        found = (region(left, _profile("b", regions=other, posts=post), FakeKnowledge()) for other in (DALAD, ORDOS, JUNGAR, YONGCHUAN))
        scores = [finding.score for finding in found if finding]
        assert len(scores) == 4
        assert scores == sorted(scores, reverse=True)


@given(st.integers(0, 8), st.integers(0, 8))
def test_more_company_never_says_less(few: int, more: int) -> None:
    """Each further name that stands beside both says as much or more."""
    names = "甲乙丙丁戊己庚辛"
    left = _profile("a", beside=names)
    found = [companions(left, _profile("b", beside=names[:number]), FakeKnowledge()) for number in sorted((few, more))]
    fewer, other = (finding.score if finding else 0.0 for finding in found)
    assert fewer <= other


@given(st.integers(0, 4000), st.integers(0, 4000))
def test_a_contradiction_fades_with_time(soon: int, later: int) -> None:
    """Two posts that nobody holds together speak the less against one person the longer lies between, and never for one."""
    left = _profile("a", posts=(_head("o1", "department"),))
    for kind, place in (("department", DALAD), ("company", DALAD), ("department", JUNGAR)):
        right = [_profile("b", posts=(_head("o2", kind, place),), day=DAY + timedelta(days)) for days in sorted((soon, later))]
        near, far = (finding.score if (finding := conflict(left, one, FakeKnowledge())) else 0.0 for one in right)
        assert near <= far <= 0


@given(st.integers(0, 4000), st.integers(0, 4000))
def test_years_between_speak_against(soon: int, later: int) -> None:
    """Years without a sighting say a little against one person, more years more."""
    found = [time(_profile("a"), _profile("b", day=DAY + timedelta(days)), FakeKnowledge()) for days in sorted((soon, later))]
    near, far = (finding.score if finding else 0.0 for finding in found)
    assert far <= near <= 0


def test_evidence_does_not_depend_on_the_side() -> None:
    """Left and right changed about give the same findings, up to the order in which they are named."""
    left = _profile("a", posts=(_head("o1", "department"),), beside="甲乙")
    right = replace(_profile("b", regions=JUNGAR, posts=(_head("o2", "company", JUNGAR),), beside="乙丙"), byline=True)
    one, other = (weigh(*both, FakeKnowledge()) for both in ((left, right), (right, left)))
    assert [(finding.kind, finding.score) for finding in one] == [(finding.kind, finding.score) for finding in other]
