"""Candidates for titles: one by one, without the body that may stand in them, and apart from a surname."""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from kg.extract.found import Found
from kg.extract.grammar.sections import of_sections
from kg.extract.grammar.sight import LIKELY, Sight
from kg.extract.settle import GRAMMAR, MODEL
from kg.extract.words import HAN, Words, one_of, words
from kg.lexicon import names, posts
from kg.model import MentionType
from kg.text import name_key

# Words for standing at the head of a candidate, which are no part of the title: 代理, 主持教育局工作的.
_STANDING = re.compile(rf"(?:{one_of(Words.BEFORE_TITLE)}|主持[^的]{{0,8}}工作的|分管[^的]{{1,10}}的|负责[^的]{{1,10}}的)")
# What a party group sits in is a name of its own (党组|书记); what the committee of a township sits in is not (镇党委|书记).
_GROUP = re.compile(one_of(Words.GROUP))
_CRAFT_HEAD = re.compile(one_of(Words.CRAFT_HEAD))
_WITH_SURNAME = 3
# A craft that no list has, between a sign or 的 and a name that the model is sure of: ，糖机手|毕摩阿且.
_CRAFT = re.compile(
    rf"(?:^|(?<!{HAN})|(?<=的))(?:(?!{one_of(Words.CLAUSE)}){HAN}){{1,4}}{one_of(Words.CRAFT)}(?<!{one_of(Words.NO_CRAFT)})$"
)
_LONGEST_CRAFT, _SURE_NAME = 5, 0.9
# The head of a village with the word for it, and how long the rest of a village's name is.
_VILLAGE_HEAD = re.compile(r"(?:村|社区|嘎查)(?=(?:党支部|党总支)?(?:副?书记|支书|主任))")
_VILLAGE_NAME = (2, 1, 3)
_HAN = re.compile(rf"{HAN}+")
# What a teacher teaches is no part of the title: 数学|教师.
_SUBJECT = re.compile(one_of(Words.SUBJECT))
# A level that stands for its government is no part of the title: 自治区|主席.
_LEVEL = "自治区"
_WIDE = re.compile(rf"{HAN}(?:[ \u3000]+{HAN})+")
# What looks like the end of a word for a journalist: 书|记者.
_CHIEF = "书记者"
_REGIONS = (*words(Words.KIND), *words(Words.CORPS))


def sighted(text: str, found: Sequence[Found]) -> Sight:
    """A text as the grammar sees it, given what lexicon and model have found."""
    people, titles = _apart(text, [one for one in found if one.type is MentionType.PERSON])
    titles += [one for one in found if one.type is MentionType.TITLE]
    titles += _crafts(text, people, frozenset(one.end for one in titles))
    people, titles, sections = of_sections(text, people, titles)
    bodies = (*(one for one in found if one.type is MentionType.ORG), *sections)
    places = [one for one in found if one.type is MentionType.PLACE]
    villages = list(_villages(text, places, titles))
    ends = frozenset(one.end for one in (*bodies, *villages))
    return Sight(text, tuple(people), bodies, (*places, *villages), tuple(_candidates(text, titles, ends)))


def _villages(text: str, places: Iterable[Found], titles: Iterable[Found]) -> Iterator[Found]:
    """Villages that no list has between a town and the title of their head, which has taken the word for them along: 倒店乡界牌|村书记."""
    towns = frozenset(one.end for one in places if text.endswith(words(Words.TOWN), one.start, one.end))
    for title in titles:
        head = _VILLAGE_HEAD.match(text, title.start, title.end)
        begin = next((title.start - length for length in _VILLAGE_NAME if title.start - length in towns), None)
        if head is not None and begin is not None and _HAN.fullmatch(text, begin, title.start):
            yield Found(begin, head.end(), MentionType.PLACE, GRAMMAR, LIKELY)


def _apart(text: str, people: Sequence[Found]) -> tuple[list[Found], list[Found]]:
    """Names, and titles cut off from surnames that the model took for part of a name: 武书记."""
    kept: list[Found] = []
    titles: list[Found] = []
    for one in people:
        if one.end - one.start > 1 and posts().is_title(text[one.start + 1 : one.end]):
            kept.append(replace(one, end=one.start + 1, annotator=GRAMMAR))
            titles.append(replace(one, start=one.start + 1, type=MentionType.TITLE))
        else:
            kept.append(one)
    return kept, titles


def _crafts(text: str, people: Iterable[Found], known: AbstractSet[int]) -> list[Found]:
    """What names are called by a craft that nobody has found, nor the end of it; `known` has the ends of titles: no 优秀|教师."""
    sure = (one.start for one in people if one.confidence >= _SURE_NAME and one.start not in known)
    crafts = (craft for start in sure if (craft := _CRAFT.search(text, max(0, start - _LONGEST_CRAFT), start)))
    return [Found(*craft.span(), MentionType.TITLE, GRAMMAR, LIKELY) for craft in crafts]


def _candidates(text: str, titles: Iterable[Found], ends: AbstractSet[int]) -> Iterator[Found]:
    """Each candidate once, the model's before the lexicon's: 旗委书记 is the 书记 of 旗委."""
    seen = set[tuple[int, int]]()
    for one in sorted(titles, key=lambda one: (one.annotator != MODEL, one.start - one.end)):
        for begin, end in _single(text, one):
            start = _title_start(text, begin, end, ends, of_model=one.annotator == MODEL)
            # A dot is one of a person's name.
            if (start, end) not in seen and "·" not in name_key(text[start:end]):
                seen.add((start, end))
                yield Found(start, end, MentionType.TITLE, one.annotator, one.confidence)


def _single(text: str, one: Found) -> Iterator[tuple[int, int]]:
    """The titles that a separator joins in one candidate; 副校（院、团）长 and what is set wide (局 长) stay whole."""
    if any(sign in text[one.start : one.end] for sign in "（(") or _WIDE.fullmatch(text, one.start, one.end):
        yield one.start, one.end
    else:
        for match in re.compile(r"[^、\s]+").finditer(text, one.start, one.end):
            yield match.start(), match.end() - _takes_a_surname(text, *match.span())


def _takes_a_surname(text: str, start: int, end: int) -> bool:
    """Whether the last character of a stretch is none of the title but a surname: 副院长官|妙玲."""
    title, shorter = text[start:end], text[start : end - 1]
    if title.endswith(_CHIEF) and names().surname_of(text[end - 1 : end + 2]):
        return True  # 副书记|者小荣
    if end - start < _WITH_SURNAME or posts().is_title(title) or not posts().is_title(shorter):
        return False
    return max(names().person_likelihood(text[end - 1 : end + given]) for given in (1, 2)) >= LIKELY


def _title_start(text: str, start: int, end: int, ends: AbstractSet[int], *, of_model: bool) -> int:
    """Where the title of a candidate begins: after its body and the word for standing."""
    inner = _ends_of_bodies(text, start, end, ends)
    begin = max(inner, default=start)
    if text[begin] == text[begin + 1 : begin + 2] and posts().is_title(text[begin + 1 : end]):
        begin += 1  # 人社所|所长
    subject = _SUBJECT.match(text, begin)
    if subject and posts().is_title(text[subject.end() : end]):
        return subject.end()
    if text.startswith(_LEVEL, begin) and posts().is_title(text[begin + len(_LEVEL) : end]):
        return begin + len(_LEVEL)
    standing = _STANDING.match(text, begin)
    if standing and posts().is_title(text[standing.end() : end]):
        begin = standing.end()
    craft = _CRAFT_HEAD.search(text, begin, end) if of_model else None
    if craft and craft.end() == end:
        return craft.start()
    post = posts().parse(text[begin:end])
    if of_model and not inner and post and post.body and not _GROUP.fullmatch(post.body):
        return end - len(post.title)
    return begin


def _ends_of_bodies(text: str, start: int, end: int, ends: AbstractSet[int]) -> list[int]:
    """Where bodies end inside a candidate and leave a title; 党组 at its head is no body unless a region stands before it."""
    inner = (at for at in range(start + 1, end) if at in ends and posts().is_title(text[at:end]))
    return [cut for cut in inner if not _GROUP.fullmatch(text, start, cut) or text.endswith(_REGIONS, 0, start)]
