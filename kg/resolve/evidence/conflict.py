"""Posts that nobody holds together."""

from math import log2

from kg.periods import Period
from kg.resolve.evidence.finding import Finding
from kg.resolve.knowledge import Knowledge
from kg.resolve.profiles import Held, Profile

_FAR = 18.0  # posts in two counties at one time
_TWO_CHAIRS = 10.0  # one-seat posts of one name in two bodies of a county at one time
_TWO_RANKS = 12.0  # chief and deputy of one body at one time
_TWO_HOUSES = 6.0  # posts in two departments, towns, schools or companies at one time; now and then one person heads both
_HOUSES = frozenset({"company", "department", "government_office", "hospital", "school"})
_COMPANY_AND_OFFICE = 8.0  # an office of the state and a post of a company at one time, which the rules of service forbid
_IN_SERVICE = frozenset({"court", "department", "discipline", "government", "government_office", "party_department", "procuratorate"})
_STATION = -20.0  # an official here, a villager there
_TWO_WALKS = -8.0  # a teacher here, a driver there
_WALK_AND_OFFICE = -8.0  # a teacher here, an official there
_OF_THE_WALK = frozenset({"school", "hospital", "institution"})  # whose heads were teachers and doctors, and are called so
_NO_OFFICE = frozenset({"village", "town", "pupil", "worker"})
_MAKER = -4.0  # who makes articles seldom holds office
# An official changes post about every five years: how likely it is that the change fell between two sightings follows from
# the days between them.
_TENURE = 1800


def conflict(left: Profile, right: Profile, knowledge: Knowledge) -> Finding | None:
    """The strongest contradiction between their posts; who shares a post is not contradicted by others."""
    if any(held.body for held in left.posts & right.posts):
        return None
    found = _of_station(left, right)
    found += [
        clash
        for one, seen in sorted(_current(left).items())
        for other, when in sorted(_current(right).items())
        if (clash := _clash((one, seen), (other, when), knowledge))
    ]
    if found:
        return min(found, key=lambda finding: (finding.score, finding.sentence))
    if (left.byline and right.official and not right.byline) or (right.byline and left.official and not left.byline):
        return Finding("conflict", _MAKER, "one makes articles, the other holds an office")
    return None


def _of_station(left: Profile, right: Profile) -> list[Finding]:
    """What speaks against one person of two walks of life."""
    one, other = _walks(left), _walks(right)
    if _station(left, right) or _station(right, left):
        return [Finding("conflict", _STATION, "one holds an office, the other is called villager, worker or student")]
    if _outside(left, one, right) or _outside(right, other, left):
        return [Finding("conflict", _WALK_AND_OFFICE, "one holds an office, the other is called after another walk of life")]
    if one and other and not one & other:
        return [Finding("conflict", _TWO_WALKS, "they are called after different walks of life")]
    return []


def _outside(plain: Profile, walks: frozenset[str], official: Profile) -> bool:
    """Whether one is called after a walk of life only, and the other holds an office that does not lead up from one."""
    if not walks or plain.official or not official.official or plain.bodies & official.bodies:
        return False
    return all(held.kind not in _OF_THE_WALK for held in official.posts)


def _station(left: Profile, right: Profile) -> bool:
    return left.official and not right.official and not _NO_OFFICE.isdisjoint(_walks(right))


def _walks(profile: Profile) -> frozenset[str]:
    return frozenset(held.walk for held in profile.posts if held.walk)


def _current(profile: Profile) -> dict[Held, Period]:
    """The posts of bodies that the person was seen in, and when."""
    return {held: when for held, when in profile.seen.items() if held.body and held.current}


def _clash(left: tuple[Held, Period], right: tuple[Held, Period], knowledge: Knowledge) -> Finding | None:
    (one, seen), (other, when) = left, right
    weight = at_one_time(one, other, knowledge)
    days = seen.days_apart(when)
    score = -weight if days == 0 and _surely(seen, when) else -min(log2(_TENURE / max(days, 1)), weight)
    if weight == 0 or score >= 0:
        return None
    time = "at one time" if days == 0 else f"within {days} {'day' if days == 1 else 'days'}"
    return Finding("conflict", score, f"{time} {one.title} of {one.body_name} and {other.title} of {other.body_name}")


def at_one_time(left: Held, right: Held, knowledge: Knowledge) -> float:
    """How much holding both posts at one time speaks against one person."""
    if _county(left) and _county(right) and _county(left) != _county(right):
        return _FAR
    if left.body != right.body and left.title == right.title and knowledge.one_seat(left.title):
        return _TWO_CHAIRS
    if left.body == right.body:
        return _TWO_RANKS if left.title == f"副{right.title}" or right.title == f"副{left.title}" else 0.0
    if {left.kind, right.kind} & _IN_SERVICE and "company" in {left.kind, right.kind}:
        return _COMPANY_AND_OFFICE
    one, other = _house(left), _house(right)
    return _TWO_HOUSES if one and other and one != other else 0.0


def _surely(left: Period, right: Period) -> bool:
    """Whether the two overlap however their dates are read: a year that only holds both months proves nothing."""
    return max((left.last - left.first).days, (right.last - right.first).days) > 0 or left == right


def _house(held: Held) -> str:
    """Where somebody goes to work: a town with its party and government, or a body that has its own head; empty for other bodies.

    The leaders of a county sit in its party committee, its government and a department at once.
    """
    if held.region[6:].strip("0") and held.kind not in _HOUSES:
        return held.region
    return held.body if held.kind in _HOUSES else ""


def _county(held: Held) -> str:
    """The county of a post; empty for bodies of prefectures and above, whose people may hold another post below."""
    return held.region[:6] if held.region[4:6] not in {"", "00"} else ""
