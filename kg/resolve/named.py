"""Bodies and places: one full name in one region, or one division code, is one thing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.model import EntityType, Proposal
from kg.resolve.knowledge import Knowledge
from kg.resolve.references import NamedReference
from kg.resolve.stars import star
from kg.text import name_key

Key = tuple[str, ...]


def propose_named(references: Iterable[NamedReference], knowledge: Knowledge) -> Iterator[Proposal]:
    """Proposals about mentions of bodies and places and about implied ones."""
    groups: dict[Key, list[NamedReference]] = defaultdict(list)
    for reference in references:
        groups[key(reference, knowledge)].append(reference)
    for group in sorted(groups):
        rule, reason = _reason(group, groups[group][0])
        yield from star((member.id for member in groups[group]), rule=rule, score=20, reason=reason)


def home(reference: NamedReference, knowledge: Knowledge) -> str | None:
    """The division that a body or place belongs to; none for a body that serves the whole country."""
    national = reference.type == EntityType.ORGANIZATION and knowledge.national(reference.name, reference.region)
    return None if national else reference.region


def key(reference: NamedReference, knowledge: Knowledge) -> Key:
    """What two references share that are one body or place."""
    if reference.type == EntityType.PLACE and reference.code:
        return ("code", reference.code)
    name, region = name_key(reference.name), home(reference, knowledge)
    if region:
        return ("region", reference.type, name, region)
    if reference.resolved or (reference.type == EntityType.ORGANIZATION and knowledge.national(reference.name, reference.region)):
        return ("name", reference.type, name)
    return ("article", reference.type, name, reference.article)


def _reason(group: Key, member: NamedReference) -> tuple[str, str]:
    match group[0]:
        case "code":
            return "same-code", f"both are {member.name} with the division code {member.code}"
        case "region":
            return "same-name-and-region", f"both are {member.name} in the region {member.region}"
        case "name":
            return "same-full-name", f"both have the full name {member.name}"
    return "same-article", f"one article names {member.name}"
