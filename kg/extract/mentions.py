"""The annotators in their order, from the blocks of a document to its mentions."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from kg.blocks import Block, blocks
from kg.dates import DateSpan, find_dates
from kg.extract.bylines import find_makers
from kg.extract.chains import cut_chain
from kg.extract.engine import Engine
from kg.extract.found import Found
from kg.extract.grammar import find_titles
from kg.extract.known import find_known
from kg.extract.repair import repair
from kg.extract.repeats import find_repeats, lengthened
from kg.extract.settle import DATES, GRAMMAR, LEXICON, MODEL, settle
from kg.ids import mention_id
from kg.model import Article, Mention, MentionType, Page
from kg.text import squeeze

ANNOTATORS = (MODEL, GRAMMAR, LEXICON)
"""The annotators that can be left out, to see what each adds."""


# Below this what the model adds costs more than it brings (`kg eval` on the pages and on the dev split of benchmarks/localnews).
_LEAST_SURE = 0.6
_HEAD = 2  # a date that opens a block, perhaps after a bullet


@dataclass(frozen=True, slots=True)
class _Read:
    """A block of an article and what was found in it."""

    article: Article
    block: Block
    found: list[Found]


def extract(page: Page, articles: Sequence[Article], engine: Engine, without: AbstractSet[str] = frozenset()) -> tuple[Mention, ...]:
    """The mentions of a document in the order of its articles; each range of characters is one mention at most."""
    read = [_Read(article, block, []) for article in articles for block in blocks(page.text, article)]
    _ask(read, engine, without)
    texts = [one.block.text.text for one in read]
    settled = [settle(one.found) for one in read]
    repeats = find_repeats(texts, settled)
    settled = [lengthened(stands, again) for stands, again in zip(settled, repeats, strict=True)]
    mentions: dict[str, Mention] = {}
    for one, stands, again in zip(read, settled, repeats, strict=True):
        for mention in _mentions(page, one, settle([*stands, *again]), engine):
            mentions.setdefault(mention.id, mention)
    return tuple(mentions.values())


def _ask(read: Sequence[_Read], engine: Engine, without: AbstractSet[str]) -> None:
    """Asks every annotator; the engine sees all blocks of the document at once, and none of another."""
    texts = [one.block.text.text for one in read]
    named = [[] for _ in texts] if MODEL in without else engine.spans(texts)
    base, article = None, None
    for one, spans in zip(read, named, strict=True):
        text = one.block.text.text
        if one.article.id != article:
            base, article = _base(one), one.article.id
        one.found.extend(find_makers(one.article, one.block.text.positions()))
        dates = list(find_dates(text, base))
        base = _base_after(dates, base)
        one.found.extend(Found(date.start, date.end, MentionType.DATE, DATES, 1.0, date.value) for date in dates)
        known, standing = ([], []) if LEXICON in without else find_known(text)
        places = frozenset((found.start, found.end) for found in known if found.type is MentionType.PLACE)
        sure = (Found(span.start, span.end, span.type, MODEL, span.confidence) for span in spans if span.confidence >= _LEAST_SURE)
        model = list(repair(text, sure, places))
        with_grammar = GRAMMAR not in without
        for found in (*model, *standing):
            # With the grammar, a title of the model is a candidate like any other.
            if not (with_grammar and found.type is MentionType.TITLE):
                one.found.extend(cut_chain(text, found))
        if with_grammar:
            one.found.extend(find_titles(text, [*model, *known]))


def _base(first: _Read) -> str | None:
    """What the missing years and months of an article are taken from: its date, else a date in its first block, the headline."""
    date = first.article.date.value if first.article.date else None
    if date is not None and not date.startswith("XXXX"):
        return date
    said = next((one.value for one in find_dates(first.block.text.text) if not one.value.startswith("XXXX")), None)
    return said if date is None or said is None else said[:4] + date[4:]


def _base_after(dates: Sequence[DateSpan], base: str | None) -> str | None:
    """The base for the next block; a chronicle tells the month once, at the head of its first day."""
    opens = dates[0] if dates and dates[0].start <= _HEAD else None
    tells = opens is not None and "-" in opens.value and not opens.value.startswith("XXXX")
    return opens.value if opens is not None and tells else base


def _mentions(page: Page, read: _Read, found: Sequence[Found], engine: Engine) -> Iterator[Mention]:
    for one in found:
        text = squeeze(read.block.text.text[one.start : one.end])
        spans = read.block.text.raw_spans(one.start, one.end)
        if text:
            yield Mention(
                id=mention_id(page.id, spans),
                source=page.id,
                article=read.article.id,
                type=one.type,
                text=text,
                full_title=_full_title(read, found, one),
                spans=spans,
                value=one.value,
                annotator=f"{engine.name}/{engine.version}" if one.annotator == MODEL else one.annotator,
                confidence=round(one.confidence, 2),
            )


def _full_title(read: _Read, found: Sequence[Found], title: Found) -> str | None:
    """The title with the body and places printed right before it, as one phrase."""
    if title.type is not MentionType.TITLE:
        return None
    start = title.start
    for one in sorted(found, key=lambda one: -one.end):
        if one.end == start and one.type in (MentionType.ORG, MentionType.PLACE):
            start = one.start
    before = read.block.text.text[max(0, start - 2) : start]
    return squeeze(("本报" if before == "本报" else "") + read.block.text.text[start : title.end])
