"""Bodies and places: one full name in one region, or one division code, is one thing.

A village may be known with its township in one article and only with its county in another. Where just one thing of a name
lies inside the wider region, it is the one that is meant there.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.model import EntityType, Judgement, Proposal
from kg.resolve.knowledge import Knowledge
from kg.resolve.references import NamedReference
from kg.resolve.stars import star
from kg.text import name_key

Key = tuple[str, ...]
# How long a name must be, and how many digits the wider region's code must have, to tell one thing from the next: in a
# prefecture there are many villages of one name, and 实验小学 may stand in each township.
_TELLING = {EntityType.PLACE: 3, EntityType.ORGANIZATION: 8}
_NARROW = {EntityType.PLACE: 6, EntityType.ORGANIZATION: 4}


def propose_named(references: Iterable[NamedReference], knowledge: Knowledge) -> Iterator[Proposal]:
    """Proposals about mentions of bodies and places and about implied ones."""
    groups: dict[Key, list[NamedReference]] = defaultdict(list)
    for reference in references:
        groups[key(reference, knowledge)].append(reference)
    for group in sorted(groups):
        rule, reason = _reason(group, groups[group][0])
        yield from star((member.id for member in groups[group]), rule=rule, score=20, reason=reason)
    yield from _nested([members[0] for members in groups.values()], knowledge)


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


def _nested(groups: Iterable[NamedReference], knowledge: Knowledge) -> Iterator[Proposal]:
    """Proposals about things of one name in regions that lie in one another; one reference stands for each group."""
    names: dict[tuple[str, str], list[tuple[str, NamedReference]]] = defaultdict(list)
    for reference in groups:
        region = _inside(reference, knowledge)
        if region and len(name_key(reference.name)) >= _TELLING[reference.type]:
            names[reference.type, name_key(reference.name)].append((region, reference))
    for _, alike in sorted(names.items()):
        for wide, reference in alike:
            inner = [(deep, other) for deep, other in alike if deep != wide and deep.startswith(_digits(wide))]
            if len(inner) == 1 and not reference.code and len(_digits(wide)) >= _NARROW[reference.type]:
                yield _nested_proposal((wide, reference), inner[0], knowledge)


def _inside(reference: NamedReference, knowledge: Knowledge) -> str | None:
    """The division that holds a body or place; for a division that is the one above it."""
    if reference.type == EntityType.PLACE and reference.code:
        chain = knowledge.chain(reference.code)
        return chain[1][0] if len(chain) > 1 else None
    return home(reference, knowledge) if reference.resolved else None


def _digits(code: str) -> str:
    """The digits of a code that say something: 6 of a county's, 9 of a township's."""
    return next(code[:length] for length in (2, 4, 6, 9, 12) if not code[length:].strip("0"))


def _nested_proposal(wide: tuple[str, NamedReference], deep: tuple[str, NamedReference], knowledge: Knowledge) -> Proposal:
    outer, inner = (next((name for _, name in knowledge.chain(code)), code) for code in (wide[0], deep[0]))
    left, right = sorted((wide[1].id, deep[1].id))
    reason = f"both are {wide[1].name}, the only one of this name in {inner}, which lies in {outer}"
    return Proposal(left=left, right=right, judgement=Judgement.SAME, rule="nested-region", score=10, reason=reason)


def _reason(group: Key, member: NamedReference) -> tuple[str, str]:
    match group[0]:
        case "code":
            return "same-code", f"both are {member.name} with the division code {member.code}"
        case "region":
            return "same-name-and-region", f"both are {member.name} in the region {member.region}"
        case "name":
            return "same-full-name", f"both have the full name {member.name}"
    return "same-article", f"one article names {member.name}"
