"""What the network is told about each character: itself, its bigram, the words around it, the lists it stands in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kg.extract.alphabet import GAP, Codes, fold
from kg.extract.phrases import Match, PhraseTable

BIGRAMS: Final = 65536
WORD_SLOTS: Final = 4
"""How many words are kept that begin at a character, as many that end there, and as many that run through it."""
_LENGTH_STEPS: Final = np.array([0, 0, 0, 1, 2, 3, 3, 3, 3])
"""A phrase of 1 or 2, of 3, of 4, of more characters."""
_STEPS: Final = 4
FLAGS_PER_CLASS: Final = 2 * _STEPS + 1
_BEGIN, _MIDDLE, _END = range(3)


@dataclass(frozen=True, slots=True)
class Features:
    """The characters of several texts laid end to end, with the length of each text."""

    lengths: NDArray[np.int64]
    characters: NDArray[np.int64]
    bigrams: NDArray[np.int64]
    words: NDArray[np.int64]
    flags: NDArray[np.float32]


class FeatureReader:
    """Turns texts into features by one alphabet and one table of phrases."""

    def __init__(self, alphabet: Sequence[str], phrases: PhraseTable, classes: int) -> None:
        self._ids = np.ones(0x110000, dtype=np.int32)
        for number, character in enumerate(alphabet):
            if len(character) == 1:
                self._ids[ord(character)] = number
        self._phrases = phrases
        self._classes = classes

    def read(self, texts: Sequence[str]) -> Features:
        """The features of the texts; those of one text do not depend on the others."""
        codes, lengths = _laid_out(texts)
        matches = list(self._phrases.find(codes))
        kept = np.flatnonzero(codes != GAP)
        return Features(
            lengths,
            self._ids[codes[kept]].astype(np.int64),
            _bigrams(codes)[kept],
            _words(matches, len(codes))[kept],
            _flags(matches, len(codes), self._classes)[kept],
        )

    def running(self, texts: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The characters of the texts laid end to end and their bigrams, without words and flags."""
        codes, _ = _laid_out(texts)
        kept = codes != GAP
        return self._ids[codes[kept]].astype(np.int64), _bigrams(codes)[kept]


def _laid_out(texts: Sequence[str]) -> tuple[Codes, NDArray[np.int64]]:
    """The texts after folding, a gap after each, and their lengths."""
    folded = [fold(text) for text in texts]
    gap = np.array([GAP], dtype=np.uint32)
    codes = np.concatenate([part for one in folded for part in (one, gap)])
    return codes, np.array([len(one) for one in folded], dtype=np.int64)


def _bigrams(codes: Codes) -> NDArray[np.int64]:
    wide = codes.astype(np.uint64)
    following = np.append(wide[1:], np.uint64(GAP))
    mixed = (wide * np.uint64(0x9E3779B97F4A7C15) + following * np.uint64(0xC2B2AE3D27D4EB4F)) >> np.uint64(40)
    hashed: NDArray[np.int64] = (mixed % np.uint64(BIGRAMS)).astype(np.int64)
    return hashed


def _words(matches: Sequence[Match], size: int) -> NDArray[np.int64]:
    """For each character the rows of words beginning, running through and ending there, longest first; 0 where none is."""
    words = np.zeros((size, 3, WORD_SLOTS), dtype=np.int64)
    used = np.zeros((size, 3), dtype=np.int64)
    for match in matches:
        known = match.rows > 0
        begins, rows = match.begins[known], match.rows[known]
        for offset in range(match.length):
            role = _BEGIN if offset == 0 else _END if offset == match.length - 1 else _MIDDLE
            positions = begins + offset
            slots = used[positions, role]
            free = slots < WORD_SLOTS
            words[positions[free], role, slots[free]] = rows[free]
            used[positions, role] = slots + 1
    return words.reshape(size, 3 * WORD_SLOTS)


def _flags(matches: Sequence[Match], size: int, classes: int) -> NDArray[np.float32]:
    """For each class the longest phrase beginning here and the longest ending here, a bit for each step, and whether one runs through."""
    flags = np.zeros((size, classes, FLAGS_PER_CLASS), dtype=np.float32)
    bits = np.arange(classes)
    for match in reversed(matches):
        step = _LENGTH_STEPS[match.length]
        which, column = np.nonzero(match.classes[:, None] >> bits & 1)
        begins, ends = match.begins[which], match.begins[which] + match.length - 1
        flags[begins, column, :_STEPS] = 0
        flags[begins, column, step] = 1
        flags[ends, column, _STEPS : 2 * _STEPS] = 0
        flags[ends, column, _STEPS + step] = 1
        for offset in range(1, match.length - 1):
            flags[begins + offset, column, -1] = 1
    return flags.reshape(size, classes * FLAGS_PER_CLASS)
