"""What the lexicon knows in a text: divisions and bodies where they can be nothing else, posts as candidates for the grammar.

Short names of divisions (福海, 连山) are too often parts of people's names to stand without the model's word, unless they
end in the word for the kind (察右后旗).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.found import Found
from kg.extract.settle import LEXICON
from kg.extract.village_words import belongs_to_word, is_a_kind, splits_word
from kg.extract.words import HAN, Words, one_of, words
from kg.lexicon import Hit, HitKind, common_words, divisions, matcher, names
from kg.model import MentionType

# What may stand before a village's name; otherwise the hit may be the end of a longer name that no list has.
_BEFORE_VILLAGE = re.compile(rf"(?:^|[^一-鿿]|{one_of(Words.BEFORE_VILLAGE)})$")
_TOWNSHIP = re.compile(r"(?:镇|乡|苏木|街道)$")
# The beginning of a village's name that no list has; no word that stands between two places.
_PIECE = re.compile(rf"(?:(?!{one_of(Words.BEFORE_VILLAGE)}|[和与及、各等])[一-鿿]){{1,2}}")
_TEAM = re.compile(rf"(?!{one_of(Words.NO_TEAM)})(?:[男女]子)?(?:{one_of(Words.TEAM)})?队(?!{HAN}*?[伍])")
_SURE, _SURE_CHAIN = 0.9, 0.85
_LONGEST_CHAIN = 32
_CLOSES_CHAIN = re.compile(rf"(?!{HAN})|[的等人]")
_MASKED = re.compile(r"(?P<surname>[一-鿿])某[某甲乙丙丁戊]?(?![种些个天年月日人地市县区镇乡村单位公司])")
_COMMON = 500_000  # bearers of a surname that may stand before 某
# A rarer one may where nothing or a word for people stands before it (渔民|羊某, 经查，|应某).
_RARE, _BEFORE_RARE = 50_000, re.compile(rf"(?:^|(?<!{HAN})|(?<=[人民员查属]))$")
# What follows a body's name as its section or branch; nothing that a clause goes on with is in it.
_INNER = rf"(?:(?!{one_of(Words.NO_SECTION)})[^\Wa-zA-Z\d]){{1,6}}"
_HEAD = one_of(Words.HEAD_OF_SECTION)
_SECTION = re.compile(rf"{_INNER}?(?:{one_of(Words.SECTION)}(?=[^一-鿿]|的|原?{_HEAD}|$)|{one_of(Words.BRANCH)}(?=原?{_HEAD}))")
_COMMITTEE = re.compile(rf"{one_of(Words.COMMITTEE)}(?:工作)?委(?:员会)?|(?<=法院)(?:{_INNER})?将?{_INNER}法庭|干部监督[室科处]")
_ACCOUNT = re.compile(rf"(?:来源|转自)[：:]\s?(?P<account>{HAN}{{2,12}}?{one_of(Words.ACCOUNT)})(?!{HAN})")
_SITE = re.compile(
    rf"(?:{one_of(Words.BEFORE_VILLAGE, Words.BEFORE_PLACE)}|赴|抵达|驶向)"
    rf"(?P<site>(?P<name>[县市区旗]|(?:(?!{one_of(Words.CLAUSE)}|[和及、各]){HAN}){{2,5}}?){one_of(Words.SITE)})(?!{one_of(Words.SITE)}|[一-鿿]?长)"
)
# A team sent to a village, with the village in its name: “访惠聚”驻库木艾日克村工作队.
_STATIONED = re.compile(r"(?:“访惠聚”)?驻(?P<place>[一-鿿]{2,14}?)(?:“访惠聚”)?(?:帮扶)?工作队")
# A school or hospital by what follows a division.
_HOUSE = re.compile(
    rf"(?:(?!(?<![中高])等|{one_of(Words.NO_HOUSE)}){HAN}){{0,8}}?"
    r"(?:林场|农场|牧场|渔场|良种场|中心学校|民族学校|九年制学校|寄宿制学校|职业技术学校|职业学校|职教中心|实验学校|特殊教育学校|小学|中学|幼儿园|中医医院|人民医院|妇幼保健院|卫生院|敬老院|福利院)(?!生|部|附近|旁)"
)
_POWER = re.compile(rf"国网{HAN}{{2,12}}?供电公司(?:{HAN}{{2,5}}供电所)?")
_WITH_SECTIONS = 4
_SEAT = re.compile(r"县城(?![乡镇关管投区建市])")  # 班戈|县城, but 班戈县|城乡
_LONGER = re.compile(r"[路街镇乡村县市站]|区(?!域)|大[道桥街]|社区|农场|林场")  # 嘉陵江|路 is named after the river
_END_OF_TITLE = frozenset("长员任记师授理")  # 副院长|贺兰山 is a person
_TELLING_SHORT = re.compile(r".{2,}[县旗州盟]$")
# Bodies that are also plain words (政府工作, 管委会) need a title after them, or the model's word.
_LEVEL = re.compile(rf"(?<![各省市州盟县旗区乡镇])(?:{one_of(Words.KIND)}|团){one_of(Words.OF_DIVISION)}")
# From this length on a body's name is no plain word.
_LONG_BODY = 6
# The full name of a division, with the word for its kind, has as many characters: 合作市.
_FULL = 3
_CONFIDENCE = {HitKind.DIVISION: 0.9, HitKind.SHORT: 0.6, HitKind.VILLAGE: 0.8, HitKind.LAND: 0.8, HitKind.BODY: 0.8, HitKind.POST: 0.5}
_TYPES = {
    HitKind.DIVISION: MentionType.PLACE,
    HitKind.SHORT: MentionType.PLACE,
    HitKind.VILLAGE: MentionType.PLACE,
    HitKind.LAND: MentionType.PLACE,
    HitKind.BODY: MentionType.ORG,
    HitKind.POST: MentionType.TITLE,
}


def find_known(text: str) -> tuple[list[Found], list[Found]]:
    """All that the lexicon knows in a text, for the grammar to use, and of it what stands without a title beside it."""
    hits = _whole_villages(text, (hit for hit in matcher().scan(text) if not splits_word(text, hit.start)))
    found = [Found(hit.start, _end(text, hit), _TYPES[hit.kind], LEXICON, _CONFIDENCE[hit.kind]) for hit in hits]
    places = {one.end for one in found if one.type is MentionType.PLACE}
    divisions_from = {hit.start for hit in hits if hit.kind is HitKind.DIVISION and hit.end - hit.start >= _FULL}
    others = [*_masked(text), *_chains(text, hits), *_accounts(text), *_sites(text)]
    others += [*_stationed(text, hits), *_teams(text, hits), *_houses(text, hits), *_power(text)]
    return [*found, *others], [*others, *(one for hit, one in zip(hits, found, strict=True) if _stands(text, hit, places, divisions_from))]


def _whole_villages(text: str, hits: Iterable[Hit]) -> list[Hit]:
    """The hits, a village and its bodies by their whole name where a township stands right before it.

    Of 细水乡老周三村 the list has 周三村.
    """
    hits = list(hits)
    villages = {hit.start for hit in hits if hit.kind is HitKind.VILLAGE}
    towns = {hit.end for hit in hits if hit.kind is HitKind.DIVISION and _TOWNSHIP.search(hit.value)}
    starts = {
        start: next((end for end in (start - 1, start - 2) if end in towns and _PIECE.fullmatch(text, end, start)), start)
        for start in villages
    }
    return [replace(hit, start=starts.get(hit.start, hit.start), value=text[starts.get(hit.start, hit.start) : hit.end]) for hit in hits]


def _end(text: str, hit: Hit) -> int:
    """Where a body ends with the section inside it (市委组织部|干部监督科, 市人民医院|骨科), and a county before the word for its seat."""
    if hit.kind is HitKind.DIVISION and _SEAT.match(text, hit.end - 1) and hit.end - hit.start >= _FULL:
        return hit.end - 1
    if hit.kind is not HitKind.BODY:
        return hit.end
    has_sections = hit.end - hit.start >= _WITH_SECTIONS or text.startswith(words(Words.WITH_SECTIONS), hit.start + 1)
    section = _SECTION.match(text, hit.end) if has_sections else None
    inner = _COMMITTEE.match(text, hit.end) or section
    return inner.end() if inner else hit.end


def _masked(text: str) -> Iterator[Found]:
    """People whose given names are hidden: 李某, 王某某, 刘某甲."""
    for match in _MASKED.finditer(text):
        apart = _BEFORE_RARE.search(text, max(0, match.start() - 1), match.start())
        if names().bearers(match["surname"]) >= (_RARE if apart else _COMMON):
            yield Found(match.start(), match.end(), MentionType.PERSON, LEXICON, _SURE)


def _accounts(text: str) -> Iterator[Found]:
    """The account or paper that a text was taken from: 来源：达拉特发布."""
    for match in _ACCOUNT.finditer(text):
        yield Found(match.start("account"), match.end(), MentionType.ORG, LEXICON, _SURE)


def _sites(text: str) -> Iterator[Found]:
    """Where something is done, by the word for the kind of site and the verb or preposition before its name: 在|昆山宾馆."""
    for match in _SITE.finditer(text):
        if len(match["name"]) == 1 or not is_a_kind(match["name"]):
            yield Found(match.start("site"), match.end(), MentionType.PLACE, LEXICON, _SURE_CHAIN)


def _stationed(text: str, hits: Iterable[Hit]) -> Iterator[Found]:
    """Teams sent to villages that are named."""
    places = {hit.start for hit in hits if hit.kind in (HitKind.DIVISION, HitKind.VILLAGE)}
    for match in _STATIONED.finditer(text):
        if match.start("place") in places:
            yield Found(match.start(), match.end(), MentionType.ORG, LEXICON, _SURE)


def _teams(text: str, hits: Iterable[Hit]) -> Iterator[Found]:
    """Teams that play for a town, a county or a village: 铺前镇队, 水南社区龙船队."""
    for hit in hits:
        team = _TEAM.match(text, hit.end) if hit.kind in (HitKind.DIVISION, HitKind.VILLAGE) else None
        if team:
            yield Found(hit.start, team.end(), MentionType.ORG, LEXICON, _SURE)


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


def _houses(text: str, hits: Iterable[Hit]) -> Iterator[Found]:
    """Schools and hospitals behind the full name of a division: 石阡县|中等职业学校."""
    for hit in hits:
        house = _HOUSE.match(text, hit.end) if hit.kind is HitKind.DIVISION and hit.end - hit.start >= _FULL else None
        if house:
            yield Found(hit.start, house.end(), MentionType.ORG, LEXICON, _SURE)


def _power(text: str) -> Iterator[Found]:
    """Companies of the power grid and their stations: 国网东阳市供电公司吴宁供电所."""
    yield from (Found(match.start(), match.end(), MentionType.ORG, LEXICON, _SURE) for match in _POWER.finditer(text))


def _links(text: str, start: int) -> list[int]:
    """Where the names of a chain of divisions end; one that is a word too (湖北|公安机关) is the last link only before a sign or 的."""
    ends = [start + end for _, end in divisions().read_chain(text[start : start + _LONGEST_CHAIN])]
    while len(ends) > 1 and text[ends[-2] : ends[-1]] in common_words() and not _CLOSES_CHAIN.match(text, ends[-1]):
        ends.pop()
    return ends


def _stands(text: str, hit: Hit, places: set[int], divisions_from: set[int]) -> bool:
    """Whether a hit is a name without anybody else's word; `places` are the ends of places, `divisions_from` where full names begin."""
    if hit.kind is HitKind.BODY:
        if text.startswith(words(Words.OF_MANY), hit.end):
            return False
        own = hit.start in divisions_from and not text.startswith("工作", hit.end)
        return own or _LEVEL.match(text, hit.start, hit.end) is not None or hit.end - hit.start >= _LONG_BODY
    if belongs_to_word(text, hit.start, hit.end):
        return False
    if hit.kind is HitKind.VILLAGE:
        stands_apart = _BEFORE_VILLAGE.search(text[max(0, hit.start - 2) : hit.start]) is not None
        return hit.start in places or (stands_apart and not is_a_kind(hit.value))
    if hit.kind is HitKind.LAND:
        return _LONGER.match(text, hit.end) is None and text[max(0, hit.start - 1) : hit.start] not in _END_OF_TITLE
    return hit.kind is HitKind.DIVISION or (hit.kind is HitKind.SHORT and _TELLING_SHORT.match(hit.value) is not None)
