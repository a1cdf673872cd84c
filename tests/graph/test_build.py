"""The graph of small and of random pages."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.graph import Graph, build, read
from kg.graph.evidence import evidence
from kg.graph.networkx import to_networkx
from kg.graph.views import View
from kg.model import (
    Box,
    BylineRole,
    Dated,
    Edge,
    EdgeType,
    EntityType,
    EventType,
    Involved,
    IssueKind,
    Node,
    OrganizationRole,
    Page,
    ParticipantRole,
    Records,
    RelationKind,
    Unit,
)
from kg.model.rows import EVIDENCE, Evidence
from kg.resolve import link
from kg.store import Store
from kg.text import squeeze
from tests.builders import DALAD, YONGCHUAN, PageBuilder, page
from tests.strategies import corpora

LEADER, PARTICIPANT, CITED = ParticipantRole.LEADER, ParticipantRole.PARTICIPANT, ParticipantRole.CITED


def _graph(*documents: Records) -> Graph:
    return build(documents, link(documents))


def _visit() -> Records:
    builder, article = page(
        "a.txt",
        "⟦P 王晓丽⟧报道：⟦L 达拉特旗⟧⟦L 树林召镇⟧⟦O 旗委⟧书记⟦P 张秀玲⟧、⟦P 苏智雄⟧学习⟦P 李理⟧讲话，走访⟦O 荣信化工⟧。",
        headline="## 走访",
    )
    article.region(DALAD).names("旗委", "中共达拉特旗委员会").names("荣信化工", "内蒙古荣信化工有限公司")
    article.names("达拉特旗", "达拉特旗", code=DALAD).names("树林召镇", "树林召镇", code="150621100000")
    article.post("张秀玲", "书记", article.ref("旗委")).wrote("王晓丽", BylineRole.REPORTER)
    article.relation(RelationKind.PART_OF, "树林召镇", "达拉特旗")
    article.event(
        EventType.VISIT,
        "走访",
        [("张秀玲", LEADER), ("苏智雄", PARTICIPANT), ("李理", CITED)],
        date="2022-10-25",
        places=["树林召镇"],
        organizations=[Involved(organization=article.ref("荣信化工"), role=OrganizationRole.VISITED)],
    )
    return builder.records([article])


def test_every_relationship_of_a_report_is_an_edge() -> None:
    """A report gives all relationships it tells of, between the nodes it names."""
    graph = _graph(_visit())
    names = {node.id: node.name for node in graph.nodes}
    edges = {(edge.type, names[edge.start], names[edge.end]) for edge in graph.edges if edge.type != EdgeType.MENTIONED_IN}
    assert edges - {(EdgeType.APPEARS_WITH, "张秀玲", "苏智雄"), (EdgeType.APPEARS_WITH, "苏智雄", "张秀玲")} == {
        (EdgeType.HOLDS, "张秀玲", "中共达拉特旗委员会书记"),
        (EdgeType.POST_OF, "中共达拉特旗委员会书记", "中共达拉特旗委员会"),
        (EdgeType.LOCATED_IN, "中共达拉特旗委员会", "达拉特旗"),
        (EdgeType.LOCATED_IN, "内蒙古荣信化工有限公司", "达拉特旗"),
        (EdgeType.PART_OF, "树林召镇", "达拉特旗"),
        (EdgeType.PART_OF, "达拉特旗", "鄂尔多斯市"),
        (EdgeType.PART_OF, "鄂尔多斯市", "内蒙古自治区"),
        (EdgeType.TOOK_PART, "张秀玲", "走访"),
        (EdgeType.TOOK_PART, "苏智雄", "走访"),
        (EdgeType.INVOLVES, "内蒙古荣信化工有限公司", "走访"),
        (EdgeType.AT, "走访", "树林召镇"),
        (EdgeType.REPORTED_IN, "走访", "走访"),
        (EdgeType.WROTE, "王晓丽", "走访"),
    }


def test_makers_and_the_cited_appear_with_nobody() -> None:
    """Only the two who took part appear together, in the event, the article and the sentence."""
    rows = list(_graph(_visit()).coappearance_rows)
    assert [row.unit for row in rows] == [Unit.EVENT, Unit.ARTICLE, Unit.SENTENCE]
    assert {frozenset((row.a_name, row.b_name)) for row in rows} == {frozenset(("张秀玲", "苏智雄"))}
    assert all("走访荣信化工。" in row.evidence[0].quote for row in rows)


def test_weights_count_events_articles_and_sentences() -> None:
    """The weight of a unit is the number of different events, articles and sentences that two share."""
    builder = PageBuilder("a.txt")
    builder.text("⟦P 张秀玲⟧、⟦P 苏智雄⟧到场。⟦P 张秀玲⟧和⟦P 苏智雄⟧讲话。", date="2022-10-26")
    builder.text("另一篇写⟦P 苏智雄⟧的文章。后来⟦P 张秀玲⟧也来了。", date="2023-01-05")
    articles = builder.articles()
    for article in articles:
        article.region(DALAD)
    rows = {row.unit: row for row in _graph(builder.records(articles)).coappearance_rows}
    assert {unit: row.weight for unit, row in rows.items()} == {Unit.ARTICLE: 2, Unit.SENTENCE: 2}
    assert (rows[Unit.ARTICLE].first, rows[Unit.ARTICLE].last) == ("2022-10-26", "2023-01-05")
    assert [item.quote for item in rows[Unit.SENTENCE].evidence] == ["张秀玲、苏智雄到场。", "张秀玲和苏智雄讲话。"]


def test_a_line_end_inside_a_name_does_not_cut_the_quotation() -> None:
    """Spans that only white space keeps apart are one piece of evidence, quoted without the white space."""
    raw = "旗委副\n书记张秀玲\n另栏文字\n到场。"
    found = evidence(Page(id="s0", name="a.txt", text=raw), "a.txt", "a1", ((0, 3), (4, 9), (15, 18)))
    assert [(item.span, item.quote) for item in found] == [((0, 9), "旗委副书记张秀玲"), ((15, 18), "到场。")]


def test_evidence_of_a_printed_page_has_page_and_box() -> None:
    """A quotation that runs over two lines has the box of each; of a page of plain text it has none."""
    lines = (Box(span=(0, 4), page=2, box=(10, 20, 50, 30)), Box(span=(5, 9), page=2, box=(10, 35, 50, 45)))
    printed = Page(id="s0", name="a.pdf", text="书记张秀\n玲到镇里", boxes=lines)
    (found,) = evidence(printed, "a.pdf", "a1", ((2, 4), (5, 6)))
    assert found.quote == "张秀玲"
    assert [(row.page, row.box) for row in found.boxes] == [(2, (30, 20, 50, 30)), (2, (10, 35, 20, 45))]
    assert b"boxes" not in EVIDENCE.dump_json(evidence(printed.model_copy(update={"boxes": ()}), "a", "a1", ((2, 4),)))


def test_one_person_in_two_far_places_on_one_day_is_reported() -> None:
    """Events of one day in counties of two provinces with one person are an issue with a remedy."""
    documents = []
    for name, region, place in (("a", DALAD, "达拉特旗"), ("b", YONGCHUAN, "永川区")):
        builder, article = page(name, f"⟦P 欧阳不二⟧总书记到⟦L {place}⟧走访。", date="2022-10-25")
        article.region(region).names(place, place, code=region).post("欧阳不二", "总书记", article.implied("中共中央", region=None))
        article.event(EventType.VISIT, "走访", [("欧阳不二", LEADER)], places=[place])
        documents.append(builder.records([article]))
    issues = list(_graph(*documents).issue_rows)
    assert [issue.kind for issue in issues] == [IssueKind.CONFLICT]
    assert "永川区 and 达拉特旗" in issues[0].text or "达拉特旗 and 永川区" in issues[0].text
    assert len({item.source for item in issues[0].evidence}) == 2


@given(corpora.flatmap(lambda documents: st.tuples(st.just(documents), st.permutations(documents))))
@settings(max_examples=40, deadline=None)
def test_the_graph_does_not_depend_on_order_and_quotes_the_page(orders: tuple[list[Records], list[Records]]) -> None:
    """Shuffled documents give the same graph; every edge joins two nodes and quotes its page."""
    documents, shuffled = orders
    graph, other = _graph(*documents), _graph(*shuffled)
    assert sorted(graph.nodes, key=_id) == sorted(other.nodes, key=_id)
    assert sorted(graph.edges, key=_id) == sorted(other.edges, key=_id)
    assert list(graph.coappearance_rows) == list(other.coappearance_rows)
    assert list(graph.tenure_rows) == list(other.tenure_rows)
    texts = {records.name: records.page.text for records in documents if records.page}
    ids = [node.id for node in graph.nodes]
    assert len(ids) == len(set(ids))
    assert len({edge.id for edge in graph.edges}) == len(list(graph.edges))
    for edge in graph.edges:
        assert {edge.start, edge.end} <= set(ids)
        assert edge.evidence
        assert all(_quotes(item, texts) for item in edge.evidence)
    for row in graph.mention_rows:
        assert row.entity is None or row.entity in ids


def _id(item: Node | Edge) -> str:
    return item.id


def _quotes(item: Evidence, texts: dict[str, str]) -> bool:
    return squeeze(texts[item.source][item.span[0] : item.span[1]]) == item.quote


@given(corpora)
@settings(max_examples=15, deadline=None)
def test_a_saved_graph_is_read_back_as_it_was(documents: list[Records]) -> None:
    """The store gives back every node and edge in the order of their ids, and every row, and finds the rows that name one entity."""
    with TemporaryDirectory() as folder, Store.open(Path(folder) / "graph.sqlite") as store:
        for records in documents:
            store.put(records)
        identity = link(store.all_records(), store.verdicts())
        store.replace_identity(identity)
        graph = build(store.all_records(), identity)
        store.replace_graph(graph)
        saved = read(store)
        assert list(saved.nodes) == sorted(graph.nodes, key=_id)
        assert list(saved.edges) == sorted(graph.edges, key=_id)
        assert [list(table) for table in saved.tables()] == [list(table) for table in graph.tables()]
        assert list(store.identity().entities) == list(identity.entities)
        before = list(store.dump())
        store.replace_graph(build(store.all_records(), identity))
        assert list(store.dump()) == before


def test_views_hold_the_nodes_they_name() -> None:
    """The people's view holds people only, and who appears with whom."""
    graph = _graph(_visit())
    people = to_networkx(graph, View.PEOPLE)
    assert {data["label"] for _, data in people.nodes(data=True)} == {EntityType.PERSON}
    assert {data["type"] for *_, data in people.edges(data=True)} == {EdgeType.APPEARS_WITH}
    whole = to_networkx(graph)
    assert (whole.number_of_nodes(), whole.number_of_edges()) == (len(list(graph.nodes)), len(list(graph.edges)))


def test_a_body_lies_in_its_region_though_no_page_names_it() -> None:
    """The region of a printed and of an implied body becomes a place, and its chain reaches the province."""
    builder, article = page("a.txt", "⟦O 旗委⟧开会，旗长⟦P 苏智雄⟧讲话。⟦O 国务院⟧发文。")
    article.region(DALAD).names("旗委", "中共达拉特旗委员会").names("国务院", "国务院")
    article.post("苏智雄", "旗长", article.implied("达拉特旗人民政府"))
    graph = _graph(builder.records([article]))
    names = {node.id: node.name for node in graph.nodes}
    edges = {(edge.type, names[edge.start], names[edge.end]) for edge in graph.edges}
    assert {(kind, start, end) for kind, start, end in edges if kind in {EdgeType.LOCATED_IN, EdgeType.PART_OF}} == {
        (EdgeType.LOCATED_IN, "中共达拉特旗委员会", "达拉特旗"),
        (EdgeType.LOCATED_IN, "达拉特旗人民政府", "达拉特旗"),
        (EdgeType.PART_OF, "达拉特旗", "鄂尔多斯市"),
        (EdgeType.PART_OF, "鄂尔多斯市", "内蒙古自治区"),
    }


def test_an_edge_that_every_name_says_keeps_a_few_of_them() -> None:
    """Of thirty articles that name a banner, its edge to the prefecture quotes the first five."""
    builder = PageBuilder("a.txt")
    for number in range(30):
        builder.text(f"第{number}篇⟦L 达拉特旗⟧消息。")
    articles = builder.articles()
    for article in articles:
        article.region(DALAD).names("达拉特旗", "达拉特旗", code=DALAD)
    graph = _graph(builder.records(articles))
    assert {len(edge.evidence) for edge in graph.edges if edge.type == EdgeType.PART_OF} == {5}


def test_what_a_portrait_says_is_seen_on_the_day_of_its_page() -> None:
    """An article without a day of its own dates posts and sightings by the page it stands on."""
    builder, article = page("a.txt", "⟦O 旗委⟧书记⟦P 张秀玲⟧和⟦P 苏智雄⟧是同学。", date=None)
    article.region(DALAD).post("张秀玲", "书记", article.ref("旗委"))
    printed = Dated(value="2023-10-29", inferred=False, spans=())
    records = builder.records([article])
    graph = _graph(records.model_copy(update={"articles": tuple(one.model_copy(update={"issued": printed}) for one in records.articles)}))
    assert [row.date for row in graph.post_rows] == ["2023-10-29"]
    assert {(row.unit, row.first) for row in graph.coappearance_rows} == {(Unit.ARTICLE, "2023-10-29"), (Unit.SENTENCE, "2023-10-29")}
    assert [row.date for row in graph.article_rows] == [None]
