"""People: blocks of one name, likeness by evidence, clusters with support; then names that are misprints of others.

Profiles that say the same of a person (name, regions, posts) are taken together first, so that a name that stands in a
thousand articles is compared once, not half a million times. What is left is compared pair by pair in small blocks; in
large ones only neighbours that share a county, a body or a companion are, which keeps the work near-linear.
"""

from collections import defaultdict
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence

from pydantic import TypeAdapter

from kg.model import Judgement, Proposal
from kg.resolve.agglomerate import agglomerate
from kg.resolve.blocking import compared
from kg.resolve.decisions import Decisions, Pair, pair
from kg.resolve.evidence import DIFFERENT, SAME, SIGNATURE_KINDS, sentence, total, weigh
from kg.resolve.evidence.rarity import rarity
from kg.resolve.knowledge import Knowledge
from kg.resolve.likeness import OPEN, RULE, near, proposal_of, rivals, score
from kg.resolve.misprints import Misprints
from kg.resolve.persons import Person, of_the_country, places_of
from kg.resolve.profiles import Profile, Profiles, merged
from kg.resolve.references import PersonUnit
from kg.resolve.stars import star
from kg.shelf import Shelf

_DECIDED = {Judgement.SAME: 100.0, Judgement.UNSURE: OPEN, Judgement.DIFFERENT: -100.0}


def propose_people(units: Iterable[PersonUnit], profiles: Profiles, decisions: Decisions, knowledge: Knowledge) -> Iterator[Proposal]:
    """Proposals about mentions of people."""
    named = Shelf(TypeAdapter(PersonUnit), parts=2)
    unit_of: dict[str, PersonUnit] = {}
    touched = decisions.touched
    for unit in units:
        yield from star(unit.references, rule="same-article", score=20, reason=f"one article names {unit.name}")
        unit_of.update((reference, unit) for reference in unit.references if reference in touched)
        if not knowledge.masked(unit.name) and (unit.posts or not unit.apart):
            named.put(unit, knowledge.spelling(unit.name), unit.id)
    verdicts = _by_name(decisions, unit_of, knowledge)
    misprints = Misprints(knowledge)
    for (name,), block in named.groups(1):
        for person in (yield from _Block(tuple(block), profiles, verdicts.get(name, {}), knowledge).proposals()):
            misprints.add(person)
    yield from misprints.proposals(profiles)


def _by_name(decisions: Decisions, unit_of: Mapping[str, PersonUnit], knowledge: Knowledge) -> dict[str, dict[Pair, Judgement]]:
    """The verdicts on two references of one name as verdicts on the units that hold them, by name."""
    found: dict[str, dict[Pair, Judgement]] = defaultdict(dict)
    for verdict in decisions.all:
        left, right = unit_of.get(verdict.left), unit_of.get(verdict.right)
        if left and right and left.id != right.id and knowledge.spelling(left.name) == knowledge.spelling(right.name):
            found[knowledge.spelling(left.name)][pair(left.id, right.id)] = verdict.judgement
    return found


class _Block:
    """All profiles of one name."""

    def __init__(self, units: Sequence[PersonUnit], profiles: Profiles, verdicts: Mapping[Pair, Judgement], knowledge: Knowledge) -> None:
        self._units = {unit.id: unit for unit in units}
        self._knowledge = knowledge
        self._verdicts = verdicts
        self._judged = {unit for both in verdicts for unit in both}
        found = [profiles.of(unit) for unit in units]
        self._everywhere = _known_everywhere(found, knowledge)
        self._groups = {group[0].id: group for group in self._alike(map(of_the_country, found) if self._everywhere else found)}
        self._nodes = {first: merged(group) for first, group in self._groups.items()}

    def proposals(self) -> Generator[Proposal, None, list[Person]]:
        """Why profiles were taken together, and how those that remain look beside one another; the people that they make."""
        for group in self._groups.values():
            if len(group) > 1:
                findings = weigh(group[0], group[1], self._knowledge, SIGNATURE_KINDS)
                ids = (profile.id for profile in group)
                yield from star(ids, rule=RULE, score=total(findings), reason=sentence(findings))
        return (yield from self._pairs())

    def _alike(self, found: Iterable[Profile]) -> Iterator[list[Profile]]:
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

    def _pairs(self) -> Generator[Proposal, None, list[Person]]:
        """First who is one inside a region, then who of these is one across regions, with all that is known of them by then."""
        close = {both for both in compared(self._nodes.values()) if near(self._nodes[both[0]], self._nodes[both[1]])}
        clusters = yield from self._round(self._nodes, close, self._verdicts)
        members = {cluster[0]: cluster for cluster in clusters}
        known = {first: merged(self._nodes[member] for member in cluster) for first, cluster in members.items()}
        owner = {member: first for first, cluster in members.items() for member in cluster}
        decided = {pair(owner[one], owner[two]): said for (one, two), said in self._verdicts.items() if one in owner and two in owner}
        clusters = yield from self._round(known, {both for both in compared(known.values()) if both not in close}, decided)
        return [self._person(merged(known[first] for first in cluster), (members[first] for first in cluster)) for cluster in clusters]

    def _person(self, profile: Profile, clusters: Iterable[Sequence[str]]) -> Person:
        """What is kept of a person once the block is done with."""
        units = (self._units[one.id] for cluster in clusters for node in cluster for one in self._groups[node])
        return Person(profile.id, profile.name, places_of(profile), len(profile.originals), tuple(units), self._everywhere)

    def _round(
        self, nodes: Mapping[str, Profile], pairs: Iterable[Pair], decided: Mapping[Pair, Judgement]
    ) -> Generator[Proposal, None, list[list[str]]]:
        """The proposals of one round of comparing, and the clusters that they make."""
        findings = {both: weigh(nodes[both[0]], nodes[both[1]], self._knowledge) for both in sorted(pairs)}
        scores = {both: _DECIDED[decided[both]] if both in decided else score(found) for both, found in findings.items()}
        apart = rivals(scores, nodes)
        scores.update((both, OPEN) for both in apart)
        clusters = agglomerate(nodes, scores, same=SAME, different=DIFFERENT)
        cluster_of = {member: cluster[0] for cluster in clusters for member in cluster}
        for both, found in findings.items():
            proposal = proposal_of(both, found, rival=both in apart, together=cluster_of[both[0]] == cluster_of[both[1]])
            if proposal is not None:
                yield proposal
        return clusters


def _known_everywhere(found: Sequence[Profile], knowledge: Knowledge) -> bool:
    """Whether a name that says enough by itself is that of a national leader: such a one is named in all regions."""
    return any(profile.national for profile in found) and rarity(found[0], found[0], knowledge).score >= SAME
