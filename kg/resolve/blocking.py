"""Which profiles of one name are compared: all in small blocks, neighbours that share something in large ones."""

from collections import defaultdict
from collections.abc import Collection, Iterator

from kg.resolve.decisions import Pair, pair
from kg.resolve.profiles import Profile

_SMALL = 40  # up to so many profiles all pairs are compared
_NEAREST = 8  # in larger blocks, so many of those that share a key, in the order of time
_TELLING = 20  # a companion who stands beside more profiles than this tells nothing


def compared(block: Collection[Profile]) -> set[Pair]:
    """The pairs of a block that are worth comparing; their number grows with the block, not with its square."""
    ids = sorted(profile.id for profile in block)
    if len(ids) <= _SMALL:
        return {(left, right) for position, left in enumerate(ids) for right in ids[position + 1 :]}
    buckets: dict[tuple[str, str], list[Profile]] = defaultdict(list)
    for profile in block:
        for key in _keys(profile):
            buckets[key].append(profile)
    found: set[Pair] = set()
    for (kind, _), bucket in buckets.items():
        if kind != "companion" or len(bucket) <= _TELLING:
            found.update(_neighbours(bucket))
    return found


def _keys(profile: Profile) -> Iterator[tuple[str, str]]:
    yield from (("region", region[:6]) for region in profile.regions)
    yield from (("body", body) for body in profile.bodies)
    yield from (("article", article) for article in profile.originals)
    yield from (("companion", name) for name in profile.companions - {profile.name})


def _neighbours(bucket: list[Profile]) -> Iterator[Pair]:
    ordered = sorted(bucket, key=lambda profile: (profile.period.first.isoformat() if profile.period else "", profile.id))
    for position, profile in enumerate(ordered):
        for other in ordered[position + 1 : position + 1 + _NEAREST]:
            yield pair(profile.id, other.id)
