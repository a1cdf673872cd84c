"""Names said once in a document are names wherever it says them again, and so are their surnames before a title."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from ahocorasick_rs import AhoCorasick, MatchKind

from kg.extract.found import Found
from kg.extract.settle import DOCUMENT
from kg.extract.short_companies import short_companies
from kg.extract.words import HAN, Words, one_of, words
from kg.lexicon import common_words, divisions, posts
from kg.lexicon import names as known_names
from kg.model import MentionType
from kg.text import any_of

# Shorter names are too often part of other words to be taken without looking.
_LEAST = {MentionType.PERSON: 2, MentionType.ORG: 4, MentionType.PLACE: 3}
# A name of two characters is one again only between signs and words that stand beside names.
_TWO = 2
# A Han name with one surname of one character has three characters at most.
_TOO_LONG = 4
_BEFORE = re.compile(rf"(?:^|[\s，。；：、“‘（(,;:！？!?●■”]|{one_of(Words.BEFORE_AGAIN)})$")
_AFTER = re.compile(rf"(?:$|[\s，。；：、”’）),;:]|{one_of(Words.AFTER_AGAIN)}|副?{one_of(Words.AFTER_SURNAME)})")
_SURNAME_AND_TITLE = re.compile(
    rf"(?:(?<!{HAN})|(?<={one_of(Words.BEFORE_AGAIN, Words.BEFORE_SURNAME)}))"
    rf"(?P<surname>{HAN})(?P<title>副?{one_of(Words.AFTER_SURNAME)})"
)
_CONFIDENCE = 0.8
_LONGEST_CALLING = 5
_CALLINGS = frozenset({"person", "professional", "village"})
_OPENS = r"(?:^|(?<=[\s，。；：“]))"
# A short name of a place that looks as much like a person's is left alone: 建国 of 建国村.
_A_PERSON = 0.5


def find_repeats(texts: Sequence[str], found: Sequence[Sequence[Found]]) -> list[list[Found]]:
    """For each text the further occurrences of names that any text of the document was found to hold."""
    names = _names(texts, found)
    names = {**short_companies(name for name, kind in names.items() if kind is MentionType.ORG), **names}
    if not names:
        return [[] for _ in texts]
    ordered = sorted(names)
    automaton = AhoCorasick(ordered, matchkind=MatchKind.LeftmostLongest)
    short = _short_places(place for name, kind in names.items() for place in _places_in(name, kind))
    surnames = frozenset(name[0] for name, kind in names.items() if kind is MentionType.PERSON)
    return [[*_occurrences(automaton, ordered, names, text), *_shortened(short, text), *_with_title(text, surnames)] for text in texts]


def _places_in(name: str, kind: MentionType) -> Iterator[str]:
    """A place, or the divisions that a body's name begins with: 舒城县 in 舒城县政府."""
    if kind is MentionType.PLACE:
        yield name
    elif kind is MentionType.ORG:
        yield from (name[start:end] for start, end in pairwise([0, *(end for _, end in divisions().read_chain(name))]))


def _short_places(full: Iterable[str]) -> re.Pattern[str] | None:
    """What finds places without the word for their kind, once the document has them with it: 其龙 for 其龙村."""
    kind = re.compile(rf"(?P<short>.{{2,}}?){one_of(Words.KIND)}")
    stems = {match["short"] for name in full if (match := kind.fullmatch(name))}
    counties = {stem for stem in stems if divisions().counties(stem)}
    short = {stem for stem in stems if stem in counties or known_names().person_likelihood(stem) <= _A_PERSON}
    words_before = "|".join(rf"(?<={word})" for word in words(Words.BEFORE_SHORT))
    before = rf"(?:^|(?<=[\s，。；：、“‘（(,;:！？!?《])|{words_before})"
    after = rf"(?=$|[\s，。；：、”’）),;:！？!?》]|{one_of(Words.AFTER_SHORT)})"
    # At the head of a clause the short name of a county or what is above it needs nothing after it: 开州培训.
    upper = counties - common_words()
    opening = rf"|{_OPENS}{any_of(upper)}(?!{one_of(Words.KIND)}|[山河江湖路])" if upper else ""
    return re.compile(rf"{before}{any_of(short)}{after}{opening}") if short else None


def _shortened(short: re.Pattern[str] | None, text: str) -> Iterator[Found]:
    for match in short.finditer(text) if short else ():
        yield Found(match.start(), match.end(), MentionType.PLACE, DOCUMENT, _CONFIDENCE)


def _with_title(text: str, surnames: frozenset[str]) -> Iterator[Found]:
    """周书记, where the document knows somebody of that surname."""
    for match in _SURNAME_AND_TITLE.finditer(text):
        if match["surname"] in surnames and posts().is_title(match["title"]):
            yield Found(match.start("surname"), match.end("surname"), MentionType.PERSON, DOCUMENT, _CONFIDENCE)
            yield Found(match.start("title"), match.end("title"), MentionType.TITLE, DOCUMENT, _CONFIDENCE)


def shortened(texts: Sequence[str], found: Sequence[Sequence[Found]]) -> list[list[Found]]:
    """The stretches of each text, a Han name with a character too many cut to the one that the document has elsewhere.

    傅小云来 before 之前 is the 傅小云 of another sentence.
    """
    people = {name for name, kind in _names(texts, found).items() if kind is MentionType.PERSON}

    def cut(text: str, one: Found) -> Found:
        name = text[one.start : one.end]
        known = one.type is MentionType.PERSON and len(name) == _TOO_LONG and name[:-1] in people
        return replace(one, end=one.end - 1) if known and len(known_names().surname_of(name) or "") == 1 else one

    return [[cut(text, one) for one in ones] for text, ones in zip(texts, found, strict=True)]


def lengthened(stands: Sequence[Found], again: Sequence[Found]) -> list[Found]:
    """The stretches of a text, a name cut short replaced by the longer one that the document has elsewhere.

    道尔吉苏 before 荣 is the 道尔吉苏荣 of another sentence, 黎英 after 商 its 商黎英.
    """
    people = [one for one in again if one.type is MentionType.PERSON]
    begun, ended = {one.start: one for one in people}, {one.end: one for one in people}
    taken: list[Found] = []
    for one in stands:
        full = (begun.get(one.start) or ended.get(one.end)) if one.type is MentionType.PERSON else None
        taken.append(full if full is not None and full.end - full.start > one.end - one.start else one)
    return taken


def _names(texts: Sequence[str], found: Sequence[Sequence[Found]]) -> Mapping[str, MentionType]:
    """The long enough names of the document, each with the type it mostly has."""
    votes: dict[str, dict[MentionType, int]] = {}
    for text, ones in zip(texts, found, strict=True):
        for one in ones:
            name = text[one.start : one.end]
            if len(name) >= _LEAST.get(one.type, len(name) + 1) and not any(character.isspace() for character in name):
                kinds = votes.setdefault(name, {})
                kinds[one.type] = kinds.get(one.type, 0) + 1
    return {name: max(sorted(kinds), key=lambda kind: kinds[kind]) for name, kinds in votes.items()}


def _occurrences(automaton: AhoCorasick, names: Sequence[str], types: Mapping[str, MentionType], text: str) -> Iterator[Found]:
    matches: Iterable[tuple[int, int, int]] = automaton.find_matches_as_indexes(text)
    for index, start, end in matches:
        if end - start == _TWO and not (_BEFORE.search(text[max(0, start - 1) : start]) and _AFTER.match(text, end)):
            continue
        kind = types[names[index]]
        yield Found(start, end, kind, DOCUMENT, _CONFIDENCE)
        if kind is MentionType.ORG:  # 中国文字博物馆|党委书记, where the document has a 中国文字博物馆党委 too
            shorter = (at for at in range(start + _LEAST[kind], end) if types.get(text[start:at]) is kind)
            yield from (Found(start, at, kind, DOCUMENT, _CONFIDENCE) for at in shorter)
        if kind is MentionType.PERSON and (title := _calling_before(text, start)):
            yield title


def _calling_before(text: str, end: int) -> Found | None:
    """The calling right before a name, which is one only beside it: 走进|村民|类兴花."""
    for length in range(min(_LONGEST_CALLING, end), 1, -1):
        word = text[end - length : end]
        post = posts().parse(word) if not word.endswith(words(Words.NO_TITLE, Words.NEVER_ALONE)) else None
        if post is not None and post.family in _CALLINGS and post.title == word:
            return Found(end - length, end, MentionType.TITLE, DOCUMENT, _CONFIDENCE)
    return None
