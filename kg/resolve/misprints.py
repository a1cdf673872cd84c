"""Names that are misprints of others: people of one place whose names differ in one character that looks or sounds alike."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.model import Judgement, Proposal
from kg.resolve.agglomerate import agglomerate
from kg.resolve.clusters import Clusters
from kg.resolve.decisions import Pair, pair
from kg.resolve.evidence import DIFFERENT, SAME, judge, sentence, total, weigh
from kg.resolve.knowledge import Knowledge
from kg.resolve.likeness import OPEN, rivals, score
from kg.resolve.persons import Person
from kg.resolve.profiles import Profile, Profiles

RULE = "misprint"
_SELDOM = 3  # a name that stands in more articles than this is nobody's misprint


def propose_misprints(people: Sequence[Person], profiles: Profiles, knowledge: Knowledge) -> Iterator[Proposal]:
    """Proposals about people of two names, as they are known from all articles of each name."""
    known = {person.id: person for person in people}
    for pairs in _connected(sorted(_candidates(people, knowledge))):
        nodes = {key: known[key].profile(profiles) for key in {key for both in pairs for key in both}}
        yield from _among(pairs, nodes, knowledge)


def _among(pairs: Iterable[Pair], nodes: Mapping[str, Profile], knowledge: Knowledge) -> Iterator[Proposal]:
    """The proposals about people who have to do with one another, and with no others."""
    findings = {both: weigh(nodes[both[0]], nodes[both[1]], knowledge) for both in pairs}
    scores = {both: score(found) for both, found in findings.items()}
    apart = rivals(scores, nodes)
    scores.update((both, OPEN) for both in apart)
    cluster_of = {member: cluster[0] for cluster in agglomerate(nodes, scores, same=SAME, different=DIFFERENT) for member in cluster}
    for both, found in findings.items():
        judgement = judge(total(found))
        if judgement == Judgement.DIFFERENT:
            continue
        if judgement == Judgement.SAME and (both in apart or cluster_of[both[0]] != cluster_of[both[1]]):
            judgement = Judgement.UNSURE
        yield Proposal(left=both[0], right=both[1], judgement=judgement, rule=RULE, score=total(found), reason=sentence(found))


def _connected(pairs: Sequence[Pair]) -> Iterable[list[Pair]]:
    """The pairs in sets that share nobody, each of which can be decided by itself."""
    clusters = Clusters({key for both in pairs for key in both}, {})
    for left, right in pairs:
        clusters.join(left, right)
    found: dict[str, list[Pair]] = defaultdict(list)
    for both in pairs:
        found[clusters.find(both[0])].append(both)
    return found.values()


def _candidates(people: Iterable[Person], knowledge: Knowledge) -> set[Pair]:
    """Pairs of one county, prefecture or body whose names share a key, where one of the names is seldom; place by place."""
    places: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        for place in person.places:
            places[place].append(person)
    return {both for inside in places.values() for both in _alike(inside, knowledge)}


def _alike(people: Sequence[Person], knowledge: Knowledge) -> Iterator[Pair]:
    buckets: dict[str, list[Person]] = defaultdict(list)
    for person in people if len(people) > 1 else ():
        for key in knowledge.slips(person.name):
            buckets[key].append(person)
    for bucket in buckets.values():
        if len(bucket) > 1:
            seldom = [person for person in bucket if person.articles <= _SELDOM]
            yield from (pair(one.id, other.id) for one in seldom for other in bucket if one.name != other.name)
