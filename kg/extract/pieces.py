"""Texts of any length cut into pieces that an engine can take."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kg.sentences import sentences

LONGEST: Final = 160
"""The longest piece, in characters: that of the longest text seen in training."""
_PAUSES: Final = "，,、；;：: \n\u3000）)】」”"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text: the number of the text, the offset where it begins there, its characters as printed."""

    number: int
    start: int
    text: str


def pieces(texts: Sequence[str]) -> Iterator[Piece]:
    """The pieces of all texts: sentences, long ones cut at a pause or, if there is none, anywhere; only blank ones are left out."""
    for number, text in enumerate(texts):
        for begin, end in sentences(text):
            start = begin
            while start < end:
                stop = _stop(text, start, end)
                if not text[start:stop].isspace():
                    yield Piece(number, start, text[start:stop])
                start = stop


def _stop(text: str, start: int, end: int) -> int:
    if end - start <= LONGEST:
        return end
    window = text[start : start + LONGEST]
    pause = max(window.rfind(mark) for mark in _PAUSES)
    return start + (pause + 1 if pause >= LONGEST // 4 else LONGEST)
