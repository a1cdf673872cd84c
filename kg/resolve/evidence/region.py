"""Where the two belong: the county, prefecture and province of their bodies or of the article."""

from kg.resolve.evidence.finding import Finding
from kg.resolve.knowledge import Knowledge
from kg.resolve.profiles import Profile

# China has some 2 800 counties and 340 prefectures. Four in five second sightings of a person are in the same county,
# which chance gives once in 2 800; an official who is seen elsewhere is mostly in the same prefecture or province, while
# who holds no post hardly ever is, so that there the name alone must not join.
_SAME_COUNTY = 11.0
_SAME_SEAT = 10.5  # officials of one prefecture are as few as those of a county
_NESTED = 8.5
_NESTED_IN_PROVINCE = 4.0
_SAME_PREFECTURE = {True: 7.0, False: -2.0}
_SAME_PROVINCE = {True: 2.5, False: -6.0}
_OTHER_PROVINCE = {True: -5.0, False: -10.0}
# Of officials found under one name in two jurisdictions 38 % are different people where the name has two characters, 4 % where
# it has more: odds that are four bits apart, of which the number of bearers tells one.
_SHORT = 2
_ELSEWHERE = -3.0


def region(left: Profile, right: Profile, knowledge: Knowledge) -> Finding | None:
    """The nearest that any region of one comes to any of the other; nothing where one has none."""
    official = left.official and right.official
    found = [_compare(one, other, knowledge, official=official) for one in sorted(left.regions) for other in sorted(right.regions)]
    nearest = max(found, key=lambda finding: finding.score, default=None)
    if nearest and official and len(left.name) <= _SHORT and left.regions.isdisjoint(right.regions):
        return Finding("region", nearest.score + _ELSEWHERE, f"{nearest.sentence}, and the name has two characters")
    return nearest


def _compare(left: str, right: str, knowledge: Knowledge, *, official: bool) -> Finding:
    near, far = sorted((left, right), key=_depth)
    names = f"{_name(left, knowledge)} and {_name(right, knowledge)}"
    if left[:6] == right[:6] and _depth(near) >= 6:
        return Finding("region", _SAME_COUNTY, f"both belong to {_name(left[:6], knowledge)}")
    if far.startswith(near[: _depth(near)]) and _depth(near) < 6:
        if _depth(far) == _depth(near):
            score = _SAME_SEAT if official and _depth(near) == 4 else _NESTED
            return Finding("region", score, f"both belong to {_name(near, knowledge)}")
        return Finding("region", _NESTED if _depth(near) == 4 else _NESTED_IN_PROVINCE, f"of {names} one lies in the other")
    if left[:4] == right[:4]:
        return Finding("region", _SAME_PREFECTURE[official], f"{names} lie in one prefecture")
    if left[:2] == right[:2]:
        return Finding("region", _SAME_PROVINCE[official], f"{names} lie in one province but not in one prefecture")
    return Finding("region", _OTHER_PROVINCE[official], f"{names} lie in different provinces")


def _depth(code: str) -> int:
    """How many digits of a code say something: 2 of a province, 4 of a prefecture, 6 of a county and of all inside it."""
    return 2 if code[2:6] in {"0000", ""} else 4 if code[4:6] in {"00", ""} else 6


def _name(code: str, knowledge: Knowledge) -> str:
    chain = knowledge.chain(code)
    return chain[0][1] if chain else code
