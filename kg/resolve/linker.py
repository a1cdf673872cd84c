"""From references to entities: rules propose, verdicts win, constrained clusters follow."""

from collections.abc import Iterable, Sequence

from kg.model import Issue, IssueKind, Judgement, Proposal, Records, Verdict
from kg.resolve.clusters import Clusters
from kg.resolve.decisions import Decisions, pair
from kg.resolve.entities import entities_of
from kg.resolve.events import propose_events
from kg.resolve.identity import Identity
from kg.resolve.named import propose_named
from kg.resolve.people import propose_people
from kg.resolve.references import References
from kg.resolve.reprints import propose_reprints


def link(documents: Iterable[Records], verdicts: Iterable[Verdict] = ()) -> Identity:
    """Who is who in the documents; a pure function of records, verdicts and lexicon, whatever their order."""
    references = References.of(documents)
    decisions = Decisions.of(verdicts)
    proposals = [
        *propose_named(references.named),
        *propose_people(references.people),
        *propose_reprints(references.articles),
    ]
    sources = _sources(references)
    first = Clusters((reference for reference in sources), decisions.enemies())
    issues = _join(first, proposals, decisions, sources)
    reports = list(propose_events(references.reports, {reference: first.find(reference) for reference in sources}))
    issues += _join(first, reports, decisions, sources, verdicts=False)
    entities = entities_of(references, first.groups())
    order = sorted([*proposals, *reports], key=lambda proposal: (proposal.left, proposal.right, proposal.rule))
    return Identity.of(tuple(order), entities, tuple(issues))


def _sources(references: References) -> dict[str, str]:
    """The source of every reference."""
    plain = {reference.id: reference.source for table in (references.named, references.articles, references.reports) for reference in table}
    return plain | {reference: unit.source for unit in references.people for reference in unit.references}


def _join(
    clusters: Clusters, proposals: Sequence[Proposal], decisions: Decisions, sources: dict[str, str], *, verdicts: bool = True
) -> list[Issue]:
    """Join what verdicts, then what rules say is the same; what cannot be joined becomes an issue."""
    issues = []
    for verdict in decisions.same if verdicts else ():
        if verdict.left in clusters and verdict.right in clusters:
            issues += _split(clusters.join(verdict.left, verdict.right), verdict.left, sources)
        else:
            issues.append(_orphan(verdict, sources))
    for proposal in sorted(proposals, key=lambda proposal: (-proposal.score, proposal.left, proposal.right)):
        left, right = proposal.left, proposal.right
        if proposal.judgement == Judgement.SAME and pair(left, right) not in decisions.unsure:
            issues += _split(clusters.join(left, right), left, sources)
    return issues


def _split(clash: tuple[str, str] | None, reference: str, sources: dict[str, str]) -> list[Issue]:
    if clash is None:
        return []
    text = f"{reference} would join {clash[0]} and {clash[1]}, which a verdict says are different; the cluster was split"
    return [Issue(source=sources[reference], kind=IssueKind.SPLIT_CLUSTER, text=text, remedy="review the verdicts about these references")]


def _orphan(verdict: Verdict, sources: dict[str, str]) -> Issue:
    known = sources.get(verdict.left) or sources.get(verdict.right) or ""
    text = f"verdict {verdict.id} speaks of {verdict.left} and {verdict.right}, of which not both are in the store"
    remedy = "give the verdict again on the mentions as they are now, or withdraw it"
    return Issue(source=known, kind=IssueKind.ORPHANED_VERDICT, text=text, remedy=remedy)
