"""The bodies before titles, with the regions and bodies that they lean on."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.found import Found
from kg.extract.grammar.sight import LIKELY, SURE, Sight
from kg.extract.settle import GRAMMAR
from kg.extract.words import HAN, Words, one_of, words
from kg.model import MentionType

# What may stand between a body and its title: 县委|原|书记.
_TO_TITLE = re.compile(rf"\s?{one_of(Words.STANDING)}?的?(?:一[名位个])?{one_of(Words.SUBJECT)}?")
# Characters between them at most: a blank, 的, 一名 and the longest words.
_FAR = 4 + max(map(len, words(Words.STANDING))) + max(map(len, words(Words.SUBJECT)))
_GROUP = re.compile(one_of(Words.GROUP))
_LONGEST_GROUP = max(map(len, words(Words.GROUP)))
# An office in a stack of titles, after a separator; with a word such as 各 or 全市 it is no one's name.
_OFFICE = re.compile(rf"(?<=[、])(?![各本全相有旗县市区]|村社|村组|乡镇|镇村|部门){HAN}{{1,9}}{one_of(Words.OFFICE)}$")
# An office that opens a clause, with its head and his name behind it: 。骨科|主任|韦克明.
_OPENING_OFFICE = re.compile(
    rf"(?:^|(?<=[，。；：“”\s由]))(?:办公室|(?![各本全相有旗县市区该其这那我两几])"
    rf"(?:(?!{one_of(Words.NO_SECTION, Words.NO_OPENING)}){HAN}){{1,6}}{one_of(Words.SECTION, Words.OPENING)})$"
)
# A part of a great firm behind its name: ，皖北煤电集团祁东煤矿采煤三队|队长.
_PART_OF_FIRM = re.compile(
    rf"(?:^|(?<=[，。；：“”\s由]))(?:(?!{one_of(Words.CLAUSE)}){HAN}){{0,12}}{one_of(Words.FIRM)}"
    rf"(?:(?!{one_of(Words.CLAUSE)}){HAN}){{2,9}}{one_of(Words.PART_OF_FIRM)}$"
)
# An office of the reader's own county or city that neither knows, at the head of a clause: ，区水务和湖泊局|局长|江河.
_OWN_OFFICE = re.compile(
    rf"(?:^|(?<=[，。；：“”、\s由]))[县市区旗州](?:(?!{one_of(Words.CLAUSE)}){HAN}){{2,10}}{one_of(Words.OWN_OFFICE)}$"
)
# A station of the reader's own county: 请|供电公司|总经理.
_STATION = re.compile(rf"(?:^|(?<!{HAN})|(?<=[由请])){one_of(Words.STATION)}$")
_LONGEST_OFFICE = 24
# A company by its brand and trade, before the title of its head: 丁家桥镇|千寿纸业|总经理.
_COMPANY = re.compile(rf"(?:(?!{one_of(Words.CLAUSE)}){HAN}){{2,4}}{one_of(Words.TRADE)}")
_BEFORE_COMPANY = re.compile(rf"(?:^|(?<!{HAN})|(?<=[的到在与和由请是]))")
_LONGEST_COMPANY, _SHORTEST_COMPANY = 7, 4
# A school, hospital or farm that a life tells of: 现任|马头山林场|副场长.
_NAMED_HOUSE = re.compile(rf"(?<=[现拟]任)(?:(?!{one_of(Words.CLAUSE)}){HAN}){{2,10}}{one_of(Words.HOUSE_KIND)}$")
# The name of a zone before the word for its kind, with which a body begins that was taken for the reader's own: 西咸|新区党工委.
_OF_A_ZONE = re.compile(one_of(Words.ZONE))
_ZONE_NAME = re.compile(rf"(?:^|(?<=[，。；：、“（(\s])){HAN}{{2,6}}$")
_LONGEST_ZONE = 7
# A branch right behind a body's name: 市交警大队|红果中队, 县供电公司|汤沟供电所.
_BRANCH = re.compile(rf"(?:(?!{one_of(Words.NO_SECTION, Words.CLAUSE)}){HAN}){{0,7}}?{one_of(Words.BRANCH)}")
_LONGEST_BRANCH = 10
# A word for the body that one is in, before a committee of it: 校|团委.
_OWN_HOUSE = re.compile(rf"(?:^|(?<=[，。；：、\s由])){one_of(Words.OWN_HOUSE)}$")
_LONGEST_HOUSE = 4
# A place that is a body to the one who heads it: 河曲马场|场长, 乌兰煤矿|党委书记.
_HOUSE = re.compile(rf"{one_of(Words.HOUSE)}$")
# A town before the title of its head, behind a sign or a word that leads to a post.
_TOWN = re.compile(
    rf"(?:^|(?<=[，。；、：“”\s由任为]))(?:(?!{one_of(Words.CLAUSE)}|[本该各全带领我他她县市区旗]){HAN}){{2,7}}{one_of(Words.TOWN)}$"
)
_LONGEST_TOWN = 10
# What joins the two fields of an office: 区水务|和|湖泊局.
_JOINS = ("和", "与")
# The first half of a department's field: 旅游|和.
_FIELD = re.compile(rf"(?:(?!{one_of(Words.CLAUSE)}){HAN}){{2,8}}")
# What parts a team that was sent from whoever sent it: 县纪委|派驻|县教育局纪检监察组, 鄞州区|驻|册亨县工作组.
_SENT = re.compile(rf"{one_of(Words.SENT_TO)}$")
_LONGEST_SENT = max(map(len, words(Words.SENT_TO)))
# A village's body may share the word for its kind with the village before it: 漈头村 and 村党支部.
_SHARED = "省市州盟县旗区镇乡村"


def bodies_of(sight: Sight, titles: Iterable[Found]) -> Iterator[Found]:
    """The bodies of titles, with what they lean on: the banner and its committee before the committee's department.

    The sections that stand before a name and its title are bodies too.
    """
    yield from (one for one in sight.bodies if one.annotator == GRAMMAR)
    for title in titles:
        body = body_before(sight, title.start)
        if body is not None:
            is_short = body.annotator == GRAMMAR and _COMPANY.fullmatch(sight.text, body.start, body.end) is not None
            start = body.start if is_short else _own_house(sight, _outermost(sight, body), body.end)
            yield Found(_zone_start(sight, start), body.end, MentionType.ORG, GRAMMAR, max(body.confidence, SURE))


def _zone_start(sight: Sight, start: int) -> int:
    """Where the name of a zone begins that a body is of, if one stands between it and a separator."""
    name = _ZONE_NAME.search(sight.text, max(0, start - _LONGEST_ZONE), start) if _OF_A_ZONE.match(sight.text, start) else None
    free = name is not None and not any(one.start < start and name.start() < one.end for one in (*sight.people, *sight.candidates))
    return name.start() if name is not None and free else start


def _own_house(sight: Sight, start: int, end: int) -> int:
    """Where a committee's name begins that has a word for the body one is in before it: 校|团委."""
    is_committee = sight.text[start:end] in words(Words.HOUSE_COMMITTEE)
    house = _OWN_HOUSE.search(sight.text, max(0, start - _LONGEST_HOUSE), start) if is_committee else None
    return house.start() if house else start


def towns_of(sight: Sight, titles: Iterable[Found]) -> Iterator[Found]:
    """The towns and villages that neither lexicon nor model knows, before the titles of their heads: 峡门回族乡|乡长."""
    yield from (one for one in sight.places if one.annotator == GRAMMAR)
    for title in titles:
        if sight.text.startswith(words(Words.HEAD_OF_TOWN), title.start) and not sight.names_ending(title.start, title.start):
            town = _TOWN.search(sight.text, max(0, title.start - _LONGEST_TOWN), title.start)
            if town and not any(sight.over(town.start(), title.start, MentionType.PERSON, MentionType.TITLE)):
                yield Found(town.start(), title.start, MentionType.PLACE, GRAMMAR, LIKELY)


def body_before(sight: Sight, start: int) -> Found | None:
    """The longest body that ends where a title begins; a body's party group belongs to the title (党组|书记)."""
    ending = bodies_leading(sight, start)
    around = [one for one in sight.bodies_ending(start + 1, start + _LONGEST_GROUP) if one.start < start]
    ending += [replace(one, end=start) for one in around if _GROUP.fullmatch(sight.text, start, one.end)]
    body = min(ending, key=lambda one: one.start, default=None) or _headed(sight, start) or _branch(sight, start)
    whole = _unlisted(sight, start) if body is None or sight.text[body.start - 1 : body.start] in _JOINS else None
    return whole or body


def bodies_leading(sight: Sight, start: int) -> list[Found]:
    """The bodies between which and a title is nothing but a word for standing."""
    return [one for one in sight.bodies_ending(start - _FAR, start) if _TO_TITLE.fullmatch(sight.text, one.end, start)]


def _branch(sight: Sight, start: int) -> Found | None:
    """The body with the branch behind it whose title this is, where neither lexicon nor model knows the two as one."""
    bodies = sight.bodies_ending(start - _LONGEST_BRANCH, start)
    return next((replace(one, end=start) for one in bodies if _BRANCH.fullmatch(sight.text, one.end, start)), None)


def _headed(sight: Sight, start: int) -> Found | None:
    """The place that a title makes a body by heading it."""
    place = next((one for one in sight.places_ending(start) if _HOUSE.search(sight.text, one.start, start)), None)
    headed = place is not None and sight.text.startswith(
        (f"{sight.text[start - 1]}长", f"副{sight.text[start - 1]}长", *words(Words.HEAD_OF_HOUSE)), start
    )
    return replace(place, type=MentionType.ORG) if place is not None and headed else None


def _unlisted(sight: Sight, start: int) -> Found | None:
    """An office that neither lexicon nor model knows, between a separator and a title: 、新闻办|主任, 。骨科|主任."""
    first = max(0, start - _LONGEST_OFFICE)
    office = _OFFICE.search(sight.text, first, start) or _OPENING_OFFICE.search(sight.text, first, start)
    office = (
        office
        or _PART_OF_FIRM.search(sight.text, first, start)
        or _OWN_OFFICE.search(sight.text, first, start)
        or _STATION.search(sight.text, first, start)
        or _NAMED_HOUSE.search(sight.text, first, start)
    )
    if office is None or any(sight.over(office.start(), start, MentionType.PERSON, MentionType.TITLE)):
        return _company(sight, start)
    return Found(office.start(), start, MentionType.ORG, GRAMMAR, LIKELY)


def _company(sight: Sight, start: int) -> Found | None:
    """A company by its short name, which the title of its head tells: 千寿纸业|总经理."""
    if not sight.text.startswith(words(Words.HEAD_OF_COMPANY), start):
        return None
    begins = range(max(0, start - _LONGEST_COMPANY), start - _SHORTEST_COMPANY + 1)
    free = (at for at in begins if at in sight.ends[MentionType.PLACE] or _BEFORE_COMPANY.match(sight.text, at))
    begin = next((at for at in free if _COMPANY.fullmatch(sight.text, at, start)), None)
    return None if begin is None else Found(begin, start, MentionType.ORG, GRAMMAR, LIKELY)


def _outermost(sight: Sight, body: Found) -> int:
    """Where the longest chain of regions and bodies begins that leads up to a body."""
    start = _chain_start(sight, body.start)
    sent = _SENT.search(sight.text, max(0, start - _LONGEST_SENT), start)
    if sent is not None and sight.text.endswith(words(Words.SENT_TEAM), 0, body.end):
        start = min((_chain_start(sight, one.start) for one in sight.names_ending(sent.start(), sent.start())), default=start)
    return _field_start(sight, start)


def _chain_start(sight: Sight, start: int) -> int:
    """Where the chain of regions and bodies begins that leads up to an offset."""
    while before := [one for one in sight.names_ending(start, start + 1) if one.start < start and _leads_to(sight.text, one, start)]:
        start = min(one.start for one in before)
    return start


def _field_start(sight: Sight, start: int) -> int:
    """Where a department begins whose field goes on after 和, its region before it: 海南省|旅游和|文化广电体育厅."""
    if sight.text[start - 1 : start] not in _JOINS:
        return start
    regions = (one for one in sight.places if one.end < start and _FIELD.fullmatch(sight.text, one.end, start))
    return max((one.start for one in regions), default=start)


def _leads_to(text: str, one: Found, start: int) -> bool:
    """Whether a name ends where a body begins, or shares a character with it."""
    shared = one.type is MentionType.PLACE and one.end == start + 1 and text[start] in _SHARED
    return one.end == start or shared
