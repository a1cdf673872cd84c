"""Clusters by average linkage: two join when their members, taken together, look the same.

A chain of weak links does not hold: what counts is the mean of all scores between two clusters, and one pair that is
different keeps them apart. The order of joining depends on scores and ids alone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

Scores = Mapping[tuple[str, str], float]


@dataclass(slots=True)
class _Bond:
    """What lies between two clusters: the sum and number of compared pairs, and whether one of them forbids joining."""

    total: float
    count: int
    forbidden: bool

    def plus(self, other: "_Bond") -> "_Bond":
        """The bond to a third cluster once two have joined."""
        return _Bond(self.total + other.total, self.count + other.count, self.forbidden or other.forbidden)

    @property
    def mean(self) -> float:
        """The mean score of the compared pairs, by which clusters are joined."""
        return self.total / self.count


def agglomerate(members: Iterable[str], scores: Scores, *, same: float, different: float) -> list[list[str]]:
    """The clusters, each sorted, in the order of their first members; pairs without a score were not compared."""
    clusters = {member: [member] for member in sorted(members)}
    bonds: dict[str, dict[str, _Bond]] = {member: {} for member in clusters}
    for (left, right), score in scores.items():
        bonds[left][right] = bonds[right][left] = _Bond(score, 1, score <= different)
    queue = [(-score, left, right) for (left, right), score in scores.items() if score >= same]
    heapify(queue)
    while queue:
        negative, left, right = heappop(queue)
        bond = bonds.get(left, {}).get(right)
        if bond is None or bond.forbidden or round(-bond.mean, 6) != round(negative, 6):
            continue  # one of them is gone, or the bond has changed and stands in the queue anew
        clusters[left] = sorted(clusters[left] + clusters.pop(right))
        for other in _merge(bonds, left, right):
            new = bonds[left][other]
            if new.mean >= same and not new.forbidden:
                heappush(queue, (-new.mean, min(left, other), max(left, other)))
    return [clusters[first] for first in sorted(clusters)]


def _merge(bonds: dict[str, dict[str, _Bond]], left: str, right: str) -> list[str]:
    """Give the bonds of the right cluster to the left one; the clusters whose bond changed."""
    moved = bonds.pop(right)
    del moved[left], bonds[left][right]
    for other, bond in moved.items():
        del bonds[other][right]
        former = bonds[left].get(other)
        bonds[left][other] = bonds[other][left] = former.plus(bond) if former else bond
    return sorted(moved)
