"""Strict scores of a recognizer on labelled samples, by type."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from kg.extract.recognizer import LocalNewsRecognizer
from kg.train.samples import CHAIN, LABELS, OPEN, TAGS, Sample, Span


@dataclass(frozen=True, slots=True)
class Score:
    """Found, expected and right spans."""

    found: int
    expected: int
    right: int

    @property
    def precision(self) -> float:
        """The share of found spans that are right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of expected spans that are found."""
        return self.right / self.expected if self.expected else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / (self.found + self.expected) if self.found + self.expected else 0.0


def spans_of(tags: NDArray[np.int64]) -> Iterator[Span]:
    """The spans of a legal sequence of tags."""
    begin = 0
    for position in np.flatnonzero(tags):
        place, _, label = TAGS[tags[position]].partition("-")
        if place in "BS":
            begin = int(position)
        if place in "ES":
            yield (begin, int(position) + 1, label)


def predict(recognizer: LocalNewsRecognizer, samples: Sequence[Sample], characters: int = 8000) -> list[list[Span]]:
    """The spans of each sample by its own convention, in batches of like length."""
    out: list[list[Span]] = [[] for _ in samples]
    order = sorted((number for number, one in enumerate(samples) if one.text), key=lambda number: _kind(samples[number]))
    for convention, numbers in groupby(order, key=lambda number: samples[number].convention):
        for group in _groups(list(numbers), samples, characters):
            tags, _, lengths = recognizer.tag([samples[one].text for one in group], convention)
            for row, one in enumerate(group):
                out[one] = list(spans_of(tags[row, : lengths[row]]))
    return out


def _kind(sample: Sample) -> tuple[str, int]:
    return sample.convention, len(sample.text)


def _groups(order: Sequence[int], samples: Sequence[Sample], characters: int) -> Iterator[list[int]]:
    """The numbers in batches of at most so many characters, padding included; longer ones come later."""
    group: list[int] = []
    for number in order:
        if group and len(samples[number].text) * (len(group) + 1) > characters:
            yield group
            group = []
        group.append(number)
    if group:
        yield group


def score(recognizer: LocalNewsRecognizer, samples: Sequence[Sample]) -> dict[str, Score]:
    """Scores by type and over all that the corpus labels; spans in open stretches count neither way, cuts inside chains are free."""
    found, expected, right = Counter[str](), Counter[str](), Counter[str]()
    for sample, guessed in zip(samples, predict(recognizer, samples), strict=True):
        gold = {(b, e, "PLACE" if label == CHAIN else label) for b, e, label in sample.spans if label != OPEN}
        open_ = {offset for b, e, label in sample.spans if label == OPEN for offset in range(b, e)}
        kept = {span for span in guessed if span[2] not in sample.silent and (span in gold or open_.isdisjoint(range(span[0], span[1])))}
        for counter, spans in ((found, kept), (expected, gold), (right, kept & gold)):
            counter.update(label for _, _, label in spans)
    scores = {label: Score(found[label], expected[label], right[label]) for label in LABELS if expected[label]}
    labels = list(scores)
    scores["all"] = Score(sum(found[one] for one in labels), sum(expected.values()), sum(right.values()))
    return scores
