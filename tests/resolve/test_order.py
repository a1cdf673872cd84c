"""Resolution is a function of what is in the documents, not of their order."""

import gc

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Judgement, MentionType, Records, Verdict
from kg.resolve import link
from tests.builders import verdict
from tests.resolve.corpus import told
from tests.strategies import corpora


def _verdicts(documents: list[Records], draw: st.DrawFn) -> list[Verdict]:
    ids = sorted(mention.id for records in documents for mention in records.mentions if mention.type == MentionType.PERSON)
    pairs = draw(st.lists(st.tuples(st.sampled_from(ids), st.sampled_from(ids), st.sampled_from(Judgement)), max_size=4))
    return [verdict(left, right, judgement, time=str(number)) for number, (left, right, judgement) in enumerate(pairs) if left != right]


@st.composite
def worlds(draw: st.DrawFn) -> tuple[list[Records], list[Records], list[Verdict]]:
    """A corpus, the same corpus in another order, and some verdicts."""
    documents = draw(corpora)
    return documents, draw(st.permutations(documents)), _verdicts(documents, draw)


@given(worlds())
@settings(max_examples=60, deadline=None)
def test_shuffled_documents_give_the_same_identity(world: tuple[list[Records], list[Records], list[Verdict]]) -> None:
    """Proposals, entities and issues are equal for any order of documents and verdicts."""
    documents, shuffled, verdicts = world
    assert told(link(documents, verdicts)) == told(link(shuffled, list(reversed(verdicts))))


@given(worlds())
@settings(max_examples=60, deadline=None)
def test_people_known_to_be_different_are_never_joined(world: tuple[list[Records], list[Records], list[Verdict]]) -> None:
    """No entity holds two references that the verdict in force says are different, and each reference has one entity."""
    documents, _, verdicts = world
    identity = link(documents, verdicts)
    latest = {frozenset((item.left, item.right)): item.judgement for item in verdicts}
    for pair, judgement in latest.items():
        left, right = pair
        if judgement == Judgement.DIFFERENT:
            assert identity.entity_of[left] != identity.entity_of[right]
    references = [reference for entity in identity.entities for reference in entity.references]
    assert len(references) == len(set(references))
    assert all(entity.id == min(entity.references) for entity in identity.entities if entity.references)


def test_the_collector_is_left_as_it_was() -> None:
    """Resolution does without the search for circles, and whoever had it on or off has it so afterwards."""
    for turn in (gc.enable, gc.disable, gc.enable):
        turn()
        before = gc.isenabled()
        link([])
        assert gc.isenabled() == before
