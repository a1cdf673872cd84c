"""The first places of nodes: a tree of shortest ways from the best connected node of each part of a graph, spread like fans."""

from itertools import pairwise
from math import pi, sqrt

import numpy as np

from kg.export.repulsion import Numbers

_ELSEWHERE = 2  # rings from the middle to the roots of the smaller parts


def fans(count: int, pairs: Numbers, spacing: float) -> Numbers:
    """Every branch in a slice of the circle as wide as it has leaves, every step one ring further out."""
    order, parents = _trees(count, pairs)
    leaves, widths, begins, depths = [0] * count, [0.0] * count, [0.0] * count, [0] * count
    for node in reversed(order):
        leaves[node] = max(1, leaves[node])
        if parents[node] >= 0:
            leaves[parents[node]] += leaves[node]
    total = sum(leaves[node] for node in order if parents[node] < 0)
    turn, used = 0.0, [0.0] * count
    for node in order:
        parent = parents[node]
        if parent < 0:
            widths[node], begins[node], depths[node] = leaves[node] / total, turn, _ELSEWHERE if turn else 0
            turn += widths[node]
        else:
            widths[node], begins[node] = widths[parent] * leaves[node] / leaves[parent], begins[parent] + used[parent]
            used[parent] += widths[node]
            depths[node] = depths[parent] + 1
    angles = 2 * pi * (np.array(begins) + np.array(widths) / 2)
    ring = max(2 * spacing, spacing * sqrt(total) / 3)
    out = np.array(depths) * ring
    return np.round(np.stack([out * np.cos(angles), out * np.sin(angles)], axis=1), 2)


def _trees(count: int, pairs: Numbers) -> tuple[list[int], list[int]]:
    """All nodes, each after its parent, and the parents; a root has -1."""
    near = _neighbours(count, pairs)
    parents, seen, order = [-1] * count, [False] * count, list[int]()
    for root in sorted(range(count), key=lambda node: -len(near[node])):
        if seen[root]:
            continue
        seen[root] = True
        tree = [root]
        for node in tree:
            for other in near[node]:
                if not seen[other]:
                    seen[other] = True
                    parents[other] = node
                    tree.append(other)
        order += tree
    return order, parents


def _neighbours(count: int, pairs: Numbers) -> list[list[int]]:
    """The neighbours of each node in the order of their numbers."""
    both = np.concatenate([pairs, pairs[::-1]], axis=1)
    both = both[:, np.lexsort((both[1], both[0]))]
    bounds = np.searchsorted(both[0], np.arange(count + 1)).tolist()
    ends = both[1].tolist()
    return [ends[first:last] for first, last in pairwise(bounds)]
