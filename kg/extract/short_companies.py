"""What a document calls a company once it has printed the full name: 舜华鸭业, 华迪公司."""

import re
from collections.abc import Iterable

from kg.extract.words import HAN, Words, one_of
from kg.lexicon import divisions
from kg.model import MentionType

_FULL = re.compile(rf"(?P<core>{HAN}{{4,}})(?:有限责任|股份有限|有限)公司")
_TRADE = re.compile(rf"(?P<brand>{HAN}{{2,4}}?)(?P<trade>{one_of(Words.TRADE)})")


def short_companies(names: Iterable[str]) -> dict[str, MentionType]:
    """The short names of those of the names that are full names of companies: the brand with its trade, or with the word 公司."""
    found: dict[str, MentionType] = {}
    for name in names:
        chain = divisions().read_chain(name)
        full = _FULL.fullmatch(name, chain[-1][1] if chain else 0)
        parts = _TRADE.match(full["core"]) if full else None
        if parts:
            found |= dict.fromkeys((parts.group(), f"{parts['brand']}公司"), MentionType.ORG)
    return found
