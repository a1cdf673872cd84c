"""How far apart in time the two are seen."""

from kg.resolve.evidence.finding import Finding
from kg.resolve.knowledge import Knowledge
from kg.resolve.profiles import Profile

# Of the people of a county's paper every third is gone from it two years later.
_PER_YEAR = -0.4
_MOST = -3.0
_YEAR = 365


def time(left: Profile, right: Profile, _knowledge: Knowledge) -> Finding | None:
    """Whole years between the sightings speak a little against one person."""
    if left.period is None or right.period is None:
        return None
    years = left.period.days_apart(right.period) // _YEAR
    apart = f"seen {years} {'year' if years == 1 else 'years'} apart"
    return Finding("time", max(_PER_YEAR * years, _MOST), apart) if years else None
