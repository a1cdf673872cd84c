"""The bundled network as a HanLP component: `hanlp.load(FOLDER)` builds these classes again from the folder's `config.json`."""
# ruff: noqa: ANN401, ARG002
# HanLP has no types and calls these methods with whatever its configuration holds.

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from pickle import UnpicklingError
from typing import Any

import numpy as np
import torch
from hanlp.components.ner.rnn_ner import RNNNamedEntityRecognizer
from hanlp.layers.embeddings.embedding import Embedding
from numpy.typing import NDArray
from torch import Tensor

from kg.errors import ModelError
from kg.extract.convention import OURS
from kg.extract.features import FeatureReader
from kg.extract.gazetteer import read_gazetteer
from kg.extract.network import FIELDS, LexiconLayer, Sizes, SpanNetwork, tensors
from kg.extract.phrases import PhraseTable


class LexiconEmbedding(Embedding):  # type: ignore[misc]  # hanlp has no types
    """Characters, bigrams, frozen word vectors and list flags; the files it names lie in the model's folder."""

    def __init__(self, vectors: str, gazetteer: str, characters: int = 200, bigrams: int = 48) -> None:
        super().__init__()
        self.vectors = vectors
        self.gazetteer = gazetteer
        self.characters = characters
        self.bigrams = bigrams
        self._reader: FeatureReader | None = None

    def open(self, folder: Path, alphabet: Sequence[str]) -> None:
        """Read the files of the folder."""
        with np.load(folder / self.vectors, allow_pickle=False) as stored:
            words = stored["words"].tobytes().decode("utf-8").split("\n")
            table = stored["vectors"].astype(np.float32) * stored["scale"].astype(np.float32)[:, None]
        self._table = torch.from_numpy(np.concatenate([np.zeros((1, table.shape[1]), np.float32), table]))
        names, phrases = read_gazetteer(folder / self.gazetteer)
        self._classes = len(names)
        self._alphabet = len(alphabet)
        self._reader = FeatureReader(alphabet, PhraseTable(phrases, words), len(names))

    @property
    def reader(self) -> FeatureReader:
        """The reader of features, once the folder has been opened."""
        if self._reader is None:
            raise RuntimeError("the embedding has no files yet: call open(folder, alphabet)")
        return self._reader

    def transform(self, **kwargs: Any) -> Callable[[dict[str, Any]], dict[str, Any]]:
        """HanLP's hook: adds the features of a tokenized sample to it."""

        def add_features(sample: dict[str, Any]) -> dict[str, Any]:
            features = self.reader.read(["".join(token[:1] or " " for token in sample["token"])])
            for field in FIELDS:
                sample[f"{field}_ids"] = torch.from_numpy(getattr(features, field))
            return sample

        return add_features

    def module(self, **kwargs: Any) -> LexiconLayer:
        """HanLP's hook: the layer that turns features into one vector a character."""
        return LexiconLayer(self._alphabet, self.characters, self.bigrams, self._classes, self._table)


class LocalNewsRecognizer(RNNNamedEntityRecognizer):  # type: ignore[misc]  # hanlp has no types
    """HanLP's recognizer with the network above; its folder can be moved and holds weights only.

    Corpora disagree about what a name is; the network is told whose convention to follow, and HanLP's own calls follow ours.
    """

    def build_model(
        self, rnn_input: int, rnn_hidden: int, drop: float, conventions: Sequence[str], save_dir: str, **kwargs: Any
    ) -> SpanNetwork:
        """The network with the files of its folder and fresh weights."""
        embed = self._convert_embed()
        embed.open(Path(save_dir), self.vocabs["token"].idx_to_token)
        tags = self.vocabs["tag"].idx_to_token
        return SpanNetwork(embed.module(), tags, Sizes(rnn_input, rnn_hidden, len(conventions), drop))

    def number(self, convention: str) -> int:
        """The number of a convention in the network; raises ModelError where the model does not know it."""
        known: list[str] = self.config.conventions
        if convention not in known:
            raise ModelError(f"the model knows no convention {convention!r}; it knows {', '.join(known)}")
        return known.index(convention)

    def _numbers(self, size: int, convention: str) -> Tensor:
        return torch.full((size,), self.number(convention))

    def feed_batch(self, batch: dict[str, Any]) -> tuple[Tensor, Tensor]:
        """HanLP's hook: scores and mask of a padded batch."""
        lengths = np.array([len(tokens) for tokens in batch["token"]], dtype=np.int64)
        mask = torch.from_numpy(np.arange(lengths.max()) < lengths[:, None])
        scores = self.model([batch[f"{field}_ids"][mask] for field in FIELDS], lengths, self._numbers(len(lengths), OURS))
        return scores, mask

    def decode_output(self, logits: Tensor, mask: Tensor, batch: Any, model: Any = None) -> list[list[int]]:
        """HanLP's hook: the best tags of each text."""
        lengths = mask.sum(dim=1).numpy()
        tags, _ = self.model.crf.best(logits, lengths)
        return [row[:length].tolist() for row, length in zip(tags, lengths, strict=True)]

    def tag(self, texts: Sequence[str], convention: str = OURS) -> tuple[NDArray[np.int64], NDArray[np.float32], NDArray[np.int64]]:
        """Tags, their probabilities and the lengths of a few texts, none of them empty, without HanLP's loaders."""
        with torch.inference_mode():
            features = self.config.embed.reader.read(texts)
            scores = self.model(tensors(features), features.lengths, self._numbers(len(texts), convention))
            tags, shares = self.model.crf.best(scores.float(), features.lengths)
        return tags, shares, features.lengths

    def save_weights(self, save_dir: str, filename: str = "model.pt", **kwargs: Any) -> None:
        """The weights in half precision; what can be computed or lies in other files is left out."""
        weights = {name: value.detach().half() for name, value in self.model.state_dict().items()}
        torch.save(weights, Path(save_dir) / filename)

    def load_weights(self, save_dir: str, filename: str = "model.pt", **kwargs: Any) -> None:
        """The weights of the folder; a missing or foreign one is an error (HanLP would pass over it)."""
        path = Path(save_dir) / filename
        try:
            weights = torch.load(path, map_location="cpu", weights_only=True)
        except (UnpicklingError, EOFError, RuntimeError) as error:
            raise ModelError(f"{path} is no file of weights, or has pickled code in it: {error}; train the model again") from error
        self.model.load_state_dict({name: value.float() for name, value in weights.items()}, strict=True)

    def save_config(self, save_dir: str, filename: str = "config.json") -> None:
        """The configuration, sorted, without the folder it was loaded from."""
        config = {key: value for key, value in self._savable_config.items() if key not in ("load_path", "save_dir")}
        text = json.dumps(config, ensure_ascii=False, indent=2, sort_keys=True)
        (Path(save_dir) / filename).write_text(text + "\n", encoding="utf-8")
