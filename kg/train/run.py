"""The training run: data folder in, model folder out; the same data and seed give the same model on the same machine."""

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final
from zlib import crc32

import numpy as np
import torch
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel

from kg.extract.recognizer import LocalNewsRecognizer
from kg.train.augment import Replacer
from kg.train.batches import Batch, Epochs, batches
from kg.train.corpora import TRAINING, Corpus, read_corpus
from kg.train.divisions import Division, read_counties, read_divisions
from kg.train.folder import Shape, alphabet, prepare, read_alphabet, read_lines
from kg.train.names import RARE, NameMaker
from kg.train.noise import Spoiler
from kg.train.samples import Sample
from kg.train.scenes import SceneMaker, grammar
from kg.train.score import score

CHECKPOINT: Final = "checkpoint.pt"
_KEPT: Final = 0.999
"""The weights that are kept are a running mean over about a thousand steps: better than those of the last step."""
_HELD_OUT: Final = 50
"""One MSRA training sentence in so many is kept back to watch the run."""


@dataclass(frozen=True, slots=True)
class TrainingOptions:
    """How long and how large; the defaults are those of the bundled model."""

    epochs: int = 10
    limit: int | None = None
    seed: int = 1
    threads: int = 1
    resume: bool = False
    start: Path | None = None
    invented: int = 30_000
    width: int = 256
    hidden: int = 256
    drop: float = 0.35
    rate: float = 2e-3
    characters: int = 3200


def train(data: Path, out: Path, options: TrainingOptions, after_epoch: Callable[[int], None] = lambda _: None) -> LocalNewsRecognizer:
    """Train, write the folder and return the recognizer; progress goes to standard error.

    `after_epoch` is told the number of each epoch once its checkpoint is written.
    """
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    divisions = read_divisions(data)
    real, held_out = _samples(data, options)
    epochs = _epochs(data, divisions, real, options)
    texts = [sample.text for sample in real] + [sample.text for sample in epochs.samples(0)]
    upper = "".join(division.name for division in divisions if division.level != "village")
    characters = alphabet(texts, [upper, RARE, epochs.spoiler.alphabet]) if options.start is None else read_alphabet(options.start)
    recognizer = prepare(data, out, divisions, characters, Shape(options.width, options.hidden, options.drop))
    if options.start is not None:
        recognizer.load_weights(str(options.start))
    watched = {"msra (held out)": held_out, "resume.dev": _resume_dev(data), "invented": epochs.samples(-1)[-600:]}
    _Run(recognizer, epochs, out, options).go(watched, after_epoch)
    recognizer.save_weights(str(out))
    return recognizer


def _samples(data: Path, options: TrainingOptions) -> tuple[list[Sample], list[Sample]]:
    real: list[Sample] = []
    held_out: list[Sample] = []
    for corpus in TRAINING:
        samples = list(read_corpus(data, corpus))[: options.limit]
        if corpus.file == "msra.train":
            held_out = [sample for sample in samples if _held(sample)]
            samples = [sample for sample in samples if not _held(sample)]
        real += samples * corpus.repeat
    return real, held_out


def _held(sample: Sample) -> bool:
    return crc32(sample.text.encode("utf-8")) % _HELD_OUT == 0


def _resume_dev(data: Path) -> list[Sample]:
    return list(read_corpus(data, Corpus("resume.dev", next(one.labels for one in TRAINING if one.file == "resume.train"))))


def _epochs(data: Path, divisions: Sequence[Division], real: Sequence[Sample], options: TrainingOptions) -> Epochs:
    surnames = read_lines(data, "surnames.txt.xz")
    people = {sample.text[b:e] for sample in real for b, e, label in sample.spans if label == "PERSON" and 2 <= e - b <= 3}
    given = sorted(name[1:] for name in people if name[0] in set(surnames) and all("\u4e00" <= one <= "\u9fff" for one in name))
    names = NameMaker(given, surnames, read_lines(data, "transliterated_names.txt.xz"))
    scenes = SceneMaker(read_counties(list(divisions)), names)
    common = sorted({one for text, _ in grammar().values() for line in text for one in line if "\u4e00" <= one <= "\u9fff"})
    invented = options.invented if options.limit is None else options.limit
    return Epochs(real, invented, scenes, Replacer(scenes), Spoiler("".join(common)), options.seed)


class _Run:
    def __init__(self, recognizer: LocalNewsRecognizer, epochs: Epochs, out: Path, options: TrainingOptions) -> None:
        self._recognizer, self._epochs, self._out, self._options = recognizer, epochs, out, options
        self._model = recognizer.model
        self._average = AveragedModel(self._model, multi_avg_fn=_average)
        self._optimizer = torch.optim.AdamW(self._model.parameters(), lr=options.rate, weight_decay=1e-3, fused=True)
        self._half = bool(torch.ops.mkldnn._is_mkldnn_bf16_supported())

    def go(self, watched: dict[str, list[Sample]], after_epoch: Callable[[int], None]) -> None:
        """All epochs that are left, a checkpoint after each."""
        for epoch in range(self._restore(), self._options.epochs):
            self._epoch(epoch)
            self._recognizer.model = self._average.module.eval()
            for name, samples in watched.items():
                found = " ".join(f"{label} {100 * one.f1:.1f}" for label, one in score(self._recognizer, samples).items())
                _say(f"epoch {epoch + 1}: {name}: {found}")
            self._keep(epoch)
            after_epoch(epoch)
        self._recognizer.model = self._average.module.eval()

    def _keep(self, epoch: int) -> None:
        """Write what the run goes on from, over what was there only when it is whole."""
        parts = {"model": self._model, "average": self._average, "optimizer": self._optimizer}
        state = {"epoch": epoch + 1, **{name: part.state_dict() for name, part in parts.items()}}
        torch.save(state, self._out / f"{CHECKPOINT}.new")
        (self._out / f"{CHECKPOINT}.new").replace(self._out / CHECKPOINT)

    def _restore(self) -> int:
        path = self._out / CHECKPOINT
        if not (self._options.resume and path.is_file()):
            return 0
        state = torch.load(path, weights_only=True)
        self._model.load_state_dict(state["model"])
        self._average.load_state_dict(state["average"])
        self._optimizer.load_state_dict(state["optimizer"])
        return int(state["epoch"])

    def _epoch(self, epoch: int) -> None:
        torch.manual_seed(self._options.seed * 1000 + epoch)
        random = Random(f"{self._options.seed}/{epoch}/order")  # noqa: S311  # a seed, not a secret
        samples = self._epochs.samples(epoch)
        size = sum(len(sample.text) for sample in samples)
        began, done, total = time.monotonic(), 0, 0.0
        self._model.train()
        reader = self._recognizer.config.embed.reader
        for step, batch in enumerate(batches(samples, reader, self._options.characters, random), start=1):
            self._set_rate(epoch + done / size, epoch * size + done)
            total += self._step(batch)
            done += int(batch.lengths.sum())
            if step % 100 == 0:
                spent = time.monotonic() - began
                _say(f"epoch {epoch + 1}: {100 * done / size:.0f}% loss {total / step:.3f} {done / spent:.0f} characters/s")

    def _set_rate(self, passed: float, characters: int) -> None:
        """A short rise, then a straight fall to a fiftieth."""
        warm = min(1.0, (characters + 1) / (200 * self._options.characters))
        for group in self._optimizer.param_groups:
            group["lr"] = self._options.rate * warm * max(0.02, 1 - passed / self._options.epochs)

    def _step(self, batch: Batch) -> float:
        self._optimizer.zero_grad()
        with torch.autocast("cpu", torch.bfloat16, enabled=self._half):
            scores = self._model(batch.features, batch.lengths)
        mask = torch.from_numpy(np.arange(scores.size(1)) < batch.lengths[:, None])
        loss = self._model.crf.partial_loss(scores.float(), batch.allowed, mask)
        loss.backward()
        nn.utils.clip_grad_norm_(self._model.parameters(), 5.0)
        self._optimizer.step()
        self._average.update_parameters(self._model)
        return float(loss.detach())


@torch.no_grad()
def _average(averages: Sequence[Tensor], currents: Sequence[Tensor], steps: Tensor | int) -> None:
    """Move the averages towards the current weights; in the beginning by more, as the first weights are worth nothing."""
    kept = min(_KEPT, (1 + int(steps)) / (10 + int(steps)))
    torch._foreach_lerp_(list(averages), list(currents), 1 - kept)


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()
