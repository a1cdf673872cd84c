"""What chains of places and bylines say by themselves."""

from kg.facts.makers import wrote_claims
from kg.facts.names.places import relation_claims
from kg.model import Byline, BylineRole, MentionRef
from tests.facts.marked import read


def _relations(marked: str) -> list[tuple[str, str, str]]:
    found = read(marked)
    printed = {mention.id: mention.text for mention in found.mentions}
    return [
        (printed[claim.subject.mention], claim.relation.value, printed[claim.object.mention])
        for claim in relation_claims(found)
        if isinstance(claim.subject, MentionRef) and isinstance(claim.object, MentionRef)
    ]


def test_place_in_a_place_and_body_at_a_place() -> None:
    """Right before a place the larger one holds it; right before a body it is where the body is."""
    assert _relations("{L 树林召镇}{L 关碾房村}{O 党支部}") == [("关碾房村", "PART_OF", "树林召镇"), ("党支部", "LOCATED_IN", "关碾房村")]


def test_words_between_part_them() -> None:
    """A list of places and a place after a body say nothing."""
    assert _relations("{L 树林召镇}、{L 白泥井镇}，{O 县教育局}{L 树林召镇}") == []


def test_makers_whose_names_are_mentions_wrote() -> None:
    """A maker of the byline is claimed where the name is a mention, and left out where it is none."""
    marked = "本报记者 {P 周明远} 文"
    span = read(marked).mentions[0].spans
    byline = [
        Byline(name="周明远", role=BylineRole.REPORTER, spans=span),
        Byline(name="无名", role=BylineRole.EDITOR, spans=((0, 2),)),
    ]
    found = read(marked, byline=byline)
    assert [(claim.person, claim.role) for claim in wrote_claims(found)] == [(found.mentions[0].id, BylineRole.REPORTER)]
