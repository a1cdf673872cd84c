"""How many people have the name: the rarer it is, the more it says."""

from math import log2

from kg.resolve.evidence.finding import Finding
from kg.resolve.knowledge import Knowledge
from kg.resolve.profiles import Profile

# About one person in two thousand is ever named in a newspaper, so that of the bearers of a name only so few come into
# question: eleven bits. It is of the size of the number of leading officials, about 700 000.
NEWSWORTHY = 11.0


def rarity(left: Profile, right: Profile, knowledge: Knowledge) -> Finding:
    """The name itself, of two the one that stands in fewer articles: everyone who has it and may be in print comes into question."""
    asked = ((len(profile.originals), max(knowledge.bearers(profile.name), 1.0), profile.name) for profile in (left, right))
    _, bearers, name = min(asked)
    return Finding("rarity", NEWSWORTHY - log2(bearers), f"about {_rounded(bearers)} people in China are called {name}")


def _rounded(number: float) -> int:
    """A number to two digits, since no more of it is known."""
    digits = max(len(str(int(number))) - 2, 0)
    return int(round(number, -digits))
