"""The byline and dateline of an article as mentions: names, the words for what they did, the place it was written in."""

from collections.abc import Iterator, Mapping

from kg.extract.found import Found
from kg.extract.settle import BYLINE, LEXICON
from kg.extract.words import Words, words
from kg.lexicon import divisions
from kg.model import Article, MentionType
from kg.text import Spans


def find_makers(article: Article, positions: Mapping[int, int]) -> Iterator[Found]:
    """The names and titles of the byline that stand in a block; `positions` are its raw offsets."""
    seen = set[Spans]()
    for maker in article.byline:
        for kind, spans in ((MentionType.PERSON, maker.spans), (MentionType.TITLE, maker.title_spans)):
            is_word = kind is MentionType.TITLE and maker.title in words(Words.NO_MAKER)
            if not is_word and spans not in seen and _stands_in(spans, positions):
                seen.add(spans)
                yield _found(spans, positions, kind, BYLINE)


def find_dateline(article: Article, positions: Mapping[int, int]) -> Iterator[Found]:
    """The place that a block is dated from, if the lexicon has it: 本报|同仁|讯."""
    if article.dateline and _stands_in(article.dateline_spans, positions) and divisions().by_name(article.dateline):
        yield _found(article.dateline_spans, positions, MentionType.PLACE, LEXICON)


def _stands_in(spans: Spans, positions: Mapping[int, int]) -> bool:
    return bool(spans) and spans[0][0] in positions and spans[-1][1] - 1 in positions


def _found(spans: Spans, positions: Mapping[int, int], kind: MentionType, annotator: str) -> Found:
    return Found(positions[spans[0][0]], positions[spans[-1][1] - 1] + 1, kind, annotator)
