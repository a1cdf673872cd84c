"""Who holds the stacks of titles of a block: people before them, after them, in lists, with a status.

linked   = PERSON {、 PERSON} verb stack            张三、李四 任 县财政局|副局长
before   = stack PERSON {、 PERSON}                 政府|副旗长 张三、李四
after    = PERSON stack                             彭涛 院长 · 张三，县委|书记
detached = PERSON … verb stack                      张三，男，汉族，现任 县长 ，拟任 县委|书记
by       = stack 由 … PERSON 担任                   理事长 由返乡青年 张三 担任
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.facts.stacks import SPACE, Stack, Unit, stacks
from kg.facts.statuses import ACTING, BETWEEN, BY_WORD, VERB, governor, is_removal, leading, trailing
from kg.facts.view import BlockView, Placed
from kg.facts.words import Words, one_of
from kg.model import MentionType, PostStatus

_NAMES = frozenset({MentionType.PERSON, MentionType.ORG, MentionType.PLACE, MentionType.TITLE})
# （女）, （女，回族）, （挂职） after a name say nothing of posts.
_SAID = rf"(?:[男女]|[一-鿿]{{1,5}}族|{one_of(Words.ASIDE)}|\d{{1,3}}岁|[，,、\s])"
_ASIDE = rf"(?:[（(]{_SAID}+[）)])?"
_BEFORE_NAME = re.compile(rf"{SPACE}{ACTING}?{SPACE}(?P<of>的)?(?:同志|[:：])?{SPACE}")
_BETWEEN_NAMES = re.compile(rf"{_ASIDE}\s*(?:同志|等)?(?:[、\s]|和|及|以及|与)\s*{_ASIDE}|\s*")
_LINKED = re.compile(
    rf"{_ASIDE}\s*(?:[，,](?=生前|一直|曾?[是系]))?(?:同志|(?P<late>生前)|{one_of(Words.BEFORE_VERB)}|等(?:\d+[名人位](?:同志)?)?)*"
    rf"\s*{VERB}?(?P<as>为|是|系)?(?:[一1]?[名位个])?\s*{BETWEEN}\s*"
)
_OF = re.compile(rf"{_ASIDE}\s*(?:同志)?的?\s*{BETWEEN}\s*")
_AFTER = re.compile(rf"{_ASIDE}\s*(?P<comma>[，,：:]|[（(]{_SAID}*)?\s*{BETWEEN}\s*")
# 时任镇长的张三, 担任村支书的李四.
_SERVES = re.compile(r"任$")
# 理事长|由返乡青年|张三|担任.
_BY = re.compile(r"由[^，。；：、\n]{0,10}")
_SERVES_AS = re.compile(rf"(?:同志)?{one_of(Words.SERVES)}")
_DETACHED = re.compile(rf"{VERB}为?\s*$")
# What may follow a title that somebody is made: a sign, or a word of the decision.
_CLOSES = re.compile(rf"$|[\s，。；、：:（()）]|{one_of(Words.CLOSES)}")
RESUME = re.compile(r"\s*[，,]\s*[男女]\s*[，,]")
"""What follows the name of the one whose résumé begins: 程望楚|，男，."""


@dataclass(frozen=True, slots=True)
class Holding:
    """A person with posts that print gives them."""

    person: Placed
    units: tuple[Unit, ...]
    status: PostStatus

    def status_of(self, unit: Unit) -> PostStatus:
        """How the person stands to one of the posts."""
        return unit.status or self.status


def holdings(block: BlockView, many_hold: Callable[[str], bool], above: PostStatus | None = None) -> Iterator[Holding]:
    """Every person of the block with titles, in order of the names.

    `many_hold` tells which titles one mention can give to several people; `above` is the decision that stands above a
    list of names in an earlier block.
    """
    reader = _Reader(block, many_hold, above)
    yield from sorted(reader.read(), key=lambda holding: (holding.person.start, holding.units[0].start))


class _Reader:
    """Gives the stacks of one block to its people; each stack is given once, by the first construction that fits."""

    def __init__(self, block: BlockView, many_hold: Callable[[str], bool], above: PostStatus | None) -> None:
        self._block = block
        self._text = block.text
        self._many_hold = many_hold
        self._above = above
        self._items = [placed for placed in block.placed if placed.type in _NAMES]
        self._people = [placed for placed in self._items if placed.type is MentionType.PERSON]
        self._starts, self._ends = [one.start for one in self._people], [one.end for one in self._people]
        self._held = set[int]()

    def _people_to(self, offset: int) -> Sequence[Placed]:
        """The people whose names end before an offset or there, in order."""
        return self._people[: bisect_right(self._ends, offset)]

    def _people_from(self, offset: int) -> Sequence[Placed]:
        """The people whose names begin at an offset or after it, in order."""
        return self._people[bisect_left(self._starts, offset) :]

    def read(self) -> Iterator[Holding]:
        """The holdings of the block, those of one construction after those of another."""
        waiting = [part for stack in stacks(self._text, self._items) for part in self._at_names(stack)]
        for construction in (self._linked, self._by, self._before, self._after, self._detached):
            left: list[Stack] = []
            for stack in waiting:
                found = list(construction(stack))
                self._held.update(holding.person.start for holding in found)
                yield from found
                if not found:
                    left.append(stack)
            waiting = left

    def _at_names(self, stack: Stack) -> Iterator[Stack]:
        """A stack between two names is cut at its first comma: 张三担任审判长，县检察院副检察长李四; 彭涛院长，县委书记张三.

        Right behind a name it is cut at the first sign: 郑传刚教授、党总支书记吴克成.
        """
        signs = ("，", ",", "、") if stack[0].start in self._ends else ("，", ",")
        cut = next((i for i in range(1, len(stack)) if self._text[stack[i - 1].title.end : stack[i].start].strip() in signs), None)
        if cut is None or not (self._name_before(stack[0].start) and self._name_after(stack[-1].title.end)):
            yield stack
        else:
            yield stack[:cut]
            yield from self._at_names(stack[cut:])

    def _name_before(self, start: int) -> bool:
        """Whether a name or a name and a verb that takes a post end where a stack begins."""
        person = next(reversed(self._people_to(start)), None)
        link = _LINKED.fullmatch(self._text, person.end, start) if person else None
        return link is not None and (person is None or person.end == start or bool(link["verb"] or link["as"]))

    def _name_after(self, end: int) -> bool:
        """Whether a name begins where a stack ends."""
        return any(_BEFORE_NAME.fullmatch(self._text, end, one.start) for one in self._people_from(end))

    def _linked(self, stack: Stack) -> Iterator[Holding]:
        """张三、李四任县财政局副局长; 免去张三的县长职务."""
        people = self._list_before(stack[0].start)
        if not people:
            return
        start, end = people[-1].end, stack[0].start
        link = _LINKED.fullmatch(self._text, start, end)
        of = _OF.fullmatch(self._text, start, end)
        ruling = governor(self._text, people[0].start) or self._above
        end_of_stack = stack[-1].title.end
        if of is not None and ruling is PostStatus.REMOVED and is_removal(self._text, end_of_stack):
            status = PostStatus.REMOVED
        elif link is not None and (link["verb"] or link["as"] is not None):
            if link["verb"] is None and link["as"] == "为" and not self._makes(stack, ruling):
                return  # 为民警送来锦旗, 为县三中教师张三颁奖
            said = trailing(self._text, end_of_stack) or BY_WORD.get(link["status"] or "")
            status = said or self._ruled(link["verb"], link["as"], ruling)
            if link["late"]:
                status = PostStatus.FORMER
        else:
            return
        for person in people:
            yield Holding(person, stack, status)

    def _makes(self, stack: Stack, ruling: PostStatus | None) -> bool:
        """Whether 为 before a stack makes somebody what it says: a body or sign beside it, and no name after it unless somebody decides."""
        end = stack[-1].title.end
        beside = bool(stack[0].bodies or stack[0].places) or _CLOSES.match(self._text, end) is not None
        return beside and (ruling is not None or not self._name_after(end))

    def _by(self, stack: Stack) -> Iterator[Holding]:
        """理事长由返乡青年张三担任."""
        end = stack[-1].title.end
        person = next(iter(self._people_from(end)), None)
        if person and _BY.fullmatch(self._text, end, person.start) and _SERVES_AS.match(self._text, person.end):
            yield Holding(person, stack, PostStatus.CURRENT)

    def _ruled(self, verb: str | None, word: str | None, ruling: PostStatus | None) -> PostStatus:
        """What a verb says; 是 alone says how things are, 为 alone what the decision before it does."""
        if verb is None and word in ("是", "系"):
            return PostStatus.CURRENT
        if verb is None:
            return ruling or PostStatus.APPOINTED
        if verb in ("任", "担任", "任命") and ruling is PostStatus.CANDIDATE:
            return ruling
        return BY_WORD[verb]

    def _list_before(self, end: int) -> list[Placed]:
        """The names of the list that stands right before an offset, in order."""
        people: list[Placed] = []
        for person in reversed(self._people_to(end)):
            if people and (person.end == people[0].start or not _BETWEEN_NAMES.fullmatch(self._text, person.end, people[0].start)):
                break
            people.insert(0, person)
        return people

    def _before(self, stack: Stack) -> Iterator[Holding]:
        """政府副旗长张三、李四; with as many bodies as names each has its own."""
        end = stack[-1].title.end
        people: list[Placed] = []
        acting = False
        for person in self._people_from(end):
            gap = (_BETWEEN_NAMES if people else _BEFORE_NAME).fullmatch(self._text, end, person.start)
            if gap is None or (gap.groupdict().get("of") and not _SERVES.search(self._text, 0, stack[0].start)):
                break
            acting = acting or gap.groupdict().get("acting") is not None
            people.append(person)
            end = person.end
        shared = stack[-1].bodies if len(stack) == 1 else ()
        status = PostStatus.ACTING if acting else leading(self._text, stack[0].start) or PostStatus.CURRENT
        if len(shared) > 1 and len(shared) == len(people):
            for person, body in zip(people, shared, strict=True):
                yield Holding(person, (replace(stack[0], bodies=(body,)),), status)
            return
        many = all(self._many_hold(unit.text) for unit in stack)
        for person in people if many else people[:1]:
            yield Holding(person, stack, status)

    def _after(self, stack: Stack) -> Iterator[Holding]:
        """彭涛院长; 张三，县委书记."""
        people = self._people_to(stack[0].start)
        link = _AFTER.fullmatch(self._text, people[-1].end, stack[0].start) if people else None
        if link is None or (link["comma"] in ("，", ",") and people[-1].start in self._held):
            return
        yield Holding(
            people[-1], stack, trailing(self._text, stack[-1].title.end) or BY_WORD.get(link["status"] or "") or PostStatus.CURRENT
        )

    def _detached(self, stack: Stack) -> Iterator[Holding]:
        """Posts told later in the sentence of a person: 现任…，拟任…; in a résumé also without a verb, and in its next sentences."""
        start, _ = self._block.sentence_at(stack[0].start)
        people = [one for one in self._people_to(stack[0].start) if start <= one.start]
        verb = _DETACHED.search(self._text, people[-1].end if people else start, stack[0].start)
        if verb and not people and BY_WORD[verb["verb"]] is not PostStatus.REMOVED:
            people = list(self._only_one(start))
        resume = self._of_resume(people, start)
        if resume is None and (verb is None or not people):
            return
        status = trailing(self._text, stack[-1].title.end)
        yield Holding(resume or people[-1], stack, status or (BY_WORD[verb["verb"]] if verb else PostStatus.CURRENT))

    def _only_one(self, offset: int) -> Sequence[Placed]:
        """The only person whom the block has named before an offset, of whom a sentence without a name goes on: 。历任县农业局副局长."""
        people = self._people_to(offset)
        return people[-1:] if len({one.text for one in people}) == 1 else ()

    def _of_resume(self, people: Sequence[Placed], start: int) -> Placed | None:
        """Whose résumé a sentence that begins at an offset belongs to: the first name in it, else that of the résumé going on."""
        person = people[0] if people else next(reversed(self._people_to(start)), None)
        return person if person and RESUME.match(self._text, person.end) else None
