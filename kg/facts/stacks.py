"""Titles and their holders as they stand in print: stacks before a name, after a name, for many names, with a status.

The grammar, over the mentions of a block and the characters between them:

    unit    = {PLACE} [ORG] TITLE                 旗委|书记   吉格斯太镇|镇长
    stack   = unit {、 unit}                       旗委|常委、党工委|副书记、管委会|副主任
    before  = stack PERSON {、 PERSON}             政府|副旗长 张三、李四
    after   = PERSON stack | PERSON link stack    彭涛 院长 · 张三，县委|书记 · 张三 当选为 县长
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from kg.facts.view import BlockView, Placed
from kg.model import MentionType, PostStatus

_NAMES = frozenset({MentionType.PERSON, MentionType.ORG, MentionType.PLACE, MentionType.TITLE})

# Between the parts of one unit: nothing, or a word that says how the person stands to the post.
_INSIDE = re.compile(r"\s*(?P<status>原|前任?|时任|现任|代理?|拟任|候任)?(?:的)?\s*")
_BETWEEN_UNITS = re.compile(r"\s*(?:[、，,/\s]|兼任?|和|及|以及|暨)*\s*(?P<status>原|前任?|时任|现任|代理?|拟任|候任)?\s*")
_BEFORE_NAME = re.compile(r"\s*(?P<acting>[（(]主持[^（）()]{0,8}工作[）)])?\s*(?:同志|[:：])?\s*")
_BETWEEN_NAMES = re.compile(r"\s*(?:同志|等)?(?:[、\s]|和|及|以及|与)\s*|\s*")
_LINK = re.compile(
    r"\s*(?:同志)?(?P<gap>[，,：:（(\n]?)\s*"
    r"(?P<link>当选为?|被?(?:任命|选举|推选|补选|增补|聘任|聘)为|担任|出任|转任|调任|升任|接任|就任|拟任|拟提名为?|拟聘任?为?|现任|曾任|历任|兼任|任"
    r"|辞去|不再担任|不再兼任|卸任|为|是|的)?\s*(?P<status>原|前任?|时任|现任|代理?|拟任|候任)?\s*"
)

_BY_WORD = {
    "原": PostStatus.FORMER, "前": PostStatus.FORMER, "前任": PostStatus.FORMER, "时任": PostStatus.FORMER,
    "曾任": PostStatus.FORMER, "历任": PostStatus.FORMER, "代": PostStatus.ACTING, "代理": PostStatus.ACTING,
    "拟任": PostStatus.CANDIDATE, "拟提名": PostStatus.CANDIDATE, "拟提名为": PostStatus.CANDIDATE, "候任": PostStatus.CANDIDATE,
    "拟聘": PostStatus.CANDIDATE, "拟聘任": PostStatus.CANDIDATE, "拟聘为": PostStatus.CANDIDATE, "拟聘任为": PostStatus.CANDIDATE,
    "当选": PostStatus.ELECTED, "当选为": PostStatus.ELECTED,
    "辞去": PostStatus.REMOVED, "不再担任": PostStatus.REMOVED, "不再兼任": PostStatus.REMOVED, "卸任": PostStatus.REMOVED,
    "任": PostStatus.APPOINTED, "担任": PostStatus.APPOINTED, "出任": PostStatus.APPOINTED, "转任": PostStatus.APPOINTED,
    "调任": PostStatus.APPOINTED, "升任": PostStatus.APPOINTED, "接任": PostStatus.APPOINTED, "就任": PostStatus.APPOINTED,
}  # fmt: skip
# What governs a list of names from before it: 任命：张三为…；免去李四的…职务.
_GOVERNORS = re.compile(
    r"(?P<removed>免去|免职|撤销|罢免)|(?P<candidate>拟任|拟提名|提名|推荐)|(?P<elected>选举|当选|补选|推选)|(?P<appointed>任命|聘任|聘|任职|决定)"
)
_AFTER_STACK = re.compile(r"\s*(?:[的等一]*(?P<removed>职务)|(?P<candidate>候选人|人选))")


@dataclass(frozen=True, slots=True)
class Unit:
    """One post in print: the title, the body right before it, the places right before that."""

    title: Placed
    body: Placed | None
    places: tuple[Placed, ...]
    status: PostStatus | None

    @property
    def start(self) -> int:
        """Where the unit begins in the block."""
        return (self.places[0] if self.places else self.body or self.title).start


@dataclass(frozen=True, slots=True)
class Holding:
    """A person with the stack of posts that print gives them."""

    person: Placed
    units: tuple[Unit, ...]
    status: PostStatus

    def status_of(self, unit: Unit) -> PostStatus:
        """How the person stands to one of the posts."""
        return unit.status or self.status


class Sharing(Protocol):
    """Which titles one mention can give to several people."""

    def many(self, title: str) -> bool:
        """Whether several people hold a post of this title at one time."""
        ...


def holdings(block: BlockView, shared: Sharing) -> Iterator[Holding]:
    """Every person of the block with a title, in order; `shared` tells which titles many people can hold at once."""
    items = [placed for placed in block.placed if placed.type in _NAMES]
    stacks = list(_stacks(block.text, items))
    persons = [placed for placed in items if placed.type is MentionType.PERSON]
    taken = set[int]()
    held = dict[int, Holding]()
    for index, stack in enumerate(stacks):
        for holding in _before(block.text, stack, persons, shared):
            held[holding.person.start] = holding
            taken.add(index)
    for index, stack in enumerate(stacks):
        if index not in taken:
            for holding in _after(block.text, stack, persons, held):
                former = held.get(holding.person.start)
                held[holding.person.start] = replace(holding, units=(*former.units, *holding.units)) if former else holding
    yield from (held[start] for start in sorted(held))


def _stacks(text: str, items: Sequence[Placed]) -> Iterator[tuple[Unit, ...]]:
    """The maximal runs of units in a block."""
    stack: list[Unit] = []
    for index, item in enumerate(items):
        if item.type is not MentionType.TITLE:
            continue
        unit = _unit(text, items, index)
        status = _between(_BETWEEN_UNITS, text, stack[-1].title.end, unit.start) if stack else None
        if stack and status is None:
            yield tuple(stack)
            stack = []
        stack.append(replace(unit, status=unit.status or _BY_WORD.get(status or "")))
    if stack:
        yield tuple(stack)


def _unit(text: str, items: Sequence[Placed], index: int) -> Unit:
    """The unit that ends in the title at an index: body and places that stand right before it."""
    title, body, places, status = items[index], None, list[Placed](), None
    start = title.start
    for item in reversed(items[:index]):
        word = _between(_INSIDE, text, item.end, start)
        if word is None or item.type not in (MentionType.ORG, MentionType.PLACE) or (item.type is MentionType.ORG and (body or places)):
            break
        status = status or _BY_WORD.get(word)
        if item.type is MentionType.ORG:
            body = item
        else:
            places.insert(0, item)
        start = item.start
    return Unit(title, body, tuple(places), status or _leading_status(text, start))


def _leading_status(text: str, start: int) -> PostStatus | None:
    """The status that a word right before the unit gives it."""
    word = re.search(r"(?:原|时任|曾任|拟任|代理)$", text[max(0, start - 2) : start].rstrip())
    return _BY_WORD[word.group()] if word else None


def _between(pattern: re.Pattern[str], text: str, start: int, end: int) -> str | None:
    """The status word in a gap that the pattern allows ("" without one); None where the gap holds anything else."""
    if end < start:
        return None
    match = pattern.fullmatch(text, start, end)
    return None if match is None else (match.groupdict().get("status") or "")


def _before(text: str, stack: tuple[Unit, ...], persons: Sequence[Placed], shared: Sharing) -> Iterator[Holding]:
    """The people whom a stack stands before."""
    end = stack[-1].title.end
    many = all(shared.many(unit.title.text) for unit in stack)
    status = _status_before(text, stack)
    for count, person in enumerate(person for person in persons if person.start >= end):
        gap = (_BETWEEN_NAMES if count else _BEFORE_NAME).fullmatch(text, end, person.start)
        if gap is None or (count and not many):
            return
        acting = gap.groupdict().get("acting") is not None
        yield Holding(person, stack, PostStatus.ACTING if acting else status)
        end = person.end


def _status_before(text: str, stack: tuple[Unit, ...]) -> PostStatus:
    """The status that words right before a stack give all its posts: 新当选的县长李强."""
    word = re.search(r"(?:(?P<elected>新?当选的?)|(?P<appointed>新任命?的?))$", text[max(0, stack[0].start - 4) : stack[0].start])
    return PostStatus(word.lastgroup) if word and word.lastgroup else PostStatus.CURRENT


def _after(text: str, stack: tuple[Unit, ...], persons: Sequence[Placed], held: dict[int, Holding]) -> Iterator[Holding]:
    """The people whom a stack stands after, with or without a linking verb."""
    preceding = [person for person in persons if person.end <= stack[0].start]
    if not preceding:
        return
    last = preceding[-1]
    link = _LINK.fullmatch(text, last.end, stack[0].start)
    if link is None or (link["gap"] in ("，", ",") and not link["link"] and last.start in held):
        return
    status = _link_status(text, last.start, stack, link)
    yield Holding(last, stack, status)
    if link["link"] in (None, "的"):
        return
    end = last.start
    for person in reversed(preceding[:-1]):
        if not text[person.end : end].strip() or _BETWEEN_NAMES.fullmatch(text, person.end, end) is None or person.start in held:
            return
        yield Holding(person, stack, status)
        end = person.start


def _link_status(text: str, start: int, stack: tuple[Unit, ...], link: re.Match[str]) -> PostStatus:
    """The status that the verb, the words before the name and the words after the stack give together."""
    after = _AFTER_STACK.match(text, stack[-1].title.end)
    if after and after["candidate"]:
        return PostStatus.CANDIDATE
    if link["status"] in _BY_WORD:
        return _BY_WORD[link["status"]]
    governors = list(_GOVERNORS.finditer(text, 0, start))
    governor = PostStatus(governors[-1].lastgroup) if governors and governors[-1].lastgroup else None
    word = link["link"]
    if word in _BY_WORD and not (word in ("任", "担任") and governor is PostStatus.CANDIDATE):
        return _BY_WORD[word]
    if word == "的":
        return PostStatus.REMOVED if after and after["removed"] and governor is PostStatus.REMOVED else PostStatus.CURRENT
    if word and word.endswith("为"):
        return governor or PostStatus.APPOINTED
    return PostStatus.CURRENT
