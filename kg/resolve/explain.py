"""Why references are one entity: the verdicts and proposals about them, in sentences."""

from collections.abc import Collection, Iterable

from kg.model import Proposal, Verdict
from kg.resolve.identity import Identity


def explain(identity: Identity, reference: str, verdicts: Iterable[Verdict] = ()) -> list[str]:
    """The reasons about the entity with this id, or about that of this reference: verdicts first, then rules, surest first."""
    key = identity.entity_of.get(reference, reference)
    inside = next((entity.references for entity in identity.entities if entity.id == key), ())
    return reasons(inside, identity.proposals, verdicts)


def reasons(inside: Collection[str], proposals: Iterable[Proposal], verdicts: Iterable[Verdict]) -> list[str]:
    """Everything said about some references, as sentences; a proposal may also say why another is not among them."""
    members = frozenset(inside)
    people = [_verdict(verdict) for verdict in verdicts if not members.isdisjoint((verdict.left, verdict.right))]
    rules = {proposal for proposal in proposals if not members.isdisjoint((proposal.left, proposal.right))}
    ordered = sorted(rules, key=lambda rule: (-rule.score, rule.left, rule.right, rule.rule))
    return [*people, *map(_proposal, ordered)]


def _proposal(proposal: Proposal) -> str:
    return f"{proposal.left} {proposal.right}: {proposal.judgement} by {proposal.rule} ({proposal.score:+.1f}): {proposal.reason}"


def _verdict(verdict: Verdict) -> str:
    state = f", withdrawn {verdict.withdrawn}" if verdict.withdrawn else ""
    return f"{verdict.left} {verdict.right}: {verdict.judgement} by {verdict.author} on {verdict.time}{state}: {verdict.reason}"
