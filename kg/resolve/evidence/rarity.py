"""How many people have the name: the rarer it is, the more it says."""

from math import log2

from kg.resolve.evidence.finding import Finding
from kg.resolve.knowledge import Knowledge
from kg.resolve.profiles import Profile

# About one person in two thousand is ever named in a newspaper, so that of the bearers of a name only so few come into
# question: eleven bits. It is of the size of the number of leading officials, about 700 000.
NEWSWORTHY = 11.0
# Of two names that look alike none counts as rarer than this: a county has a few people whose names look like somebody's, as many
# as there are misprints of a name, and a word like 满仓 is a name more often than its characters make it.
_SLIPS = 1000.0


def rarity(left: Profile, right: Profile, knowledge: Knowledge) -> Finding:
    """The name itself, of two the one that stands in fewer articles: everyone who has it and may be in print comes into question."""
    least = 1.0 if left.name == right.name else _SLIPS
    asked = ((len(profile.originals), max(knowledge.bearers(profile.name), least), profile.name) for profile in (left, right))
    _, bearers, name = min(asked)
    said = f"about {_rounded(bearers)} people in China are called {name}"
    if bearers == least == _SLIPS:
        said = f"{name} may be a name of its own"
    return Finding("rarity", NEWSWORTHY - log2(bearers), said)


def _rounded(number: float) -> int:
    """A number to two digits, since no more of it is known."""
    digits = max(len(str(int(number))) - 2, 0)
    return int(round(number, -digits))
