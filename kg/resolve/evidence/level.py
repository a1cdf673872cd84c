"""How high the posts stand: nobody is secretary of a village and of a city within two years."""

from kg.resolve.evidence.finding import Finding
from kg.resolve.knowledge import Knowledge
from kg.resolve.profiles import Profile

_APART = -3.0
_DAYS = 730
_STEPS = 2


def level(left: Profile, right: Profile, _knowledge: Knowledge) -> Finding | None:
    """Posts at least two levels apart in a short time."""
    one, other = _levels(left), _levels(right)
    if not one or not other or left.period is None or right.period is None or left.period.days_apart(right.period) > _DAYS:
        return None
    if min(abs(a - b) for a in one for b in other) < _STEPS:
        return None
    return Finding("level", _APART, "their posts stand two or more levels apart")


def _levels(profile: Profile) -> frozenset[int]:
    return frozenset(_level(held.region) for held in profile.posts if held.region)


def _level(code: str) -> int:
    """From 1, a province, to 5, a village: how far the digits of a code go before the zeros."""
    digits = code.rstrip("0")
    return next(level for level, length in enumerate((2, 4, 6, 9, 12), 1) if len(digits) <= length)
