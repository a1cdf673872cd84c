"""How often characters of running news text stand together: `data/joints.tsv.xz`, see `data/README.md`."""

import lzma
import re
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
_RARE_PAIR = 3


def tail(text: str) -> str:
    """The last two characters of a text as they are counted."""
    return ("，" + _plain(text[-_REACH:]))[-2:]


def head(text: str) -> str:
    """The first two characters of a text as they are counted."""
    return (_plain(text[:_REACH]) + "，")[:2]


@lru_cache(maxsize=1 << 16)
def count_score(before: str, after: str) -> float:
    """How much likelier two characters come after two others than anywhere, as a logarithm."""
    return _follow(before, after[0]) + _second(before[1], after)


@lru_cache(maxsize=1 << 16)
def frequency(group: str) -> float:
    """The share of a character, or of a pair of characters, among all of running news."""
    return _counts().get(group, _RARE if len(group) == 1 else _RARE_PAIR) / _total()


@lru_cache(maxsize=1 << 12)
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
