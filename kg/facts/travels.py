"""Where the people of an article went to learn or to win investors: no place that it speaks from."""

import re
from collections.abc import Iterator

from kg.facts.view import ArticleView, BlockView, Placed
from kg.facts.words import Words, one_of, words
from kg.lexicon import Division, Level, divisions
from kg.model import Mention, MentionType

_AND = re.compile(r"[、和及与，]?")
# 赴昆山市、吴中区三地|招商
_ABROAD = re.compile(rf"[^。；\n]{{0,40}}?{one_of(Words.DONE_ABROAD)}")


def at_home(view: ArticleView) -> list[Mention]:
    """The mentions of an article without the counties and cities its people went to, and what lies in these.

    An article that has none is not looked at twice.
    """
    away = {division for block in view.blocks for division in _destinations(block)}
    return [mention for mention in view.mentions if not _lies_in(mention, away)] if away else list(view.mentions)


def _destinations(block: BlockView) -> Iterator[Division]:
    """The counties and what is above them in lists of places after 赴, where something follows that is done away from home."""
    reached: int | None = None
    listed: list[Placed] = []
    for place in (one for one in block.placed if one.type is MentionType.PLACE):
        goes_on = reached is not None and _AND.fullmatch(block.text, reached, place.start)
        listed = [*listed, place] if goes_on else [place] if block.text.endswith(words(Words.TRAVELS_TO), 0, place.start) else []
        reached = place.end if listed else None
        if listed and _ABROAD.match(block.text, place.end):
            yield from (one for name in listed for one in divisions().by_name(name.text) if one.level <= Level.COUNTY)


def _lies_in(mention: Mention, away: set[Division]) -> bool:
    """Whether a place or the head of a body's name can mean nothing but a destination or what lies in one."""
    if mention.type not in (MentionType.PLACE, MentionType.ORG):
        return False
    chain = divisions().read_chain(mention.text)
    meant = (chain[-1][0],) if len(chain) > 1 else divisions().by_name(mention.text) or tuple(one for one, _ in chain)
    return bool(meant) and any(away & {one, *divisions().ancestors(one)} for one in meant)
