"""A sentence in outline: names as single letters, a list of people with all their titles as one P.

    10月24日，县委书记周明远到梁堤头镇，看望老党员金花、李志强。   →   D，P到L，看望老党员P。

What is said before and after a list is then short and alike in all texts, however long the names and titles are.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.facts.text.signs import LETTERS, signs
from kg.facts.text.view import BlockView, Placed
from kg.facts.vocabulary.phrases import Phrase, one_of
from kg.model import MentionType

_CREDITS = re.compile(r"\s*（[^（）]*）\s*")
# Words that belong to no list of names: verbs, prepositions, adverbs.
_VERBAL = "看慰访到在为给向与同对把被请由率带作并将说参出列陪获赴据经从就已还是让叫了着过"
_NOUN = rf"(?:参[展赛会]|同[伙事学乡伴村]|(?!主持|发言)[㐀-鿿“”·\d](?<![{_VERBAL}]))"
_WAS = r"(?:原|时任|现任|代理?|挂职|女|兼|第?[一二三四五六七八九十\d]{1,3}届)"
# What stands before a name: its bodies, places and titles, and words about them.
_OF = rf"(?:(?:来自)?[OLT]的?|、(?=[OLT]|{_NOUN}{{1,8}}[OLTP])|(?<=[OLT])[和兼及](?=[OLT])|{_WAS})"
_UNIT = rf"{_OF}*{_NOUN}{{0,10}}?{_OF}*{_NOUN}{{0,6}}?P(?:同志|T(?![OLTP]))?"
_FIRST = rf"(?:[OLT、]|(?<=[OLT])[和兼及](?=[OLT])|{_WAS})*P(?:同志|T(?![OLTP]))?"
_JOINED = (
    rf"(?:(?:夫妇|夫妻|父子|母女|一家)?(?:、|以及|及|和|暨)+{_UNIT}"
    rf"|，(?:以及|及|和)?{_OF}*[OLT]{_OF}*{_NOUN}{{0,4}}P(?:同志|T(?![OLTP]))?|\s*{_OF}*P)"
)
_LISTS = re.compile(rf"{_FIRST}{_JOINED}*")
_BOUNDARY = re.compile(r"[，；。：！？]")
_LIST_OPENS = re.compile(r"：\s*$")
# Where somebody else becomes the subject.
_NEXT_SUBJECT = re.compile(r"[；。！？]|[，：](?:[DL]|同时|随后|会上|当天)?，?P")
# What follows is said, not done.
_SAYING = re.compile(rf"[说称]，|(?:{one_of(Phrase.SAYS, Phrase.ASKS)}|告诉T?|记者)[，：]")
_COMPANY = re.compile(
    r"^(?:(?:等[^，。；P]{0,6}?)?(?:(?:分别|共同|一同|一起|先后|还|又|也|就)?(?:与|同|跟|会同|携|和)[^，。；P]{0,8}P)+"
    r"|在[^，。；P]{0,6}P(?:等[^，。；P]{0,6})?的?陪同下，?)"
)

# Whose kin somebody is takes no verb from him: 看望|张三的母亲.
_KIN = re.compile(rf"P(?:同志)?的(?={one_of(Phrase.KIN)}$)")
# What somebody hears is said by others: 听取发言.
_HEARD = re.compile(r"听取了?[^，。；P]{0,24}(?=[，。；]|$)")

# A list of people by where its P stands, and a body or place by where it does, with the places of its list before it.
_List = tuple[int, tuple[Placed, ...]]
_Name = tuple[int, str, Placed]


@dataclass(frozen=True, slots=True)
class Group:
    """People named in one list, and the outline of what is said before them in the clause and after them."""

    people: tuple[Placed, ...]
    before: str
    after: str
    spoken_of: bool
    """Whether somebody in the sentence only speaks of them: 周明远指出，要落实高远的批示."""


@dataclass(frozen=True, slots=True)
class Name:
    """A body or place that is no part of somebody's title, and the outline of its clause before it and after it."""

    placed: Placed
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Outline:
    """The outline of a sentence, its groups of people, and its bodies and places as far as they are not spoken of."""

    text: str
    groups: tuple[Group, ...]
    names: tuple[Name, ...]


def outline(block: BlockView, start: int, end: int) -> Outline:
    """The outline of a range of a block; what is only named in a quotation is left out."""
    text, lists, names = _folded(*signs(block, start, end))
    if _CREDITS.fullmatch(text):
        return Outline(text, (), ())
    said = _SAYING.search(text)
    until = said.end() if said else len(text)
    return Outline(
        text,
        tuple(Group(people, _before(text, at), _after(text, at), at >= until) for at, people in lists),
        tuple(Name(one, _clause(text, at) + chain, text[at + 1 :]) for at, chain, one in names if at < until),
    )


def _folded(told: str, named: Iterable[Placed]) -> tuple[str, list[_List], list[_Name]]:
    """A sentence in signs with each list of people as one P, those lists, and the bodies and places in and beside them."""
    text, position = "", 0
    lists, names, coming = list[_List](), list[_Name](), iter(named)
    for match in [*_LISTS.finditer(told), None]:
        between = told[position : match.start() if match else None]
        names += _names(len(text), between, coming)
        text += between
        if match:
            inside = [next(coming) for sign in match.group() if sign in LETTERS]
            lists.append((len(text), tuple(one for one in inside if one.type is MentionType.PERSON)))
            # In 在吉仁高勒镇巴彦青格勒嘎查牧民苏和家 the places are where it was, as well as whose it is.
            leading = len(match.group()) - len(match.group().lstrip("L"))
            names += [(len(text), "L" * at, one) for at, one in enumerate(inside[:leading])]
            text += "P"
            position = match.end()
    return text, lists, names


def _names(begin: int, between: str, coming: Iterator[Placed]) -> Iterator[_Name]:
    """The bodies and places among the signs between two lists of people, each with where it stands in the outline."""
    for at, sign in enumerate(between, begin):
        if sign in LETTERS and (one := next(coming)).type in (MentionType.ORG, MentionType.PLACE):
            yield at, "", one


def _clause(text: str, at: int) -> str:
    """The clause up to a place; a colon belongs to what it opens."""
    begin = max((match.end() for match in _BOUNDARY.finditer(text, 0, at)), default=0)
    if _LIST_OPENS.search(text[:begin]):
        begin = max((match.end() for match in _BOUNDARY.finditer(text, 0, begin - 1)), default=0)
    return text[begin:at]


def _before(text: str, at: int) -> str:
    """What the clause says between the people named before a place and it."""
    clause = _KIN.sub("", _clause(text, at))
    return clause[clause.rfind("P") + 1 :]


def _after(text: str, at: int) -> str:
    """What the sentence says of a group: up to where somebody else becomes the subject."""
    rest = text[at + 1 :]
    stop = _NEXT_SUBJECT.search(rest)
    told = _COMPANY.sub("", rest[: stop.start()] if stop else rest)
    told = _HEARD.sub("听取", told)
    said = _SAYING.search(told)
    return told[: said.end()] if said else told
