"""People named beside both."""

from kg.resolve.evidence.finding import Finding
from kg.resolve.knowledge import Knowledge
from kg.resolve.profiles import Profile

# The first name that is shared, each further one, and the most that all of them say. The leaders of a county stand beside
# everybody there, so that inside one region a shared name says little.
_ELSEWHERE = (3.0, 1.0, 8.0)
_IN_ONE_REGION = (1.0, 0.5, 3.0)
# A name that this many people have may stand for somebody else in the other article.
_COMMON = 200_000


def companions(left: Profile, right: Profile, knowledge: Knowledge) -> Finding | None:
    """Names that stand beside both in different articles; reprints say nothing new, masked and very common names little."""
    if left.originals & right.originals:
        return None
    shared = sorted((left.companions & right.companions) - {left.name})
    telling = [name for name in shared if not knowledge.masked(name) and knowledge.bearers(name) < _COMMON]
    if not telling:
        return None
    first, more, most = _IN_ONE_REGION if left.regions & right.regions else _ELSEWHERE
    score = min(first + more * (len(telling) - 1), most)
    named = "、".join(telling[:3]) + ("…" if len(telling) > 3 else "")
    return Finding("companions", score, f"{named} stand{'s' if len(telling) == 1 else ''} beside both")
