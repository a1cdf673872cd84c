"""The model in the package: found, checked against its manifest, and run in batches of pieces of like length."""

import os
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray

os.environ.setdefault("HANLP_VERBOSE", "0")  # must be set before hanlp is imported: it prints progress

from kg.extract.convention import OURS, ModelName
from kg.extract.engine import TypedSpan
from kg.extract.labels import label_types
from kg.extract.manifest import BUNDLED, bundled_folder, check_folder
from kg.extract.pieces import Piece, pieces
from kg.extract.recognizer import LocalNewsRecognizer
from kg.extract.trust import check_classes, nothing_run

_BATCH: Final = 4096
"""Characters in a batch, padding included: this bounds the memory."""
_LEAST_PIECES: Final = 2
_LEAST_CHARACTERS: Final = 64
"""With fewer, matrices are multiplied by other ways that round the last digit otherwise, and what a text gives would depend on others."""


class NetworkEngine:
    """The project's own network as an engine."""

    def __init__(self, recognizer: LocalNewsRecognizer, name: ModelName, version: str, threads: int = 1) -> None:
        recognizer.number(name.convention)  # an unknown one is told at once
        self.recognizer = recognizer
        self.name = str(name)
        self._convention = name.convention
        self.version = version
        self._threads = threads
        tags: list[str] = recognizer.vocabs["tag"].idx_to_token
        self._begins = np.array([tag[0] in "BS" for tag in tags])
        self._ends = np.array([tag[0] in "ES" for tag in tags])
        self._types = [None if tag == "O" else label_types()[tag[2:]] for tag in tags]

    def spans(self, texts: Sequence[str]) -> list[list[TypedSpan]]:
        """The spans of each text; they do not depend on the other texts."""
        torch.set_num_threads(self._threads)
        out: list[list[TypedSpan]] = [[] for _ in texts]
        for batch in _batches(list(pieces(texts))):
            tags, shares, lengths = self.recognizer.tag([piece.text for piece in _enough(batch)], self._convention)
            for row, piece in enumerate(batch):
                out[piece.number] += self._read(piece, tags[row, : lengths[row]], shares[row])
        return [sorted(spans, key=lambda span: span.start) for spans in out]

    def _read(self, piece: Piece, tags: NDArray[np.int64], shares: NDArray[np.float32]) -> Iterator[TypedSpan]:
        """The spans of a piece; a span is as sure as the least sure of its characters."""
        begins, ends = np.flatnonzero(self._begins[tags]), np.flatnonzero(self._ends[tags])
        for begin, end in zip(begins.tolist(), ends.tolist(), strict=True):
            kind = self._types[tags[begin]]
            first, last = _without_blanks(piece.text, begin, end + 1)
            if kind is not None and first < last:
                sure = round(float(shares[begin : end + 1].min()), 4)
                yield TypedSpan(piece.start + first, piece.start + last, kind, sure)


def _without_blanks(text: str, begin: int, end: int) -> tuple[int, int]:
    words = text[begin:end]
    return begin + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def _enough(batch: list[Piece]) -> list[Piece]:
    """The batch, repeated if it is small."""
    size = sum(len(piece.text) for piece in batch)
    return batch * max(-(-_LEAST_PIECES // len(batch)), -(-_LEAST_CHARACTERS // size))


def _batches(every: list[Piece]) -> Iterator[list[Piece]]:
    """Pieces of like length together."""
    every.sort(key=lambda piece: len(piece.text))
    size, number = 0, 0
    numbers = []
    for piece in every:
        size += 1
        if size * len(piece.text) > _BATCH:
            size, number = 1, number + 1
        numbers.append(number)
    for _, group in groupby(zip(numbers, every, strict=True), key=lambda pair: pair[0]):
        yield [piece for _, piece in group]


def load_network(folder: Path, name: ModelName, threads: int = 1) -> NetworkEngine:
    """The engine of a folder that `kg train` wrote, checked before it is read."""
    version = check_folder(folder)
    check_classes(folder)
    # `hanlp.load` does the same, but builds whatever class a folder names and hides the cause of an error behind another.
    recognizer = LocalNewsRecognizer()
    with nothing_run(folder):
        recognizer.load(str(folder), devices=-1, verbose=False)
    return NetworkEngine(recognizer, name, version, threads)


def load_bundled(convention: str = OURS, threads: int = 1) -> NetworkEngine:
    """The engine of the model in the package."""
    return load_network(bundled_folder(), ModelName(BUNDLED, convention), threads)
