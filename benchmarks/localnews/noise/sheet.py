"""Where lines stand on a page: repeated, displaced, wrapped to columns, and columns read across."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from random import Random

from benchmarks.localnews.noise.cells import LINE_END, Block, Cells
from benchmarks.localnews.noise.levels import Level

_WRAPPED = frozenset({"body", "caption", "repeat"})
_PARAGRAPH = 40  # a shorter paragraph is a subhead or a row of a list and is not printed again
_ACROSS = 6  # most lines of one column before a line of the next


@dataclass(frozen=True, slots=True)
class Copy:
    """A paragraph printed again: the clean document it is from, its number, its range there."""

    document: str
    number: int
    span: tuple[int, int]


def with_repeats(blocks: list[Block], level: Level, rng: Random) -> tuple[list[Block], list[Copy]]:
    """The blocks with paragraphs of theirs printed again further down."""
    long = [(place, line) for place, block in enumerate(blocks) if block.kind == "body" for line in block.lines if len(line) >= _PARAGRAPH]
    chosen = rng.sample(long, min(level.repeats, len(long)))
    copies: list[Copy] = []
    added: list[tuple[int, Block]] = []
    for number, (place, line) in enumerate(chosen, 1):
        origins = [cell.origin for cell in line if cell.origin]
        again = tuple(cell._replace(origin=cell.origin._replace(copy=number)) if cell.origin else cell for cell in line)
        copies.append(Copy(blocks[place].document, number, (origins[0].offset, origins[-1].offset + 1)))
        added.append((rng.randint(place + 1, len(blocks)), replace(blocks[place], kind="repeat", lines=(again,))))
    page = list(blocks)
    for place, block in sorted(added, key=lambda item: item[0], reverse=True):
        page.insert(place, block)
    return page, copies


def wrapped(block: Block, width: int) -> Block:
    """The block with its paragraphs cut to lines of a width; headlines, bylines and mastheads stand as they are printed."""
    if block.kind not in _WRAPPED:
        return block
    return replace(block, lines=tuple(piece for line in block.lines for piece in _cut(line, width)))


def in_columns(blocks: list[Block], level: Level, rng: Random) -> list[Block]:
    """The blocks with some bodies torn up: read across with the next body, or with their own second half."""
    page: list[Block] = []
    waiting = list(blocks)
    while waiting:
        block = waiting.pop(0)
        if block.kind != "body" or len(block.lines) < 4 or rng.random() >= level.columns:
            page.append(block)
            continue
        other = next((one for one in waiting if one.kind == "body" and one.document != block.document), None)
        if other is not None and rng.random() < 0.5:
            waiting.remove(other)
            page += _across(block.lines, other.lines, (block, other), rng)
        else:
            middle = (len(block.lines) + 1) // 2
            page += _across(block.lines[:middle], block.lines[middle:], (block, block), rng)
    return page


def with_displaced_headlines(blocks: list[Block], level: Level, rng: Random) -> list[Block]:
    """The blocks with some headlines put at the top, at the end, or between other lines."""
    page = [block for block in blocks if block.kind != "headline"]
    for place, block in enumerate(blocks):
        if block.kind == "headline":
            moved = rng.choice((0, len(page), rng.randint(0, len(page)))) if rng.random() < level.displaced else None
            following = next((one for one in blocks[place + 1 :] if one.kind != "headline"), None)
            home = page.index(following) if following else len(page)
            page.insert(home if moved is None else moved, block)
    return page


def cells_of(block: Block, level: Level, rng: Random) -> Iterator[Cells]:
    """The lines of a block with their line ends and the blank lines between them."""
    for line in block.lines:
        yield line
        yield (LINE_END,) * (2 if rng.random() < level.blank_lines else 1)


def _cut(line: Cells, width: int) -> Sequence[Cells]:
    return [line[start : start + width] for start in range(0, len(line), width)] or [line]


def _across(left: Sequence[Cells], right: Sequence[Cells], blocks: tuple[Block, Block], rng: Random) -> Iterator[Block]:
    """Two columns as one who reads across them gets them: some lines of one, some of the other."""
    size = rng.randint(1, _ACROSS)
    pairs = zip_longest(_chunks(left, size), _chunks(right, size))
    for number, pair in enumerate(pairs):
        for side, lines in enumerate(pair):
            if lines:
                # The second column of one block is read after all of its first.
                later = len(left) if side and blocks[0] is blocks[1] else 0
                yield replace(blocks[side], rank=(blocks[side].rank[0], later + number), lines=tuple(lines))


def _chunks(lines: Sequence[Cells], size: int) -> list[Sequence[Cells]]:
    return [lines[start : start + size] for start in range(0, len(lines), size)]
