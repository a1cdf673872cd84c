"""How likely a headline tells of a body: which of its characters and pairs of characters stand there, against chance.

A long body holds many characters by chance and a common pair stands anywhere; a rare pair of the headline in a short body
says much, and pairs that are missing speak against it. All of it adds up to one logarithm of odds.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from math import exp, log

from kg.layout.blocks.block import Block
from kg.layout.blocks.pairs import LONGEST
from kg.layout.columns.counts import frequency
from kg.layout.drafts.draft import Draft

# How many of a headline's pairs and characters its own body repeats, beyond what chance puts there.
_PAIRS_REPEATED = 0.45
_CHARACTERS_REPEATED = 0.7
_CHARACTER = 0.5  # what a character says beside the pairs that it is part of
_COMMON = 40  # bodies; a pair in more of them leads nowhere
_CANDIDATES = 6


@dataclass(frozen=True)
class Wording:
    """The pairs and characters of a text, in one order for all machines."""

    pairs: tuple[str, ...]

    @classmethod
    def of(cls, blocks: Sequence[Block]) -> "Wording":
        """The wording of some lines."""
        return cls(tuple(sorted(frozenset().union(*(block.pairs for block in blocks)))))

    @cached_property
    def characters(self) -> tuple[str, ...]:
        """The single characters."""
        return tuple(sorted(_characters(self.pairs)))


class About:
    """Compares headlines with the bodies of a page."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._drafts = drafts
        self._characters: dict[int, set[str]] = {}
        self._index = _index(drafts) if len(drafts) > _COMMON else None  # costs more than it saves where bodies are few

    def odds(self, own: Wording, number: int) -> float:
        """The logarithm of how much likelier this headline is that of a body than that of any body."""
        draft = self._drafts[number]
        if number not in self._characters:
            self._characters[number] = _characters(draft.pairs)
        return odds(own, draft.pairs, self._characters[number], min(draft.size, LONGEST))

    def candidates(self, own: Wording) -> list[int]:
        """The bodies that share most pairs with a headline."""
        votes: Counter[int] = Counter()
        for pair in own.pairs:
            numbers = self._bodies_with(pair)
            if len(numbers) <= _COMMON:
                votes.update(numbers)
        return [number for number, _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:_CANDIDATES]]

    def _bodies_with(self, pair: str) -> Sequence[int]:
        if self._index is not None:
            return self._index.get(pair, ())
        return [number for number, draft in enumerate(self._drafts) if pair in draft.pairs]


def odds(own: Wording, held: Set[str], characters: Set[str], size: int) -> float:
    """The logarithm of how much likelier a headline is that of a text with these pairs and characters than that of any."""
    return _odds(own.pairs, held, size, _PAIRS_REPEATED) + _CHARACTER * _odds(own.characters, characters, size, _CHARACTERS_REPEATED)


def _index(drafts: Sequence[Draft]) -> dict[str, list[int]]:
    """The numbers of the bodies that have each pair."""
    index: defaultdict[str, list[int]] = defaultdict(list)
    for number, draft in enumerate(drafts):
        for pair in draft.pairs:
            index[pair].append(number)
    return index


def _characters(found: Set[str] | Sequence[str]) -> set[str]:
    return set("".join(found))


def _odds(own: Sequence[str], held: Set[str], size: int, repeated: float) -> float:
    missing = log(1 - repeated)
    total = 0.0
    for group in own:
        if group in held:
            by_chance = 1 - exp(-frequency(group) * size)
            total += log(repeated / by_chance + 1 - repeated)
        else:
            total += missing
    return total
