"""Articles that stand under another without a headline between them, found by the headline that stands elsewhere on the page."""

from collections.abc import Iterator, Sequence

from kg.layout.blocks.block import Block
from kg.layout.blocks.pairs import LONGEST, pairs
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
    heads = [(block, number) for number, draft in enumerate(drafts) for block in draft.front if block.kind is Kind.HEAD]
    for head, owner in [*heads, *((block, None) for block in spare)]:
        wording = Wording.of([head])
        least = max(_LEAST, _CLEARLY + (0.0 if owner is None else about.odds(wording, owner)))
        for number in about.candidates(wording):
            if number != owner:
                yield from ((score, number, at) for score, at in _inside(drafts[number], wording) if score > least)


def _inside(draft: Draft, wording: Wording) -> Iterator[tuple[float, int]]:
    """What a headline says for the rest of a draft from each paragraph that may begin an article, where it says less above."""
    blocks = draft.paragraphs
    for at in range(1, len(blocks)):
        above, below = blocks[:at], blocks[at:]
        if _may_begin(below[0], above[-1]) and min(_size(above), _size(below)) >= _SHORTEST:
            score = _tells(wording, below)
            if score > _tells(wording, above) + _CLEARLY:
                yield score, at


def _may_begin(block: Block, above: Block) -> bool:
    """Whether a paragraph that tells its day comes after a finished one."""
    finished = above.kind in (Kind.TEXT, Kind.START) and not above.is_open
    day = signs.TOLD_ON.search(block.flat[:_OPENING]) or signs.DATED.match(block.flat)
    return finished and block.kind is Kind.TEXT and day is not None


def _tells(wording: Wording, blocks: Sequence[Block]) -> float:
    """How much likelier the headline tells of some paragraphs than of any."""
    held = frozenset[str]().union(*(pairs(block.flat) for block in blocks))
    return odds(wording, held, {character for pair in held for character in pair}, min(LONGEST, _size(blocks)))


def _size(blocks: Sequence[Block]) -> int:
    return sum(len(block.flat) for block in blocks)
