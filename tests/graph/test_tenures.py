"""Spells, succession and contradictions."""

from collections.abc import Sequence

import pytest

from kg.graph.nodes import post_nodes
from kg.graph.seats import Seats
from kg.graph.spells import spells
from kg.graph.succession import succession
from kg.graph.tenures import tenure_rows
from kg.model import IssueKind, PostStatus
from kg.model.rows import Evidence, PostRow, TenureRow
from kg.resolve.knowledge import LexiconKnowledge

CURRENT, FORMER, REMOVED = PostStatus.CURRENT, PostStatus.FORMER, PostStatus.REMOVED


def seen(
    person: str, date: str | None, status: PostStatus = CURRENT, *, title: str = "书记", body: str | None = "o1", end: str | None = None
) -> PostRow:
    """One observation."""
    key = f"{person}{date}{status}{title}"
    return PostRow(
        id=key,
        source="a.txt",
        article="a1",
        person=person,
        person_name=person,
        title=title,
        full_title=title,
        organization=body,
        organization_name="旗委" if body else None,
        status=status,
        date=date,
        start=None,
        end=end,
        evidence=(Evidence(source="a.txt", article="a1", span=(0, 1), quote=key),),
    )


def tenures(*rows: PostRow) -> list[TenureRow]:
    """The tenures of some observations."""
    knowledge = LexiconKnowledge()
    found = spells(rows, knowledge)
    return list(tenure_rows(found, succession(found, knowledge)))


def conflicts(*rows: PostRow) -> Sequence[IssueKind]:
    """The contradictions of some observations."""
    knowledge = LexiconKnowledge()
    return [issue.kind for issue in succession(spells(rows, knowledge), knowledge).issues]


def test_observations_of_one_post_are_one_spell() -> None:
    """First and last seen are the dates of articles; silence between them ends nothing, and nothing is a start or an end."""
    (tenure,) = tenures(seen("张秀玲", "2025-03"), seen("张秀玲", "2022-10-26"), seen("张秀玲", None))
    assert (tenure.first_seen, tenure.last_seen) == ("2022-10-26", "2025-03")
    assert (tenure.start, tenure.end) == (None, None)
    assert len(tenure.evidence) == 1


def test_the_first_quotation_of_a_tenure_is_the_first_sighting() -> None:
    """Evidence stands in the order of time, whatever its pages are called, and each piece of it once."""
    rows = [
        seen("张秀玲", day).model_copy(update={"evidence": (Evidence(source=source, article=source, span=(0, 3), quote=day),)})
        for day, source in (("2025-03-01", "a.txt"), ("2022-10-26", "c.txt"), ("2023-01-05", "b.txt"), ("2023-01-06", "b.txt"))
    ]
    (tenure,) = tenures(*rows)
    assert [item.source for item in tenure.evidence] == ["c.txt", "b.txt", "a.txt"]
    assert tenure.evidence[0].quote == tenure.first_seen


def test_a_post_is_called_as_it_is_in_print() -> None:
    """The full titles of its observations, and a title that says in what body it is; what a former holder is called is none."""
    rows = [
        seen("云小平", "2022", title="旗长").model_copy(update={"full_title": "政府旗长"}),
        seen("尚振飞", "2025", title="旗长").model_copy(update={"full_title": "达拉特旗旗长"}),
        seen("张秀玲", "2025", FORMER, title="旗长").model_copy(update={"full_title": "原旗长"}),
        seen("苏智雄", "2025"),
    ]
    nodes = {node.name: node for node in post_nodes(Seats(rows, LexiconKnowledge()), LexiconKnowledge())}
    assert nodes["旗委旗长"].properties["aliases"] == ("政府旗长", "旗长", "达拉特旗旗长")
    assert nodes["旗委书记"].properties["aliases"] == ("书记",)


def test_a_removal_ends_a_spell() -> None:
    """Who is seen again after a removal has a second spell."""
    rows = (seen("张秀玲", "2021"), seen("张秀玲", "2022", REMOVED, end="2022-05"), seen("张秀玲", "2024"))
    assert [(t.first_seen, t.last_seen, t.end) for t in tenures(*rows)] == [("2021", "2021", "2022-05"), ("2024", "2024", None)]


def test_another_holder_between_separates_spells() -> None:
    """In a post for one, somebody else between two sightings means two spells; in other posts it means nothing."""
    rows = [("张秀玲", "2021"), ("苏智雄", "2022"), ("张秀玲", "2023")]
    assert [t.person for t in tenures(*(seen(*row) for row in rows))] == ["张秀玲", "苏智雄", "张秀玲"]
    assert len(tenures(*(seen(*row, title="常委") for row in rows))) == 2


def test_holders_of_one_seat_follow_one_another() -> None:
    """云小平 in 2022 and 尚振飞 in 2025 are predecessor and successor, in a post of one body only."""
    former, later = tenures(seen("云小平", "2022-10-26"), seen("尚振飞", "2025-03-01"))
    assert (former.predecessor, former.successor) == (None, "尚振飞")
    assert (later.predecessor, later.successor) == ("云小平", None)
    assert [t.successor for t in tenures(seen("云小平", "2022", body=None), seen("尚振飞", "2025", body=None))] == [None, None]


def test_a_former_holder_was_there_before() -> None:
    """原书记 on the day of the new one is the predecessor, and was not seen in the post."""
    former, later = tenures(seen("尚振飞", "2025-03-01"), seen("云小平", "2025-03-01", FORMER))
    assert (former.person, former.first_seen, former.successor) == ("云小平", None, "尚振飞")
    assert later.predecessor == "云小平"


@pytest.mark.parametrize(
    "rows",
    [
        [("张秀玲", "2022-10-26"), ("苏智雄", "2022-10-26")],
        [("张秀玲", "2021-01-01"), ("苏智雄", "2021-06-01"), ("张秀玲", "2022-01-01"), ("苏智雄", "2022-06-01")],
    ],
)
def test_two_in_one_chair_is_a_conflict(rows: list[tuple[str, str]]) -> None:
    """Two holders on one day, or in turn again and again, are an issue; neither follows the other and nothing is lost."""
    observed = [seen(*row) for row in rows]
    assert conflicts(*observed) == [IssueKind.CONFLICT]
    assert [t.predecessor for t in tenures(*observed)] == [None, None]


def test_a_conflict_quotes_both_sides() -> None:
    """The first and last sighting of each holder say what contradicts itself."""
    knowledge = LexiconKnowledge()
    rows = (seen("张秀玲", "2021-01-01"), seen("苏智雄", "2021-06-01"), seen("张秀玲", "2022-01-01"), seen("苏智雄", "2022-06-01"))
    (issue,) = succession(spells(rows, knowledge), knowledge).issues
    assert [item.quote[:3] for item in issue.evidence] == ["张秀玲", "张秀玲", "苏智雄", "苏智雄"]


def test_dates_that_only_touch_are_no_conflict() -> None:
    """Two holders in one year may have followed one another; who stands in, or only stands for the post, disturbs nobody."""
    assert conflicts(seen("张秀玲", "2022"), seen("苏智雄", "2022")) == []
    assert conflicts(seen("张秀玲", "2022-10-26"), seen("苏智雄", "2022-10-26", PostStatus.ACTING)) == []
    assert tenures(seen("张秀玲", "2022", PostStatus.CANDIDATE)) == []


def test_every_two_who_sit_in_one_chair_at_one_time_contradict_each_other() -> None:
    """Three who were seen in turn are three pairs; who came after them all clashes with nobody, and days that may only touch are none."""
    days = {
        "张秀玲": ("2022-01-05", "2022-03-01"),
        "苏智雄": ("2022-02-01", "2022-04-01"),
        "王小平": ("2022-02-15", "2022-05-01"),
        "刘飞": ("2022-06-01", "2022-07-01"),
    }
    found = spells([seen(person, day) for person, both in days.items() for day in both], LexiconKnowledge())
    issues = succession(found, LexiconKnowledge()).issues
    said = {frozenset(person for person in days if person in issue.text) for issue in issues}
    assert said == {frozenset({"张秀玲", "苏智雄"}), frozenset({"张秀玲", "王小平"}), frozenset({"苏智雄", "王小平"})}
    assert len(issues) == 3
    assert conflicts(seen("张秀玲", "2022"), seen("苏智雄", "2022")) == []
