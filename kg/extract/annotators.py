"""The annotators asked one after the other: engine, byline, calendar, lexicon and grammar."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from kg.blocks import Block
from kg.dates import DateSpan, find_dates
from kg.extract.bylines import find_dateline, find_makers
from kg.extract.chains import cut_chain
from kg.extract.engine import Engine, TypedSpan
from kg.extract.found import Found
from kg.extract.grammar import find_titles
from kg.extract.known import find_known
from kg.extract.repair import names_land, repair
from kg.extract.settle import DATES, GRAMMAR, LEXICON, MODEL
from kg.lexicon import names, paper_in
from kg.model import Article, MentionType
from kg.text import chinese_punctuation, name_key

ANNOTATORS = (MODEL, GRAMMAR, LEXICON)
"""The annotators that can be left out, to see what each adds."""

# Below this what the model adds costs more than it brings (`kg eval` on the pages and on the dev split of benchmarks/localnews).
_LEAST_SURE = 0.65
# Less is enough where something else speaks for it: the grammar for a title, the lexicon for a body or place, its look for a name of a
# person (two in three are right).
_LEAST_SUPPORTED, _LIKE_A_NAME = 0.5, 0.3
_DAY = 10  # characters of an EDTF day
_HEAD = 2  # a date that opens a block, perhaps after a bullet


@dataclass(frozen=True, slots=True)
class Read:
    """A block and the article that it is of; none for furniture."""

    article: Article | None
    block: Block

    @property
    def text(self) -> str:
        """The running text of the block."""
        return self.block.text.text


def annotate(read: Sequence[Read], engine: Engine, without: AbstractSet[str]) -> Iterator[list[Found]]:
    """What all annotators find in each block; the engine sees all blocks of the document at once, and none of another."""
    texts = [one.text for one in read]
    named = [[] for _ in texts] if MODEL in without else engine.spans(texts)
    base, article = None, None
    for one, spans in zip(read, named, strict=True):
        if one.article is None or one.article.id != article:
            base, article = _base(one), one.article.id if one.article else None
        dates = list(find_dates(one.text, base))
        base = _base_after(dates, base, one.text)
        yield [
            *_of_layout(one),
            *(Found(date.start, date.end, MentionType.DATE, DATES, 1.0, date.value) for date in dates),
            *_names(one.text, spans, without),
        ]


def _of_layout(one: Read) -> Iterator[Found]:
    """What a block holds by its place on the page: makers and dateline of an article, the paper in a masthead."""
    if one.article is not None:
        positions = one.block.text.positions()
        yield from find_makers(one.article, positions)
        yield from find_dateline(one.article, positions)
    elif paper := paper_in(one.text):
        yield Found(paper.start, paper.end, MentionType.ORG, LEXICON)


def _names(text: str, spans: Sequence[TypedSpan], without: AbstractSet[str]) -> list[Found]:
    """What model, lexicon and grammar find in a text; with the grammar, a title of the model is a candidate like any other.

    The grammar and the lexicon see one width of punctuation, whatever the page has.
    """
    text = chinese_punctuation(text)
    known, standing = ([], []) if LEXICON in without else find_known(text)
    places = frozenset((found.start, found.end) for found in known if found.type is MentionType.PLACE)
    listed = frozenset((found.start, found.end, found.type) for found in known)
    sure = (Found(span.start, span.end, span.type, MODEL, span.confidence) for span in spans if _is_sure(text, span, listed))
    model = list(repair(text, sure, places))
    if GRAMMAR in without:
        return [piece for found in (*model, *standing) for piece in cut_chain(text, found)]
    untitled = (found for found in (*model, *standing) if found.type is not MentionType.TITLE)
    return [*(piece for found in untitled for piece in cut_chain(text, found)), *find_titles(text, [*model, *known])]


def _is_sure(text: str, span: TypedSpan, listed: AbstractSet[tuple[int, int, MentionType]]) -> bool:
    """Whether the model is sure enough of a stretch; `listed` is what the lexicon knows in the text."""
    if span.confidence >= _LEAST_SURE or span.confidence < _LEAST_SUPPORTED:
        return span.confidence >= _LEAST_SURE
    if span.type in (MentionType.PERSON, MentionType.PLACE) and names_land(text, span.end):
        return True
    if span.type is MentionType.PERSON:
        return names().person_likelihood(name_key(text[span.start : span.end])) >= _LIKE_A_NAME
    return span.type is MentionType.TITLE or (span.start, span.end, span.type) in listed


def _base(first: Read) -> str | None:
    """What the missing years and months of an article are taken from: its date, else a date in its first block, the headline."""
    date = first.article.seen if first.article else None
    if date is not None and not date.startswith("XXXX"):
        return date
    said = next((one.value for one in find_dates(first.text) if not one.value.startswith("XXXX")), None)
    return said if date is None or said is None else said[:4] + date[4:]


def _base_after(dates: Sequence[DateSpan], base: str | None, text: str) -> str | None:
    """The base for the next block; a chronicle tells the month once, at the head of its first day or by itself. Old years are no base."""
    opens = dates[0] if dates and dates[0].start <= _HEAD else None
    tells = opens is not None and "-" in opens.value and not opens.value.startswith("XXXX") and not _is_old(opens, base, text)
    return opens.value if opens is not None and tells else base


def _is_old(date: DateSpan, base: str | None, text: str) -> bool:
    """Whether a date is of the years before the base, as in a life (1953年7月), and no day or heading of a chronicle of last year."""
    years = [value[:4] for value in (date.value, base) if value is not None and value[:4].isdigit()]
    heads = len(date.value) >= _DAY or not text[date.end :].strip()
    return len(years) == len((date, base)) and int(years[0]) < int(years[1]) - heads
