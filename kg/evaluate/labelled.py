"""Labelled sentences as gold: `NAME.jsonl` or `NAME.jsonl.xz`, one object a line, `{"text": "…", "spans": [[begin, end, label], …]}`."""

import lzma
from collections.abc import Iterator
from pathlib import Path

from pydantic import model_validator

from kg.errors import InputError, UsageError
from kg.evaluate.gold import GoldDocument, GoldFacts
from kg.evaluate.markup import GoldMention, Marked, Segment
from kg.extract.labels import label_types
from kg.model import Record, first_fault
from kg.text import squeeze


class LabelledSentence(Record):
    """A sentence with half-open character ranges; labels are those of the corpus, and such as we have no type for are passed over."""

    text: str
    spans: tuple[tuple[int, int, str], ...] = ()

    @model_validator(mode="after")
    def _spans_in_text(self) -> "LabelledSentence":
        for begin, end, label in self.spans:
            if not 0 <= begin < end <= len(self.text):
                raise ValueError(f"{label} at {begin} to {end} is outside of the text, {len(self.text)} characters")
        return self


def load_labelled(path: Path) -> GoldDocument:
    """The sentences of a file as one document, a segment each; a faulty line raises InputError with its number."""
    texts: list[str] = []
    segments: list[Segment] = []
    mentions: list[GoldMention] = []
    start = 0
    for sentence in _sentences(path):
        mentions += _mentions(sentence, start)
        segments.append(Segment(None, "body", (start, start + len(sentence.text))))
        texts.append(sentence.text)
        start += len(sentence.text) + 1
    if not mentions:
        raise UsageError(f"{path} holds no gold: lines with text and spans, labels such as PERSON, ORG, LOC or TITLE, are needed")
    return GoldDocument(
        path.name.partition(".jsonl")[0], Marked("\n".join(texts), tuple(segments), tuple(mentions)), GoldFacts(articles={})
    )


def _sentences(path: Path) -> Iterator[LabelledSentence]:
    with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as lines:
        try:
            for number, line in enumerate(lines, 1):
                yield _sentence(path, number, line)
        except (OSError, EOFError, UnicodeDecodeError, lzma.LZMAError) as error:
            raise InputError(f"{path}: not readable as UTF-8 text: {error}") from error


def _sentence(path: Path, number: int, line: str) -> LabelledSentence:
    try:
        return LabelledSentence.model_validate_json(line)
    except ValueError as error:
        raise InputError(f"{path}:{number}: not a labelled sentence: {first_fault(error)}") from error


def _mentions(sentence: LabelledSentence, start: int) -> Iterator[GoldMention]:
    for begin, end, label in sentence.spans:
        kind = label_types().get(label)
        if kind is not None:
            text = squeeze(sentence.text[begin:end])
            yield GoldMention(kind, text, ((start + begin, start + end),), text, None, optional=False, article=None)
