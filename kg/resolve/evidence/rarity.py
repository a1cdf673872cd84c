"""How many people have the name: the rarer it is, the more it says."""

from math import log2

from kg.resolve.evidence.finding import Finding
from kg.resolve.knowledge import Knowledge
from kg.resolve.profiles import Profile

# About one person in two thousand is ever named in a newspaper, so that of the bearers of a name only so few come into
# question: eleven bits. It is of the size of the number of leading officials, about 700 000.
NEWSWORTHY = 11.0


def rarity(left: Profile, _right: Profile, knowledge: Knowledge) -> Finding:
    """The name itself: everyone who has it and may stand in a newspaper comes into question."""
    bearers = max(knowledge.bearers(left.name), 1.0)
    return Finding("rarity", NEWSWORTHY - log2(bearers), f"about {_rounded(bearers)} people in China are called {left.name}")


def _rounded(number: float) -> int:
    """A number to two digits, since no more of it is known."""
    digits = max(len(str(int(number))) - 2, 0)
    return int(round(number, -digits))
