"""Names that are misprints of others: people of one place whose names differ in one character that looks or sounds alike."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from pydantic import TypeAdapter

from kg.model import Judgement, Proposal
from kg.resolve.agglomerate import agglomerate
from kg.resolve.clusters import Clusters
from kg.resolve.decisions import Pair, pair
from kg.resolve.evidence import DIFFERENT, SAME, judge, sentence, total, weigh
from kg.resolve.knowledge import Knowledge
from kg.resolve.likeness import OPEN, rivals, score
from kg.resolve.persons import Person
from kg.resolve.profiles import Profile, Profiles
from kg.shelf import Shelf

RULE = "misprint"
_SELDOM = 3  # a name that stands in more articles than this is nobody's misprint


class _Listed(NamedTuple):
    """A person where others with names alike are looked for."""

    id: str
    number: int
    name: str
    places: tuple[str, ...]
    articles: int


class Misprints:
    """People of two names, as they are known from all articles of each name, gathered person by person."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._people = Shelf(TypeAdapter(Person))
        self._alike = Shelf(TypeAdapter(_Listed), parts=1)  # by the name without one of its characters

    def add(self, person: Person) -> None:
        """Take in a person."""
        listed = _Listed(person.id, self._people.put(person), person.name, person.places, person.articles)
        for place in range(len(person.name)):
            self._alike.put(listed, f"{person.name[:place]}<>{person.name[place + 1 :]}")

    def proposals(self, profiles: Profiles) -> Iterator[Proposal]:
        """What is proposed about them."""
        numbers: dict[str, int] = {}
        found: set[Pair] = set()
        for one, other in self._candidates():
            found.add(pair(one.id, other.id))
            numbers[one.id], numbers[other.id] = one.number, other.number
        for pairs in _connected(sorted(found)):
            nodes = {key: self._people[numbers[key]].profile(profiles) for key in {key for both in pairs for key in both}}
            yield from _among(pairs, nodes, self._knowledge)

    def _candidates(self) -> Iterator[tuple[_Listed, _Listed]]:
        """Pairs of one prefecture or body whose names share a key, where one of the names is seldom."""
        for _, found in self._alike.groups():
            people = list(found)
            buckets: dict[tuple[str, str], list[_Listed]] = defaultdict(list)
            for person in people if len({person.name for person in people}) > 1 else ():
                for key in product(self._knowledge.slips(person.name), person.places):
                    buckets[key].append(person)
            for bucket in buckets.values():
                seldom = [person for person in bucket if person.articles <= _SELDOM]
                yield from ((one, other) for one in seldom for other in bucket if one.name != other.name)


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
    clusters = Clusters({})
    for left, right in pairs:
        clusters.join(left, right)
    found: dict[str, list[Pair]] = defaultdict(list)
    for both in pairs:
        found[clusters.find(both[0])].append(both)
    return found.values()
