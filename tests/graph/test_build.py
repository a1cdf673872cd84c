"""The graph of small pages."""

from kg.graph import build
from kg.model import EdgeType, EventType, ParticipantRole, Unit
from kg.resolve import link
from tests.builders import DALAD, page


def test_two_leaders_at_one_visit_appear_together() -> None:
    """Two people who took part in one event share it, its article and its sentence, with the sentence as evidence."""
    builder, article = page("a.txt", "⟦P 张秀玲⟧、⟦P 苏智雄⟧走访慰问⟦O 荣信化工⟧。", headline="走访")
    article.region(DALAD).names("荣信化工", "内蒙古荣信化工有限公司")
    article.event(
        EventType.VISIT, "走访慰问", [("张秀玲", ParticipantRole.LEADER), ("苏智雄", ParticipantRole.PARTICIPANT)], date="2022-10-25"
    )
    documents = [builder.records([article])]
    graph = build(documents, link(documents))
    rows = list(graph.coappearance_rows)
    assert [row.unit for row in rows] == [Unit.EVENT, Unit.ARTICLE, Unit.SENTENCE]
    assert {(row.a_name, row.b_name) for row in rows} <= {("张秀玲", "苏智雄"), ("苏智雄", "张秀玲")}
    assert all(row.weight == 1 and row.evidence[0].quote == "张秀玲、苏智雄走访慰问荣信化工。" for row in rows)
    assert {edge.type for edge in graph.edges} == {
        EdgeType.TOOK_PART,
        EdgeType.REPORTED_IN,
        EdgeType.MENTIONED_IN,
        EdgeType.APPEARS_WITH,
    }
