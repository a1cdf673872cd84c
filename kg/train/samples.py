"""A labelled text, and which tags each of its characters may have."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from kg.extract.convention import OURS

LABELS: Final = ("PERSON", "ORG", "PLACE", "TITLE")
TAGS: Final = ("O", *(f"{place}-{label}" for label in LABELS for place in "BIES"))
CHAIN: Final = "CHAIN"
"""A stretch of places whose cuts the corpus does not give."""
OPEN: Final = "OPEN"
"""A stretch that counts neither way."""

SILVER: Final = "silver"
"""The corpus that `python -m kg.train.silver` makes."""

Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Sample:
    """A text with its spans; `silent` are the labels that its corpus does not annotate, `convention` the rules that the spans follow."""

    text: str
    spans: tuple[Span, ...] = ()
    silent: frozenset[str] = frozenset()
    convention: str = OURS


def _tag(place: str, label: str) -> int:
    return TAGS.index(f"{place}-{label}")


def _columns(label: str) -> slice:
    return slice(_tag("B", label), _tag("S", label) + 1)


def allowed(sample: Sample) -> NDArray[np.bool_]:
    """(characters, tags): what the annotation leaves possible; the loss sums over all of it."""
    free = np.zeros((len(sample.text), len(TAGS)), dtype=np.bool_)
    free[:, 0] = True
    for label in sample.silent:
        free[:, _columns(label)] = True
    for begin, end, label in sample.spans:
        if label == OPEN:
            free[begin:end] = True
            continue
        free[begin:end] = False
        if label == CHAIN:
            free[begin:end, _columns("PLACE")] = True
            free[begin, [_tag("I", "PLACE"), _tag("E", "PLACE")]] = False
            free[end - 1, [_tag("B", "PLACE"), _tag("I", "PLACE")]] = False
        elif end - begin == 1:
            free[begin, _tag("S", label)] = True
        else:
            free[begin, _tag("B", label)] = True
            free[begin + 1 : end - 1, _tag("I", label)] = True
            free[end - 1, _tag("E", label)] = True
    return free
