"""The training run: data folder in, model folder out; the same data and seed give the same model on the same machine."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final
from zlib import crc32

import torch

from kg.extract.convention import OURS
from kg.extract.recognizer import LocalNewsRecognizer
from kg.train.augment import Replacer
from kg.train.batches import Epochs
from kg.train.corpora import TRAINING, read_corpus, read_days
from kg.train.divisions import Division, read_counties, read_divisions
from kg.train.folder import Shape, alphabet, prepare, read_alphabet, read_lines, read_words
from kg.train.loop import Run, is_resumed
from kg.train.names import RARE, NameMaker
from kg.train.noise import Spoiler
from kg.train.options import TrainingOptions
from kg.train.pretrain import pretrain
from kg.train.samples import Sample
from kg.train.scenes import SceneMaker, grammar

_HELD_OUT: Final = 50
"""One MSRA training sentence in so many is kept back to watch the run."""


def train(data: Path, out: Path, options: TrainingOptions, after_epoch: Callable[[int], None] = lambda _: None) -> LocalNewsRecognizer:
    """Train, write the folder and return the recognizer; progress goes to standard error.

    `after_epoch` is told the number of each epoch once its checkpoint is written.
    """
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    divisions = read_divisions(data)
    real, held_out = _samples(data, options)
    epochs = _epochs(data, divisions, real, options)
    texts = [*read_days(data), *dict.fromkeys(sample.text for sample in real)][: options.limit]
    characters = read_alphabet(options.start) if options.start else _alphabet(data, divisions, texts, epochs.spoiler)
    recognizer = prepare(data, out, divisions, characters, Shape(options.width, options.hidden, options.drop))
    if options.start is not None:
        recognizer.load_weights(str(options.start))
    elif not is_resumed(out, options):
        pretrain(recognizer.model, recognizer.config.embed.reader, texts, options)
    watched = {"msra (held out)": held_out, "resume.dev": _resume_dev(data), "invented": epochs.samples(-1)[-600:]}
    Run(recognizer, epochs, out, options).go(watched, after_epoch)
    recognizer.save_weights(str(out))
    return recognizer


def _alphabet(data: Path, divisions: Iterable[Division], texts: Iterable[str], spoiler: Spoiler) -> list[str]:
    upper = "".join(division.name for division in divisions if division.level != "village")
    return alphabet(texts, [upper, RARE, spoiler.alphabet, *read_lines(data, "surnames.txt.xz")])


def _samples(data: Path, options: TrainingOptions) -> tuple[list[Sample], list[Sample]]:
    real: list[Sample] = []
    held_out: list[Sample] = []
    for corpus in TRAINING:
        for convention in dict.fromkeys((corpus.convention, OURS)):
            samples = list(read_corpus(data, corpus, convention))[: options.limit]
            if corpus.file == "msra.train":
                held_out = held_out or [sample for sample in samples if _held(sample)]
                samples = [sample for sample in samples if not _held(sample)]
            real += samples * corpus.repeat
    return real, held_out


def _held(sample: Sample) -> bool:
    return crc32(sample.text.encode("utf-8")) % _HELD_OUT == 0


def _resume_dev(data: Path) -> list[Sample]:
    (corpus,) = (replace(one, file="resume.dev") for one in TRAINING if one.file == "resume.train")
    return list(read_corpus(data, corpus, corpus.convention))


def scene_maker(data: Path, divisions: Sequence[Division], samples: Iterable[Sample]) -> SceneMaker:
    """Invents sentences and names, from the lists of the data folder and the names of the samples."""
    surnames = read_lines(data, "surnames.txt.xz")
    people = {sample.text[b:e] for sample in samples for b, e, label in sample.spans if label == "PERSON" and 2 <= e - b <= 3}
    given = sorted(name[1:] for name in people if name[0] in set(surnames) and all("\u4e00" <= one <= "\u9fff" for one in name))
    brands = read_lines(data, "company_short_names.txt.xz")
    names = NameMaker(given, surnames, read_lines(data, "transliterated_names.txt.xz"), read_words(data), brands)
    return SceneMaker(read_counties(list(divisions)), names)


def _epochs(data: Path, divisions: Sequence[Division], real: Sequence[Sample], options: TrainingOptions) -> Epochs:
    scenes = scene_maker(data, divisions, real)
    common = sorted({one for text, _ in grammar().values() for line in text for one in line if "\u4e00" <= one <= "\u9fff"})
    invented = options.invented if options.limit is None else options.limit
    return Epochs(real, invented, scenes, Replacer(scenes), Spoiler("".join(common)), options.seed)
