"""From the blocks of a document to its mentions: all annotators, who wins, and what is said again."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from kg.blocks import blocks, furniture_blocks
from kg.extract.annotators import ANNOTATORS, Read, annotate
from kg.extract.engine import Engine
from kg.extract.found import Found
from kg.extract.headed import headed
from kg.extract.repeats import find_repeats, lengthened, shortened
from kg.extract.settle import MODEL, settle
from kg.ids import mention_id
from kg.model import Article, Mention, MentionType, Page
from kg.text import Spans, squeeze

__all__ = ["ANNOTATORS", "extract", "texts_of"]


def extract(
    page: Page, articles: Sequence[Article], engine: Engine, without: AbstractSet[str] = frozenset(), furniture: Spans = ()
) -> tuple[Mention, ...]:
    """The mentions of a document in the order of its articles, then of its furniture; a range of characters is one mention at most."""
    read = _read(page, articles, furniture)
    texts = [one.text for one in read]
    settled = shortened(texts, headed(texts, [settle(found) for found in annotate(read, engine, without)]))
    repeats = find_repeats(texts, settled)
    settled = [lengthened(stands, again) for stands, again in zip(settled, repeats, strict=True)]
    mentions: dict[str, Mention] = {}
    for one, stands, again in zip(read, settled, repeats, strict=True):
        for mention in _mentions(page, one, settle([*stands, *again]), engine):
            mentions.setdefault(mention.id, mention)
    return tuple(mentions.values())


def texts_of(page: Page, articles: Sequence[Article], furniture: Spans = ()) -> list[str]:
    """The texts of a document that `extract` gives to the engine."""
    return [one.text for one in _read(page, articles, furniture)]


def _read(page: Page, articles: Sequence[Article], furniture: Spans) -> list[Read]:
    read = [Read(article, block) for article in articles for block in blocks(page.text, article)]
    return [*read, *(Read(None, block) for block in furniture_blocks(page.text, furniture))]


def _mentions(page: Page, read: Read, found: Sequence[Found], engine: Engine) -> Iterator[Mention]:
    named = {one.end: one.start for one in found if one.type in (MentionType.ORG, MentionType.PLACE)}
    for one in found:
        text = squeeze(read.text[one.start : one.end])
        spans = read.block.text.raw_spans(one.start, one.end)
        if text:
            yield Mention(
                id=mention_id(page.id, spans),
                source=page.id,
                article=read.article.id if read.article else None,
                type=one.type,
                text=text,
                full_title=_full_title(read, named, one),
                spans=spans,
                value=one.value,
                annotator=f"{engine.name}/{engine.version}" if one.annotator == MODEL else one.annotator,
                confidence=round(one.confidence, 2),
            )


def _full_title(read: Read, named: Mapping[int, int], title: Found) -> str | None:
    """The title with the bodies and places printed right before it, as one phrase; `named` has the start of each by its end."""
    if title.type is not MentionType.TITLE:
        return None
    start = title.start
    while start in named:
        start = named[start]
    before = read.text[max(0, start - 2) : start]
    return squeeze(("本报" if before == "本报" else "") + read.text[start : title.end])
