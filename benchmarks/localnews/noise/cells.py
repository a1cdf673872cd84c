"""Characters that know where they came from, and the blocks and lines that a page is made of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kg.evaluate import GoldDocument


class Origin(NamedTuple):
    """A character of a clean document; copy 0 is the text itself, higher ones are paragraphs printed again."""

    document: str
    copy: int
    offset: int


class Cell(NamedTuple):
    """A character of a page; one that was put in has no origin."""

    character: str
    origin: Origin | None


LINE_END = Cell("\n", None)
Cells = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one article that stand together; `rank` is their place in its reading order: of their segment, then inside it."""

    document: str
    article: str | None
    kind: str
    rank: tuple[int, int]
    lines: tuple[Cells, ...]


def article_key(document: str, article: str) -> str:
    """The key of an article on a page that holds articles of many documents."""
    return f"{document}-{article}"


def blocks_of(document: GoldDocument) -> list[Block]:
    """The segments of a document as blocks, one line a paragraph."""
    ranks = _reading_ranks(document)
    blocks: list[Block] = []
    for number, segment in enumerate(document.marked.segments):
        start, end = segment.span
        cells = tuple(Cell(document.marked.text[offset], Origin(document.name, 0, offset)) for offset in range(start, end))
        article = article_key(document.name, segment.article) if segment.article else None
        blocks.append(Block(document.name, article, segment.kind, (ranks[number], 0), lines_of(cells)))
    return blocks


def lines_of(cells: Cells) -> tuple[Cells, ...]:
    """Cells cut at their line ends, which are left out."""
    lines: list[list[Cell]] = [[]]
    for cell in cells:
        if cell.character == "\n":
            lines.append([])
        elif cell.character != "\r":
            lines[-1].append(cell)
    return tuple(tuple(line) for line in lines)


def printed(cells: Iterable[Cell]) -> str:
    """The characters of the cells."""
    return "".join(cell.character for cell in cells)


def _reading_ranks(document: GoldDocument) -> Sequence[int]:
    """The place of each segment in its article; body segments follow `reading` where the facts give it."""
    ranks = list(range(len(document.marked.segments)))
    for key, fact in document.facts.articles.items():
        bodies = [place for place, one in enumerate(document.marked.segments) if one.article == key and one.kind == "body"]
        if fact.reading:
            for rank, number in zip(bodies, fact.reading, strict=True):
                ranks[bodies[number - 1]] = rank
    return ranks
