"""A small graph with everything a file can stumble over: hostile names, lists, dates of all precisions, parallel edges."""

from kg.graph import Graph
from kg.model import Edge, EdgeType, EntityType, Node, Saying, Unit, Value
from kg.model.rows import CoappearanceRow, Evidence

HOSTILE = (
    "'; MATCH (n) DETACH DELETE n //",
    "=cmd()",
    "<script>alert(1)</script>",
    "甲\x0b乙\x00丙",
    'quo"te & amp; ]]>',
    "back\\slash\\u0027 }) DETACH DELETE n //",
    "\\\x01\\'\\\\u0027",
    "two\nlines\r\n\tand a tab",
    "沙恒别克·贾那提别克 𠮷 😀\u2028end",
)


def quotation(text: str, start: int = 0) -> Evidence:
    """Evidence with this text."""
    return Evidence(source="页.txt", article="a1", span=(start, start + len(text)), quote=text)


def node(node_id: str, label: EntityType, name: str, **properties: Value) -> Node:
    """A node."""
    return Node(id=node_id, label=label, name=name, properties=properties)


def edge(edge_id: str, kind: EdgeType, ends: tuple[str, str], *evidence: Evidence, **properties: Value) -> Edge:
    """An edge with its properties."""
    return Edge(id=edge_id, start=ends[0], end=ends[1], said=Saying(kind, properties, evidence))


def sample() -> Graph:
    """Two people in a post one after the other, an event, an article, and a person for each hostile name."""
    nodes = [
        node("m1", EntityType.PERSON, "云小平", aliases=("小平", "云"), mentions=3, sources=("页.txt",)),
        node("m2", EntityType.PERSON, "尚振飞", mentions=1),
        node("o1", EntityType.ORGANIZATION, "中共达拉特旗委员会政法委员会", code="150621"),
        node("p1", EntityType.POST, "书记", title="书记"),
        node("v1", EntityType.EVENT, "调研企业", type="visit", date="2025-03"),
        node("a1", EntityType.ARTICLE, "无题", source="页.txt"),
        *(node(f"x{number}", EntityType.PERSON, name) for number, name in enumerate(HOSTILE)),
    ]
    edges = [
        edge("r1", EdgeType.HOLDS, ("m1", "p1"), quotation("政法委书记云小平"), first_seen="2022", last_seen="2022-10", status="current"),
        edge("r2", EdgeType.HOLDS, ("m1", "p1"), quotation("书记云小平", 50), first_seen="2022-05-01", last_seen="2023", status="former"),
        edge("r3", EdgeType.HOLDS, ("m2", "p1"), quotation("书记尚振飞", 90), first_seen="2025-03-04", last_seen="2025-03-04"),
        edge("r4", EdgeType.POST_OF, ("p1", "o1"), quotation("政法委书记")),
        edge("r5", EdgeType.APPEARS_WITH, ("m1", "m2"), quotation("云小平、尚振飞", 7), unit="event", weight=2, first="2022", last="2025"),
        edge("r6", EdgeType.APPEARS_WITH, ("m1", "m2"), quotation("云小平、尚振飞", 7), unit="article", weight=5),
        edge("r7", EdgeType.SUCCEEDED, ("m2", "m1"), quotation("书记尚振飞", 90), post="p1", title="书记"),
        edge("r8", EdgeType.TOOK_PART, ("m2", "v1"), quotation("尚振飞调研"), role="leader"),
        *(
            edge(f"s{number}", EdgeType.MENTIONED_IN, (f"x{number}", "a1"), quotation(name), count=1, offset=number)
            for number, name in enumerate(HOSTILE)
        ),
    ]
    together = CoappearanceRow(
        a="m1",
        a_name="云小平",
        b="m2",
        b_name="尚振飞",
        unit=Unit.EVENT,
        weight=2,
        articles=("a1",),
        first="2022",
        last="2025",
        evidence=(quotation("云小平、尚振飞", 7),),
    )
    return Graph(
        nodes=sorted(nodes, key=lambda item: item.id),
        edges=sorted(edges, key=lambda item: item.id),
        article_rows=(),
        mention_rows=(),
        entity_rows=(),
        post_rows=(),
        tenure_rows=(),
        event_rows=(),
        coappearance_rows=(together,),
        issue_rows=(),
    )
