"""Articles that stand under another without a headline between them, found by the headline that stands elsewhere on the page."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, chain

from kg.layout.blocks.block import Block
from kg.layout.blocks.pairs import LONGEST
from kg.layout.drafts.about import About, Wording, odds
from kg.layout.drafts.draft import Draft
from kg.layout.lines.kinds import Kind
from kg.layout.vocabulary import signs

_OPENING = 40  # characters in which news say their day
_LEAST = 8.0  # that a headline must say for the rest of an article, as a logarithm of odds
_CLEARLY = 10.0  # by how much more than for what stands above the cut, and for the body under the headline
_SHORTEST = 60  # characters of an article


def uncover(drafts: Sequence[Draft], spare: Sequence[Block]) -> list[Draft]:
    """The drafts, cut where the rest of one is what a headline above another or at the end of the page tells of."""
    best: dict[int, tuple[float, int]] = {}
    for score, number, at in _cuts(drafts, spare):
        best[number] = max(best.get(number, (score, at)), (score, at))
    found: list[Draft] = []
    for number, draft in enumerate(drafts):
        found.append(draft)
        if number in best:
            found.append(draft.part(best[number][1]))
    return found


def _cuts(drafts: Sequence[Draft], spare: Sequence[Block]) -> Iterator[tuple[float, int, int]]:
    """What headlines say for cutting which draft before which paragraph."""
    about = About(drafts)
    seams: dict[int, _Seams] = {}
    heads = [(block, number) for number, draft in enumerate(drafts) for block in draft.front if block.kind is Kind.HEAD]
    for head, owner in [*heads, *((block, None) for block in spare)]:
        wording = Wording.of([head])
        least = max(_LEAST, _CLEARLY + (0.0 if owner is None else about.odds(wording, owner)))
        for number in about.candidates(wording):
            if number != owner:
                if number not in seams:
                    seams[number] = _Seams(drafts[number].paragraphs)
                yield from ((score, number, at) for score, at in seams[number].told(wording) if score > least)


class _Seams:
    """The paragraphs of a draft that may begin an article, and in which paragraphs each pair and character stands first and last."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._above = [0, *accumulate(len(block.flat) for block in blocks)]
        self._places = [at for at in range(1, len(blocks)) if min(self._sizes(at)) >= _SHORTEST and _may_begin(blocks[at], blocks[at - 1])]
        self._first: dict[str, int] = {}
        self._last: dict[str, int] = {}
        for number, block in enumerate(blocks if self._places else ()):
            for one in (*block.pairs, *chain.from_iterable(block.pairs)):
                self._first.setdefault(one, number)
                self._last[one] = number

    def told(self, wording: Wording) -> Iterator[tuple[float, int]]:
        """What a headline says for the rest of the draft from each such paragraph on, where it says less for what is above."""
        own = (*wording.pairs, *wording.characters)
        for at in self._places:
            above = {one for one in own if self._first.get(one, at) < at}
            below = {one for one in own if self._last.get(one, -1) >= at}
            size_above, size_below = self._sizes(at)
            score = odds(wording, below, below, size_below)
            if score > odds(wording, above, above, size_above) + _CLEARLY:
                yield score, at

    def _sizes(self, at: int) -> tuple[int, int]:
        """How many characters stand above a paragraph, and from it on, as far as they are looked at."""
        return min(LONGEST, self._above[at]), min(LONGEST, self._above[-1] - self._above[at])


def _may_begin(block: Block, above: Block) -> bool:
    """Whether a paragraph that tells its day comes after a finished one."""
    finished = above.kind in (Kind.TEXT, Kind.START) and not above.is_open
    day = signs.TOLD_ON.search(block.flat[:_OPENING]) or signs.DATED.match(block.flat)
    return finished and block.kind is Kind.TEXT and day is not None
