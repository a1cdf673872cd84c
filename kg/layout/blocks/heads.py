"""Whether a block of short lines has the look of a headline."""

from kg.layout.blocks.block import Block
from kg.layout.vocabulary import signs

LINES = 4  # of a headline
_LONGEST = 64
_SHORTEST = 2
_TOO_MANY_COMMAS = 3


def is_head(block: Block) -> bool:
    """Whether a block is short, ends as headlines do, and has nothing that none has."""
    if len(block.flat) < _SHORTEST or len(block.lines) > LINES or sum(len(line.flat) for line in block.lines) > _LONGEST:
        return False
    if any(sign.match(block.flat) for sign in (signs.DATED, signs.TERM, signs.CONTACT)):
        return False
    if signs.LEAD.match(block.flat) and "," in block.flat:
        return False
    if block.lines[0].indented and signs.SAYING.search(block.flat):
        return False
    if block.flat.count(",") >= _TOO_MANY_COMMAS or block.flat[0] in signs.CONTINUES or _is_torn(block.flat):
        return False
    last = block.flat.rstrip("”’\"'」』")[-1:]
    return "。" not in block.flat and (block.is_open or last in ("!", "?", "…")) and block.flat[-1] not in ",、:"


def _is_torn(flat: str) -> bool:
    """Whether a quotation or bracket begins or ends elsewhere, as in a piece of a text."""
    return any(flat.count(left) != flat.count(right) for left, right in signs.PAIRS)
