"""Where the people of an article went to learn or to win investors, and where its guests are from: no place that it speaks from."""

import re
from collections.abc import Iterator, Sequence

from kg.facts.text.view import ArticleView, BlockView, Placed
from kg.facts.vocabulary.words import Words, one_of, words
from kg.lexicon import Division, Level, divisions, paper_in, relative_word
from kg.model import Mention, MentionType

_AND = re.compile(r"[、和及与，]?")
# 赴昆山市、吴中区三地|招商
_ABROAD = re.compile(rf"[^。；\n]{{0,40}}?{one_of(Words.DONE_ABROAD)}")
# 枞阳县党政代表团|来我县, but not 近年来我县粮食丰收.
_TO_US = re.compile(r"(?<![以年月日天近起原本未带往])来到?我(?P<kind>[省市州盟县旗区])")
_GOES = ("赴", "前往")
_COMES = ("来", "来到")
_DELEGATION = re.compile(one_of(Words.DELEGATION))
_ALIKE = {"省": (Level.PROVINCE,), "州": (Level.PREFECTURE,), "盟": (Level.PREFECTURE,), "市": (Level.PREFECTURE, Level.COUNTY)}


def at_home(view: ArticleView) -> list[Mention]:
    """The mentions of an article without the regions that its people went to or its guests came from, and what lies in these.

    An article that has none is not looked at twice.
    """
    gone = {division for block in view.blocks for division in _destinations(block)}
    came = {division for block in view.blocks for division in _origins(block)}
    return [mention for mention in view.mentions if not _is_away(mention, gone, came)] if gone or came else list(view.mentions)


def _destinations(block: BlockView) -> Iterator[Division]:
    """The counties and what is above them in lists of places after 赴, where those who go are from afar or do what is done there only."""
    reached: int | None = None
    listed: list[Placed] = []
    for place in (one for one in block.placed if one.type is MentionType.PLACE):
        goes_on = reached is not None and _AND.fullmatch(block.text, reached, place.start)
        listed = [*listed, place] if goes_on else [place] if block.text.endswith(words(Words.TRAVELS_TO), 0, place.start) else []
        reached = place.end if listed else None
        if listed and (_ABROAD.match(block.text, place.end) or _is_from_afar(block, listed[0].start, place)):
            yield from (one for name in listed for one in divisions().counties(name.text))


def _is_from_afar(block: BlockView, goes: int, place: Placed) -> bool:
    """Whether a body is named before a sentence says 赴 that is of none of the regions in its list: 榆林市政协, 市政协 before 赴延安市."""
    start, _ = block.sentence_at(goes)
    if not block.text.endswith(_GOES, start, goes):
        return False
    reached = divisions().counties(place.text)
    named = (one.mention for one in block.within(start, goes) if one.type is MentionType.ORG)
    return bool(reached) and any(_is_of_none(body, reached) for body in named)


def _is_of_none(body: Mention, reached: Sequence[Division]) -> bool:
    """Whether a body is of another region of the level of a place than the place, or of its own by a word for the place's kind."""
    word = relative_word(body.text)
    if word is not None:
        return any(one.level in word.levels and one.name.endswith(word.ending) for one in reached)
    levels = {one.level for one in reached}
    return any(one.level in levels and one not in reached for one in _meant(body))


def _origins(block: BlockView) -> Iterator[Division]:
    """The regions that are named before somebody comes to 我县 or to another region of their level: 东丽区党政代表团来宁河县.

    The paper that tells it (竹溪新闻网讯) is no guest.
    """
    for start, end in block.sentences:
        if to_us := _TO_US.search(block.text, start, end):
            levels, reached = _ALIKE.get(to_us["kind"], (Level.COUNTY,)), frozenset[Division]()
            before = to_us.start()
        elif (host := _host(block, start, end)) is not None:
            reached = frozenset(divisions().by_name(host.text))
            levels, before = tuple({one.level for one in reached}), host.start
        else:
            continue
        for guest in block.within(start, before):
            if paper_in(guest.text) is None:
                yield from (one for one in _meant(guest.mention) if one.level in levels and one not in reached)


def _host(block: BlockView, start: int, end: int) -> Placed | None:
    """The county or what is above it that a delegation comes to in a sentence."""
    for place in block.within(start, end):
        comes = place.type is MentionType.PLACE and block.text.endswith(_COMES, start, place.start)
        if comes and _DELEGATION.search(block.text, start, place.start):
            found = divisions().by_name(place.text)
            return place if found and found[0].level <= Level.COUNTY else None
    return None


def _is_away(mention: Mention, gone: set[Division], came: set[Division]) -> bool:
    """Whether a place or the head of a body's name is away or in what is; a city that sends guests may have the host in it."""
    for one in _meant(mention):
        around = divisions().ancestors(one)
        if gone & {one, *around} or came & {one, *(outer for outer in around if outer.level >= Level.COUNTY)}:
            return True
    return False


def _meant(mention: Mention) -> tuple[Division, ...]:
    """The divisions that a place or the head of a body's name can mean."""
    if mention.type not in (MentionType.PLACE, MentionType.ORG):
        return ()
    chain = divisions().read_chain(mention.text)
    return (chain[-1][0],) if len(chain) > 1 else divisions().by_name(mention.text) or tuple(one for one, _ in chain)
