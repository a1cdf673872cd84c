"""What the model is known to get wrong, mended by what the language itself says, before anybody's stretches are compared."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from kg.extract.found import Found
from kg.extract.repair_names import joined, mended, parted
from kg.extract.repair_places import mended_place
from kg.extract.repair_short import keeper_of, landform_end, numbered, with_land, with_side
from kg.extract.village_words import belongs_to_word, is_a_kind
from kg.extract.words import HAN, Words, one_of, words
from kg.lexicon import divisions
from kg.model import MentionType
from kg.text import name_key

# Words before a body that are no part of its name.
_BEFORE_BODY = re.compile(rf"(?:{one_of(Words.BEFORE_BODY)}|[交报经请由](?=[县市区旗镇乡])|(?<=[一-鿿])会同(?=县))(?=.{{2,}})")
_FORMER = "原"
# A name that ends the line above a body: 万叶红⏎县农业农村局.
_NAME_ABOVE = re.compile(rf"(?P<name>{HAN}{{2,3}})[^\S\n]*\n\s*(?=[省市州盟县旗区镇乡])")
# Bodies of no one in particular, and a word for the country that is part of another.
_NOBODY = re.compile(
    rf"(?:.*{one_of(Words.GOODS)})|各.*|(?:.{{0,2}}有关|相关).*|[一二三四五六七八九十]+大|(?:.*[省市州盟县旗区])?(?:党政)?代表团"
    rf"|{one_of(Words.EVERY_LEVEL)}?{one_of(Words.OF_EVERY_LEVEL)}|(?:{one_of(Words.BODY_KIND)})+|[省市州盟县旗区镇乡村]属(?:国有)?(?:企业|公司|单位|学校)|.*部门"
)
_NOT_COUNTRY = re.compile(r"北疆(?=文化|故事|亮丽|楷模|先锋)|中国(?=式|特色|梦|人(?!民|寿)|农民丰收)|中华(?=民族|文化|优秀|传统|儿女)")
# Words after a body that the model takes along: the account it writes in, the 中心 of 中心工作, 原 before a title.
_AFTER_BODY = re.compile(r"(?:官方)?(?:微信|微博)?(?:公众号|视频号|官网|网站)$|中心$|(?<![草高平太])原$")
_CENTRAL = re.compile(r"(?:工作(?!人员|者|组|站)|任务|大局)")
# A level named as a whole: 全|旗政法信访 is no body.
_WHOLE_LEVEL = re.compile(rf"(?<=[全各]){one_of(Words.KIND)}")
# A party committee and the government beside it, which are two bodies: 山城镇党委|政府.
_COMMITTEE_AND_GOVERNMENT = re.compile(r"(?P<committee>.+党委)政府")
# A storm is called by a person's name: 台风“玛莉亚”.
_STORM = ("台风“", "台风‘", '台风"')
_SEVERAL = re.compile(rf"{one_of(Words.PROVINCE)}{{3,}}(?:大湾区|地区|城市群)?")
# Two provinces that help each other, which the model takes for a body: 京蒙协作.
_PAIR = re.compile(rf"{one_of(Words.PROVINCE)}{{2}}")
_LOST_NUMBER = re.compile(rf"[ \u3000]{one_of(Words.COUNTER)}")
_SEAT = re.compile(rf"(?P<county>.{{2,4}}){one_of(Words.COUNTY_SEAT)}")
# A person's name before it is that of a doctrine: 马克思|主义.
_DOCTRINE = "主义"
# Words after a place that the model takes along: 慈溪路|南侧, 重庆|主城.
_AFTER_PLACE = re.compile(r"(?<=..)(?:[东南西北]{1,2}[侧岸坡]|附近|主城区?|城区|[路江河]段|(?<=[路街道巷])\d+号.*)$")
# What is named after a person or a people's word and looks like a person to the model: 谢依特|小学, 毛乌素|沙地.
_SCHOOL = re.compile(r"(?:小学|中学|幼儿园)(?![一-鿿]*?(?:毕业|同学|就读|时代|期间|老师|教师))")
# Deputies of a region are of a place, and no body: 江苏|代表团.
_DEPUTIES = "代表团"
_SURE_PERSON = 0.9
_NO_PERSON = re.compile(one_of(Words.NO_PERSON))
# An address, whose first part the model may take for a name: jrly|@126.com.
_ADDRESS = re.compile(r"[\w.-]*@")
# A people has its name from no place: 布依|族村民.
_PEOPLE = "族"
_PAIRS = (("“", "”"), ("《", "》"), ("（", "）"), ("(", ")"), ("‘", "’"))
_SIGNS = " \u3000,，、。.;；:：·•!！?？…—-"


def repair(text: str, found: Iterable[Found], exact_places: frozenset[tuple[int, int]]) -> Iterator[Found]:
    """The model's stretches without words that are no part of a name; `exact_places` are divisions of the lexicon."""
    for one in map(partial(numbered, text), map(partial(_balanced, text), parted(text, joined(text, list(found))))):
        if one.type is MentionType.ORG:
            yield from _body(text, one, exact_places)
        elif one.type is MentionType.PERSON:
            yield from _person(text, one)
        elif one.type is not MentionType.PLACE:
            yield one
        elif several := _SEVERAL.match(text, one.start):
            yield replace(one, end=several.end())
        elif _is_somewhere(text, place := with_land(text, _without_signs(text, one))):
            keeper = keeper_of(text, place)
            yield from (keeper,) if keeper else mended_place(text, place)


def names_land(text: str, end: int) -> bool:
    """Whether a word for land follows, so that what ends here is the name of it: 毛乌素|沙地."""
    return landform_end(text, end) is not None


def _balanced(text: str, one: Found) -> Found:
    """A stretch without a quotation mark or bracket at its ends whose other half it does not hold: “侗乡 of “侗乡第一寨”."""
    name = text[one.start : one.end]
    opening, closing = next(((left, right) for left, right in _PAIRS if (left in name) != (right in name)), ("", ""))
    if opening and name.startswith(opening):
        return replace(one, start=one.start + 1)
    return replace(one, end=one.end - 1) if closing and name.endswith(closing) else one


def _person(text: str, one: Found) -> Iterator[Found]:
    """A person; the school or place that bears the name where one does, and nobody where the name is a word."""
    if one.confidence < _SURE_PERSON and (school := _SCHOOL.match(text, one.end)):
        yield replace(one, end=school.end(), type=MentionType.ORG)
    elif land := landform_end(text, one.end):
        yield replace(one, end=land, type=MentionType.PLACE)
    elif not (text.startswith(_DOCTRINE, one.end) or _is_word(text, one)):
        yield from mended(text, one)


def _is_word(text: str, one: Found) -> bool:
    """Whether a stretch begins an address or a word, is a storm, or a word set wide that looks like a name: 金　奖：陈木根."""
    begins = _ADDRESS.match(text, one.start) or _NO_PERSON.match(text, one.start)
    return begins is not None or text.endswith(_STORM, 0, one.start) or name_key(text[one.start : one.end]) in words(Words.NO_PERSON)


def _body(text: str, one: Found, exact_places: frozenset[tuple[int, int]]) -> Iterator[Found]:
    """A body without 现, 其 and the like; a mere division, 自治区 without more too, is a place."""
    if _PAIR.fullmatch(text, one.start, one.end):
        yield from (replace(one, start=start, end=start + 1, type=MentionType.PLACE) for start in range(one.start, one.end))
        return
    if person := _NAME_ABOVE.match(text, one.start, one.end):
        yield replace(one, end=person.end("name"), type=MentionType.PERSON)
        one = replace(one, start=person.end())
    word = _BEFORE_BODY.match(text, one.start, one.end)
    if word and not (word.group() == _FORMER and divisions().opens_with(_FORMER, text[one.start : one.end])):
        one = replace(one, start=word.end())
    tail = _AFTER_BODY.search(text, one.start + 2, one.end)
    if tail and (tail.group() != "中心" or _CENTRAL.match(text, one.end)):
        one = replace(one, end=tail.start())
    if both := _COMMITTEE_AND_GOVERNMENT.fullmatch(text, one.start, one.end):
        yield replace(one, start=both.end("committee"))
        one = replace(one, end=both.end("committee"))
    if text.endswith(_DEPUTIES, one.start, one.end) and (one.start, one.end - len(_DEPUTIES)) in exact_places:
        yield replace(one, end=one.end - len(_DEPUTIES), type=MentionType.PLACE)
    elif (one.start, one.end) in exact_places or text[one.start : one.end] in words(Words.KIND):
        yield replace(one, type=MentionType.PLACE)
    elif not (_is_nobody(text, one) or _WHOLE_LEVEL.match(text, one.start)):
        yield with_side(text, one)


def _is_nobody(text: str, one: Found) -> bool:
    """Whether a stretch names a kind of bodies and none of them."""
    return text.startswith(words(Words.OF_MANY), one.end) or _NOBODY.fullmatch(text, one.start, one.end) is not None


def _without_signs(text: str, one: Found) -> Found:
    """A name without the signs around it and what follows it, up to a number that was lost."""
    name = text[one.start : one.end]
    lost = _LOST_NUMBER.search(name)
    name = name[: lost.start()] if lost else name
    name = _AFTER_PLACE.sub("", name)
    seat = _SEAT.fullmatch(name)
    name = seat["county"] if seat else name
    start = one.start + len(name) - len(name.lstrip(_SIGNS))
    return one.reaching(start, start + len(name.strip(_SIGNS)))


def _is_somewhere(text: str, place: Found) -> bool:
    """Whether a stretch can be the name of a place."""
    name = text[place.start : place.end]
    if len(name) == 1:
        return name in words(Words.PROVINCE) and not text.startswith(words(Words.OF_CULTURE), place.end)
    if name == "" or belongs_to_word(text, place.start, place.end):
        return False
    return not (is_a_kind(name) or _NOT_COUNTRY.match(text, place.start) or text.startswith(_PEOPLE, place.end))
