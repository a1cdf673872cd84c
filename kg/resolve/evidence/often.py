"""An official whom the papers of a region name again and again is whom they mean without a post."""

from math import log2

from kg.resolve.evidence.finding import Finding
from kg.resolve.knowledge import Knowledge
from kg.resolve.profiles import Profile

# Of two bearers of a name, one named in four articles and one in one, the first is meant four times as often: two bits.
_MOST = 4.0


def often(left: Profile, right: Profile, _knowledge: Knowledge) -> Finding | None:
    """How many articles of their region name the one with a post, where the other has none."""
    if left.official == right.official or (left.posts and right.posts) or left.regions.isdisjoint(right.regions):
        return None
    official = left if left.official else right
    number = len(official.originals)
    if number == 1:
        return None
    return Finding("often", min(log2(number), _MOST), f"articles of the region name {official.name} with a post {number} times")
