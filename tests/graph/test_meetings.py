"""Who met whom, kept as numbers and given back as pairs."""

from kg.graph.meetings import Meetings, Occasion, Shared
from kg.model import Unit
from kg.model.rows import Evidence


def _said(text: str) -> tuple[Evidence, ...]:
    return (Evidence(source="a.txt", article="a1", span=(0, len(text)), quote=text),)


def _same(shared: Shared) -> Shared:
    return shared


def test_pairs_come_by_unit_and_id_whoever_was_met_first() -> None:
    """What two people share in several occasions is one pair, with each quotation once."""
    meetings = Meetings()
    one, two = meetings.quote(_said("甲和乙")), meetings.quote(_said("丙"))
    meetings.meet({"m3": two, "m1": one, "m2": one}, Occasion(Unit.ARTICLE, "a1", ("a1",), "2022-10-01"))
    meetings.meet({"m2": one, "m1": one}, Occasion(Unit.ARTICLE, "a2", ("a2",), None))
    meetings.meet({"m2": one, "m3": two}, Occasion(Unit.EVENT, "v1", ("a1",), None))
    pairs = list(meetings.pairs(_same))
    assert [(shared.unit, left, right) for left, right, shared in pairs] == [
        (Unit.EVENT, "m2", "m3"),
        (Unit.ARTICLE, "m1", "m2"),
        (Unit.ARTICLE, "m1", "m3"),
        (Unit.ARTICLE, "m2", "m3"),
    ]
    assert [occasion.thing for occasion in pairs[1][2].occasions] == ["a1", "a2"]
    assert pairs[1][2].quotes == [_said("甲和乙")]
    assert sorted(quote[0].quote for quote in pairs[2][2].quotes) == ["丙", "甲和乙"]
    assert len(meetings) == 5
    assert list(meetings.pairs(_same)) == pairs


def test_who_is_alone_meets_nobody() -> None:
    """An occasion of one person, and none at all, give no pair."""
    meetings = Meetings()
    assert list(meetings.pairs(_same)) == []
    meetings.meet({"m1": meetings.quote(_said("甲"))}, Occasion(Unit.EVENT, "v1", ("a1",), None))
    assert list(meetings.pairs(_same)) == []


def test_what_many_share_is_told_once() -> None:
    """Four people in one sentence make six pairs, of whom one thing is told; who also met elsewhere is told of apart."""
    meetings, asked = Meetings(), list[Shared]()

    def tell(shared: Shared) -> int:
        asked.append(shared)
        return len(asked)

    quote = meetings.quote(_said("甲乙丙丁"))
    meetings.meet(dict.fromkeys(("m1", "m2", "m3", "m4"), quote), Occasion(Unit.SENTENCE, "a1", ("a1",), None))
    meetings.meet(dict.fromkeys(("m1", "m2"), quote), Occasion(Unit.SENTENCE, "a2", ("a2",), None))
    told = {(left, right): told for left, right, told in meetings.pairs(tell)}
    assert told.pop(("m1", "m2")) == 1
    assert set(told.values()) == {2}
    assert [len(shared.occasions) for shared in asked] == [2, 1]
