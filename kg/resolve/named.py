"""Bodies and places: one full name in one region, or one division code, is one thing.

A village may be known with its township in one article and only with its county in another. Where just one thing of a name
lies inside the wider region, it is the one that is meant there.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pydantic import TypeAdapter

from kg.model import EntityType, Judgement, Proposal
from kg.resolve.knowledge import Knowledge
from kg.resolve.references import NamedReference
from kg.resolve.stars import star
from kg.shelf import Shelf
from kg.text import name_key

Key = tuple[str, ...]
# How long a name must be, and how many digits the wider region's code must have, to tell one thing from the next: in a
# prefecture there are many villages of one name, and 实验小学 may stand in each township.
_TELLING = {EntityType.PLACE: 3, EntityType.ORGANIZATION: 8}
_NARROW = {EntityType.PLACE: 6, EntityType.ORGANIZATION: 4}


class _Inside(NamedTuple):
    """A body or place, and the division that holds it."""

    region: str
    reference: NamedReference


def propose_named(references: Iterable[NamedReference], knowledge: Knowledge) -> Iterator[Proposal]:
    """Proposals about mentions of bodies and places and about implied ones."""
    alike, firsts = Shelf(TypeAdapter(NamedReference), parts=2), Shelf(TypeAdapter(_Inside), parts=3)
    for reference in references:
        alike.put(reference, "\0".join(key(reference, knowledge)), reference.id)
    for _, members in alike.groups(1):
        first = next(members)
        rule, reason = _reason(key(first, knowledge)[0], first)
        yield from star((member.id for member in (first, *members)), rule=rule, score=20, reason=reason)
        region, name = _inside(first, knowledge), name_key(first.name)
        if region and len(name) >= _TELLING[first.type]:
            firsts.put(_Inside(region, first), first.type, name, first.id)
    for _, named in firsts.groups(2):
        yield from _nested(list(named), knowledge)


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


def _nested(alike: Sequence[_Inside], knowledge: Knowledge) -> Iterator[Proposal]:
    """Proposals about things of one name in regions that lie in one another; one reference stands for each thing."""
    for wide in alike:
        inner = [deep for deep in alike if deep.region != wide.region and deep.region.startswith(_digits(wide.region))]
        if len(inner) == 1 and not wide.reference.code and len(_digits(wide.region)) >= _NARROW[wide.reference.type]:
            yield _nested_proposal(wide, inner[0], knowledge)


def _inside(reference: NamedReference, knowledge: Knowledge) -> str | None:
    """The division that holds a body or place; for a division that is the one above it."""
    if reference.type == EntityType.PLACE and reference.code:
        chain = knowledge.chain(reference.code)
        return chain[1][0] if len(chain) > 1 else None
    return home(reference, knowledge) if reference.resolved else None


def _digits(code: str) -> str:
    """The digits of a code that say something: 6 of a county's, 9 of a township's."""
    return next(code[:length] for length in (2, 4, 6, 9, 12) if not code[length:].strip("0"))


def _nested_proposal(wide: _Inside, deep: _Inside, knowledge: Knowledge) -> Proposal:
    outer, inner = (next((name for _, name in knowledge.chain(code)), code) for code in (wide.region, deep.region))
    left, right = sorted((wide.reference.id, deep.reference.id))
    reason = f"both are {wide.reference.name}, the only one of this name in {inner}, which lies in {outer}"
    return Proposal(left=left, right=right, judgement=Judgement.SAME, rule="nested-region", score=10, reason=reason)


def _reason(shared: str, member: NamedReference) -> tuple[str, str]:
    match shared:
        case "code":
            return "same-code", f"both are {member.name} with the division code {member.code}"
        case "region":
            return "same-name-and-region", f"both are {member.name} in the region {member.region}"
        case "name":
            return "same-full-name", f"both have the full name {member.name}"
    return "same-article", f"one article names {member.name}"
