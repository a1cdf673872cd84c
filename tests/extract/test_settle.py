"""Who wins where annotators disagree."""

from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from kg.extract.found import Found
from kg.extract.settle import BYLINE, DATES, DOCUMENT, GRAMMAR, LEXICON, MODEL, settle
from kg.model import MentionType


def _found(start: int, end: int, annotator: str, kind: MentionType = MentionType.PLACE) -> Found:
    return Found(start, end, kind, annotator)


stretches = st.builds(
    lambda start, length, annotator, kind: _found(start, start + length, annotator, kind),
    st.integers(0, 20),
    st.integers(1, 8),
    st.sampled_from((BYLINE, DATES, GRAMMAR, LEXICON, MODEL, DOCUMENT)),
    st.sampled_from(MentionType),
)


def test_longer_stretch_wins() -> None:
    """A township inside the name of its party committee gives way to the committee."""
    committee = _found(0, 5, MODEL, MentionType.ORG)
    assert settle([_found(0, 3, LEXICON), committee]) == [committee]


def test_grammar_stands_against_longer_stretches() -> None:
    """The grammar has seen both sides of a name."""
    short = _found(0, 2, GRAMMAR)
    assert settle([_found(0, 5, MODEL), short]) == [short]


def test_bylines_and_dates_stand_against_everything() -> None:
    """What layout and the calendar found is settled."""
    for annotator in (BYLINE, DATES):
        rule = _found(1, 2, annotator)
        assert settle([_found(0, 5, GRAMMAR), _found(1, 5, MODEL), rule]) == [rule]


def test_lexicon_wins_among_equals() -> None:
    """Of two equally long stretches at one place the lexicon's type holds."""
    assert settle([_found(0, 3, MODEL, MentionType.PERSON), _found(0, 3, LEXICON)]) == [_found(0, 3, LEXICON)]


@given(st.lists(stretches, max_size=12))
def test_no_two_stretches_overlap(found: list[Found]) -> None:
    """Whatever is found, what stands is part of it, in order, without a shared character; and settling again changes nothing."""
    stands = settle(found)
    assert set(stands) <= set(found)
    assert all(left.end <= right.start for left, right in pairwise(stands))
    assert settle(stands) == stands


@given(st.lists(stretches, max_size=12))
def test_every_stretch_that_falls_meets_one_that_stands(found: list[Found]) -> None:
    """Nothing is dropped without a winner at its place."""
    stands = settle(found)
    assert all(any(one.start < other.end and other.start < one.end for other in stands) for one in found)


@given(st.lists(stretches, max_size=8, unique_by=lambda one: (one.start, one.end, one.annotator, one.type)), st.randoms())
def test_order_of_the_annotators_does_not_matter(found: list[Found], random: Random) -> None:
    """The same stretches in another order are settled alike."""
    shuffled = list(found)
    random.shuffle(shuffled)
    assert settle(shuffled) == settle(found)
