"""Names that no list has, known by how they are made: chains of divisions, hidden names, accounts, sites, teams, houses."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from kg.extract.found import Found
from kg.extract.settle import LEXICON
from kg.extract.village_words import is_a_kind
from kg.extract.words import HAN, Words, one_of
from kg.lexicon import Hit, HitKind, common_words, divisions, names
from kg.model import MentionType

FULL = 3
"""The full name of a division, with the word for its kind, has as many characters: 合作市."""

_TEAM = re.compile(rf"(?!{one_of(Words.NO_TEAM)})(?:[男女]子)?(?:{one_of(Words.TEAM)})?队(?!{HAN}*?[伍])")
_SURE, _SURE_CHAIN = 0.9, 0.85
_A_PERSON = 0.6
_LONGEST_CHAIN = 32
_CLOSES_CHAIN = re.compile(rf"(?!{HAN})|[的等人]")
_MASKED = re.compile(r"(?P<surname>[一-鿿])某[某甲乙丙丁戊]?(?![种些个天年月日人地市县区镇乡村单位公司])")
# The last character of a given name that is told where the rest is hidden: 羊某|光|，, 左某|来|抓获.
_TOLD = re.compile(rf"(?<=.某)(?!{one_of(Words.AFTER_MASKED)}){HAN}(?=[\s，。；、：,;）)]|$|{one_of(Words.BEFALLS)})")
_COMMON = 500_000  # bearers of a surname that may stand before 某
# A rarer one may where nothing or a word for people stands before it (渔民|羊某, 经查，|应某).
_RARE, _BEFORE_RARE = 50_000, re.compile(rf"(?:^|(?<!{HAN})|(?<=[人民员查属]))$")
_ACCOUNT = re.compile(
    rf"(?:(?:^|(?<!{HAN})|(?<=[信息稿件文章新闻内容]))来源|转自)[：:]\s?(?P<account>(?!{one_of(Words.NO_ACCOUNT)})(?:(?!的){HAN}){{2,16}}?)(?:(?<=[报网])讯)?"
    rf"(?!{HAN}|[·\s]{{1,2}}{HAN}{{2,3}}(?!{HAN}))"  # 来源：周敏 何丽 are people
)
_SITE = re.compile(
    rf"(?:{one_of(Words.BEFORE_VILLAGE, Words.BEFORE_PLACE)}|赴|抵达|驶向)"
    rf"(?P<site>(?P<name>[县市区旗]|(?:(?!{one_of(Words.CLAUSE)}|[和及、各每这那该某]){HAN}){{2,5}}?){one_of(Words.SITE)})(?!{one_of(Words.SITE)}|[一-鿿]?长)"
)
# A museum of the own region: 走进|县红军标语博物馆.
_GALLERY = re.compile(
    rf"{one_of(Words.BEFORE_VILLAGE, Words.BEFORE_PLACE)}"
    rf"(?P<name>[县市区旗州](?:(?!{one_of(Words.CLAUSE)}){HAN}){{0,8}}?{one_of(Words.GALLERY)})"
)
# A team sent to a village, with the village in its name: “访惠聚”驻库木艾日克村工作队.
_STATIONED = re.compile(r"(?:“访惠聚”)?驻(?P<place>[一-鿿]{2,14}?)(?:“访惠聚”)?(?:帮扶)?工作队")
# Whoever sends such a team, whose name begins its own: 新疆艺术学院|驻阿其克乡五村工作队.
_SENDER = re.compile(rf"(?:^|(?<!{HAN})|(?<=[由应是的在和与]))(?:(?!{one_of(Words.CLAUSE)}){HAN}){{2,12}}{one_of(Words.OFFICE)}$")
_LONGEST_SENDER = 16
# People whom a region sends to help another: 湖南省|第十一批援藏工作队.
_AID = re.compile(rf"[省市县]?(?:对口)?(?:第{HAN}{{1,3}}批)?(?:对口)?{one_of(Words.AID)}{HAN}{{0,4}}?{one_of(Words.AID_TEAM)}")
# A school or hospital by what follows a division.
_HOUSE = re.compile(
    rf"(?:(?!(?<![中高])等|{one_of(Words.NO_HOUSE)}){HAN}){{0,8}}?"
    rf"{one_of(Words.HOUSE_KIND)}(?!生|部|附近|旁)"
)
# A school by its number behind a division's short name, before a sign or what a school has: 沈丘|一高.
_NUMBERED_SCHOOL = re.compile(rf"第?[一二三四五六七八九十]{{1,2}}[中高小](?=$|[^一-鿿]|{one_of(Words.OF_SCHOOL)})")
# The paper or site that has the news: 图们江报|讯（记者 …）, 清源新闻网|讯, 云上恩施|报道.
_PAPER = re.compile(
    rf"^\s*(?P<name>(?![本据]){HAN}{{2,8}}?[报网]|云上{HAN}{{2,3}}?)(?:\d{{1,2}}月\d{{1,2}}日|{HAN}{{2,3}})?(?:讯|报道)(?=[\s（(：:]|记者)",
    re.MULTILINE,
)
# A farm, wood or park whose business is a company, with the group it is of: 北大荒集团|八五九农场|有限公司.
_COMPANY = re.compile(r"(?:集团)?(?:有限(?:责任)?|股份有限)公司")
_GROUP = re.compile(rf"(?:(?!{one_of(Words.CLAUSE)}|[和及]){HAN}){{2,6}}集团$")
_LONGEST_GROUP = 8
# A part of a farm by its number: 第五|管理区.
_NUMBERED = re.compile(rf"第[一二三四五六七八九十]{{1,3}}{one_of(Words.UNIT_OF_FARM)}")
# A mine of a firm by its number: 平煤股份|八矿.
_MINE = re.compile(rf"(?<!{HAN})(?:(?!{one_of(Words.CLAUSE)}){HAN}){{2,8}}{one_of(Words.FIRM_OF_MINES)}[一二三四五六七八九十]{{1,2}}矿")
# A tribunal by the town where it sits: 打到|石岛人民法庭.
_TRIBUNAL = re.compile(rf"(?:(?<!{HAN})|(?<=[到在向由至从]))(?:(?!{one_of(Words.CLAUSE)}|[本该院]){HAN}){{2,5}}人民法庭")
# A road by its number: 312国道, 省道224线, G219线.
_ROAD = re.compile(r"(?<![\dA-Za-z])(?:\d{3}[国省]道|[国省县乡]道\d{3}线?|[GSXY]\d{2,4}(?:线|[国省]道))(?!\d)")
# A station that a clause has act without its county: ，供电所|组织.
_ACTING = re.compile(rf"(?:^|(?<=[\s，。；：“]))(?P<name>{one_of(Words.STATION)})(?={one_of(Words.ACTS)})")
_POWER = re.compile(rf"国网{HAN}{{2,12}}?供电公司(?:{HAN}{{2,5}}供电所)?")
# Names that a form alone makes: the group `name` of the pattern or all of it, the type, and how sure that is.
_FORMS = (
    (_PAPER, MentionType.ORG, _SURE),
    (_POWER, MentionType.ORG, _SURE),
    (_GALLERY, MentionType.ORG, _SURE_CHAIN),
    (_MINE, MentionType.ORG, _SURE_CHAIN),
    (_TRIBUNAL, MentionType.ORG, _SURE_CHAIN),
    (_ACTING, MentionType.ORG, _SURE_CHAIN),
    (_ROAD, MentionType.PLACE, _SURE),
    (_NUMBERED, MentionType.PLACE, _SURE_CHAIN),
)


def find_made(text: str, hits: Sequence[Hit]) -> list[Found]:
    """The names in a text that are known by how they are made, some of them from what the lexicon knows there."""
    of_text = (_masked, _formed, _accounts, _sites)
    of_hits = (_chains, _stationed, _teams, _companies, _houses, _schools, _aid)
    return [found for some in (*(find(text) for find in of_text), *(find(text, hits) for find in of_hits)) for found in some]


def _masked(text: str) -> Iterator[Found]:
    """People whose given names are hidden, in part or whole: 李某, 王某某, 刘某甲, 羊某光."""
    for match in _MASKED.finditer(text):
        apart = _BEFORE_RARE.search(text, max(0, match.start() - 1), match.start())
        if names().bearers(match["surname"]) >= (_RARE if apart else _COMMON):
            told = _TOLD.match(text, match.end())
            yield Found(match.start(), told.end() if told else match.end(), MentionType.PERSON, LEXICON, _SURE)


def _formed(text: str) -> Iterator[Found]:
    """Names known by their form alone."""
    for pattern, kind, sure in _FORMS:
        for match in pattern.finditer(text):
            yield Found(*match.span("name" if "name" in pattern.groupindex else 0), kind, LEXICON, sure)


def _accounts(text: str) -> Iterator[Found]:
    """The account, paper or office that a text was taken from: 来源：达拉特发布; a person's name is none."""
    for match in _ACCOUNT.finditer(text):
        if names().person_likelihood(match["account"]) < _A_PERSON:
            yield Found(*match.span("account"), MentionType.ORG, LEXICON, _SURE)


def _sites(text: str) -> Iterator[Found]:
    """Where something is done, by the word for the kind of site and the verb or preposition before its name: 在|昆山宾馆."""
    for match in _SITE.finditer(text):
        if len(match["name"]) == 1 or not is_a_kind(match["name"]):
            yield Found(match.start("site"), match.end(), MentionType.PLACE, LEXICON, _SURE_CHAIN)


def _stationed(text: str, hits: Iterable[Hit]) -> Iterator[Found]:
    """Teams sent to villages that are named, with whoever sends them."""
    places = {hit.start for hit in hits if hit.kind in (HitKind.DIVISION, HitKind.VILLAGE)}
    for match in _STATIONED.finditer(text):
        if match.start("place") in places:
            sender = _SENDER.search(text, max(0, match.start() - _LONGEST_SENDER), match.start())
            yield Found((sender or match).start(), match.end(), MentionType.ORG, LEXICON, _SURE)


def _teams(text: str, hits: Iterable[Hit]) -> Iterator[Found]:
    """Teams that play for a town, a county or a village: 铺前镇队, 水南社区龙船队."""
    return _behind(text, (hit for hit in hits if hit.kind in (HitKind.DIVISION, HitKind.VILLAGE)), _TEAM)


def _chains(text: str, hits: Sequence[Hit]) -> Iterator[Found]:
    """Divisions printed one after the other, each inside the one before, whatever their names: 浙江|湖州|安吉."""
    full = {(hit.start, hit.end) for hit in hits if hit.kind in (HitKind.DIVISION, HitKind.VILLAGE)}
    done = 0
    for hit in hits:
        if hit.kind in (HitKind.DIVISION, HitKind.SHORT) and hit.start >= done:
            ends = _links(text, hit.start)
            if len(ends) > 1:
                done = ends[-1]
                links = (link for link in pairwise([hit.start, *ends]) if link not in full)
                yield from (Found(*link, MentionType.PLACE, LEXICON, _SURE_CHAIN) for link in links)


def _links(text: str, start: int) -> list[int]:
    """Where the names of a chain of divisions end; one that is a word too (湖北|公安机关) is the last link only before a sign or 的."""
    ends = [start + end for _, end in divisions().read_chain(text[start : start + _LONGEST_CHAIN])]
    while len(ends) > 1 and text[ends[-2] : ends[-1]] in common_words() and not _CLOSES_CHAIN.match(text, ends[-1]):
        ends.pop()
    return ends


def _companies(text: str, hits: Iterable[Hit]) -> Iterator[Found]:
    """Companies that bear the name of the farm or place they run."""
    for hit in hits:
        company = _COMPANY.match(text, hit.end) if hit.kind in (HitKind.DIVISION, HitKind.VILLAGE) else None
        if company:
            group = _GROUP.search(text, max(0, hit.start - _LONGEST_GROUP), hit.start)
            yield Found(group.start() if group else hit.start, company.end(), MentionType.ORG, LEXICON, _SURE)


def _houses(text: str, hits: Iterable[Hit]) -> Iterator[Found]:
    """Schools and hospitals behind the full name of a division: 石阡县|中等职业学校."""
    return _behind(text, (hit for hit in hits if hit.kind is HitKind.DIVISION and hit.end - hit.start >= FULL), _HOUSE)


def _schools(text: str, hits: Iterable[Hit]) -> Iterator[Found]:
    """Schools by their numbers behind the short name of a division too: 沈丘一高."""
    return _behind(text, (hit for hit in hits if hit.kind in (HitKind.DIVISION, HitKind.SHORT)), _NUMBERED_SCHOOL)


def _aid(text: str, hits: Iterable[Hit]) -> Iterator[Found]:
    """Teams that a region sends to help another: 江苏省第五批援藏工作队."""
    return _behind(text, (hit for hit in hits if hit.kind in (HitKind.DIVISION, HitKind.SHORT)), _AID)


def _behind(text: str, places: Iterable[Hit], rest: re.Pattern[str]) -> Iterator[Found]:
    """The bodies whose names begin with one of the places and go on as a pattern says."""
    for place in places:
        name = rest.match(text, place.end)
        if name:
            yield Found(place.start, name.end(), MentionType.ORG, LEXICON, _SURE)
