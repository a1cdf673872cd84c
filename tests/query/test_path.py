"""Ways in a made-up crowd, beside those that networkx finds."""

from itertools import combinations, pairwise
from pathlib import Path
from random import Random

import networkx as nx
import pytest

from kg.query import path
from kg.store import Store
from tests.query.crowd import crowd


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
