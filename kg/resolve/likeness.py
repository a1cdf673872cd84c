"""How alike two profiles of one name are, as clusters see it, and what is proposed about them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from math import log2

from kg.model import Judgement, Proposal
from kg.resolve.decisions import Pair, pair
from kg.resolve.evidence import CONTRADICTIONS, DIFFERENT, SAME, judge, sentence, total
from kg.resolve.evidence.finding import Finding
from kg.resolve.profiles import Profile

RULE = "same-name"
OPEN = 0.0
"""The score of what nobody can say."""

_MARGIN = 2.0  # bits by which one of two rivals must fit better than the other
_NOTHING = DIFFERENT + 0.5  # the least that pairs score which only have nothing in common
_STRONG = -6.0  # from here on a contradiction parts two people
_PARTNERS = 8  # so many of the best partners of a profile are looked at as rivals


def score(findings: Sequence[Finding]) -> float:
    """The sum of the evidence as clusters see it.

    A strong contradiction that nothing outweighs parts two people for good, also where a third fits both. Where nothing but
    the name is shared, the two stay apart, but that is no reason against a third.
    """
    found = total(findings)
    if found < SAME and any(finding.score <= _STRONG for finding in findings if finding.kind in CONTRADICTIONS):
        return min(found, DIFFERENT)
    return max(found, _NOTHING)


def near(left: Profile, right: Profile) -> bool:
    """Whether two profiles can belong to one place: a county, or a county and what it lies in, or an unknown place."""
    if not left.regions or not right.regions or left.originals & right.originals:
        return True
    return any(_holds(one, other) or _holds(other, one) for one in left.regions for other in right.regions)


def _holds(region: str, other: str) -> bool:
    """Whether a division, taken as a county where it is smaller, is another or holds it."""
    return other.startswith(region[:6].rstrip("0") if region[4:6] == "00" else region[:6])


def rivals(scores: Mapping[Pair, float], nodes: Mapping[str, Profile]) -> set[Pair]:
    """Likenesses that fit two different people: the one that fits worse, and both where nobody can say which is meant.

    Who is named in more articles is the likelier one, by as many bits as the logarithm of their number.
    """
    likes: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for (left, right), fit in scores.items():
        if fit >= SAME:
            likes[left].append((fit + log2(len(nodes[right].originals)), right))
            likes[right].append((fit + log2(len(nodes[left].originals)), left))
    found: set[Pair] = set()
    for middle, partners in likes.items():
        for (better_fit, better), (worse_fit, worse) in combinations(sorted(partners, reverse=True)[:_PARTNERS], 2):
            if scores.get(pair(better, worse), 0.0) <= DIFFERENT:
                found.add(pair(middle, worse))
                if better_fit - worse_fit < _MARGIN:
                    found.add(pair(middle, better))
    return found


def proposal_of(both: Pair, findings: Sequence[Finding], *, rival: bool, together: bool) -> Proposal | None:
    """What is proposed about two profiles; pairs that share nothing but the name are not worth a row."""
    found, reason = total(findings), sentence(findings)
    judgement = judge(found)
    if judgement == Judgement.DIFFERENT and not any(finding.score > 0 for finding in findings if finding.kind != "rarity"):
        return None
    if judgement == Judgement.SAME and not together:
        judgement = Judgement.UNSURE
        reason += "; it fits another person of this name as well or better" if rival else "; the others of this person do not support it"
    return Proposal(left=both[0], right=both[1], judgement=judgement, rule=RULE, score=found, reason=reason)
