"""The makers of an article as mentions: their names, and the words for what they did."""

from collections.abc import Iterator, Mapping

from kg.extract.found import Found
from kg.extract.settle import BYLINE
from kg.extract.words import Words, words
from kg.model import Article, MentionType
from kg.text import Spans


def find_makers(article: Article, positions: Mapping[int, int]) -> Iterator[Found]:
    """The names and titles of the byline that stand in a block; `positions` are its raw offsets."""
    seen = set[Spans]()
    for maker in article.byline:
        for kind, spans in ((MentionType.PERSON, maker.spans), (MentionType.TITLE, maker.title_spans)):
            is_word = kind is MentionType.TITLE and maker.title in words(Words.NO_MAKER)
            if spans and not is_word and spans not in seen and spans[0][0] in positions and spans[-1][1] - 1 in positions:
                seen.add(spans)
                yield Found(positions[spans[0][0]], positions[spans[-1][1] - 1] + 1, kind, BYLINE)
