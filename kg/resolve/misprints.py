"""Names that are misprints of others: people of one place whose names differ in one character that looks or sounds alike."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kg.model import Judgement, Proposal
from kg.resolve.agglomerate import agglomerate
from kg.resolve.decisions import Pair, pair
from kg.resolve.evidence import DIFFERENT, SAME, judge, sentence, total, weigh
from kg.resolve.knowledge import Knowledge
from kg.resolve.likeness import OPEN, rivals, score
from kg.resolve.profiles import Profile

RULE = "misprint"
_SELDOM = 3  # a name that stands in more articles than this is nobody's misprint


def propose_misprints(people: Sequence[Profile], knowledge: Knowledge) -> Iterator[Proposal]:
    """Proposals about people of two names, as they are known from all articles of each name."""
    nodes = {person.id: person for person in people}
    findings = {both: weigh(nodes[both[0]], nodes[both[1]], knowledge) for both in sorted(_candidates(people, knowledge))}
    scores = {both: score(found) for both, found in findings.items()}
    apart = rivals(scores, nodes)
    scores.update((both, OPEN) for both in apart)
    members = {person for both in scores for person in both}
    cluster_of = {member: cluster[0] for cluster in agglomerate(members, scores, same=SAME, different=DIFFERENT) for member in cluster}
    for both, found in findings.items():
        judgement = judge(total(found))
        if judgement == Judgement.DIFFERENT:
            continue
        if judgement == Judgement.SAME and (both in apart or cluster_of[both[0]] != cluster_of[both[1]]):
            judgement = Judgement.UNSURE
        yield Proposal(left=both[0], right=both[1], judgement=judgement, rule=RULE, score=total(found), reason=sentence(found))


def _candidates(people: Iterable[Profile], knowledge: Knowledge) -> set[Pair]:
    """Pairs of one county, prefecture or body whose names share a key, where one of the names is seldom; place by place."""
    places: dict[str, list[Profile]] = defaultdict(list)
    for person in people:
        for place in {*(region[:6] for region in person.regions), *(region[:4] for region in person.regions), *person.bodies}:
            places[place].append(person)
    return {both for inside in places.values() for both in _alike(inside, knowledge)}


def _alike(people: Sequence[Profile], knowledge: Knowledge) -> Iterator[Pair]:
    buckets: dict[str, list[Profile]] = defaultdict(list)
    for person in people if len(people) > 1 else ():
        for key in knowledge.slips(person.name):
            buckets[key].append(person)
    for bucket in buckets.values():
        if len(bucket) > 1:
            seldom = [person for person in bucket if len(person.originals) <= _SELDOM]
            yield from (pair(one.id, other.id) for one in seldom for other in bucket if one.name != other.name)
