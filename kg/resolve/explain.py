"""Why references are one entity: the proposals and verdicts that hold them together, in sentences."""

from collections.abc import Iterable

from kg.model import Proposal, Verdict
from kg.resolve.identity import Identity


def explain(identity: Identity, reference: str, verdicts: Iterable[Verdict] = ()) -> list[str]:
    """The reasons that hold together the entity with this id, or that of this reference, strongest first."""
    entity = identity.entity_of.get(reference, reference)
    inside = {member for member, owner in identity.entity_of.items() if owner == entity}
    people = [_verdict(verdict) for verdict in verdicts if {verdict.left, verdict.right} & inside]
    rules = [proposal for proposal in identity.proposals if {proposal.left, proposal.right} & inside]
    return [*people, *map(_proposal, sorted(rules, key=lambda rule: (-rule.score, rule.left, rule.right)))]


def _proposal(proposal: Proposal) -> str:
    return f"{proposal.left} {proposal.right}: {proposal.judgement} by {proposal.rule} ({proposal.score:+.1f}): {proposal.reason}"


def _verdict(verdict: Verdict) -> str:
    state = f", withdrawn {verdict.withdrawn}" if verdict.withdrawn else ""
    return f"{verdict.left} {verdict.right}: {verdict.judgement} by {verdict.author} on {verdict.time}{state}: {verdict.reason}"
