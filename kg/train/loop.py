"""The loop over epochs: steps, a running mean of the weights, checkpoints, and scores on what is watched."""

import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Final

import numpy as np
import torch
from torch import Tensor
from torch.optim.swa_utils import AveragedModel

from kg.extract.recognizer import LocalNewsRecognizer
from kg.train.batches import Batch, Epochs, batches
from kg.train.options import TrainingOptions
from kg.train.samples import Sample
from kg.train.score import score
from kg.train.steps import autocast, descend, optimizer_of, say

CHECKPOINT: Final = "checkpoint.pt"
_KEPT: Final = 0.999
"""The weights that are kept are a running mean over about a thousand steps: better than those of the last step."""
_LONGEST: Final = 5.0
"""A gradient that is longer is cut."""


def is_resumed(out: Path, options: TrainingOptions) -> bool:
    """Whether a run goes on from the checkpoint of the folder."""
    return options.resume and (out / CHECKPOINT).is_file()


class Run:
    """One run of training; it goes on from the checkpoint of the folder if asked to."""

    def __init__(self, recognizer: LocalNewsRecognizer, epochs: Epochs, out: Path, options: TrainingOptions) -> None:
        self._recognizer, self._epochs, self._out, self._options = recognizer, epochs, out, options
        self._model = recognizer.model
        self._average = AveragedModel(self._model, multi_avg_fn=_average)
        self._optimizer = optimizer_of(self._model)

    def go(self, watched: Mapping[str, Sequence[Sample]], after_epoch: Callable[[int], None]) -> None:
        """All epochs that are left, a checkpoint after each."""
        for epoch in range(self._begin(), self._options.epochs):
            self._epoch(epoch)
            self._recognizer.model = self._average.module.eval()
            for name, samples in watched.items():
                found = " ".join(f"{label} {100 * one.f1:.1f}" for label, one in score(self._recognizer, samples).items())
                say(f"epoch {epoch + 1}: {name}: {found}")
            self._keep(epoch + 1)
            after_epoch(epoch)
        self._recognizer.model = self._average.module.eval()

    def _keep(self, done: int) -> None:
        """Write what the run goes on from after so many epochs, over what was there only when it is whole."""
        parts = {"model": self._model, "average": self._average, "optimizer": self._optimizer}
        state = {"epoch": done, **{name: part.state_dict() for name, part in parts.items()}}
        torch.save(state, self._out / f"{CHECKPOINT}.new")
        (self._out / f"{CHECKPOINT}.new").replace(self._out / CHECKPOINT)

    def _begin(self) -> int:
        """The number of epochs that are done."""
        if not is_resumed(self._out, self._options):
            self._keep(0)
            return 0
        state = torch.load(self._out / CHECKPOINT, weights_only=True)
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
            total += self._step(batch, self._rate(epoch + done / size, epoch * size + done))
            done += int(batch.lengths.sum())
            if step % 100 == 0:
                spent = time.monotonic() - began
                say(f"epoch {epoch + 1}: {100 * done / size:.0f}% loss {total / step:.3f} {done / spent:.0f} characters/s")

    def _rate(self, passed: float, characters: int) -> float:
        """A short rise, then a straight fall, to a fiftieth at the end of the epochs."""
        warm = min(1.0, (characters + 1) / (200 * self._options.characters))
        return self._options.rate * warm * max(0.02, 1 - passed / self._options.epochs)

    def _step(self, batch: Batch, rate: float) -> float:
        with autocast():
            scores = self._model(batch.features, batch.lengths, batch.conventions)
        mask = torch.from_numpy(np.arange(scores.size(1)) < batch.lengths[:, None])
        loss = descend(self._model.crf.partial_loss(scores.float(), batch.allowed, mask), self._model, self._optimizer, rate, _LONGEST)
        self._average.update_parameters(self._model)
        return loss


@torch.no_grad()
def _average(averages: Sequence[Tensor], currents: Sequence[Tensor], steps: Tensor | int) -> None:
    """Move the averages towards the current weights; in the beginning by more, as the first weights are worth nothing."""
    kept = min(_KEPT, (1 + int(steps)) / (10 + int(steps)))
    torch._foreach_lerp_(list(averages), list(currents), 1 - kept)
