"""How well the end of one line and the beginning of another read on, told by the characters of running news text.

`data/joints.tsv.xz` counts single characters, pairs and triples of characters (see `data/README.md`). From it `joint` tells how
much likelier the first two characters of the right text are after the last two of the left than anywhere: in natural
logarithms, above 0 where the texts fit, below where they do not.
"""

import lzma
import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from math import log

from kg.text import chinese_punctuation

_DIGITS = re.compile(r"[0-9]+")
_LATIN = re.compile(r"[A-Za-z]+")
_SPACE = re.compile(r"\s+")
_REACH = 12
# Pseudo-counts of the back-off from triples to pairs to single characters; best of five on held-out lines.
_PAIR_PRIOR = 20.0
_TRIPLE_PRIOR = 10.0
_RARE = 10
_MOST_LINES = 20_000  # of a page whose phrases are kept
_LONGEST = 2_000
_PRINTED_WHOLE = 3.0
_HIGHEST = 6.0


def joint(left: str, right: str) -> float:
    """How much likelier `right` begins after `left` ends than it begins anywhere."""
    return _joint(_tail(left), _head(right)) if left and right else 0.0


def likelihood(score: float) -> float:
    """What a joint's score says for one text against two, as a logarithm of odds; true joints are bad now and then.

    Fitted to held-out news: of true joints a tenth scores below -6, of false ones a tenth above -2.5.
    """
    return min(_HIGHEST, 0.3 + 0.9 * score) if score > 0 else max(-2.2, 0.3 + 0.4 * score)


class Joints:
    """The joints of a page's lines, where a name or phrase printed whole in one line shows how cut ones read on."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._tails = [_tail(line) for line in lines]
        self._heads = [_head(line) for line in lines]
        self._lines = lines
        self._whole: set[str] = set()
        for line in lines[:_MOST_LINES]:
            part = line[:_LONGEST]
            self._whole.update(part[at : at + 3] for at in range(len(part) - 2))

    def likelihood(self, left: int, right: int) -> float:
        """What speaks for two lines as one text, as a logarithm of odds."""
        score = likelihood(_joint(self._tails[left], self._heads[right]))
        end, start = self._lines[left][-2:], self._lines[right][:2]
        if end + start[:1] in self._whole or end[-1:] + start in self._whole:
            score += _PRINTED_WHOLE
        return min(score, _HIGHEST)

    def beginning(self, right: int) -> float:
        """How much likelier a line begins after a full stop than anywhere."""
        return _joint("，。", self._heads[right])


def _tail(text: str) -> str:
    return ("，" + _plain(text[-_REACH:]))[-2:]


def _head(text: str) -> str:
    return (_plain(text[:_REACH]) + "，")[:2]


def _joint(before: str, after: str) -> float:
    return _follow(before, after[0]) + _second(before[1], after)


def _plain(text: str) -> str:
    return chinese_punctuation(_LATIN.sub("A", _DIGITS.sub("0", _SPACE.sub("", text))))


def _follow(before: str, char: str) -> float:
    counts = _counts()
    last = before[1]
    share = counts.get(char, _RARE) / _total()
    pair = (counts.get(last + char, 0) + _PAIR_PRIOR * share) / (counts.get(last, _RARE) + _PAIR_PRIOR)
    triple = (counts.get(before + char, 0) + _TRIPLE_PRIOR * pair) / (counts.get(before, 0) + _TRIPLE_PRIOR)
    return log(triple / share)


def _second(last: str, after: str) -> float:
    counts = _counts()
    first = after[0]
    share = counts.get(after[1], _RARE) / _total()
    pair = (counts.get(after, 0) + _PAIR_PRIOR * share) / (counts.get(first, _RARE) + _PAIR_PRIOR)
    triple = (counts.get(last + after, 0) + _TRIPLE_PRIOR * pair) / (counts.get(last + first, 0) + _TRIPLE_PRIOR)
    return log(triple / pair)


@lru_cache(maxsize=1)
def _counts() -> dict[str, int]:
    data = (files("kg.layout") / "data" / "joints.tsv.xz").read_bytes()
    rows = (row.split("\t") for row in lzma.decompress(data).decode().split("\n"))
    return {group: int(count) for group, count in rows}


@lru_cache(maxsize=1)
def _total() -> int:
    return sum(count for group, count in _counts().items() if len(group) == 1)
