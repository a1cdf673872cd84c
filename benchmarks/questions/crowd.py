"""A store of people who appear together, as many as one likes; names and dates are made up, the same seed gives the same store."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from random import Random

from kg.graph import Graph
from kg.graph.coappearances import Pair, Together
from kg.graph.edges import coappearance_edges
from kg.model import EntityType, Node, Unit
from kg.model.rows import CoappearanceRow, Evidence
from kg.shelf import Stream
from kg.store import Store

_FAMILY, _GIVEN = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗", "伟芳娜敏静强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰"
_COMPANIONS = 10  # pairs for each person, so that one has twenty companions on average
_KNOWN = 2000  # companions of the best connected person


def crowd(path: Path, pairs: int) -> tuple[str, str]:
    """Write the store; the ids of its best connected person and of an ordinary one."""
    people = [f"m{number:015x}" for number in range(pairs // _COMPANIONS)]
    nodes = tuple(_people(people))
    names = {node.id: node.name for node in nodes}
    rows = Stream(lambda: _rows(people, names, pairs))
    empty: tuple[()] = ()
    edges = Stream(lambda: coappearance_edges(map(_pair, _rows(people, names, pairs))))
    with Store.open(path) as store:
        store.replace_graph(Graph(nodes, edges, empty, empty, empty, empty, empty, empty, rows, empty))
    return people[0], people[len(people) // 2]


def _pair(row: CoappearanceRow) -> Pair:
    return row.a, row.b, Together(row.unit, row.weight, row.articles, row.first, row.last, row.evidence)


def _people(people: list[str]) -> Iterator[Node]:
    random = Random(1)  # noqa: S311  # a repeatable store, no secret
    for person in people:
        name = random.choice(_FAMILY) + "".join(random.choices(_GIVEN, k=2))
        yield Node(id=person, label=EntityType.PERSON, name=name, properties={"mentions": 1})


def _rows(people: list[str], names: dict[str, str], pairs: int) -> Iterator[CoappearanceRow]:
    """One person appears with many, everybody with the next, all others by chance."""
    random = Random(2)  # noqa: S311
    known = {(people[0], other) for other in people[1:_KNOWN]} | set(pairwise(people))
    while len(known) < pairs:
        known.add(tuple(sorted(random.sample(people, 2))))  # type: ignore[arg-type]  # two of them
    for number, (a, b) in enumerate(sorted(known)):
        quote = f"{names[a]}、{names[b]}到某镇调研第{number}项工作"
        item = Evidence(source=f"{number // 8}.txt", article=f"a{number // 8:015x}", span=(number, number + len(quote)), quote=quote)
        day = f"20{10 + number % 15}-{1 + number % 12:02}-{1 + number % 28:02}"
        yield CoappearanceRow(
            a=a,
            a_name=names[a],
            b=b,
            b_name=names[b],
            unit=Unit.EVENT,
            weight=1 + number % 5,
            articles=(item.article,),
            first=day,
            last=day,
            evidence=(item,),
        )
