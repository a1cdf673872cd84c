"""Phrases known beforehand, found in text by hashing every substring at once.

A table holds phrases of one to eight characters; each has a set of classes (a bit each) and, if it is a word with a vector, its row.
Looking up is a few numpy calls per length for a whole batch of text: no automaton has to be built, so a table of
half a million phrases is ready in a moment.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kg.extract.alphabet import GAP, Codes, code_points, fold_text

LONGEST: Final = 8
_PRIME: Final = np.uint64(0x9E3779B97F4A7C15)

Hashes = NDArray[np.uint64]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Match:
    """All phrases of one length in a text: where they begin, their classes, and their row (0: no vector)."""

    length: int
    begins: Numbers
    classes: Numbers
    rows: Numbers


@dataclass(frozen=True, slots=True)
class _Layer:
    keys: Hashes
    classes: Numbers
    rows: Numbers


def _extend(hashes: Hashes, following: Hashes) -> Hashes:
    mixed: Hashes = (hashes ^ (hashes >> np.uint64(29))) * _PRIME + following
    return mixed


class PhraseTable:
    """Finds known phrases; built from the phrases of each class and from the words that have vectors, in the order of their rows."""

    def __init__(self, classes: list[list[str]], words: list[str]) -> None:
        found: dict[int, list[tuple[Hashes, Numbers, Numbers]]] = {n: [] for n in range(1, LONGEST + 1)}
        for bit, phrases in enumerate(classes):
            for length, keys, _ in _hash_by_length(phrases):
                found[length].append((keys, np.full(len(keys), 1 << bit), np.zeros(len(keys), dtype=np.int64)))
        for length, keys, positions in _hash_by_length(words):
            found[length].append((keys, np.zeros(len(keys), dtype=np.int64), positions + 1))
        self._layers = {length: _merge(parts) for length, parts in found.items() if parts}

    def find(self, codes: Codes) -> Iterator[Match]:
        """The phrases of a text, longest first; a text of a batch ends where a gap stands."""
        hashes_by_length = _rolling(codes)
        for length in range(LONGEST, 0, -1):
            layer = self._layers.get(length)
            if layer is None or length > len(hashes_by_length):
                continue
            hashes = hashes_by_length[length - 1]
            at = np.minimum(np.searchsorted(layer.keys, hashes), len(layer.keys) - 1)
            begins = np.flatnonzero(layer.keys[at] == hashes)
            yield Match(length, begins, layer.classes[at[begins]], layer.rows[at[begins]])


def _rolling(codes: Codes) -> list[Hashes]:
    """For each length the hashes of all substrings; a substring with a gap in it gets the hash of nothing."""
    wide = codes.astype(np.uint64)
    gaps = codes == GAP
    hashes, broken = wide * _PRIME, gaps.copy()
    hashes[broken] = 0
    out = [hashes]
    for length in range(2, min(LONGEST, len(codes)) + 1):
        hashes = _extend(out[-1][:-1], wide[length - 1 :])
        broken = broken[:-1] | gaps[length - 1 :]
        hashes[broken] = 0
        out.append(hashes)
    return out


def _hash_by_length(phrases: list[str]) -> Iterator[tuple[int, Hashes, Numbers]]:
    """The phrases of each length: their hashes and their positions in the list."""
    if not phrases:
        return
    codes = code_points(fold_text("\x01".join(phrases)))
    ends = np.append(np.flatnonzero(codes == 1), len(codes))
    begins = np.append(0, ends[:-1] + 1)
    lengths = ends - begins
    for length in range(1, LONGEST + 1):
        chosen = np.flatnonzero(lengths == length)
        if len(chosen):
            hashes = codes[begins[chosen]].astype(np.uint64) * _PRIME
            for offset in range(1, length):
                hashes = _extend(hashes, codes[begins[chosen] + offset].astype(np.uint64))
            yield length, hashes, chosen


def _merge(parts: list[tuple[Hashes, Numbers, Numbers]]) -> _Layer:
    keys = np.concatenate([part[0] for part in parts])
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    first = np.flatnonzero(np.append(True, keys[1:] != keys[:-1]))
    classes = np.bitwise_or.reduceat(np.concatenate([part[1] for part in parts])[order], first)
    rows = np.maximum.reduceat(np.concatenate([part[2] for part in parts])[order], first)
    return _Layer(keys[first], classes, rows)
