"""The last layer: tag sequences scored as a whole, illegal ones excluded, labels that a corpus lacks left open."""

from collections.abc import Sequence
from typing import Final, cast

import numpy as np
import torch
from hanlp.layers.crf.crf import CRF
from numpy.typing import NDArray
from torch import Tensor

IMPOSSIBLE: Final = -1e4
_TINY: Final = 1e-30


def _may_follow(before: str, after: str) -> bool:
    inside = before[0] in "BI"
    if after[0] in "IE":
        return inside and before[2:] == after[2:]
    return not inside


class SpanCrf(CRF):  # type: ignore[misc]  # hanlp has no types
    """HanLP's CRF with batch first, IOBES kept by hard limits, a loss over allowed tags, and Viterbi with confidences in batches."""

    def __init__(self, tags: Sequence[str]) -> None:
        super().__init__(len(tags), batch_first=True)
        limits = [[0.0 if _may_follow(before, after) else IMPOSSIBLE for after in tags] for before in tags]
        self.register_buffer("limits", torch.tensor(limits), persistent=False)
        self.register_buffer("first", torch.tensor([0.0 if tag[0] in "OBS" else IMPOSSIBLE for tag in tags]), persistent=False)
        self.register_buffer("last", torch.tensor([0.0 if tag[0] in "OES" else IMPOSSIBLE for tag in tags]), persistent=False)

    def _scores(self) -> tuple[Tensor, Tensor, Tensor]:
        return (
            self.start_transitions + cast(Tensor, self.first),
            self.transitions + cast(Tensor, self.limits),
            self.end_transitions + cast(Tensor, self.last),
        )

    def partial_loss(self, emissions: Tensor, allowed: Tensor, mask: Tensor) -> Tensor:
        """Mean over texts of -log P(any sequence of allowed tags); `allowed` is (batch, time, tags)."""
        both = torch.cat([emissions, emissions.masked_fill(~allowed, IMPOSSIBLE)])
        every, right = self._log_sums(both, torch.cat([mask, mask])).chunk(2)
        return (every - right).mean()

    def _log_sums(self, emissions: Tensor, mask: Tensor) -> Tensor:
        start, transitions, end = self._scores()
        moves = transitions.exp()
        score = start + emissions[:, 0]
        for time in range(1, emissions.size(1)):
            highest = score.max(dim=1, keepdim=True).values.detach()
            moved = ((score - highest).exp() @ moves).clamp_min(_TINY).log() + highest + emissions[:, time]
            score = torch.where(mask[:, time, None], moved, score)
        return torch.logsumexp(score + end, dim=1)

    @torch.no_grad()
    def best(self, emissions: Tensor, lengths: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """The best tags of each text and the probability of each of them, both (batch, time); beyond a text's length they mean nothing."""
        mask = torch.from_numpy(np.arange(emissions.size(1)) < lengths[:, None])
        tags = self._viterbi(emissions, mask)
        shares = self._shares(emissions, mask)
        return tags.numpy(), shares.gather(2, tags[:, :, None])[:, :, 0].numpy()

    def _viterbi(self, emissions: Tensor, mask: Tensor) -> Tensor:
        start, transitions, end = self._scores()
        stay = torch.arange(self.num_tags).expand(emissions.size(0), -1)
        score, history = start + emissions[:, 0], []
        for time in range(1, emissions.size(1)):
            reached, came_from = (score[:, :, None] + transitions).max(dim=1)
            alive = mask[:, time, None]
            score = torch.where(alive, reached + emissions[:, time], score)
            history.append(torch.where(alive, came_from, stay))
        tag = (score + end).argmax(dim=1, keepdim=True)
        path = [tag]
        for came_from in reversed(history):
            tag = came_from.gather(1, tag)
            path.append(tag)
        return torch.cat(path[::-1], dim=1)

    def _shares(self, emissions: Tensor, mask: Tensor) -> Tensor:
        """The probability of every tag of every character, by the forward and backward sums."""
        start, transitions, end = self._scores()
        moves = transitions.exp()
        alpha = [start + emissions[:, 0]]
        for time in range(1, emissions.size(1)):
            moved = _through(alpha[-1], moves) + emissions[:, time]
            alpha.append(torch.where(mask[:, time, None], moved, alpha[-1]))
        beta = [end.expand(emissions.size(0), -1)]
        for time in range(emissions.size(1) - 1, 0, -1):
            moved = _through(beta[-1] + emissions[:, time], moves.T)
            beta.append(torch.where(mask[:, time, None], moved, beta[-1]))
        return (torch.stack(alpha, 1) + torch.stack(beta[::-1], 1)).softmax(dim=2)


def _through(score: Tensor, moves: Tensor) -> Tensor:
    highest = score.max(dim=1, keepdim=True).values
    return ((score - highest).exp() @ moves).clamp_min(_TINY).log() + highest
