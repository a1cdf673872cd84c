"""Bylines that stand below an article which has ended before them: 文字｜… and 图片｜… under 来源：….

Until a headline comes they may be of the article above or of the one below; what stands before a headline is of the one above.
Under the only article of a page its editors are named too: 编辑：… 责编：… 审核：…; and where it is signed, what looks like a headline
there is the caption of a picture.
"""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from kg.layout.blocks.block import Block
from kg.layout.drafts.draft import Draft
from kg.layout.lines.kinds import Kind

_ENDS = (Kind.CLOSING, Kind.BYLINE)


def bylines_below(drafts: Sequence[Draft], rest: list[Block]) -> list[Block]:
    """Hands such bylines to the articles above them, and gives what is left of the blocks that belong to no article."""
    for above, below in pairwise(drafts):
        early = list(takewhile(lambda block: block.kind is Kind.BYLINE, below.front))
        if _has_ended(above) and len(early) < len(below.front):
            above.bylines += early
            del below.front[: len(early)]
    last = max(drafts, key=_end, default=None)
    alone = len(drafts) == 1
    if last is None or not (alone or _has_ended(last)):
        return rest
    end = max(map(_start, filter(_is_told, last.paragraphs)), default=-1) if alone else _end(last)
    under = sorted((block for block in rest if _start(block) > end), key=_start)
    kinds = (Kind.BYLINE, Kind.CREDIT) if alone else (Kind.BYLINE,)
    found = [block for block in takewhile(lambda block: block.kind is not Kind.HEAD, under) if block.kind in kinds]
    lines = [block for block in under if block.kind is Kind.HEAD] if alone else []
    last.bylines += found
    last.captions += [block for block in lines if block.is_open]
    last.paragraphs += [block for block in lines if not block.is_open]
    return [block for block in rest if block not in (*found, *lines)]


def _is_told(block: Block) -> bool:
    return block.kind is not Kind.CLOSING


def _has_ended(draft: Draft) -> bool:
    """Whether a note of its source or a byline ends the article."""
    return draft.closed and max((*draft.paragraphs, *draft.bylines), key=_start).kind in _ENDS


def _end(draft: Draft) -> int:
    return max(_start(block) for block in (*draft.paragraphs, *draft.bylines))


def _start(block: Block) -> int:
    return block.lines[0].start
