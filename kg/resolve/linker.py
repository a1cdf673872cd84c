"""From references to entities: rules propose, verdicts win, constrained clusters follow.

Bodies, places and reprints come first, because people are told apart by them; events come last, because they are told
apart by who took part.
"""

from collections.abc import Iterable, Mapping

from pydantic import TypeAdapter

from kg.collecting import collecting_seldom
from kg.model import Issue, IssueKind, Judgement, Proposal, Records, Verdict
from kg.resolve.clusters import Clusters
from kg.resolve.decisions import Decisions, Pair, pair
from kg.resolve.entities import entities_of
from kg.resolve.events import propose_events
from kg.resolve.identity import Identity
from kg.resolve.knowledge import Knowledge, LexiconKnowledge
from kg.resolve.named import home, propose_named
from kg.resolve.namesakes import told_apart
from kg.resolve.parents import Parents
from kg.resolve.people import propose_people
from kg.resolve.profiles import Body, Profiles
from kg.resolve.reading import references_of
from kg.resolve.references import NamedReference, References
from kg.resolve.reprints import propose_reprints
from kg.resolve.shortened import propose_shortened
from kg.shelf import Shelf

_SUREST = 1e6  # more than any score


@collecting_seldom()
def link(documents: Iterable[Records], verdicts: Iterable[Verdict] = (), knowledge: Knowledge | None = None) -> Identity:
    """Who is who in the documents; a pure function of records, verdicts and lexicon, whatever their order."""
    return decide(references_of(documents), verdicts, knowledge)


@collecting_seldom()
def decide(references: References, verdicts: Iterable[Verdict] = (), knowledge: Knowledge | None = None) -> Identity:
    """Who is who among references that were read before, so that other verdicts can be tried on them."""
    return _Linker(references, Decisions.of(verdicts), knowledge or LexiconKnowledge()).identity()


class _Linker:
    """One run over all references."""

    def __init__(self, references: References, decisions: Decisions, knowledge: Knowledge) -> None:
        self._references = references
        self._decisions = decisions
        self._knowledge = knowledge
        self._clusters = Clusters(decisions.enemies())
        self._proposals = Shelf(TypeAdapter(Proposal), parts=3)
        self._issues: list[Issue] = []

    def identity(self) -> Identity:
        """Proposals, entities and issues."""
        references, entity = self._references, self._clusters.find
        self._join_verdicts()
        self._join(propose_named(references.named, self._knowledge))
        self._join(propose_shortened(references.named, self._knowledge))
        self._join(propose_reprints(references.articles))
        known = Profiles(self._bodies(), entity, self._knowledge)
        units = told_apart(references.people, references.named, known, self._knowledge)
        self._join(propose_people(units, known, self._decisions, self._knowledge))
        self._join(propose_events(references.reports, entity))
        entities = Parents(entities_of(references, entity, self._knowledge), self._knowledge)
        return Identity(self._proposals.in_order(), entities, tuple(self._issues))

    def _bodies(self) -> dict[str, Body]:
        """The bodies that posts belong to, by entity; a body has the name and region of its first reference."""
        first: dict[str, NamedReference] = {}
        for reference in self._references.named:
            entity = self._clusters.find(reference.id)
            if entity not in first or reference.id < first[entity].id:
                first[entity] = reference
        return {entity: self._body(entity, reference) for entity, reference in first.items()}

    def _body(self, entity: str, reference: NamedReference) -> Body:
        kind = self._knowledge.kind(reference.name, reference.region)
        return Body(entity, reference.name, home(reference, self._knowledge), kind)

    def _join_verdicts(self) -> None:
        """Join what people say is one; verdicts that contradict one another, or speak of what is gone, become issues."""
        sources = self._sources(reference for verdict in self._decisions.all for reference in (verdict.left, verdict.right))
        for verdict in self._decisions.all:
            if verdict.left not in sources or verdict.right not in sources:
                self._issues.append(_orphan(verdict, sources))
            elif verdict.judgement == Judgement.SAME and (clash := self._clusters.join(verdict.left, verdict.right)):
                self._issues.append(_split((verdict.left, verdict.right), clash, sources))

    def _join(self, proposals: Iterable[Proposal]) -> None:
        """Keep proposals and join what they say is one, surest first."""
        joining = Shelf(TypeAdapter(Pair), parts=3)
        for proposal in proposals:
            self._proposals.put(proposal, proposal.left, proposal.right, proposal.rule)
            both = pair(proposal.left, proposal.right)
            if proposal.judgement == Judgement.SAME and both not in self._decisions.unsure and both not in self._decisions.different:
                joining.put(both, f"{_SUREST - proposal.score:012.3f}", proposal.left, proposal.right)
        clashes = [(both, clash) for both in joining.in_order() if (clash := self._clusters.join(*both))]
        sources = self._sources(left for (left, _), _ in clashes)
        self._issues.extend(_split(both, clash, sources) for both, clash in clashes)

    def _sources(self, references: Iterable[str]) -> dict[str, str]:
        """What page or file each of some references is of; those that are gone are left out."""
        asked = frozenset(references)
        return {reference: known.source for reference, known in self._references.all() if reference in asked} if asked else {}


def _split(joined: Pair, apart: Pair, sources: Mapping[str, str]) -> Issue:
    (left, right), (clash, clash_) = joined, apart
    text = f"joining {left} and {right} would make one of {clash} and {clash_}, which a verdict says are different"
    remedy = "the cluster was split; see what `kg explain` says of these references and review the verdicts"
    return Issue(source=sources[left], kind=IssueKind.SPLIT_CLUSTER, text=text, remedy=remedy)


def _orphan(verdict: Verdict, sources: Mapping[str, str]) -> Issue:
    source = sources.get(verdict.left) or sources.get(verdict.right) or ""
    text = f"verdict {verdict.id} speaks of {verdict.left} and {verdict.right}, of which not both are in the store"
    remedy = "give the verdict again on the mentions as they are now, or withdraw it"
    return Issue(source=source, kind=IssueKind.ORPHANED_VERDICT, text=text, remedy=remedy)
