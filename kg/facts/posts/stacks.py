"""Titles as they stand in print: units of bodies and a title, and stacks of units.

The grammar, over the mentions of a block and the characters between them:

    unit  = {PLACE} [ORG {、 ORG}] TITLE      旗委|书记   吉格斯太镇|镇长   工信局、商务局|局长
    stack = unit {、 unit}                    旗委|常委、党工委|副书记、管委会|副主任
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.facts.posts.statuses import BETWEEN, BY_WORD, SPACE, leading
from kg.facts.text.view import BlockView, Placed
from kg.lexicon import posts
from kg.model import MentionType, PostStatus

_INSIDE = re.compile(rf"{SPACE}{BETWEEN}的?(?:一[名位个])?{SPACE}")
_BETWEEN_BODIES = re.compile(rf"{SPACE}(?:、|和|及){SPACE}")
# A level that stands for its government is no mention: 自治区党委常委、自治区|常务副主席, 人民陪审员、村|调解主任.
_LEVEL = r"(?:自治[区州县旗]|地区|社区|[省市州盟县旗区镇乡村])?"
_BETWEEN_UNITS = re.compile(rf"\s*(?:[（(]兼任?[）)])?\s*(?P<comma>[，,])?(?:[、/\s]|兼任?|和|及|以及|暨)*\s*{BETWEEN}\s*{_LEVEL}")


@dataclass(frozen=True, slots=True)
class Unit:
    """One post in print: the title, the bodies right before it (several only where they share it), the places before those."""

    title: Placed
    bodies: tuple[Placed, ...]
    places: tuple[Placed, ...]
    status: PostStatus | None

    @property
    def text(self) -> str:
        """The title, a misread character of it mended."""
        return posts().mended(self.title.text)

    @property
    def start(self) -> int:
        """Where the unit begins in the block."""
        return (*self.places, *self.bodies, self.title)[0].start

    @property
    def body(self) -> Placed | None:
        """The body of the post; the one nearest to the title where several share it."""
        return self.bodies[-1] if self.bodies else None


Stack = tuple[Unit, ...]
"""The posts that print gives together, in order; never empty."""


def stacks(text: str, items: Sequence[Placed]) -> Iterator[Stack]:
    """The maximal runs of units in a block; over a comma only a unit with a body or place of its own continues one."""
    stack: list[Unit] = []
    for index, item in enumerate(items):
        if item.type is not MentionType.TITLE:
            continue
        unit = _unit(text, items, index)
        gap = _BETWEEN_UNITS.fullmatch(text, stack[-1].title.end, unit.start) if stack and stack[-1].title.end <= unit.start else None
        if stack and (gap is None or (gap["comma"] and not unit.bodies and not unit.places)):
            yield tuple(stack)
            stack = []
        said = unit.status or (BY_WORD.get(gap["status"] or "") if gap else None)
        said = said or _carried(unit, stack)
        stack.append(unit if said is unit.status else replace(unit, status=said))
    if stack:
        yield tuple(stack)


def _carried(unit: Unit, stack: Sequence[Unit]) -> PostStatus | None:
    """原 before the first of several posts in one body is said of all (原党组成员、副主任), 拟任 before the first of any is too."""
    former = stack[-1].status if stack else None
    own = unit.bodies or unit.places
    return former if former is PostStatus.CANDIDATE or (former is PostStatus.FORMER and not own) else None


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
        status = status or (BY_WORD.get(gap["status"] or "") if gap else None)
        (bodies if item.type is MentionType.ORG else places).insert(0, item)
        start = item.start
    return Unit(items[index], tuple(bodies), tuple(places), status or leading(text, start))


def with_names_before(block: BlockView, person: Placed, unit: Unit) -> Unit:
    """A title right behind a name with the body and places right before that: 县教育局|张三|局长."""
    if unit.bodies or unit.places or unit.title.start != person.end or not block.holds(person):
        return unit
    names, at = list[Placed](), person.start
    for one in block.back_from(at):
        if one.end != at or one.type not in (MentionType.ORG, MentionType.PLACE):
            break
        names.insert(0, one)
        at = one.start
    of_type = {kind: tuple(one for one in names if one.type is kind) for kind in (MentionType.ORG, MentionType.PLACE)}
    return replace(unit, bodies=of_type[MentionType.ORG], places=of_type[MentionType.PLACE])
