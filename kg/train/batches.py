"""The samples of one epoch: real ones, real ones with other names, invented ones, some of them spoiled; then batches of like length."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Final

import numpy as np
import torch
from torch import Tensor

from kg.extract.convention import OURS
from kg.extract.features import FeatureReader
from kg.extract.network import tensors
from kg.train.augment import Replacer
from kg.train.corpora import CONVENTIONS
from kg.train.noise import Spoiler, without_stops, wrapped
from kg.train.samples import TAGS, Sample, allowed
from kg.train.scenes import SceneMaker

_PLAIN: Final = 0.4
"""The share of sentences without any name that an epoch sees: they teach little, and are half of the corpora."""
_SEEN: Final = 0.5
"""The share of the real sentences that an epoch sees: each is there twice, by its corpus's convention and by ours."""
_REPLACED: Final = 0.5
_SPOILED: Final = 0.35
_WRAPPED: Final = 0.1
_RATES: Final = (0.01, 0.02, 0.03, 0.05)
_JOINED: Final = 0.06
_UNKNOWN: Final = 0.02
_LONGEST: Final = 160


@dataclass(frozen=True, slots=True)
class Epochs:
    """Makes the samples of any epoch from a seed; the same seed and epoch give the same samples."""

    real: Sequence[Sample]
    invented: int
    scenes: SceneMaker
    replacer: Replacer
    spoiler: Spoiler
    seed: int

    def samples(self, epoch: int) -> list[Sample]:
        """All samples of an epoch, in no order."""
        random = Random(f"{self.seed}/{epoch}")  # noqa: S311  # a seed, not a secret
        chosen = [one for one in self.real if random.random() < (_SEEN if one.spans else _SEEN * _PLAIN)]
        out = [self._varied(random, sample) for sample in chosen]
        out += [self.scenes.sample(random) for _ in range(self.invented)]
        random.shuffle(out)
        out = [self._spoiled(random, sample) for sample in out]
        return [sample for sample in _joined(random, out) if sample.text]

    def _varied(self, random: Random, sample: Sample) -> Sample:
        """Other names come in by our convention only: they are marked by its rules."""
        fit = sample.spans and sample.convention == OURS
        return self.replacer.sample(random, sample) if fit and random.random() < _REPLACED else sample

    def _spoiled(self, random: Random, sample: Sample) -> Sample:
        """The pages that are to be read are spoiled, the test sets of the corpora are clean."""
        if sample.convention != OURS:
            return sample
        if random.random() < _WRAPPED:
            sample = wrapped(random, sample)
        if random.random() > _SPOILED:
            return sample
        return self.spoiler.sample(random, without_stops(random, sample), random.choice(_RATES))


def _joined(random: Random, samples: Sequence[Sample]) -> Iterator[Sample]:
    """Now and then two neighbours become one text, as when a line end is lost."""
    waiting: Sample | None = None
    for sample in map(_cut, samples):
        if waiting is not None and (waiting.silent, waiting.convention) == (sample.silent, sample.convention):
            shift = len(waiting.text)
            spans = (*waiting.spans, *((b + shift, e + shift, label) for b, e, label in sample.spans))
            yield replace(sample, text=waiting.text + sample.text, spans=spans)
            waiting = None
        elif waiting is None and random.random() < _JOINED:
            waiting = sample
        else:
            yield sample
    if waiting is not None:
        yield waiting


def _cut(sample: Sample) -> Sample:
    if len(sample.text) <= _LONGEST:
        return sample
    return replace(sample, text=sample.text[:_LONGEST], spans=tuple(span for span in sample.spans if span[1] <= _LONGEST))


@dataclass(frozen=True, slots=True)
class Batch:
    """What one step of training takes."""

    features: list[Tensor]
    lengths: np.ndarray[tuple[int], np.dtype[np.int64]]
    conventions: Tensor
    allowed: Tensor


def batches(samples: Sequence[Sample], reader: FeatureReader, characters: int, random: Random) -> Iterator[Batch]:
    """Batches of about that many characters, texts of like length together, in random order."""
    order = sorted(range(len(samples)), key=lambda number: len(samples[number].text) + random.random() * 4)
    groups: list[list[int]] = [[]]
    size = 0
    for number in order:
        longest = len(samples[number].text)
        if groups[-1] and longest * (len(groups[-1]) + 1) > characters:
            groups.append([])
        groups[-1].append(number)
        size += longest
    random.shuffle(groups)
    generator = np.random.default_rng(random.getrandbits(32))
    for group in groups:
        yield _batch([samples[number] for number in group], reader, generator)


def _batch(samples: Sequence[Sample], reader: FeatureReader, generator: np.random.Generator) -> Batch:
    features = reader.read([sample.text for sample in samples])
    features.characters[generator.random(len(features.characters)) < _UNKNOWN] = 1
    tags = np.zeros((len(samples), int(features.lengths.max()), len(TAGS)), dtype=np.bool_)
    for row, sample in enumerate(samples):
        tags[row, : len(sample.text)] = allowed(sample)
        tags[row, len(sample.text) :, 0] = True
    conventions = torch.tensor([CONVENTIONS.index(sample.convention) for sample in samples])
    return Batch(tensors(features), features.lengths, conventions, torch.from_numpy(tags))
