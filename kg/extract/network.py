"""The bundled network: features of characters in, scores of tags out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from kg.extract.crf import SpanCrf
from kg.extract.features import BIGRAMS, FLAGS_PER_CLASS, WORD_SLOTS, Features

FIELDS: Final = ("characters", "bigrams", "words", "flags")
"""The features in the order in which the network takes them."""


class LexiconLayer(nn.Module):
    """One vector a character, of all its features side by side."""

    def __init__(self, alphabet: int, characters: int, bigrams: int, classes: int, table: Tensor) -> None:
        super().__init__()
        self.characters = nn.Embedding(alphabet, characters)
        self.bigrams = nn.Embedding(BIGRAMS, bigrams)
        self.register_buffer("table", table, persistent=False)
        self.embedding_dim = characters + bigrams + 3 * table.size(1) + classes * FLAGS_PER_CLASS

    def frozen(self, words: Tensor, flags: Tensor) -> Tensor:
        """The part that is not trained, for n characters: the means of word vectors, and the flags."""
        table = self.table
        assert isinstance(table, Tensor)
        means = functional.embedding_bag(words.view(-1, WORD_SLOTS), table, mode="mean", padding_idx=0)
        return torch.cat([means.view(len(words), -1), flags], dim=1)

    def forward(self, characters: Tensor, bigrams: Tensor, frozen: Tensor) -> Tensor:
        """The whole vectors, of the shape of the characters."""
        return torch.cat([self.characters(characters), self.bigrams(bigrams), frozen], dim=-1)


class _Turn(torch.autograd.Function):
    """Turns each text of a batch around; as turning twice is nothing, the gradient is turned by the same index."""

    @staticmethod
    def forward(ctx: Any, values: Tensor, turned: Tensor) -> Tensor:  # noqa: ANN401  # torch gives it no type
        """Values of shape (texts, characters, width) in the order that the index of shape (texts, characters) says."""
        ctx.save_for_backward(turned)
        return values[torch.arange(len(values))[:, None], turned]

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor, None]:  # noqa: ANN401
        """The gradient of the values; the index has none."""
        (turned,) = ctx.saved_tensors
        return gradients[0][torch.arange(len(turned))[:, None], turned], None


def _turned(values: Tensor, turn: Tensor) -> Tensor:
    return cast(Tensor, _Turn.apply(values, turn))  # type: ignore[no-untyped-call]  # torch leaves it untyped


@dataclass(frozen=True, slots=True)
class Sizes:
    """The sizes of the network: its inner vectors, its LSTMs, how many conventions it tells apart, what share training drops."""

    width: int
    hidden: int
    conventions: int
    drop: float


class SpanNetwork(nn.Module):
    """Embedding, a narrower vector of it with that of a convention added, one LSTM in each direction, scores of tags, CRF."""

    def __init__(self, embed: LexiconLayer, tags: Sequence[str], sizes: Sizes) -> None:
        super().__init__()
        self.embed = embed
        self.drop = SharedDropout(sizes.drop)
        self.narrow = nn.Linear(embed.embedding_dim, sizes.width)
        self.conventions = nn.Embedding(sizes.conventions, sizes.width)
        self.forwards = nn.LSTM(sizes.width, sizes.hidden, batch_first=True)
        self.backwards = nn.LSTM(sizes.width, sizes.hidden, batch_first=True)
        self.out = nn.Linear(2 * sizes.hidden, len(tags))
        self.own = nn.Embedding(sizes.conventions, 2 * sizes.hidden * len(tags))
        self.crf = SpanCrf(tags)

    def forward(self, features: Sequence[Tensor], lengths: NDArray[np.int64], conventions: Tensor) -> Tensor:
        """The scores of tags, (texts, longest, tags), for the characters of texts laid end to end and the convention of each text."""
        characters, bigrams, words, flags = features
        text = torch.from_numpy(np.repeat(np.arange(len(lengths)), lengths))
        # Narrowed before they are laid out by texts: padding is more than half of what is laid out.
        narrow = self.narrow(self.drop(self.embed(characters, bigrams, self.embed.frozen(words, flags)), text))
        times = np.arange(int(lengths.max()))
        real = times < lengths[:, None]
        begins = (np.cumsum(lengths) - lengths)[:, None]
        at = torch.from_numpy(np.where(real, begins + times, 0))
        inputs = narrow[at] + self.conventions(conventions)[:, None]
        turn = torch.from_numpy(np.where(real, lengths[:, None] - 1 - times, times))
        ahead, _ = self.forwards(inputs)
        behind, _ = self.backwards(_turned(inputs, turn))
        both = torch.cat([ahead, _turned(behind, turn)], dim=2)
        both = self.drop(both, torch.arange(len(lengths))[:, None])
        scores: Tensor = self.out(both) + both @ self.own(conventions).view(len(lengths), both.size(2), -1)
        return scores


class SharedDropout(nn.Module):
    """Dropout of the same dimensions for all characters of a text."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, values: Tensor, text: Tensor) -> Tensor:
        """The values, (…, dimensions), of characters of the numbered texts, while training some dimensions zero and the others larger."""
        if not self.training or self.rate == 0:
            return values
        kept = torch.rand(int(text.max()) + 1, values.size(-1)) >= self.rate
        return values * (kept.to(values.dtype) / (1 - self.rate))[text]


def tensors(features: Features) -> list[Tensor]:
    """The features in the order the network takes them."""
    return [torch.from_numpy(getattr(features, field)) for field in FIELDS]
