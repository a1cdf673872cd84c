"""The loop over epochs: steps, a running mean of the weights, checkpoints, and scores on what is watched."""

import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Final

import numpy as np
import torch
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel

from kg.extract.recognizer import LocalNewsRecognizer
from kg.train.batches import Batch, Epochs, batches
from kg.train.options import TrainingOptions
from kg.train.samples import Sample
from kg.train.score import score

CHECKPOINT: Final = "checkpoint.pt"
_KEPT: Final = 0.999
"""The weights that are kept are a running mean over about a thousand steps: better than those of the last step."""


class Run:
    """One run of training; it goes on from the checkpoint of the folder if asked to."""

    def __init__(self, recognizer: LocalNewsRecognizer, epochs: Epochs, out: Path, options: TrainingOptions) -> None:
        self._recognizer, self._epochs, self._out, self._options = recognizer, epochs, out, options
        self._model = recognizer.model
        self._average = AveragedModel(self._model, multi_avg_fn=_average)
        self._optimizer = torch.optim.AdamW(self._model.parameters(), lr=options.rate, weight_decay=1e-3, fused=True)
        self._half = bool(torch.ops.mkldnn._is_mkldnn_bf16_supported())

    def go(self, watched: Mapping[str, Sequence[Sample]], after_epoch: Callable[[int], None]) -> None:
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
        """A short rise, then a straight fall, to a fiftieth at the end of the schedule."""
        warm = min(1.0, (characters + 1) / (200 * self._options.characters))
        for group in self._optimizer.param_groups:
            group["lr"] = self._options.rate * warm * max(0.02, 1 - passed / max(self._options.schedule, self._options.epochs))

    def _step(self, batch: Batch) -> float:
        self._optimizer.zero_grad()
        with torch.autocast("cpu", torch.bfloat16, enabled=self._half):
            scores = self._model(batch.features, batch.lengths, batch.conventions)
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
