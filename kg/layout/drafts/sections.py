"""Whether a single headline between two texts is a subhead of the article above or the headline of the next one."""

from kg.layout.blocks.block import Block
from kg.layout.blocks.pairs import Rarity, pairs
from kg.layout.drafts.draft import Draft
from kg.layout.lines.kinds import Kind

_SAMPLES = 12  # paragraphs spread over the page, to see how much any paragraph has in common with an article
_SAMPLE_LEAST = 60
_SAMPLE_LONGEST = 240
_EARLY = 3  # paragraphs in which an article that has subheads comes to its first
# How many times more than a paragraph from elsewhere a section must have in common with its article. Measured on pages
# read by people: sections of essays on one topic come down to 0.8, chance neighbours up to 2.5.
_LEAST_UNDER_SUBHEADS = 0.6
_LEAST_EARLY = 0.5
_LEAST_LATE = 3.0
_LEAST_SIGNED = 0.25  # beside signed essays the next article is signed as well
_FOREIGN = 0.12


class Sections:
    """Compares what stands under a headline with the article above, against paragraphs from all over the page."""

    def __init__(self, blocks: list[Block], rarity: Rarity) -> None:
        self.rarity = rarity
        long = [block for block in blocks if block.kind in (Kind.TEXT, Kind.START) and len(block.flat) >= _SAMPLE_LEAST]
        step = max(1, len(long) // _SAMPLES)
        self.samples = [(block.lines[0].start, pairs(block.flat[:_SAMPLE_LONGEST])) for block in long[step // 2 :: step][:_SAMPLES]]

    def belongs(self, draft: Draft, section: str, start: int) -> bool:
        """Whether the section, which begins at a raw offset, is part of the draft."""
        subheads = sum(block.kind is Kind.HEAD for block in draft.paragraphs)
        early = len(draft.paragraphs) <= _EARLY and not draft.is_report
        least = _LEAST_UNDER_SUBHEADS if subheads else _LEAST_EARLY if early else _LEAST_LATE
        if (subheads or early) and any(block.kind is Kind.BYLINE for block in draft.front):
            least = _LEAST_SIGNED
        return self._times(draft, section, start) >= least

    def is_foreign(self, draft: Draft, section: str) -> bool:
        """Whether the section has next to nothing in common with the draft."""
        return self.rarity.share(pairs(section), draft.pairs) < _FOREIGN

    def _times(self, draft: Draft, section: str, start: int) -> float:
        share = self.rarity.share(pairs(section), draft.pairs)
        first = draft.paragraphs[0].lines[0].start
        others = sorted(self.rarity.share(sample, draft.pairs) for at, sample in self.samples if not first <= at < start + len(section))
        usual = others[len(others) // 2] if others else 0.0
        return share / usual if usual else float(share >= _FOREIGN)
