"""The names beside titles: what the model has said of them, and what can be a name where it has said nothing."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.found import Found
from kg.extract.grammar.bodies import body_before
from kg.extract.grammar.formal import formal
from kg.extract.grammar.lists import listed
from kg.extract.grammar.sight import LIKELY, Sight
from kg.extract.settle import GRAMMAR, MODEL
from kg.extract.words import HAN, Words, one_of, words
from kg.lexicon import names
from kg.model import MentionType
from kg.text import any_of, name_key

VERY_LIKELY = 0.8
"""How likely a stretch must be a name where little else speaks for one."""

# And how little is enough after the title of a body, where even a word (史册, 成功) is a name.
_POSSIBLE = 0.08
# Less still is enough where a sign follows (副局长|方略，), least where another body or title begins there (主任|范围，县数字办).
_BETWEEN_SIGNS, _BETWEEN_TITLES = 0.02, 0.005
# From here on a name of three characters needs no word after it that speaks for its end: 居民|曲守田|量血压.
_ALONE = 0.9

# Between a title and the name: 副局长（主持工作）张三, 副县长（挂职）李四, 主持人：张三.
_TO_NAME = re.compile(r"\s*(?:[（(](?:主持[^（）()]{0,8}工作|[一-鿿]{0,4}[挂援][职任藏疆青]|[正副].级)[）)])?(?:同志|[:：])?\s*")
# A verb between them that may look like a syllable of the name: 牧民|有|乌力吉.
_IS = re.compile("[有是为叫]")
# What can follow a name: an end, a sign, or a word that a clause goes on with.
_AFTER_NAME = re.compile(rf"(?:$|[\s、，。；：,;:！!？?（(）)”」]|{one_of(Words.AFTER_NAME)}|[正还也都又]?{HAN}[着了过])")
# A name of two characters set wide: 冯 时.
_SET_WIDE = re.compile(rf"{HAN}[ \u3000]+{HAN}(?:(?!{HAN})|(?={one_of(Words.AFTER_WIDE)}))")
_LENGTHS = (3, 2, 4)  # of a name with a Han surname, the usual one first
_SIGN = re.compile(r"$|[\s、，。；：,;:（()）”」]")
# What somebody with an office does: 局长|富强|主持召开.
_DOES = re.compile(any_of(word for word in words(Words.AFTER_NAME) if len(word) > 1) + "|说")
_USUAL = 3  # characters of a Han name at most
# How much like a name of another people a stretch must be of which the model has cut off what is a name of one too: 沙尔山|别克.
_OF_SYLLABLES = 0.2
_CUT_SHORT = 4  # syllables of a long name that the model may leave out


def people_of(sight: Sight, titles: Iterable[Found]) -> Iterator[Found]:
    """Names that the model has missed or taken with their title: after a title, and in the list that goes on from there."""
    yield from (one for one in sight.people if one.annotator == GRAMMAR)
    for title in titles:
        has_body = body_before(sight, title.start) is not None
        name = name_after(sight, title.end, _POSSIBLE if has_body else LIKELY)
        if name is not None and name.annotator == GRAMMAR:
            yield name
    yield from formal(sight)
    yield from listed(sight)


def name_after(sight: Sight, end: int, least: float = LIKELY) -> Found | None:
    """The name right after a title: the model's, else the likeliest stretch that can be one."""
    gap = _TO_NAME.match(sight.text, end)
    begin = gap.end() if gap else end
    said = next(iter(sight.people_starting(begin, begin + _CUT_SHORT)), None)
    if said is None:
        return _likely_name(sight, begin, least)
    if _IS.fullmatch(sight.text, begin, said.start):
        return said
    whole = _whole_name(sight, begin, said)
    return whole or (said if said.start == begin else _likely_name(sight, begin, least))


def _whole_name(sight: Sight, begin: int, said: Found) -> Found | None:
    """A name of several syllables of which the model took a part: it fills the stretch between title and sign."""
    text = sight.text
    end = next((i for i in range(said.end, said.end + _CUT_SHORT + 1) if _SIGN.match(text, i)), said.end)
    name = text[begin:end]
    if "·" in name_key(name) or (begin, end) == (said.start, said.end) or said.end in sight.starts[MentionType.TITLE]:
        return None
    rest = text[said.end : end]
    goes_on = len(rest) > 1 and not _is_whole(text[said.start : said.end]) and not _DOES.match(rest)
    of_syllables = said.start == begin and (goes_on or names().person_likelihood(rest) >= LIKELY)
    if names().person_likelihood(name) < (_OF_SYLLABLES if of_syllables else VERY_LIKELY):
        return None
    if _is_whole(text[said.start : said.end]) and len(name_key(name)) <= _USUAL + 1:
        return None  # 冯 耀 before 说
    return replace(said, start=begin, end=end, annotator=GRAMMAR)


def _is_whole(name: str) -> bool:
    """Whether a name is a whole one of the usual length."""
    key = name_key(name)
    return len(key) <= _USUAL and names().surname_of(key) is not None and names().person_likelihood(key) >= LIKELY


def _likely_name(sight: Sight, begin: int, least: float) -> Found | None:
    """The likeliest name that begins at an offset, unless the model has a place or body there."""
    best: tuple[float, int] | None = None
    wide = _SET_WIDE.match(sight.text, begin)
    for length in _LENGTHS if wide is None else (wide.end() - begin,):
        name = sight.text[begin : begin + length]
        likelihood = names().person_likelihood(name) if len(name) == length else 0.0
        enough = _enough(sight, begin + length, least)
        if likelihood >= enough and _AFTER_NAME.match(sight.text, begin + length) and (best is None or likelihood > best[0]):
            best = (likelihood, begin + length)
    usual = sight.text[begin : begin + _USUAL]
    if (
        best is None
        and wide is None
        and usual == name_key(usual)
        and names().surname_of(usual)
        and names().person_likelihood(usual) >= _ALONE
    ):
        best = (names().person_likelihood(usual), begin + _USUAL)
    if best is None or any(one.annotator == MODEL for one in sight.over(begin, best[1], MentionType.PLACE, MentionType.ORG)):
        return None
    return Found(begin, best[1], MentionType.PERSON, GRAMMAR, best[0])


def _enough(sight: Sight, end: int, least: float) -> float:
    """How likely a stretch must be a name after the title of a body by what it ends at."""
    if least > _POSSIBLE or not (_SIGN.match(sight.text, end) or _DOES.match(sight.text, end)):
        return least
    goes_on = any(end + 1 in sight.starts[one] for one in (MentionType.ORG, MentionType.PLACE, MentionType.TITLE))
    return _BETWEEN_TITLES if goes_on else _BETWEEN_SIGNS
