"""Real sentences with other names in them: townships, bodies of every level, stacked posts, names of all peoples."""

from dataclasses import dataclass, replace
from random import Random
from typing import Final

from kg.train.samples import Sample, Span
from kg.train.scenes import SceneMaker

_PATTERNS: Final = {
    "PERSON": ("<P>", "<P>", "<P>", "<P>", "<P>、<P>"),
    "PLACE": (
        "{L:<town>}",
        "{L:<village>}",
        "{L:<county>}",
        "{L:<countystem>}",
        "{L:<landmark>}",
        "{L:<zone>}",
        "{L:<city>}",
        "<chain>",
        "<chain>",
    ),
    "ORG": ("<body>", "<body>", "{O:<firm>}", "{O:<school>}", "{O:<hospital>}", "{O:<coop>}", "{O:<assoc>}", "{O:<univ>}"),
}
_BREAKS: Final = frozenset("。，、；：！？“（ \n,;:!?")
_WITH_POST: Final = 0.35
_EACH: Final = 0.75


@dataclass(frozen=True, slots=True)
class Replacer:
    """Puts invented names in the place of those of a sentence."""

    scenes: SceneMaker

    def sample(self, random: Random, sample: Sample) -> Sample:
        """The sentence with most of its names replaced; a person after a break may get a post before the name."""
        parts: list[str] = []
        spans: list[Span] = []
        at = size = 0
        for begin, end, label in sample.spans:
            parts.append(sample.text[at:begin])
            size += begin - at
            made = self._made(random, sample, begin, label) or Sample(sample.text[begin:end], ((0, end - begin, label),))
            parts.append(made.text)
            spans += [(b + size, e + size, one) for b, e, one in made.spans]
            size += len(made.text)
            at = end
        return replace(sample, text="".join([*parts, sample.text[at:]]), spans=tuple(spans))

    def _made(self, random: Random, sample: Sample, begin: int, label: str) -> Sample | None:
        if label not in _PATTERNS or random.random() > _EACH:
            return None
        pattern = random.choice(_PATTERNS[label])
        free = begin == 0 or sample.text[begin - 1] in _BREAKS
        if label == "PERSON" and free and random.random() < _WITH_POST:
            pattern = "<lead_any>"
        return self.scenes.phrase(random, pattern)
