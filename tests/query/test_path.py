"""Ways in a made-up crowd, beside those that networkx finds."""

from itertools import combinations, pairwise
from pathlib import Path
from random import Random

import networkx as nx
import pytest

from kg.graph import Graph
from kg.graph.edges import coappearance_edges
from kg.model import EntityType, Node, Unit
from kg.model.rows import CoappearanceRow, Evidence
from kg.query import path
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
    edges = list(coappearance_edges(rows))
    people = sorted({person for pair in links for person in pair})
    nodes = [Node(id=person, label=EntityType.PERSON, name=person, properties={}) for person in people]
    with Store.open(folder / "graph.sqlite") as store:
        store.replace_graph(Graph(nodes, edges, *_NOTHING, rows, ()))
    return folder / "graph.sqlite"


@pytest.mark.parametrize("seed", range(4))
def test_the_best_of_the_shortest_ways_is_taken(tmp_path: Path, seed: int) -> None:
    """As few steps as networkx needs; of all such ways the one of most appearances, then of the smallest ids."""
    random = Random(seed)
    people = [f"m{number:02}" for number in range(24)]
    links = {pair: random.randint(1, 3) for pair in combinations(people, 2) if random.random() < 0.09}
    network = nx.Graph(list(links))
    with Store.open(crowd(tmp_path, links), readonly=True) as store:
        for start, end in combinations(sorted(network), 2):
            found = path(store, start, end)
            if not nx.has_path(network, start, end):
                assert found.reason
                continue
            steps = [(step.a, step.b) for step in found]
            assert (steps[0][0], steps[-1][1]) == (start, end)
            all_ways = [list(pairwise(way)) for way in nx.all_shortest_paths(network, start, end)]
            best = min(all_ways, key=lambda way: (-sum(links[min(pair), max(pair)] for pair in way), way))
            assert steps == best
            assert all(step.evidence and {step.a, step.b} == {step.evidence[0].quote[:3], step.evidence[0].quote[3:]} for step in found)
