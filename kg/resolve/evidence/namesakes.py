"""Who stands beside a namesake in an article is not that namesake."""

from kg.resolve.evidence.finding import Finding
from kg.resolve.knowledge import Knowledge
from kg.resolve.profiles import Profile

_BESIDE = -60.0  # more than all that can speak for one person together


def namesakes(left: Profile, right: Profile, _knowledge: Knowledge) -> Finding | None:
    """One article introduces both, by posts that nobody holds together."""
    if left.apart.isdisjoint(right.apart):
        return None
    return Finding("namesakes", _BESIDE, "one article tells both apart by their posts")
