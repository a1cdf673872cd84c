"""An article as running text: headline, bylines, paragraphs and captions, each with the way back to the page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from kg.model import Article
from kg.text import MappedText, Span, Spans


class BlockKind(StrEnum):
    """What a block is: a part of an article, or furniture of the page."""

    HEADLINE = "headline"
    BYLINE = "byline"
    BODY = "body"
    CAPTION = "caption"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Block:
    """One stretch of an article that is read as a whole."""

    kind: BlockKind
    text: MappedText


def blocks(raw: str, article: Article) -> Iterator[Block]:
    """The blocks of an article in the order headline, bylines, body, captions.

    The lines of a headline and of the bylines are kept apart by a line end that stands for the one on the page, since a
    post may stand on the line after its holder; lines of a paragraph are joined.
    """
    if article.headline:
        yield Block(BlockKind.HEADLINE, _lines(raw, article.headline))
    if article.byline_lines:
        yield Block(BlockKind.BYLINE, _lines(raw, article.byline_lines))
    for paragraph in article.paragraphs:
        yield Block(BlockKind.BODY, MappedText.of(raw, paragraph))
    for caption in article.captions:
        yield Block(BlockKind.CAPTION, MappedText.of(raw, caption))


def furniture_blocks(raw: str, furniture: Iterable[Span]) -> Iterator[Block]:
    """What of a page is of no article, a block a line: mastheads, page numbers."""
    return (Block(BlockKind.FURNITURE, MappedText.of(raw, (span,))) for span in furniture)


def _lines(raw: str, lines: Iterable[Spans]) -> MappedText:
    """Lines as one text with line ends between them; a line end takes the offset after its line."""
    text, offsets = "", list[int]()
    for line in lines:
        if text:
            text += "\n"
            offsets.append(offsets[-1] + 1)
        mapped = MappedText.of(raw, line)
        text += mapped.text
        offsets.extend(mapped.offsets)
    return MappedText(text, offsets)
