"""A store of people who appear together, and of nothing else."""

from pathlib import Path

from kg.graph import Graph
from kg.graph.coappearances import Together
from kg.graph.edges import coappearance_edges
from kg.model import EntityType, Node, Unit
from kg.model.rows import CoappearanceRow, Evidence
from kg.store import Store

_NOTHING: tuple[tuple[()], tuple[()], tuple[()], tuple[()], tuple[()], tuple[()]] = ((), (), (), (), (), ())


def crowd(folder: Path, links: dict[tuple[str, str], int]) -> Path:
    """A store of people who appear together so often."""
    rows = [
        CoappearanceRow(
            a=a,
            a_name=a,
            b=b,
            b_name=b,
            unit=Unit.EVENT,
            weight=weight,
            articles=("x",),
            first=None,
            last=None,
            evidence=(Evidence(source="a.txt", article="x", span=(0, 2), quote=f"{a}{b}"),),
        )
        for (a, b), weight in sorted(links.items())
    ]
    edges = [*coappearance_edges((row.a, row.b, Together(row.unit, row.weight, row.articles, None, None, row.evidence)) for row in rows)]
    people = sorted({person for pair in links for person in pair})
    nodes = [Node(id=person, label=EntityType.PERSON, name=person, properties={}) for person in people]
    with Store.open(folder / "graph.sqlite") as store:
        store.replace_graph(Graph(nodes, edges, *_NOTHING, rows, ()))
    return folder / "graph.sqlite"
