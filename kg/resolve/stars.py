"""Proposals that tie every reference of a group to its first one."""

from collections.abc import Iterable, Iterator

from kg.model import Judgement, Proposal


def star(references: Iterable[str], *, rule: str, score: float, reason: str) -> Iterator[Proposal]:
    """One proposal for each reference but the smallest, which stands in the middle."""
    first, *others = sorted(set(references))
    for other in others:
        yield Proposal(left=first, right=other, judgement=Judgement.SAME, rule=rule, score=score, reason=reason)
