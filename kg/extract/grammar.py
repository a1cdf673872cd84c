"""The grammar of titles: where a body ends and a post begins, and who holds it.

A candidate for a title comes from the lexicon or the model. It stands if a body ends where it begins, if a name stands
right before or after it, if a verb such as 任 takes it, or if it is joined to one that stands (党工委副书记、管委会副主任);
a calling such as 村民 only beside a name. The body is then the longest one that ends there, with the regions and bodies
that it leans on, and a name that the model has missed is the likeliest one that can stand there.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

from kg.extract.found import Found
from kg.extract.settle import GRAMMAR, MODEL
from kg.lexicon import names, posts
from kg.model import MentionType
from kg.text import name_key

_STATUS = r"(?:原|前任?|时任|现任?|代理?|拟任)?"
_TO_BODY = re.compile(rf"\s?{_STATUS}的?")
_TO_NAME = re.compile(r"\s*(?:[（(]主持[^（）()]{0,8}工作[）)])?(?:同志|[:：])?\s*")
_JOINED = re.compile(rf"\s*(?:、|兼任?|和|及|\s)\s*{_STATUS}")
# Words that go on after a post's word and make another word of both.
_GOES_ON = re.compile(r"(?:会议|大会|座谈会|联席会|办公会|制|级|们|室|职数|岗位|信箱|热线|接待日|席位|团成员|服务中心)")
# Verbs that a post follows: 任, 当选为, 提名为, 代理.
_TAKES_POST = re.compile(r"(?:任|[选命名]为|当选|代理?|辞去|担任|免去其|原)\s*$")
# Words for standing that are no part of a title.
_STATUS_WORD = re.compile(r"(?:代理?|原|前|时任|现任|新任|挂职|值班|退休|主持[^的]{0,8}工作的|分管[^的]{1,10}的|负责[^的]{1,10}的)")
# Callings and posts without a seat: titles only beside a name.
_CALLINGS = frozenset({"person", "professional", "press", "village"})
_NEVER_ALONE = frozenset({"代表"})  # 村民代表 is a title; 代表 alone is a verb, or anybody who stands for others
_UNNAMED = re.compile(r"(?:负责人|负责同志|主要领导|分管领导|干部|工作人员|相关人员)$")
# What a party group sits in is a name of its own; what the committee of a township sits in is not.
_GROUP = re.compile(r"(?:党组|党委|党总支|党支部)")
_REGION_BEFORE = re.compile(r"(?:省|市|州|盟|地区|县|旗|区|镇|乡|苏木|街道|村|嘎查|社区|团|连)$")
# A name of two characters set wide: 冯 时.
_SET_WIDE = re.compile(r"[㐀-鿿][ \u3000]+[㐀-鿿](?![㐀-鿿])|[㐀-鿿][ \u3000]+[㐀-鿿](?=[到在说率全参出主])")
# An office in a stack of titles, by how such names end.
_OFFICE = re.compile(r"(?<=[、])(?![各本全相有旗县市区])[㐀-鿿]{1,9}(?:办|局|委|部|科|室|处|中心|站|所|队|院|会|组|厂|公司|集团)$")
_LONGEST_OFFICE = 13
# What can follow a name.
_AFTER_NAME = re.compile(
    r"(?:$|[\s、，。；：,;:!！?？（(）)”」]|一行|同志|[到在说率参出主表介带深赴及和与等代为向就作对看走讲指强调宣致陪随获任当的])"
)
# A list of names and other words of their length.
_LIST = re.compile(r"(?:[㐀-鿿·•]{2,10}[、\u3000 ]){2,}[㐀-鿿·•]{2,3}")
_COUNTED = re.compile(r"[两三四五六七八九十][人名位]")
_ITEM = re.compile(r"[㐀-鿿·•]{2,10}")
_SIGN = re.compile(r"$|[\s、，。；：,;:（()）”」]")
_CUT_SHORT = 4  # syllables of a long name that the model may leave out
_POSSIBLE, _LIKELY, _VERY_LIKELY = 0.08, 0.5, 0.8
_CONFIDENCE = 0.9


def find_titles(text: str, found: Sequence[Found]) -> Iterator[Found]:
    """The titles of a text, the bodies before them and the names beside them, given what lexicon and model have found."""
    reader = _Reader(text, found)
    titles = reader.titles()
    yield from titles
    yield from reader.bodies(titles)
    yield from reader.people(titles)


class _Reader:
    """Reads one text."""

    def __init__(self, text: str, found: Sequence[Found]) -> None:
        self._text = text
        self._bodies = [one for one in found if one.type is MentionType.ORG]
        self._places = [one for one in found if one.type is MentionType.PLACE]
        people, titles = self._surnames([one for one in found if one.type is MentionType.PERSON])
        self._people = people
        self._candidates = list(self._cut([*titles, *(one for one in found if one.type is MentionType.TITLE)]))

    def _surnames(self, people: Sequence[Found]) -> tuple[list[Found], list[Found]]:
        """Names, and titles cut off from surnames that the model took for part of a name: 武书记."""
        kept: list[Found] = []
        titles: list[Found] = []
        for one in people:
            if one.end - one.start > 1 and posts().is_title(self._text[one.start + 1 : one.end]):
                kept.append(replace(one, end=one.start + 1, annotator=GRAMMAR))
                titles.append(replace(one, start=one.start + 1, type=MentionType.TITLE))
            else:
                kept.append(one)
        return kept, titles

    def _cut(self, titles: Iterable[Found]) -> Iterator[Found]:
        """Candidates one by one and without the body that may stand in them: 旗委书记 is the 书记 of 旗委."""
        seen = set[tuple[int, int]]()
        for one in sorted(titles, key=lambda one: (one.annotator != MODEL, one.start - one.end)):
            for start, end in self._single(one.start, one.end):
                start = self._without_body(start, end, one.annotator)  # noqa: PLW2901  # the same candidate, cut
                if (start, end) not in seen and "·" not in name_key(self._text[start:end]):
                    seen.add((start, end))
                    yield Found(start, end, MentionType.TITLE, one.annotator, one.confidence)

    def _single(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The titles that a separator joins in one candidate; 副校（院、团）长 stays whole."""
        text = self._text[start:end]
        if any(sign in text for sign in "（("):
            yield start, end
            return
        for match in re.finditer(r"[^、\s]+", text):
            yield start + match.start(), start + match.end()

    def _without_body(self, start: int, end: int, annotator: str) -> int:
        inner = [one.end for one in self._bodies if start < one.end < end and posts().is_title(self._text[one.end : end])]
        inner = [cut for cut in inner if not (_GROUP.fullmatch(self._text[start:cut]) and not _REGION_BEFORE.search(self._text[:start]))]
        begin = max(inner, default=start)
        status = _STATUS_WORD.match(self._text, begin)
        if status and posts().is_title(self._text[status.end() : end]):
            begin = status.end()
        post = posts().parse(self._text[begin:end])
        if post and post.body and not inner and annotator == MODEL and not _GROUP.fullmatch(post.body):
            begin = end - len(post.title)
        return begin

    def titles(self) -> list[Found]:
        """The candidates that are titles."""
        accepted = [one for one in self._candidates if self._stands(one)]
        waiting = [one for one in self._candidates if one not in accepted]
        while joined := [one for one in waiting if self._is_joined(one, accepted)]:
            accepted += joined
            waiting = [one for one in waiting if one not in joined]
        return [replace(one, annotator=GRAMMAR, confidence=max(one.confidence, _CONFIDENCE)) for one in _longest(accepted)]

    def _stands(self, one: Found) -> bool:
        title = self._text[one.start : one.end]
        if _GOES_ON.match(self._text, one.end) or title.endswith(_no_titles()) or title in _NEVER_ALONE:
            return False
        sure = one.annotator == MODEL or self._body_before(one.start) is not None
        post = posts().parse(title)
        if (post is not None or one.annotator == MODEL) and self._is_beside_name(one, sure=sure):
            return True
        if post is None or post.family in _CALLINGS or _UNNAMED.search(post.title):
            return False
        return sure or _TAKES_POST.search(self._text[max(0, one.start - 4) : one.start]) is not None

    def _is_beside_name(self, one: Found, *, sure: bool) -> bool:
        """Whether a name stands right after a candidate, or right before; a name nobody has said must be the likelier."""
        name = self._name_after(one.end)
        if name is not None and (sure or name.annotator != GRAMMAR or name.confidence >= _VERY_LIKELY):
            return True
        return self._name_before(one.start)

    def _is_joined(self, one: Found, accepted: Sequence[Found]) -> bool:
        if _GOES_ON.match(self._text, one.end):
            return False
        starts = [one.start, *(body.start for body in self._bodies if _TO_BODY.fullmatch(self._text, body.end, one.start))]
        after = any(_JOINED.fullmatch(self._text, other.end, start) for other in accepted for start in starts if other.end <= start)
        return after or any(_JOINED.fullmatch(self._text, one.end, other.start) for other in accepted if one.end <= other.start)

    def _body_before(self, start: int) -> Found | None:
        """The longest body that ends where a title begins; a body's party group belongs to the title (党组|书记)."""
        ending = [one for one in self._bodies if one.end <= start and _TO_BODY.fullmatch(self._text, one.end, start)]
        ending += [
            replace(one, end=start) for one in self._bodies if one.start < start < one.end and _GROUP.fullmatch(self._text, start, one.end)
        ]
        return min(ending, key=lambda one: one.start, default=None) or self._unlisted_body(start)

    def _unlisted_body(self, start: int) -> Found | None:
        """An office that neither lexicon nor model knows, between a separator and a title: 、新闻办|主任."""
        office = _OFFICE.search(self._text, max(0, start - _LONGEST_OFFICE), start)
        if office is None or any(one.start < start and office.start() < one.end for one in (*self._people, *self._candidates)):
            return None
        return Found(office.start(), start, MentionType.ORG, GRAMMAR, _LIKELY)

    def _name_before(self, start: int) -> bool:
        return any(one.end == start for one in self._people)

    def _name_after(self, end: int, least: float = _LIKELY) -> Found | None:
        """The name right after a title: the model's, else the likeliest stretch that can be one."""
        gap = _TO_NAME.match(self._text, end)
        begin = gap.end() if gap else end
        said = next((one for one in self._people if begin <= one.start <= begin + _CUT_SHORT), None)
        if said is None:
            return self._likely_name(begin, least)
        whole = self._whole_name(begin, said)
        return whole or (said if said.start == begin else self._likely_name(begin, least))

    def _whole_name(self, begin: int, said: Found) -> Found | None:
        """A name of several syllables of which the model took a part: it fills the stretch between title and sign."""
        end = next((i for i in range(said.end, said.end + _CUT_SHORT + 1) if _SIGN.match(self._text, i)), said.end)
        name = self._text[begin:end]
        dotted = "·" in name_key(name)
        if dotted or (begin, end) == (said.start, said.end) or names().person_likelihood(name) < _VERY_LIKELY:
            return None
        return replace(said, start=begin, end=end, annotator=GRAMMAR)

    def _likely_name(self, begin: int, least: float) -> Found | None:
        best: tuple[float, int] | None = None
        spaced = _SET_WIDE.match(self._text, begin)
        for length in (3, 2, 4) if spaced is None else (spaced.end() - begin,):
            name = self._text[begin : begin + length]
            likelihood = names().person_likelihood(name) if len(name) == length else 0.0
            if likelihood >= least and _AFTER_NAME.match(self._text, begin + length) and (best is None or likelihood > best[0]):
                best = (likelihood, begin + length)
        if best is None or any(one.start < best[1] and begin < one.end for one in (*self._places, *self._bodies) if one.annotator == MODEL):
            return None
        return Found(begin, best[1], MentionType.PERSON, GRAMMAR, best[0])

    def bodies(self, titles: Iterable[Found]) -> Iterator[Found]:
        """The bodies of titles, with what they lean on: the banner and its committee before the committee's department."""
        for title in titles:
            body = self._body_before(title.start)
            if body is not None:
                yield Found(self._outermost(body), body.end, MentionType.ORG, GRAMMAR, max(body.confidence, _CONFIDENCE))

    def _outermost(self, body: Found) -> int:
        start = body.start
        while before := [one for one in (*self._bodies, *self._places) if one.start < start and self._leads_to(one, start)]:
            start = min(one.start for one in before)
        return start

    def _leads_to(self, one: Found, start: int) -> bool:
        """Whether a name ends where a body begins, or shares a character with it: 漈头村 and 村党支部."""
        shared = one.type is MentionType.PLACE and one.end == start + 1 and self._text[start] in "省市州盟县旗区镇乡村"
        return one.end == start or shared

    def people(self, titles: Iterable[Found]) -> Iterator[Found]:
        """Names that the model has missed or taken with their title: after a title, and in the list that goes on from there."""
        yield from (one for one in self._people if one.annotator == GRAMMAR)
        for title in titles:
            # After a body's title even a name that is also a word (史册, 成功) is one.
            has_body = self._body_before(title.start) is not None
            name = self._name_after(title.end, _POSSIBLE if has_body else _LIKELY)
            if name is not None and name.annotator == GRAMMAR:
                yield name
        yield from self._listed()

    def _listed(self) -> Iterator[Found]:
        """The names that the model has missed in lists: of which it knows two any possible ones, of which one likely ones."""
        known = {one.end for one in self._people}  # the first item of a list has titles before the name
        taken = [one for one in (*self._people, *self._bodies, *self._places) if one.annotator == MODEL]
        for run in _LIST.finditer(self._text):
            items = [match.span() for match in _ITEM.finditer(self._text, *run.span())]
            count = sum(end in known for _, end in items)
            least = _POSSIBLE if count > 1 else _VERY_LIKELY
            for start, end in items:
                end -= bool(_COUNTED.match(self._text, end - 1))  # noqa: PLW2901  # 丁一四人 are four, the last of them 丁一
                name = self._text[start:end]
                free = not any(one.start < end and start < one.end for one in taken)
                if count and free and names().surname_of(name) and names().person_likelihood(name) >= least:
                    yield Found(start, end, MentionType.PERSON, GRAMMAR, _LIKELY)


@cache
def _no_titles() -> tuple[str, ...]:
    """Words for people that are no titles."""
    lines = (files("kg.extract") / "data" / "no_titles.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


def _longest(titles: Iterable[Found]) -> list[Found]:
    """Of titles that overlap the longer one."""
    kept: list[Found] = []
    for one in sorted(titles, key=lambda one: (one.start - one.end, one.start)):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)
