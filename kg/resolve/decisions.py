"""Verdicts as resolution uses them: which references people joined, kept apart, or left open."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.model import Judgement, Verdict

Pair = tuple[str, str]


@dataclass(frozen=True)
class Decisions:
    """The verdicts in force, in the order in which they were given, and by what they say."""

    all: tuple[Verdict, ...]
    same: tuple[Verdict, ...]
    different: frozenset[Pair]
    unsure: frozenset[Pair]

    @classmethod
    def of(cls, verdicts: Iterable[Verdict]) -> "Decisions":
        """The verdicts that nobody withdrew; of several on one pair the latest counts."""
        latest: dict[Pair, Verdict] = {}
        for verdict in sorted((v for v in verdicts if v.withdrawn is None), key=lambda verdict: (verdict.time, verdict.id)):
            latest[pair(verdict.left, verdict.right)] = verdict
        kept = sorted(latest.values(), key=lambda verdict: (verdict.time, verdict.id))
        return cls(
            tuple(kept),
            tuple(verdict for verdict in kept if verdict.judgement == Judgement.SAME),
            frozenset(pair(v.left, v.right) for v in kept if v.judgement == Judgement.DIFFERENT),
            frozenset(pair(v.left, v.right) for v in kept if v.judgement == Judgement.UNSURE),
        )

    @property
    def touched(self) -> frozenset[str]:
        """All references that a verdict speaks of."""
        joined = {reference for verdict in self.same for reference in (verdict.left, verdict.right)}
        return frozenset(joined | {reference for both in (self.different, self.unsure) for pair in both for reference in pair})

    def enemies(self) -> Mapping[str, frozenset[str]]:
        """For each reference those that a verdict says are others."""
        found: dict[str, set[str]] = {}
        for left, right in self.different:
            found.setdefault(left, set()).add(right)
            found.setdefault(right, set()).add(left)
        return {reference: frozenset(others) for reference, others in found.items()}


def pair(left: str, right: str) -> Pair:
    """Two references in the order of their ids."""
    return (left, right) if left < right else (right, left)
