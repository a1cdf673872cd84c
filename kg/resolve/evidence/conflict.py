"""Posts that nobody holds together."""

from kg.resolve.evidence.finding import Finding
from kg.resolve.knowledge import Knowledge
from kg.resolve.profiles import Held, Profile

_FAR = -14.0  # full posts in two counties at one time
_TWO_CHAIRS = -10.0  # two one-seat posts of different bodies of one kind in one county at one time
_STATION = -14.0  # an official here, a villager there
_MAKER = -4.0  # who makes articles seldom holds office
_AT_ONE_TIME = 180  # days; a move to another county takes about so long to show in print


def conflict(left: Profile, right: Profile, knowledge: Knowledge) -> Finding | None:
    """The strongest contradiction between their posts."""
    if left.bodies & right.bodies:
        return None
    if _station(left, right, knowledge) or _station(right, left, knowledge):
        return Finding("conflict", _STATION, "one holds an office, the other is called villager, worker or student")
    if _at_one_time(left, right) and left.official and right.official:
        for one in sorted(_current(left)):
            for other in sorted(_current(right)):
                found = _clash(one, other, knowledge)
                if found is not None:
                    return found
    if (left.byline and right.official) or (right.byline and left.official):
        return Finding("conflict", _MAKER, "one makes articles, the other holds an office")
    return None


def _station(left: Profile, right: Profile, knowledge: Knowledge) -> bool:
    return left.official and not right.official and any(knowledge.common(held.title) for held in right.posts)


def _at_one_time(left: Profile, right: Profile) -> bool:
    """Whether the two were seen at nearly one time; without dates that stays open."""
    return left.period is not None and right.period is not None and left.period.days_apart(right.period) <= _AT_ONE_TIME


def _current(profile: Profile) -> frozenset[Held]:
    return frozenset(held for held in profile.posts if held.body and held.current)


def _clash(left: Held, right: Held, knowledge: Knowledge) -> Finding | None:
    if _county(left) and _county(right) and _county(left) != _county(right):
        return Finding("conflict", _FAR, f"at one time {left.title} of {left.body_name} and {right.title} of {right.body_name}")
    if left.title == right.title and left.body != right.body and knowledge.one_seat(left.title):
        return Finding("conflict", _TWO_CHAIRS, f"at one time {left.title} of both {left.body_name} and {right.body_name}")
    return None


def _county(held: Held) -> str:
    """The county of a post; empty for bodies of prefectures and above, whose people may hold another post below."""
    return held.region[:6] if held.region[4:6] not in {"", "00"} else ""
