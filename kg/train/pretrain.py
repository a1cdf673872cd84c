"""What comes before the labels: each LSTM learns from running text which character comes next in its direction.

It sees a character and the pair read last; pairs, words and lists that reach ahead would give the answer away, so they say nothing here.
Guesses go by the vectors of the characters; what makes a guess of what an LSTM holds is thrown away in the end.
"""

import time
from collections.abc import Sequence
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from kg.extract.features import FeatureReader
from kg.extract.network import SpanNetwork
from kg.train.options import TrainingOptions
from kg.train.steps import autocast, descend, optimizer_of, say

_RATE: Final = 2e-3
_WARM: Final = 200
_LONGEST: Final = 1.0
"""A gradient that is longer is cut."""
_ROWS: Final = 64
_WINDOW: Final = 64
"""Characters that an LSTM reads in a row, from nothing, as it will read sentences."""
_TOLD: Final = 100


class NextCharacters(nn.Module):
    """The LSTMs of a network with a guess at the next character on top of each."""

    def __init__(self, network: SpanNetwork) -> None:
        super().__init__()
        self.network = network
        alphabet, width = network.embed.characters.weight.shape
        self.guesses = nn.ModuleList(nn.Linear(network.forwards.hidden_size, width) for _ in range(2))
        self.often = nn.Parameter(torch.zeros(alphabet))

    def forward(self, characters: Tensor, pairs: Tensor) -> Tensor:
        """The mean loss over rows of characters and the pairs that begin at them, one more before each row.

        A guess is among the characters of the batch: nearly as good as among all, and four times as fast.
        """
        known, answers = torch.unique(characters, return_inverse=True)
        table, often = self.network.embed.characters.weight[known].T, self.often[known]
        losses = [
            functional.cross_entropy((guess(held[:, :-1]) @ table + often).flatten(0, 1).float(), answer[:, 1:].flatten())
            for guess, held, answer in zip(self.guesses, self.held(characters, pairs), (answers, answers.flip(1)), strict=True)
        ]
        return torch.stack(losses).mean()

    def held(self, characters: Tensor, pairs: Tensor) -> tuple[Tensor, Tensor]:
        """What the LSTMs hold after each character, in the order in which they read; the pair read last ends or begins there."""
        ahead, _ = self.network.forwards(self._inputs(characters, pairs[:, :-1]))
        behind, _ = self.network.backwards(self._inputs(characters, pairs[:, 1:]).flip(1))
        return ahead, behind

    def _inputs(self, characters: Tensor, pairs: Tensor) -> Tensor:
        embed, narrow = self.network.embed, self.network.narrow
        both = torch.cat([embed.characters(characters), embed.bigrams(pairs)], dim=-1)
        return functional.linear(both, narrow.weight[:, : both.size(-1)], narrow.bias)


def pretrain(network: SpanNetwork, reader: FeatureReader, texts: Sequence[str], options: TrainingOptions) -> None:
    """Read the texts as often as the options say; progress goes to standard error."""
    characters, pairs = reader.running(texts)
    lesson = NextCharacters(network).train()
    optimizer = optimizer_of(lesson)
    generator = np.random.default_rng(options.seed)
    batches = [batch for _ in range(options.readings) for batch in _batches(len(characters), generator)]
    began, total = time.monotonic(), 0.0
    for step, begins in enumerate(batches, start=1):
        at = begins[:, None] + np.arange(-1, _WINDOW)
        with autocast():
            loss = lesson(torch.from_numpy(characters[at[:, 1:]]), torch.from_numpy(pairs[at]))
        total += descend(loss, lesson, optimizer, _RATE * min(1.0, step / _WARM, 1.02 - step / len(batches)), _LONGEST)
        if step % _TOLD == 0:
            speed = step * _ROWS * _WINDOW / (time.monotonic() - began)
            say(f"running text: {100 * step / len(batches):.0f}% loss {total / _TOLD:.3f} {speed:.0f} characters/s")
            total = 0.0
    _silence_the_rest(network)


def _batches(size: int, generator: np.random.Generator) -> list[NDArray[np.int64]]:
    """Where the rows of each batch begin in so many characters, cut at other places in every reading."""
    begins = np.arange(1 + generator.integers(_WINDOW), size - _WINDOW, _WINDOW)
    generator.shuffle(begins)
    return [begins[at : at + _ROWS] for at in range(0, len(begins), _ROWS)]


def _silence_the_rest(network: SpanNetwork) -> None:
    """Words and lists say nothing at first, so that labels are learned from where the running text ended."""
    embed = network.embed
    with torch.no_grad():
        network.narrow.weight[:, embed.characters.embedding_dim + embed.bigrams.embedding_dim :] = 0
