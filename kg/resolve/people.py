"""People: blocks of one name, likeness by evidence, clusters with support.

Profiles that say the same of a person (name, regions, posts) are taken together first, so that a name that stands in a
thousand articles is compared once, not half a million times. What is left is compared pair by pair in small blocks; in
large ones only neighbours that share a county, a body or a companion are, which keeps the work near-linear.
"""

from collections import defaultdict
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from math import log2

from kg.model import Judgement, Proposal
from kg.resolve.agglomerate import agglomerate
from kg.resolve.blocking import compared
from kg.resolve.decisions import Decisions, Pair, pair
from kg.resolve.evidence import CONTRADICTIONS, DIFFERENT, SAME, SIGNATURE_KINDS, judge, sentence, total, weigh
from kg.resolve.evidence.finding import Finding
from kg.resolve.evidence.rarity import rarity
from kg.resolve.knowledge import Knowledge
from kg.resolve.profiles import Profile, merged
from kg.resolve.references import PersonUnit
from kg.resolve.stars import star

RULE = "same-name"
_MARGIN = 2.0  # bits by which one of two rivals must fit better than the other
_NOTHING = DIFFERENT + 0.5  # the least that pairs score which only have nothing in common
_STRONG = -6.0  # from here on a contradiction parts two people
_OPEN = 0.0  # the score of what nobody can say
_DECIDED = {Judgement.SAME: 100.0, Judgement.UNSURE: _OPEN, Judgement.DIFFERENT: -100.0}
_NEIGHBOURS = 8  # so many of the best partners of a profile are looked at as rivals


def propose_people(
    units: Iterable[PersonUnit], profiles: Mapping[str, Profile], decisions: Decisions, knowledge: Knowledge
) -> Iterator[Proposal]:
    """Proposals about mentions of people."""
    blocks: dict[str, list[Profile]] = defaultdict(list)
    unit_of: dict[str, str] = {}
    for unit in units:
        yield from star(unit.references, rule="same-article", score=20, reason=f"one article names {unit.name}")
        unit_of.update((reference, unit.id) for reference in unit.references if reference in decisions.touched)
        if not knowledge.masked(unit.name):
            blocks[unit.name].append(profiles[unit.id])
    verdicts = _between(decisions, unit_of)
    for name in sorted(blocks):
        yield from _Block(blocks[name], verdicts, knowledge).proposals()


def _between(decisions: Decisions, unit_of: Mapping[str, str]) -> dict[Pair, Judgement]:
    """The verdicts on references as verdicts on the units that hold them."""
    found: dict[Pair, Judgement] = {}
    joined = [(verdict.left, verdict.right) for verdict in decisions.same]
    for pairs, judgement in ((decisions.unsure, Judgement.UNSURE), (joined, Judgement.SAME), (decisions.different, Judgement.DIFFERENT)):
        for left, right in pairs:
            if left in unit_of and right in unit_of and unit_of[left] != unit_of[right]:
                found[pair(unit_of[left], unit_of[right])] = judgement
    return found


class _Block:
    """All profiles of one name."""

    def __init__(self, found: Sequence[Profile], verdicts: Mapping[Pair, Judgement], knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._verdicts = verdicts
        self._judged = {unit for both in verdicts for unit in both}
        self._groups = list(self._alike(_known_everywhere(found, knowledge)))
        self._nodes = {group[0].id: merged(group) for group in self._groups}

    def proposals(self) -> Iterator[Proposal]:
        """Why profiles were taken together, and how those that remain look beside one another."""
        for group in self._groups:
            if len(group) > 1:
                findings = weigh(group[0], group[1], self._knowledge, SIGNATURE_KINDS)
                ids = (profile.id for profile in group)
                yield from star(ids, rule=RULE, score=total(findings), reason=sentence(findings))
        yield from self._pairs()

    def _alike(self, found: Sequence[Profile]) -> Iterator[list[Profile]]:
        """Profiles of one signature, as far as that is enough; those that a verdict speaks of stand alone."""
        signatures: dict[tuple[object, ...], list[Profile]] = defaultdict(list)
        for profile in sorted(found, key=lambda profile: profile.id):
            alone = (profile.id,) if profile.id in self._judged else ()
            signatures[*profile.signature, *alone].append(profile)
        for group in signatures.values():
            if len(group) == 1 or total(weigh(group[0], group[1], self._knowledge, SIGNATURE_KINDS)) >= SAME:
                yield group
            else:
                yield from ([profile] for profile in group)

    def _pairs(self) -> Iterator[Proposal]:
        """First who is one inside a region, then who of these is one across regions, with all that is known of them by then."""
        near = {both for both in compared(self._nodes.values()) if _near(self._nodes[both[0]], self._nodes[both[1]])}
        clusters = yield from self._round(self._nodes, near, self._verdicts)
        known = {cluster[0]: merged(self._nodes[member] for member in cluster) for cluster in clusters}
        owner = {member: cluster[0] for cluster in clusters for member in cluster}
        decided = {pair(owner[one], owner[two]): said for (one, two), said in self._verdicts.items() if one in owner and two in owner}
        yield from self._round(known, {both for both in compared(known.values()) if both not in near}, decided)

    def _round(
        self, nodes: Mapping[str, Profile], pairs: Iterable[Pair], decided: Mapping[Pair, Judgement]
    ) -> Generator[Proposal, None, list[list[str]]]:
        """The proposals of one round of comparing, and the clusters that they make."""
        findings = {both: weigh(nodes[both[0]], nodes[both[1]], self._knowledge) for both in sorted(pairs)}
        scores = {both: _DECIDED[decided[both]] if both in decided else _score(found) for both, found in findings.items()}
        rivals = _rivals(scores, nodes)
        scores.update((both, _OPEN) for both in rivals)
        clusters = agglomerate(nodes, scores, same=SAME, different=DIFFERENT)
        cluster_of = {member: cluster[0] for cluster in clusters for member in cluster}
        for both, found in findings.items():
            proposal = _proposal(both, found, rival=both in rivals, together=cluster_of[both[0]] == cluster_of[both[1]])
            if proposal is not None:
                yield proposal
        return clusters


def _score(findings: Sequence[Finding]) -> float:
    """The sum of the evidence as clusters see it.

    A strong contradiction that nothing outweighs parts two people for good, also where a third fits both. Where nothing but
    the name is shared, the two stay apart, but that is no reason against a third.
    """
    score = total(findings)
    if score < SAME and any(finding.score <= _STRONG for finding in findings if finding.kind in CONTRADICTIONS):
        return min(score, DIFFERENT)
    return max(score, _NOTHING)


def _known_everywhere(found: Sequence[Profile], knowledge: Knowledge) -> list[Profile]:
    """The profiles, where a name that says enough by itself is that of a national leader: such a one is named in all regions."""
    if not any(profile.national for profile in found) or rarity(found[0], found[0], knowledge).score < SAME:
        return list(found)
    return [profile if profile.official else replace(profile, regions=frozenset()) for profile in found]


def _near(left: Profile, right: Profile) -> bool:
    """Whether two profiles can belong to one place: a county, or a county and what it lies in, or an unknown place."""
    if not left.regions or not right.regions or left.originals & right.originals:
        return True
    return any(_holds(one, other) or _holds(other, one) for one in left.regions for other in right.regions)


def _holds(region: str, other: str) -> bool:
    """Whether a division, taken as a county where it is smaller, is another or holds it."""
    return other.startswith(region[:6].rstrip("0") if region[4:6] == "00" else region[:6])


def _rivals(scores: Mapping[Pair, float], nodes: Mapping[str, Profile]) -> set[Pair]:
    """Likenesses that fit two different people: the one that fits worse, and both where nobody can say which is meant.

    Who is named in more articles is the likelier one, by as many bits as the logarithm of their number.
    """
    likes: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for (left, right), score in scores.items():
        if score >= SAME:
            likes[left].append((score + log2(len(nodes[right].originals)), right))
            likes[right].append((score + log2(len(nodes[left].originals)), left))
    found: set[Pair] = set()
    for middle, partners in likes.items():
        for (better_fit, better), (worse_fit, worse) in combinations(sorted(partners, reverse=True)[:_NEIGHBOURS], 2):
            if scores.get(pair(better, worse), 0.0) <= DIFFERENT:
                found.add(pair(middle, worse))
                if better_fit - worse_fit < _MARGIN:
                    found.add(pair(middle, better))
    return found


def _proposal(both: Pair, findings: Sequence[Finding], *, rival: bool, together: bool) -> Proposal | None:
    """What is proposed about two profiles; pairs that share nothing but the name are not worth a row."""
    score, reason = total(findings), sentence(findings)
    judgement = judge(score)
    if judgement == Judgement.DIFFERENT and not any(finding.score > 0 for finding in findings if finding.kind != "rarity"):
        return None
    if judgement == Judgement.SAME and not together:
        judgement = Judgement.UNSURE
        reason += "; it fits another person of this name as well or better" if rival else "; the others of this person do not support it"
    return Proposal(left=both[0], right=both[1], judgement=judgement, rule=RULE, score=score, reason=reason)
