"""How near a grouping of mentions comes to the people that are meant."""

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from math import comb


@dataclass(frozen=True, slots=True)
class Outcome:
    """B³ and pairwise precision and recall over mentions, and how many pairs of different people were joined."""

    precision: float
    recall: float
    pair_precision: float
    pair_recall: float
    wrong_pairs: int

    @property
    def f1(self) -> float:
        """The harmonic mean of B³ precision and recall."""
        return 2 * self.precision * self.recall / (self.precision + self.recall)

    @property
    def pair_f1(self) -> float:
        """The harmonic mean of pairwise precision and recall."""
        both = self.pair_precision + self.pair_recall
        return 2 * self.pair_precision * self.pair_recall / both if both else 0.0


def compare(truth: Mapping[str, Hashable], found: Mapping[str, Hashable]) -> Outcome:
    """For each mention the share of its group that is right, and the share of its person that was found (Bagga and Baldwin 1998)."""
    people, groups = Counter(truth.values()), Counter(found[key] for key in truth)
    both = Counter((person, found[key]) for key, person in truth.items())
    joined, meant, right = (sum(comb(count, 2) for count in counter.values()) for counter in (groups, people, both))
    return Outcome(
        precision=sum(count * count / groups[group] for (_, group), count in both.items()) / len(truth),
        recall=sum(count * count / people[person] for (person, _), count in both.items()) / len(truth),
        pair_precision=right / joined if joined else 1.0,
        pair_recall=right / meant if meant else 1.0,
        wrong_pairs=joined - right,
    )
