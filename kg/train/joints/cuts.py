"""Line ends to learn from: paragraphs cut to lines as columns cut them, each line with the one that follows it."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from kg.layout.columns.joints import BAG, REACH

Ids = npt.NDArray[np.int64]
_WIDTHS = (8, 37)
_LINES = 60  # of a document that are looked at together
_GROUP = 32  # cuts of one document in a batch, each other's false continuations
_NEXT_PARAGRAPH = 0.7  # of paragraphs in order count as one text with the one before
_LONG_PARAGRAPH = 50
_INDENTED = 0.5
_SHORTENED = 0.1  # of lines whose end is seen in part only, as after a full stop
_BLIND = 0.7  # of those are not seen as a whole either
_HEADS_ALONE = 0.05


@dataclass(frozen=True, slots=True)
class Numbered:
    """A document with its characters as numbers."""

    paragraphs: tuple[Ids, ...]
    in_order: bool


def cuts(document: Numbered, rng: np.random.Generator) -> list[tuple[Ids, Ids]]:
    """Pairs of lines that follow one another, from one stretch of a document cut to one width."""
    while True:
        lines, follows = _lines(document, rng)
        good = [at for at in range(len(lines) - 1) if follows[at]]
        if good:
            picked = rng.permutation(good * (1 + _GROUP // len(good)))[:_GROUP]
            return [(lines[at], lines[at + 1]) for at in picked]


def _lines(document: Numbered, rng: np.random.Generator) -> tuple[list[Ids], list[bool]]:
    width, start = int(rng.integers(*_WIDTHS)), int(rng.integers(len(document.paragraphs)))
    lines: list[Ids] = []
    follows: list[bool] = []
    for paragraph in document.paragraphs[start:] + document.paragraphs[:start]:
        if follows:
            follows[-1] = document.in_order and len(paragraph) > _LONG_PARAGRAPH and rng.random() < _NEXT_PARAGRAPH
        indent = int(rng.integers(3)) if rng.random() < _INDENTED else 0
        ends = [0, *range(max(4, width - indent), len(paragraph), width), len(paragraph)]
        lines += [paragraph[one:two] for one, two in pairwise(ends) if two > one]
        follows += [True] * (len(lines) - len(follows))
        if len(lines) > _LINES:
            break
    follows[-1] = False
    return lines, follows


def batch(pairs: list[tuple[Ids, Ids]], noise: float, shares: npt.NDArray[np.float64], rng: np.random.Generator) -> tuple[Ids, ...]:
    """The pairs as arrays: ends and wholes of the left lines, heads and wholes of the right, some characters misread."""
    ends, heads = np.zeros((2, len(pairs), REACH), np.int64)
    lefts, rights = np.zeros((2, len(pairs), BAG), np.int64)
    for row, (left, right) in enumerate(pairs):
        tail, head = left[-REACH:], right[:REACH]
        ends[row, REACH - len(tail) :], heads[row, : len(head)] = tail, head
        lefts[row, : min(len(left), BAG)], rights[row, : min(len(right), BAG)] = left[:BAG], right[:BAG]
    for array in (ends, lefts, heads, rights):
        misread = (rng.random(array.shape) < noise) & (array > 0)
        array[misread] = rng.choice(len(shares), int(misread.sum()), p=shares)
    for seen in np.nonzero(rng.random(len(pairs)) < _SHORTENED)[0]:
        ends[seen, : int(rng.integers(REACH - 1))] = 0
        lefts[seen] *= rng.random() >= _BLIND
    rights[rng.random(len(pairs)) < _HEADS_ALONE] = 0
    return ends, lefts, heads, rights
