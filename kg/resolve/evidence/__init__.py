"""Evidence that two people of one name are one: one kind a file, each a score in bits and a sentence.

A score is the binary logarithm of how much likelier what is seen is if the two are one person than if they only share the
name (the match weights of Fellegi and Sunter). Scores add up; `judge` compares their sum with the thresholds.
"""

from collections.abc import Callable, Sequence

from kg.model import Judgement
from kg.resolve.evidence.companions import companions
from kg.resolve.evidence.conflict import conflict
from kg.resolve.evidence.finding import Finding
from kg.resolve.evidence.level import level
from kg.resolve.evidence.namesakes import namesakes
from kg.resolve.evidence.often import often
from kg.resolve.evidence.post import post
from kg.resolve.evidence.rarity import rarity
from kg.resolve.evidence.region import region
from kg.resolve.evidence.reprint import reprint
from kg.resolve.evidence.spelling import spelling
from kg.resolve.evidence.time import time
from kg.resolve.knowledge import Knowledge
from kg.resolve.profiles import Profile

Evidence = Callable[[Profile, Profile, Knowledge], Finding | None]

KINDS: tuple[Evidence, ...] = (rarity, spelling, reprint, region, post, often, conflict, namesakes, level, companions, time)

SIGNATURE_KINDS: tuple[Evidence, ...] = (rarity, region, post)
"""What all profiles of one name, region and posts share."""

CONTRADICTIONS = frozenset({"conflict", "level", "namesakes"})
"""The kinds that speak against one person; what the others do not find is only missing."""

SAME = 3.0
"""From here on two are one: odds of eight to one."""

DIFFERENT = -3.0
"""Down to here two are different; what lies between is for a reader."""


def weigh(left: Profile, right: Profile, knowledge: Knowledge, kinds: Sequence[Evidence] = KINDS) -> list[Finding]:
    """Everything of these kinds that speaks for or against the two being one person."""
    return [finding for kind in kinds if (finding := kind(left, right, knowledge)) is not None]


def total(findings: Sequence[Finding]) -> float:
    """The sum of the scores, to a tenth, so that it is the same on every machine."""
    return round(sum(finding.score for finding in findings), 1)


def judge(score: float) -> Judgement:
    """What a sum of scores says."""
    if score >= SAME:
        return Judgement.SAME
    return Judgement.DIFFERENT if score <= DIFFERENT else Judgement.UNSURE


def sentence(findings: Sequence[Finding]) -> str:
    """The findings as one sentence, weightiest first."""
    ordered = sorted(findings, key=lambda finding: (-abs(finding.score), finding.sentence))
    return "; ".join(f"{finding.sentence} ({finding.score:+.1f})" for finding in ordered)
