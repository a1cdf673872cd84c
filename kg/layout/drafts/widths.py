"""The width of the column that a paragraph is printed in, and where the width of an article's column or punctuation changes for good."""

from collections.abc import Sequence

from kg.layout.blocks.block import Block
from kg.layout.drafts.draft import Draft
from kg.layout.lines.kinds import Kind
from kg.layout.vocabulary import signs

OTHER = 2  # characters by which the lines of another column differ at least
SAME = 1  # and those of the same at most
_LEAST_LINES = 3
_BEFORE = 2  # paragraphs that must tell a width before it changes: a wide lead above narrow columns is one


def width(block: Block) -> int | None:
    """The characters of a full line of the block's column, where two lines agree on it."""
    if len(block.lines) < _LEAST_LINES:
        return None
    longest = sorted((len(line.text) for line in block.lines), reverse=True)
    return longest[0] if longest[0] - longest[1] <= SAME else None


def own_width(draft: Draft) -> int | None:
    """The width of the first paragraph that has one."""
    return next((found for block in draft.paragraphs if (found := width(block)) is not None), None)


def parted(draft: Draft) -> list[Draft]:
    """The draft, or two where one article stands under another without a headline between them.

    Their columns differ, so the width changes after a finished paragraph and never back, or their punctuation does. Where text
    runs beside a picture the width changes inside a paragraph, or changes back.
    """
    at = _change(draft.paragraphs) or _other_signs(draft.paragraphs)
    while at and draft.paragraphs[at - 1].kind is Kind.HEAD:
        at -= 1
    return [draft, draft.part(at)] if at and not draft.paragraphs[at - 1].is_open else [draft]


def _change(blocks: Sequence[Block]) -> int:
    """The number of the first paragraph of another width than those before it, if all after it have that width, or else 0."""
    known = [(number, found) for number, block in enumerate(blocks) if block.kind is Kind.TEXT and (found := width(block)) is not None]
    own = [found for _, found in known]
    cut = next((place for place, found in enumerate(own) if abs(found - own[0]) > OTHER), None)
    if cut is None or cut < _BEFORE or any(abs(found - own[cut]) > SAME for found in own[cut:]):
        return 0
    number = known[cut][0]
    while number - 1 > known[cut - 1][0] and _fits(blocks[number - 1], own[0], own[cut]):
        number -= 1
    return number


def _other_signs(blocks: Sequence[Block]) -> int:
    """The like for the first paragraph whose punctuation is of another width."""
    found = [signs.punctuation("".join(line.text for line in block.lines)) for block in blocks]
    first = next(filter(None, found), 0)
    at = next((number for number, one in enumerate(found) if one * first < 0), 0)
    return 0 if first in found[at:] else at


def _fits(block: Block, old: int, new: int) -> bool:
    """Whether a paragraph too short to tell its width is rather of the new one: all its lines but the last are full."""
    longest = max(len(line.text) for line in block.lines)
    return block.kind is Kind.HEAD or (abs(longest - new) <= SAME and abs(longest - old) > SAME)
