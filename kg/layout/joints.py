"""How well the end of one line and the beginning of another read on, told by the characters of running news text.

`data/joints.tsv.xz` counts single characters, pairs and triples of characters (see `data/README.md`). From it `joint` tells how
much likelier the first two characters of the right text are after the last two of the left than anywhere: in natural
logarithms, above 0 where the texts fit, below where they do not.
"""

import lzma
import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from itertools import islice
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
    if not left or not right:
        return 0.0
    before = ("，" + _plain(left[-_REACH:]))[-2:]
    after = (_plain(right[:_REACH]) + "，")[:2]
    return _follow(before, after[0]) + _second(before[1], after)


def likelihood(score: float) -> float:
    """What a joint's score says for one text against two, as a logarithm of odds; true joints are bad now and then.

    Fitted to held-out news: of true joints a tenth scores below -6, of false ones a tenth above -2.5.
    """
    return min(_HIGHEST, 0.3 + 0.9 * score) if score > 0 else max(-2.2, 0.3 + 0.4 * score)


class Joints:
    """Joints on one page, where a name or phrase that is printed whole in one line shows how cut ones read on."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._whole: set[str] = set()
        for line in islice(lines, _MOST_LINES):
            part = line[:_LONGEST]
            self._whole.update(part[at : at + 3] for at in range(len(part) - 2))

    def likelihood(self, left: str, right: str) -> float:
        """What speaks for two texts as one, as a logarithm of odds."""
        score = likelihood(joint(left, right))
        if left[-2:] + right[:1] in self._whole or left[-1:] + right[:2] in self._whole:
            score += _PRINTED_WHOLE
        return min(score, _HIGHEST)


def _plain(text: str) -> str:
    return chinese_punctuation(_LATIN.sub("A", _DIGITS.sub("0", _SPACE.sub("", text))))


def _follow(before: str, char: str) -> float:
    counts = _counts()
    share = _share(char)
    pair = (counts.get(before[1] + char, 0) + _PAIR_PRIOR * share) / (counts.get(before[1], _RARE) + _PAIR_PRIOR)
    triple = (counts.get(before + char, 0) + _TRIPLE_PRIOR * pair) / (counts.get(before, 0) + _TRIPLE_PRIOR)
    return log(triple / share)


def _second(before: str, after: str) -> float:
    counts = _counts()
    pair = (counts.get(after, 0) + _PAIR_PRIOR * _share(after[1])) / (counts.get(after[0], _RARE) + _PAIR_PRIOR)
    triple = (counts.get(before + after, 0) + _TRIPLE_PRIOR * pair) / (counts.get(before + after[0], 0) + _TRIPLE_PRIOR)
    return log(triple / pair)


def _share(char: str) -> float:
    return _counts().get(char, _RARE) / _total()


@lru_cache(maxsize=1)
def _counts() -> dict[str, int]:
    data = (files("kg.layout") / "data" / "joints.tsv.xz").read_bytes()
    rows = (row.split("\t") for row in lzma.decompress(data).decode().split("\n"))
    return {group: int(count) for group, count in rows}


@lru_cache(maxsize=1)
def _total() -> int:
    return sum(count for group, count in _counts().items() if len(group) == 1)
