"""What scanning and pasting do to a text: look-alikes, lost characters, stray blanks, lost punctuation."""

from dataclasses import dataclass, replace
from random import Random
from typing import Final

import numpy as np

from kg.train.lists import read_sections
from kg.train.samples import OPEN, Sample

_DIGITS: Final = {"0": "O", "1": "l", "O": "0"}
_BLANKS: Final = (" ", " ", "　")


def _alike() -> dict[str, str]:
    table: dict[str, str] = {}
    for group in read_sections("alike.txt")["characters that scanning confuses"]:
        for character in group:
            table[character] = table.get(character, "") + group.replace(character, "")
    return table


_OTHERS: Final = {character: others for character, others in _alike().items() if others}


@dataclass(frozen=True, slots=True)
class Spoiler:
    """Spoils a text at a given rate of characters; spans follow what is left of them."""

    alphabet: str

    def sample(self, random: Random, sample: Sample, rate: float) -> Sample:
        """The sample with about that share of its characters wrong, lost or blank."""
        parts: list[str] = []
        starts: list[int] = []
        size = 0
        for character in sample.text:
            starts.append(size)
            new = self._spoiled(random, character) if random.random() < rate else character
            parts.append(new)
            size += len(new)
        starts.append(size)
        spans = tuple((starts[b], starts[e], label) for b, e, label in sample.spans if starts[b] < starts[e])
        text = "".join(parts)
        return replace(sample, text=text, spans=tuple(_trimmed(text, *span) for span in spans)) if text.strip() else sample

    def _spoiled(self, random: Random, character: str) -> str:
        draw = random.random()
        if draw < 0.55:
            return random.choice(_OTHERS.get(character) or _DIGITS.get(character) or self.alphabet)
        if draw < 0.75:
            return random.choice(self.alphabet)
        if draw < 0.9:
            return ""
        return character + random.choice(_BLANKS)


def _trimmed(text: str, begin: int, end: int, label: str) -> tuple[int, int, str]:
    """A span without a blank at its end; one of nothing but blanks counts neither way."""
    kept = len(text[begin:end].rstrip())
    return (begin, begin + kept, label) if kept else (begin, end, OPEN)


def without_stops(random: Random, sample: Sample) -> Sample:
    """A text whose last mark of punctuation is gone, as in headlines and captions."""
    if sample.text[-1:] in "。！？；，" and len(sample.text) > 1 and random.random() < 0.5:
        end = len(sample.text) - 1
        return replace(sample, text=sample.text[:end], spans=tuple((b, min(e, end), label) for b, e, label in sample.spans if b < end))
    return sample


def wrapped(random: Random, sample: Sample) -> Sample:
    """A text with hard line ends, as a page has them: one every so many characters, inside names too."""
    width = random.randint(9, 36)
    at = random.randrange(width)
    cuts = set(range(at, len(sample.text), width)) - {0}
    text = "".join("\n" + character if offset in cuts else character for offset, character in enumerate(sample.text))
    starts = np.cumsum([offset in cuts for offset in range(len(sample.text))])
    spans = tuple((int(b + starts[b]), int(e + starts[e - 1]), label) for b, e, label in sample.spans)
    return replace(sample, text=text, spans=spans)
