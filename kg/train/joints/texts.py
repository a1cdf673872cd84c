"""Running text to learn from: documents as lists of paragraphs, in their order where that is known."""

import json
import lzma
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import InputError
from kg.text import fold, squeeze

_SHORTEST = 20  # characters; shorter paragraphs are headlines and signs of a broadcast
_TOGETHER = 30  # single sentences that are taken for a document

_DIGIT = re.compile("[0-9]")
_LETTER = re.compile("[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Document:
    """Paragraphs, and whether each follows the one before it."""

    paragraphs: tuple[str, ...]
    in_order: bool


def read_documents(data: Path) -> Iterator[Document]:
    """The documents of the corpora in a folder: `news_scripts`, `msra.train` and `boson`."""
    for row in _rows(data, "news_scripts"):
        yield Document(tuple(text for text in row["paragraphs"] if len(text) > _SHORTEST), in_order=True)
    for name in ("msra.train", "boson"):
        yield from together([str(row["text"]) for row in _rows(data, name)])


def together(texts: Sequence[str]) -> Iterator[Document]:
    """Single sentences as documents of some each."""
    for start in range(0, len(texts), _TOGETHER):
        yield Document(tuple(texts[start : start + _TOGETHER]), in_order=False)


def plain(text: str) -> str:
    """A text as it is learned: without blanks, narrow signs, any digit as 0 and any Latin letter as A."""
    return _LETTER.sub("A", _DIGIT.sub("0", fold(squeeze(text))))


def _rows(data: Path, name: str) -> Iterator[dict[str, Any]]:
    path = data / f"{name}.jsonl.xz"
    if not path.is_file():
        raise InputError(f"no corpus {name} in {data}: put {path.name} there (one object a line, with text or paragraphs)")
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
