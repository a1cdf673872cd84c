"""One text printed twice names the same people."""

from kg.resolve.evidence.finding import Finding
from kg.resolve.knowledge import Knowledge
from kg.resolve.profiles import Profile

_REPRINT = 20.0


def reprint(left: Profile, right: Profile, _knowledge: Knowledge) -> Finding | None:
    """Both have one name in prints of one article that has one person of this name."""
    if left.name != right.name or left.apart or right.apart or left.originals.isdisjoint(right.originals):
        return None
    return Finding("reprint", _REPRINT, "the articles print one another")
