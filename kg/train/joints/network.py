"""The network that tells whether lines read on: two sides that turn the end and the beginning of a line into vectors.

It learns to find, for each end of a line, its continuation among those of a batch and, once more, among those of one document;
so a product of two vectors is the logarithm of how much likelier the right line follows than it follows any.
"""

import io
from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
import torch
from torch import Tensor, nn

from kg.layout.columns.joints import ABOUT, REACH
from kg.train.joints.cuts import Numbered, batch, cuts
from kg.train.joints.texts import Document, plain

_FIRST = 2  # numbers below are those of no character and of an unknown one
_RARE = 20
_SHORTEST = 400  # characters of a document
_CHARACTER, _INNER, _OUTER = 64, 320, 96
_DOCUMENTS = 24  # in a batch
_NOISE = (0.005, 0.03)  # shares of characters misread, by turns
_RATE = 2e-3
_WARM = 200  # steps


class _Side(nn.Module):
    def __init__(self, characters: nn.Embedding) -> None:
        super().__init__()
        self.characters = characters
        self.inner = nn.Linear((REACH + 1) * _CHARACTER, _INNER)
        self.outer = nn.Linear(_INNER, _OUTER)

    def forward(self, near: Tensor, whole: Tensor) -> Tensor:
        """The vectors of line ends, from the characters near the end and those of the whole line."""
        about = self.characters(whole).sum(1) / (whole > 0).sum(1, keepdim=True).clamp(min=1)
        seen = torch.cat([self.characters(near).flatten(1), ABOUT * about], 1)
        vectors: Tensor = self.outer(torch.relu(self.inner(seen)))
        return vectors


def train(documents: Sequence[Document], steps: int, seed: int, tell: Callable[[str], object]) -> bytes:
    """The trained network as the bytes of `joints.npz`."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    found = Counter(character for document in documents for paragraph in document.paragraphs for character in plain(paragraph))
    known = sorted(character for character, times in found.items() if times >= _RARE)
    shares = np.array([0.0] * _FIRST + [found[character] for character in known])
    numbered = _numbered(documents, known)
    sizes = np.array([sum(map(len, document.paragraphs)) for document in numbered], float)
    characters = nn.Embedding(len(known) + _FIRST, _CHARACTER, padding_idx=0)
    with torch.no_grad():
        characters.weight.mul_(0.3)
    left, right = _Side(characters), _Side(characters)
    parameters = {id(one): one for side in (left, right) for one in side.parameters()}
    optimizer = torch.optim.Adam(parameters.values(), lr=_RATE)
    for step in range(steps):
        for group in optimizer.param_groups:
            group["lr"] = _RATE * min(1.0, (step + 1) / _WARM) * max(0.02, 1 - step / steps)
        chosen = rng.choice(len(numbered), _DOCUMENTS, p=sizes / sizes.sum())
        pairs = [pair for number in chosen for pair in cuts(numbered[number], rng)]
        ends, lefts, heads, rights = map(torch.from_numpy, batch(pairs, _NOISE[step % 2], shares / shares.sum(), rng))
        loss = _loss(left(ends, lefts) @ right(heads, rights).T)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]  # torch carries no type here
        optimizer.step()
        if step % 500 == 0:
            tell(f"step {step} of {steps}, loss {loss.item():.2f}")
    return _stored(known, characters, left, right)


def _numbered(documents: Sequence[Document], known: Sequence[str]) -> list[Numbered]:
    number_of = {character: number for number, character in enumerate(known, _FIRST)}
    numbered = [
        Numbered(tuple(np.array([number_of.get(one, 1) for one in plain(text)]) for text in document.paragraphs), document.in_order)
        for document in documents
    ]
    return [document for document in numbered if sum(map(len, document.paragraphs)) > _SHORTEST]


def _loss(scores: Tensor) -> Tensor:
    """How badly the true pairs are found among all of the batch and among those of their document, from either side."""
    own = torch.arange(len(scores))
    size = len(scores) // _DOCUMENTS
    near = torch.stack([scores[at : at + size, at : at + size] for at in range(0, len(scores), size)])
    labels = torch.arange(size).repeat(_DOCUMENTS)
    tables = ((scores, own), (scores.T, own), (near.reshape(-1, size), labels), (near.transpose(1, 2).reshape(-1, size), labels))
    return torch.stack([nn.functional.cross_entropy(table, gold) for table, gold in tables]).sum()


def _stored(known: Sequence[str], characters: nn.Embedding, left: _Side, right: _Side) -> bytes:
    """Weights in single bytes with a scale for each row."""
    arrays = {"chars": np.array("".join(known))}
    layers = {"E": characters.weight}
    for name, side in (("l", left), ("r", right)):
        layers |= {f"{name}a": side.inner.weight, f"{name}b": side.outer.weight}
        arrays |= {f"{name}ab": side.inner.bias.detach().numpy(), f"{name}bb": side.outer.bias.detach().numpy()}
    for name, weight in layers.items():
        rows = weight.detach().numpy()
        scale = np.abs(rows).max(axis=1, keepdims=True) / 127 + 1e-9
        arrays |= {name: np.round(rows / scale).astype(np.int8), f"{name}_scale": scale.astype(np.float32)}
    file = io.BytesIO()
    np.savez_compressed(file, allow_pickle=False, **arrays)
    return file.getvalue()
