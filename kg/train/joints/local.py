"""Texts that sound like local news: sentences of the labelled corpora with other names in them, and invented ones.

National news tells of few people and places again and again; what is learned from it alone knows no village.
"""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from kg.extract.convention import OURS
from kg.train.augment import Replacer
from kg.train.corpora import TRAINING, read_corpus
from kg.train.divisions import read_divisions
from kg.train.joints.texts import Document, together
from kg.train.run import scene_maker
from kg.train.samples import SILVER

_COPIES = 2  # of a sentence, each with other names


def local_documents(data: Path, seed: int, invented: int) -> Iterator[Document]:
    """The sentences of the corpora in a folder with other names in them, then so many invented ones; the same for the same seed."""
    random = Random(seed)  # noqa: S311  # a seed, not a secret
    corpora = [list(read_corpus(data, corpus, OURS)) for corpus in TRAINING if corpus.file != SILVER]
    scenes = scene_maker(data, read_divisions(data), (sample for samples in corpora for sample in samples))
    replacer = Replacer(scenes)
    for samples in corpora * _COPIES:
        yield from together([replacer.sample(random, sample).text for sample in samples])
    yield from together([scenes.sample(random).text for _ in range(invented)])
