"""Graphs of any size in the proportions of a county's newspapers; every name and date is made up, the same seed gives the same graph."""

from collections.abc import Iterator
from random import Random

from kg.graph import Graph
from kg.model import Edge, EdgeType, EntityType, Node, Saying, Value
from kg.model.rows import Evidence

_SHARES = (
    (EntityType.PERSON, 0.30),
    (EntityType.ORGANIZATION, 0.15),
    (EntityType.PLACE, 0.15),
    (EntityType.POST, 0.12),
    (EntityType.EVENT, 0.13),
    (EntityType.ARTICLE, 0.15),
)
_EDGES = (
    (EdgeType.MENTIONED_IN, EntityType.PERSON, EntityType.ARTICLE, 0.35),
    (EdgeType.APPEARS_WITH, EntityType.PERSON, EntityType.PERSON, 0.25),
    (EdgeType.HOLDS, EntityType.PERSON, EntityType.POST, 0.10),
    (EdgeType.TOOK_PART, EntityType.PERSON, EntityType.EVENT, 0.10),
    (EdgeType.PART_OF, EntityType.PLACE, EntityType.PLACE, 0.06),
    (EdgeType.POST_OF, EntityType.POST, EntityType.ORGANIZATION, 0.05),
    (EdgeType.REPORTED_IN, EntityType.EVENT, EntityType.ARTICLE, 0.05),
    (EdgeType.AT, EntityType.EVENT, EntityType.PLACE, 0.04),
)
_FAMILY, _GIVEN = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗", "伟芳娜敏静强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰"


def synthetic(nodes: int, edges: int, seed: int = 1) -> Graph:
    """A graph with so many nodes and edges; a few nodes have many edges, as in print."""
    random = Random(seed)  # noqa: S311  # a repeatable graph, no secret
    made = [node for label, share in _SHARES for node in _nodes(label, round(nodes * share), random)]
    groups = {label: [node.id for node in made if node.label == label] for label in EntityType}
    joined = {
        edge.id: edge
        for kind, start, end, share in _EDGES
        for edge in _edges(kind, groups[start], groups[end], round(edges * share), random)
    }
    empty: tuple[()] = ()
    by_id = tuple(sorted(made, key=lambda node: node.id)), tuple(joined[key] for key in sorted(joined))
    return Graph(*by_id, empty, empty, empty, empty, empty, empty, empty, empty)


def _nodes(label: EntityType, count: int, random: Random) -> Iterator[Node]:
    for number in range(count):
        name = random.choice(_FAMILY) + "".join(random.choices(_GIVEN, k=2))
        yield Node(id=f"{label.lower()}{random.getrandbits(60):015x}", label=label, name=name, properties=_known(label, number, random))


def _known(label: EntityType, number: int, random: Random) -> dict[str, Value]:
    if label in {EntityType.EVENT, EntityType.ARTICLE}:
        return {"date": _day(random), "source": f"{number // 8}.txt"}
    return {"mentions": 1 + number % 9, "sources": (f"{number // 8}.txt",), "aliases": (f"别名{number}",)}


def _edges(kind: EdgeType, starts: list[str], ends: list[str], count: int, random: Random) -> Iterator[Edge]:
    for number in range(count):
        # The third power makes few nodes of many edges.
        start, end = (group[int(len(group) * random.random() ** 3)] for group in (starts, ends))
        quote = f"{random.choice(_FAMILY)}某到某镇调研第{number}项工作"
        evidence = Evidence(source=f"{number // 8}.txt", article=end, span=(number, number + len(quote)), quote=quote)
        said = Saying(kind, _known_of(kind, random), (evidence,))
        yield Edge(id=f"r{random.getrandbits(60):015x}", start=start, end=end, said=said)


def _known_of(kind: EdgeType, random: Random) -> dict[str, Value]:
    first, last = sorted((_day(random), _day(random)))
    match kind:
        case EdgeType.APPEARS_WITH:
            return {"unit": "event", "weight": random.randint(1, 9), "first": first, "last": last}
        case EdgeType.HOLDS:
            return {"status": "current", "first_seen": first, "last_seen": last}
        case EdgeType.TOOK_PART:
            return {"role": "participant"}
        case _:
            return {}


def _day(random: Random) -> str:
    return f"20{random.randint(10, 25)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
