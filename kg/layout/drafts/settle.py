"""Paragraphs that have come to the wrong article, brought to the one whose column and subject they share.

Where articles stand beside each other, their paragraphs follow one another in the file though they belong to different
columns. A column is known by the length of its full lines, an article by its words.
"""

from collections import defaultdict

from kg.layout.blocks.block import Block
from kg.layout.blocks.pairs import Rarity, pairs
from kg.layout.drafts.draft import Draft
from kg.layout.drafts.widths import OTHER, SAME, own_width, parted, width
from kg.layout.lines.kinds import Kind

_NEAR = 3  # drafts before and after that a paragraph may belong to
_BETTER = 0.1  # by which another article of the right width must fit better
_FOREIGN = 0.25  # the share of words under which paragraphs of another width are an article of their own


def settle(drafts: list[Draft], rarity: Rarity) -> list[Draft]:
    """The drafts with every paragraph of a foreign width moved to a neighbour of that width, or to a draft of its own."""
    drafts = [part for draft in drafts for part in parted(draft)]
    widths = [own_width(draft) for draft in drafts]
    added: dict[int, list[Draft]] = defaultdict(list)
    for number, draft in enumerate(drafts):
        own = widths[number]
        if own is None:
            continue
        for block in _strangers(draft, own):
            home = _home(block, number, drafts, widths, rarity)
            if home is not None:
                draft.move(block, home)
        left = _strangers(draft, own)
        text = "".join(block.flat for block in left)
        if len(left) > 1 and rarity.share(pairs(text), _pairs_without(draft, left)) < _FOREIGN:
            added[number].append(_apart(draft, left))
    return [one for number, draft in enumerate(drafts) for one in (draft, *added[number])]


def _home(block: Block, number: int, drafts: list[Draft], widths: list[int | None], rarity: Rarity) -> Draft | None:
    """The neighbour that the block belongs to rather than to the draft it is in."""
    own, wide = block.pairs, width(block)
    stays = rarity.share(own, _pairs_without(drafts[number], [block]))
    near = [
        (rarity.share(own, drafts[other].pairs), -abs(other - number), other)
        for other in range(max(0, number - _NEAR), min(len(drafts), number + _NEAR + 1))
        if other != number and wide is not None and (found := widths[other]) is not None and abs(found - wide) <= SAME
    ]
    best = max(near, default=None)
    return drafts[best[2]] if best is not None and best[0] > stays + _BETTER else None


def _strangers(draft: Draft, own: int) -> list[Block]:
    return [
        block for block in draft.paragraphs if block.kind is Kind.TEXT and (wide := width(block)) is not None and abs(wide - own) > OTHER
    ]


def _apart(draft: Draft, blocks: list[Block]) -> Draft:
    apart = Draft()
    for block in blocks:
        draft.move(block, apart)
    return apart


def _pairs_without(draft: Draft, blocks: list[Block]) -> set[str]:
    return {pair for block in draft.paragraphs if block not in blocks for pair in block.pairs}
