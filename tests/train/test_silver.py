"""Running text labelled by two systems: what both mark is learned, what one of them marks is left open."""

import json
import lzma
from collections.abc import Sequence
from pathlib import Path

from kg.extract.engine import TypedSpan
from kg.model import MentionType
from kg.train.corpora import TRAINING, read_corpus
from kg.train.samples import SILVER
from kg.train.silver import agreed, label

TEXT = "昨天，石门镇村民王建军和李红梅说，今年收成不错。"
NAMES = {"王建军": "PER", "李红梅": "PER"}


class Names:
    """An engine that marks every text's known persons."""

    name = version = "names"

    def spans(self, texts: Sequence[str]) -> list[list[TypedSpan]]:
        """Where the names stand."""
        return [
            [TypedSpan(text.index(name), text.index(name) + len(name), MentionType.PERSON, 0.99) for name in NAMES if name in text]
            for text in texts
        ]


class Words:
    """A teacher that knows one of the names and takes the rest for a word a character."""

    def run(self, texts: str) -> list[tuple[str, str]]:
        """The words of a text."""
        before, name, after = texts.partition("王建军")
        return [*((one, "n") for one in before), *([(name, "PER")] if name else []), *((one, "n") for one in after)]


def test_what_one_system_marks_is_open() -> None:
    """A person must be found by both; a body that we are sure of stays although the other cuts it otherwise."""
    ours = {(0, 2, "ORG"): 0.99, (2, 4, "TITLE"): 0.5, (4, 7, "PERSON"): 0.99, (8, 10, "PERSON"): 0.99}
    theirs = [(0, 4, "ORG"), (4, 7, "PERSON"), (12, 14, "PLACE")]
    assert agreed(ours, theirs) == [(0, 2, "ORG"), (2, 4, "OPEN"), (4, 7, "PERSON"), (8, 10, "OPEN"), (12, 14, "OPEN")]


def test_a_person_is_shown_in_few_sentences() -> None:
    """Sentences come while one of their people is new; a sentence whose people both systems never mark alike does not come."""
    found = list(label([f"{TEXT}{TEXT}", *[TEXT] * 5, "李红梅也来了，还带来了几个徒弟。"], Names(), Words()))
    assert [text for text, _ in found] == [TEXT] * 6
    assert {(TEXT[b:e], kind) for b, e, kind in found[0][1]} >= {("王建军", "PERSON"), ("李红梅", "OPEN")}


def test_its_file_is_a_corpus_of_our_convention(tmp_path: Path) -> None:
    """Labels are ours already, and open stretches stay open."""
    (corpus,) = (one for one in TRAINING if one.file == SILVER)
    row = {"text": TEXT, "spans": [[8, 11, "PERSON"], [12, 15, "OPEN"]]}
    (tmp_path / f"{SILVER}.jsonl.xz").write_bytes(lzma.compress(json.dumps(row, ensure_ascii=False).encode("utf-8")))
    (sample,) = read_corpus(tmp_path, corpus, corpus.convention)
    assert sample.spans == ((8, 11, "PERSON"), (12, 15, "OPEN"))
