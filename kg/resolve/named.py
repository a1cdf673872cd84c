"""Bodies and places: one full name in one region, or one division code, is one thing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.model import EntityType, Proposal
from kg.resolve.references import NamedReference
from kg.resolve.stars import star
from kg.text import name_key

Key = tuple[str, ...]


def propose_named(references: Iterable[NamedReference]) -> Iterator[Proposal]:
    """Proposals about mentions of bodies and places and about implied ones."""
    groups: dict[Key, list[NamedReference]] = defaultdict(list)
    for reference in references:
        groups[key(reference)].append(reference)
    for group, members in groups.items():
        rule, reason = _reason(group, members[0])
        yield from star((member.id for member in members), rule=rule, score=20, reason=reason)


def key(reference: NamedReference) -> Key:
    """What two references share that are one body or place."""
    if reference.type == EntityType.PLACE and reference.code:
        return ("code", reference.code)
    name = name_key(reference.name)
    if reference.region:
        return ("region", reference.type, name, reference.region)
    if reference.resolved:
        return ("name", reference.type, name)
    return ("article", reference.type, name, reference.article)


def _reason(group: Key, member: NamedReference) -> tuple[str, str]:
    match group[0]:
        case "code":
            return "same-code", f"{member.name} with division code {member.code}"
        case "region":
            return "same-name-and-region", f"the name {member.name} in the region {member.region}"
        case "name":
            return "same-full-name", f"the full name {member.name}"
    return "same-article", f"one article names {member.name}"
