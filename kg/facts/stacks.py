"""Titles and their holders as they stand in print: stacks before a name, after a name, for many names, with a status.

The grammar, over the mentions of a block and the characters between them:

    unit     = {PLACE} [ORG {、 ORG}] TITLE             旗委|书记   吉格斯太镇|镇长   工信局、商务局|局长
    stack    = unit {、 unit}                           旗委|常委、党工委|副书记、管委会|副主任
    linked   = PERSON {、 PERSON} verb stack            张三、李四 任 县财政局|副局长
    before   = stack PERSON {、 PERSON}                 政府|副旗长 张三、李四
    after    = PERSON stack                             彭涛 院长 · 张三，县委|书记
    detached = PERSON … verb stack                      张三，男，汉族，现任 县长 ，拟任 县委|书记
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.facts.view import BlockView, Placed
from kg.model import MentionType, PostStatus

_NAMES = frozenset({MentionType.PERSON, MentionType.ORG, MentionType.PLACE, MentionType.TITLE})
_BY_WORD = {
    "原": PostStatus.FORMER, "前": PostStatus.FORMER, "前任": PostStatus.FORMER, "时任": PostStatus.FORMER, "上一任": PostStatus.FORMER,
    "曾任": PostStatus.FORMER, "历任": PostStatus.FORMER, "曾": PostStatus.FORMER,
    "代": PostStatus.ACTING, "代理": PostStatus.ACTING,
    "拟任": PostStatus.CANDIDATE, "候任": PostStatus.CANDIDATE, "拟聘": PostStatus.CANDIDATE, "拟提名": PostStatus.CANDIDATE,
    "提名": PostStatus.CANDIDATE, "被提名": PostStatus.CANDIDATE,
    "当选": PostStatus.ELECTED, "选举": PostStatus.ELECTED, "被选举": PostStatus.ELECTED, "被推选": PostStatus.ELECTED,
    "推选": PostStatus.ELECTED, "补选": PostStatus.ELECTED, "被补选": PostStatus.ELECTED,
    "辞去": PostStatus.REMOVED, "不再担任": PostStatus.REMOVED, "不再兼任": PostStatus.REMOVED, "卸任": PostStatus.REMOVED,
    "免去其": PostStatus.REMOVED, "免去": PostStatus.REMOVED,
    "任": PostStatus.APPOINTED, "担任": PostStatus.APPOINTED, "出任": PostStatus.APPOINTED, "转任": PostStatus.APPOINTED,
    "调任": PostStatus.APPOINTED, "升任": PostStatus.APPOINTED, "接任": PostStatus.APPOINTED, "就任": PostStatus.APPOINTED,
    "任命": PostStatus.APPOINTED, "被任命": PostStatus.APPOINTED, "聘任": PostStatus.APPOINTED, "被聘": PostStatus.APPOINTED,
    "现任": PostStatus.CURRENT, "兼任": PostStatus.CURRENT,
}  # fmt: skip
_VERB = "|".join(sorted(_BY_WORD, key=len, reverse=True))
_STATUS = r"(?P<status>原|前任?|时任|上一任|现任|代理?|拟任|候任)?"
# （女）, （女，回族） after a name say nothing of posts.
_ASIDE = r"(?:[（(](?:[男女]|[一-鿿]{1,5}族|[，,、\s])+[）)])?"
_SPACE = r"[^\S\n]*"

_INSIDE = re.compile(rf"{_SPACE}{_STATUS}的?{_SPACE}")
_BETWEEN_BODIES = re.compile(rf"{_SPACE}(?:、|和|及){_SPACE}")
_BETWEEN_UNITS = re.compile(rf"\s*(?P<comma>[，,])?(?:[、/\s]|兼任?|和|及|以及|暨)*\s*{_STATUS}\s*")
_BEFORE_NAME = re.compile(rf"{_SPACE}(?P<acting>[（(]主持[^（）()]{{0,8}}工作[）)])?{_SPACE}(?:同志|[:：])?{_SPACE}")
_BETWEEN_NAMES = re.compile(rf"{_ASIDE}\s*(?:同志|等)?(?:[、\s]|和|及|以及|与)\s*{_ASIDE}|\s*")
_LINKED = re.compile(rf"{_ASIDE}\s*(?:同志|分别|均|全票|等)*\s*(?P<verb>{_VERB})?(?P<as>为|是)?\s*{_STATUS}\s*")
_OF = re.compile(rf"{_ASIDE}\s*(?:同志)?的?\s*{_STATUS}\s*")
_AFTER = re.compile(rf"{_ASIDE}\s*(?P<comma>[，,：:（(])?\s*{_STATUS}\s*")
_DETACHED = re.compile(rf"(?P<verb>{_VERB})为?\s*$")
_RESUME = re.compile(r"\s*[，,]\s*[男女]\s*[，,]")
# What governs a list of names from before it: 任命：张三为…；免去李四的…职务.
_GOVERNOR = re.compile(
    r"(?P<removed>免去|免职|撤销|罢免|辞去)|(?P<candidate>拟任|拟提名|提名|推荐)|(?P<elected>选举|当选|补选|推选)"
    r"|(?P<acting>决定代理)|(?P<appointed>任命|聘任|任职)"
)
_TAIL = re.compile(r"\s*(?:的?(?P<removed>职务)|(?P<candidate>候选人|人选)|(?P<acting>[（(]主持[^（）()]{0,8}工作[）)]))")


@dataclass(frozen=True, slots=True)
class Unit:
    """One post in print: the title, the bodies right before it (several only where they share it), the places before those."""

    title: Placed
    bodies: tuple[Placed, ...]
    places: tuple[Placed, ...]
    status: PostStatus | None

    @property
    def start(self) -> int:
        """Where the unit begins in the block."""
        return min(placed.start for placed in (self.title, *self.bodies, *self.places))

    @property
    def body(self) -> Placed | None:
        """The body of the post; the one nearest to the title where several share it."""
        return self.bodies[-1] if self.bodies else None


@dataclass(frozen=True, slots=True)
class Holding:
    """A person with posts that print gives them."""

    person: Placed
    units: tuple[Unit, ...]
    status: PostStatus

    def status_of(self, unit: Unit) -> PostStatus:
        """How the person stands to one of the posts."""
        return unit.status or self.status


_Stack = tuple[Unit, ...]


def heading(text: str) -> PostStatus | None:
    """The decision that stands with a colon above a list of names (任命：), if a text has one."""
    found = [match.lastgroup or "" for match in _GOVERNOR.finditer(text) if text[match.end() : match.end() + 1] in ("：", ":")]
    return PostStatus(found[-1]) if found else None


def governor(text: str, end: int | None = None) -> PostStatus | None:
    """The status that the last word for a decision gives to the names after it (任命：…)."""
    found = None
    for match in _GOVERNOR.finditer(text, 0, len(text) if end is None else end):
        found = match.lastgroup
    return PostStatus(found) if found else None


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
        self._held = set[int]()

    def read(self) -> Iterator[Holding]:
        stacks = list(_stacks(self._text, self._items))
        for construction in (self._linked, self._before, self._after, self._detached):
            left: list[_Stack] = []
            for stack in stacks:
                found = list(construction(stack))
                self._held.update(holding.person.start for holding in found)
                yield from found
                if not found:
                    left.append(stack)
            stacks = left

    def _linked(self, stack: _Stack) -> Iterator[Holding]:
        """张三、李四任县财政局副局长; 免去张三的县长职务."""
        people = self._list_before(stack[0].start)
        if not people:
            return
        start, end = people[-1].end, stack[0].start
        link = _LINKED.fullmatch(self._text, start, end)
        of = _OF.fullmatch(self._text, start, end)
        ruling = governor(self._text, people[0].start) or self._above
        tail = _TAIL.match(self._text, stack[-1].title.end)
        if of is not None and ruling is PostStatus.REMOVED and tail and tail["removed"]:
            status = PostStatus.REMOVED
        elif link is not None and (link["verb"] or link["as"] == "为"):
            status = _by_tail(tail) or _BY_WORD.get(link["status"] or "") or self._ruled(link["verb"], ruling)
        else:
            return
        for person in people:
            yield Holding(person, stack, status)

    def _ruled(self, verb: str | None, ruling: PostStatus | None) -> PostStatus:
        """What a verb says; 为 alone says what the decision before it does."""
        if verb is None:
            return ruling or PostStatus.APPOINTED
        if verb in ("任", "担任", "任命") and ruling is PostStatus.CANDIDATE:
            return ruling
        return _BY_WORD[verb]

    def _list_before(self, end: int) -> list[Placed]:
        """The names of the list that stands right before an offset, in order."""
        people: list[Placed] = []
        for person in reversed([one for one in self._people if one.end <= end]):
            if people and (person.end == people[0].start or not _BETWEEN_NAMES.fullmatch(self._text, person.end, people[0].start)):
                break
            people.insert(0, person)
        return people

    def _before(self, stack: _Stack) -> Iterator[Holding]:
        """政府副旗长张三、李四; with as many bodies as names each has its own."""
        end = stack[-1].title.end
        people: list[Placed] = []
        acting = False
        for person in (one for one in self._people if one.start >= end):
            gap = (_BETWEEN_NAMES if people else _BEFORE_NAME).fullmatch(self._text, end, person.start)
            if gap is None:
                break
            acting = acting or gap.groupdict().get("acting") is not None
            people.append(person)
            end = person.end
        shared = stack[-1].bodies if len(stack) == 1 else ()
        status = PostStatus.ACTING if acting else _leading(self._text, stack[0].start) or PostStatus.CURRENT
        if len(shared) > 1 and len(shared) == len(people):
            for person, body in zip(people, shared, strict=True):
                yield Holding(person, (replace(stack[0], bodies=(body,)),), status)
            return
        many = all(self._many_hold(unit.title.text) for unit in stack)
        for person in people if many else people[:1]:
            yield Holding(person, stack, status)

    def _after(self, stack: _Stack) -> Iterator[Holding]:
        """彭涛院长; 张三，县委书记."""
        people = [one for one in self._people if one.end <= stack[0].start]
        link = _AFTER.fullmatch(self._text, people[-1].end, stack[0].start) if people else None
        if link is None or (link["comma"] in ("，", ",") and people[-1].start in self._held):
            return
        tail = _TAIL.match(self._text, stack[-1].title.end)
        yield Holding(people[-1], stack, _by_tail(tail) or _BY_WORD.get(link["status"] or "") or PostStatus.CURRENT)

    def _detached(self, stack: _Stack) -> Iterator[Holding]:
        """Posts told later in the sentence of a person: 现任…，拟任…; in a résumé also without a verb."""
        start, _ = self._block.sentence_at(stack[0].start)
        people = [one for one in self._people if start <= one.start and one.end <= stack[0].start]
        if not people:
            return
        verb = _DETACHED.search(self._text, people[-1].end, stack[0].start)
        resume = _RESUME.match(self._text, people[0].end)
        if verb is None and resume is None:
            return
        person = people[0] if resume else people[-1]
        status = _by_tail(_TAIL.match(self._text, stack[-1].title.end))
        yield Holding(person, stack, status or (_BY_WORD[verb["verb"]] if verb else PostStatus.CURRENT))


def _stacks(text: str, items: Sequence[Placed]) -> Iterator[_Stack]:
    """The maximal runs of units in a block; over a comma only a unit with a body of its own continues one."""
    stack: list[Unit] = []
    for index, item in enumerate(items):
        if item.type is not MentionType.TITLE:
            continue
        unit = _unit(text, items, index)
        gap = _BETWEEN_UNITS.fullmatch(text, stack[-1].title.end, unit.start) if stack and stack[-1].title.end <= unit.start else None
        if stack and (gap is None or (gap["comma"] and not unit.bodies)):
            yield tuple(stack)
            stack = []
        stack.append(replace(unit, status=unit.status or (_BY_WORD.get(gap["status"] or "") if gap else None)))
    if stack:
        yield tuple(stack)


def _unit(text: str, items: Sequence[Placed], index: int) -> Unit:
    """The unit that ends in the title at an index: bodies and places that stand right before it."""
    bodies, places, status = list[Placed](), list[Placed](), None
    start = items[index].start
    for item in reversed(items[:index]):
        if item.type not in (MentionType.ORG, MentionType.PLACE) or item.end > start:
            break
        listed = item.type is MentionType.ORG and bodies and not places and _BETWEEN_BODIES.fullmatch(text, item.end, start)
        gap = _INSIDE.fullmatch(text, item.end, start)
        if not listed and (gap is None or (item.type is MentionType.ORG and (bodies or places))):
            break
        status = status or (_BY_WORD.get(gap["status"] or "") if gap else None)
        (bodies if item.type is MentionType.ORG else places).insert(0, item)
        start = item.start
    return Unit(items[index], tuple(bodies), tuple(places), status or _leading(text, start))


def _leading(text: str, start: int) -> PostStatus | None:
    """The status that a word right before a unit gives it: 原, 时任, 新当选的."""
    word = re.search(r"(?P<word>原|时任|上一任|曾任|拟任|代理|代|新?当选的?|新任)$", text[max(0, start - 5) : start].rstrip())
    if word is None:
        return None
    if "当选" in word["word"]:
        return PostStatus.ELECTED
    return PostStatus.APPOINTED if word["word"] == "新任" else _BY_WORD[word["word"]]


def _by_tail(tail: re.Match[str] | None) -> PostStatus | None:
    """The status that words after a stack give: 候选人, （主持工作）."""
    return PostStatus(tail.lastgroup) if tail and tail.lastgroup in ("candidate", "acting") else None
