"""What the model's folder holds before training: alphabet, word vectors, lists, configuration."""

import lzma
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch
from hanlp.common.transform import VocabDict
from hanlp.common.vocab import Vocab

from kg.errors import InputError
from kg.extract.alphabet import fold_text
from kg.extract.gazetteer import write_gazetteer
from kg.extract.recognizer import LexiconEmbedding, LocalNewsRecognizer
from kg.lexicon.name_tables import name_tables
from kg.train.corpora import CONVENTIONS
from kg.train.divisions import Division, stem
from kg.train.lists import read_sections
from kg.train.samples import TAGS

VECTORS: Final = "vectors.npz"
GAZETTEER: Final = "gazetteer.txt.xz"
_WORD_VECTORS: Final = "word_vectors_wiki100_int8.npz"
_WORDS_KEPT: Final = 80_000
_LONGEST_WORD: Final = 7
_CHARACTERS: Final = 200
_SIZE: Final = 0.25
"""The mean size of the numbers in vectors of characters and words; words had ten times that once, and drowned the characters."""
_SPECIAL: Final = ("<pad>", "<unk>")


def read_lines(folder: Path, name: str) -> list[str]:
    """The lines of a list of the data folder, its first column only."""
    path = folder / name
    if not path.is_file():
        raise InputError(f"no list {name} in {folder}: put it there, one entry a line")
    return [line.split("\t")[0] for line in lzma.decompress(path.read_bytes()).decode("utf-8").splitlines() if line.strip()]


def read_words(data: Path) -> list[str]:
    """The words that have vectors, the most frequent first."""
    with np.load(data / _WORD_VECTORS) as stored:
        words: list[str] = stored["words"].tolist()
    return words


def gazetteer(data: Path, divisions: Iterable[Division]) -> dict[str, list[str]]:
    """The lists the network is told about, by class."""
    upper: set[str] = set()
    towns: set[str] = set()
    town_stems: set[str] = set()
    villages: set[str] = set()
    for division in divisions:
        short = stem(division.name)
        if division.level == "village":
            villages.add(short)
        elif division.level == "township":
            towns.add(division.name)
            town_stems.add(short)
        else:
            upper |= {division.name, short}
    classes = {
        "upper divisions": upper,
        "townships": towns,
        "township stems": town_stems,
        "villages": villages,
        "surnames": set(read_lines(data, "surnames.txt.xz")),
        "transliterated names": set(read_lines(data, "transliterated_names.txt.xz")),
        "place names": set(read_lines(data, "thuocl_placenames.tsv.xz")),
        "brands": {name for name in read_lines(data, "company_short_names.txt.xz") if 3 <= len(name) <= 5},
        "names of peoples": {stem for people in name_tables().peoples for stem in people.stems if len(stem) > 1},
        **{name: set(entries) for name, entries in read_sections("words.txt").items()},
    }
    return {name: sorted(phrase for phrase in phrases if 1 <= len(phrase) <= 8) for name, phrases in classes.items()}


def _write_vectors(data: Path, folder: Path) -> None:
    with np.load(data / _WORD_VECTORS) as stored:
        words = stored["words"].tolist()
        size = float(np.abs(stored["vec"] * stored["scale"][:, None]).mean())
        kept = [row for row, word in enumerate(words) if 2 <= len(word) <= _LONGEST_WORD][:_WORDS_KEPT]
        names = np.frombuffer("\n".join(words[row] for row in kept).encode("utf-8"), dtype=np.uint8)
        scale = stored["scale"][kept] * (_SIZE / size)
        np.savez_compressed(folder / VECTORS, words=names, vectors=stored["vec"][kept], scale=scale.astype(np.float16))


def alphabet(texts: Iterable[str], known: Iterable[str]) -> list[str]:
    """The characters with vectors of their own, after folding: all that are known beforehand or seen twice."""
    counts = Counter(character for text in texts for character in fold_text(text))
    seen = {character for character, count in counts.items() if count >= 2}
    return sorted(seen | set(fold_text("".join(known))))


def read_alphabet(folder: Path) -> list[str]:
    """The characters that a model of `kg train` has vectors for."""
    vocabs = VocabDict()
    vocabs.load_vocabs(str(folder))
    tokens: list[str] = vocabs["token"].idx_to_token
    return tokens[len(_SPECIAL) :]


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of the network: its inner vectors, its LSTMs, and the share that is dropped in training."""

    width: int
    hidden: int
    drop: float


def prepare(data: Path, folder: Path, divisions: Sequence[Division], characters: Sequence[str], shape: Shape) -> LocalNewsRecognizer:
    """A recognizer with fresh weights, its files written to the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    write_gazetteer(folder / GAZETTEER, gazetteer(data, divisions))
    _write_vectors(data, folder)
    recognizer = LocalNewsRecognizer()
    recognizer.vocabs = VocabDict()
    recognizer.vocabs["token"] = _vocab([*_SPECIAL, *characters], pad=_SPECIAL[0], unk=_SPECIAL[1])
    recognizer.vocabs["tag"] = _vocab(TAGS, pad=None, unk=None)
    recognizer.config.update(
        embed=LexiconEmbedding(VECTORS, GAZETTEER, characters=_CHARACTERS),
        rnn_input=shape.width,
        rnn_hidden=shape.hidden,
        drop=shape.drop,
        conventions=list(CONVENTIONS),
        crf=True,
        token_key="token",  # noqa: S106  # not a secret
        tagging_scheme="IOBES",
        token_delimiter="",
        batch_size=32,
    )
    recognizer.model = recognizer.build_model(shape.width, shape.hidden, shape.drop, CONVENTIONS, str(folder))
    _start_characters(data, recognizer, characters)
    recognizer.save_config(str(folder))
    recognizer.save_vocabs(str(folder))
    return recognizer


def _vocab(tokens: Sequence[str], *, pad: str | None, unk: str | None) -> Vocab:
    vocab = Vocab(pad_token=pad, unk_token=unk)
    for token in tokens:
        vocab.add(token)
    vocab.lock()
    return vocab


def _start_characters(data: Path, recognizer: LocalNewsRecognizer, characters: Sequence[str]) -> None:
    """Character vectors start from the pretrained ones, scaled to the size of fresh ones."""
    with np.load(data / "char_vectors_tencent200.npz") as stored:
        known = dict(zip(stored["chars"].tolist(), stored["vec"].astype(np.float32), strict=True))
    size = float(np.mean([np.abs(vector).mean() for vector in known.values()]))
    weight = recognizer.model.embed.characters.weight
    with torch.no_grad():
        weight.normal_(0.0, 0.3)
        for number, character in enumerate(characters, start=len(_SPECIAL)):
            if character in known:
                weight[number] = torch.from_numpy(known[character] * (_SIZE / size))
        recognizer.model.embed.bigrams.weight.zero_()  # a pair that is never met says nothing
        recognizer.model.conventions.weight.normal_(0.0, 0.1)
        recognizer.model.own.weight.zero_()
