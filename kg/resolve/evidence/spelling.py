"""Two names that differ in one character, which looks or sounds alike in both: a misprint, or somebody else."""

from math import log2

from kg.resolve.evidence.finding import Finding
from kg.resolve.knowledge import Knowledge
from kg.resolve.profiles import Profile

# About one name in a hundred is misprinted, and each of its characters has some ten that a scanner takes it for; a typist's
# slip, which sounds alike, is rarer; a common part is shared by hundreds. Names that differ otherwise are those of two people.
_MISPRINT = {"looks": -10.0, "sounds": -11.0, "faintly looks": -16.0}
_AGAIN = -4.0  # for each doubling of the articles that have it: who makes a slip once seldom makes it again
# An article that names both means two people, unless a scanner read one of several places wrongly.
_TOGETHER = {"looks": -6.0, "sounds": -20.0, "faintly looks": -20.0}


def spelling(left: Profile, right: Profile, knowledge: Knowledge) -> Finding | None:
    """How likely the name that stands in fewer articles is a misprint of the other; nothing for equal names."""
    if left.name == right.name:
        return None
    rare, usual = sorted((left, right), key=lambda profile: (len(profile.originals), knowledge.bearers(profile.name), profile.id))
    pairs = zip(rare.name, usual.name, strict=True)
    how = next(kind for one, other in pairs if one != other and (kind := knowledge.likeness(one, other)))
    score = _MISPRINT[how] + _AGAIN * log2(len(rare.originals))
    said = f"{rare.name} {how} like {usual.name}"
    if right.name in left.companions or left.name in right.companions:
        return Finding("spelling", score + _TOGETHER[how], f"{said}, but one article names both")
    return Finding("spelling", score, said)
