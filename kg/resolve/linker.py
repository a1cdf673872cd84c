"""From references to entities: rules propose, verdicts win, constrained clusters follow.

Bodies, places and reprints come first, because people are told apart by them; events come last, because they are told
apart by who took part.
"""

from collections.abc import Iterable
from functools import cached_property

from kg.collecting import collecting_seldom
from kg.model import Issue, IssueKind, Judgement, Proposal, Records, Verdict
from kg.resolve.clusters import Clusters
from kg.resolve.decisions import Decisions, pair
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
from kg.resolve.references import References
from kg.resolve.reprints import propose_reprints
from kg.resolve.shortened import propose_shortened


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
        self._clusters = Clusters((reference for reference, _ in references.all()), decisions.enemies())
        self._proposals: list[Proposal] = []
        self._issues: list[Issue] = []

    def identity(self) -> Identity:
        """Proposals, entities and issues."""
        references = self._references
        self._join_verdicts()
        self._join(propose_named(references.named, self._knowledge))
        self._join(propose_shortened(references.named, self._knowledge))
        self._join(propose_reprints(references.articles))
        known = Profiles(references.people, self._bodies(), self._clusters.find, self._knowledge)
        units = told_apart(references.people, references.named, known, self._knowledge)
        self._join(propose_people(units, known, self._decisions, self._knowledge))
        self._join(propose_events(references.reports, self._clusters))
        entities = entities_of(references, self._clusters.groups())
        named = {reference.id: reference for reference in references.named}
        self._proposals.sort(key=lambda proposal: (proposal.left, proposal.right, proposal.rule))
        return Identity.of(tuple(self._proposals), Parents(entities, named, self._knowledge).resolved(), tuple(self._issues))

    @cached_property
    def _sources(self) -> dict[str, str]:
        """The source of every reference; only contradictions ask for it."""
        return {reference: known.source for reference, known in self._references.all()}

    def _bodies(self) -> dict[str, Body]:
        """The bodies that posts belong to, by reference; all references of a body have the name and region of its first."""
        first: dict[str, Body] = {}
        found = {}
        for reference in self._references.named:
            entity = self._clusters.find(reference.id)
            if entity not in first:
                kind = self._knowledge.kind(reference.name, reference.region)
                first[entity] = Body(entity, reference.name, home(reference, self._knowledge), kind)
            found[reference.id] = first[entity]
        return found

    def _join_verdicts(self) -> None:
        """Join what people say is one; verdicts that contradict one another, or speak of what is gone, become issues."""
        for verdict in self._decisions.all:
            if verdict.left not in self._clusters or verdict.right not in self._clusters:
                self._issues.append(self._orphan(verdict))
            elif verdict.judgement == Judgement.SAME:
                self._join_pair(verdict.left, verdict.right)

    def _join(self, proposals: Iterable[Proposal]) -> None:
        """Keep proposals and join what they say is one, surest first."""
        known = len(self._proposals)
        self._proposals.extend(proposals)
        joining = [proposal for proposal in self._proposals[known:] if proposal.judgement == Judgement.SAME]
        for proposal in sorted(joining, key=lambda proposal: (-proposal.score, proposal.left, proposal.right)):
            both = pair(proposal.left, proposal.right)
            if both not in self._decisions.unsure and both not in self._decisions.different:
                self._join_pair(*both)

    def _join_pair(self, left: str, right: str) -> None:
        clash = self._clusters.join(left, right)
        if clash is not None:
            text = f"joining {left} and {right} would make one of {clash[0]} and {clash[1]}, which a verdict says are different"
            remedy = "the cluster was split; see what `kg explain` says of these references and review the verdicts"
            self._issues.append(Issue(source=self._sources[left], kind=IssueKind.SPLIT_CLUSTER, text=text, remedy=remedy))

    def _orphan(self, verdict: Verdict) -> Issue:
        source = self._sources.get(verdict.left) or self._sources.get(verdict.right) or ""
        text = f"verdict {verdict.id} speaks of {verdict.left} and {verdict.right}, of which not both are in the store"
        remedy = "give the verdict again on the mentions as they are now, or withdraw it"
        return Issue(source=source, kind=IssueKind.ORPHANED_VERDICT, text=text, remedy=remedy)
