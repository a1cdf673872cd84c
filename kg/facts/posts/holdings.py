"""Who holds the stacks of titles of a block: people before them, after them, in lists, with a status.

linked   = PERSON {、 PERSON} verb stack            张三、李四 任 县财政局|副局长
before   = stack PERSON {、 PERSON}                 政府|副旗长 张三、李四
after    = PERSON stack                             彭涛 院长 · 张三，县委|书记
detached = PERSON … verb stack                      张三，男，汉族，现任 县长 ，拟任 县委|书记
by       = stack 由 … PERSON 担任                   理事长 由返乡青年 张三 担任
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.facts.posts.links import AFTER, BY, CLOSES, DETACHED, LINKED, OF, RESUME, SERVES_AS
from kg.facts.posts.named_people import NamedPeople
from kg.facts.posts.stacks import Stack, Unit, stacks
from kg.facts.posts.statuses import BY_WORD, governor, is_removal, leading, trailing
from kg.facts.text.view import BlockView, Placed
from kg.model import MentionType, PostStatus

_NAMES = frozenset({MentionType.PERSON, MentionType.ORG, MentionType.PLACE, MentionType.TITLE})


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
        self._people = NamedPeople(self._text, [placed for placed in self._items if placed.type is MentionType.PERSON])
        self._held = set[int]()

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

        Right behind a name it is cut at the first sign or 和: 郑传刚教授、党总支书记吴克成, 何向东教授和专家王煌.
        """
        signs = ("，", ",", "、", "和", "及", "与") if self._people.ends_at(stack[0].start) else ("，", ",")
        cut = next((i for i in range(1, len(stack)) if self._text[stack[i - 1].title.end : stack[i].start].strip() in signs), None)
        if cut is None or not (self._people.leads_to(stack[0].start) and self._people.follows(stack[-1].title.end)):
            yield stack
        else:
            yield stack[:cut]
            yield from self._at_names(stack[cut:])

    def _linked(self, stack: Stack) -> Iterator[Holding]:
        """张三、李四任县财政局副局长; 免去张三的县长职务."""
        people = self._people.list_before(stack[0].start)
        status = self._linked_status(people, stack) if people else None
        if status is not None:
            yield from (Holding(person, stack, status) for person in people)

    def _linked_status(self, people: Sequence[Placed], stack: Stack) -> PostStatus | None:
        """How the people of a list stand to the stack behind it, by the words between; None where these link nothing."""
        start, end, end_of_stack = people[-1].end, stack[0].start, stack[-1].title.end
        ruling = governor(self._text, people[0].start) or self._above
        if ruling is PostStatus.REMOVED and OF.fullmatch(self._text, start, end) and is_removal(self._text, end_of_stack):
            return PostStatus.REMOVED
        link = LINKED.fullmatch(self._text, start, end)
        if link is None or not (link["verb"] or link["as"]):
            return None
        if link["verb"] is None and link["as"] == "为" and not self._makes(stack, ruling):
            return None  # 为民警送来锦旗, 为县三中教师张三颁奖
        if link["late"]:
            return PostStatus.FORMER
        return trailing(self._text, end_of_stack) or BY_WORD.get(link["status"] or "") or self._ruled(link["verb"], link["as"], ruling)

    def _makes(self, stack: Stack, ruling: PostStatus | None) -> bool:
        """Whether 为 before a stack makes somebody what it says: a body or sign beside it, and no name after it unless somebody decides."""
        end = stack[-1].title.end
        beside = bool(stack[0].bodies or stack[0].places) or CLOSES.match(self._text, end) is not None
        return beside and (ruling is not None or not self._people.follows(end))

    def _by(self, stack: Stack) -> Iterator[Holding]:
        """理事长由返乡青年张三担任."""
        end = stack[-1].title.end
        person = next(iter(self._people.since(end)), None)
        if person and BY.fullmatch(self._text, end, person.start) and SERVES_AS.match(self._text, person.end):
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

    def _before(self, stack: Stack) -> Iterator[Holding]:
        """政府副旗长张三、李四; with as many bodies as names each has its own."""
        people, acting = self._people.list_after(stack[0].start, stack[-1].title.end)
        status = PostStatus.ACTING if acting else leading(self._text, stack[0].start) or PostStatus.CURRENT
        shared = stack[-1].bodies if len(stack) == 1 else ()
        if len(shared) > 1 and len(shared) == len(people):
            for person, body in zip(people, shared, strict=True):
                yield Holding(person, (replace(stack[0], bodies=(body,)),), status)
            return
        many = all(self._many_hold(unit.text) for unit in stack)
        yield from (Holding(person, stack, status) for person in (people if many else people[:1]))

    def _after(self, stack: Stack) -> Iterator[Holding]:
        """彭涛院长; 张三，县委书记."""
        people = self._people.to(stack[0].start)
        link = AFTER.fullmatch(self._text, people[-1].end, stack[0].start) if people else None
        if link is None or (link["comma"] in ("，", ",") and people[-1].start in self._held):
            return
        status = trailing(self._text, stack[-1].title.end) or BY_WORD.get(link["status"] or "")
        yield Holding(people[-1], stack, status or PostStatus.CURRENT)

    def _detached(self, stack: Stack) -> Iterator[Holding]:
        """Posts told later in the sentence of a person: 现任…，拟任…; in a résumé also without a verb, and in its next sentences."""
        start, _ = self._block.sentence_at(stack[0].start)
        people = [one for one in self._people.to(stack[0].start) if start <= one.start]
        verb = DETACHED.search(self._text, people[-1].end if people else start, stack[0].start)
        if verb and not people and BY_WORD[verb["verb"]] is not PostStatus.REMOVED:
            people = list(self._only_one(start))
        resume = self._of_resume(people, start)
        if resume is None and (verb is None or not people):
            return
        status = trailing(self._text, stack[-1].title.end)
        yield Holding(resume or people[-1], stack, status or (BY_WORD[verb["verb"]] if verb else PostStatus.CURRENT))

    def _only_one(self, offset: int) -> Sequence[Placed]:
        """The only person whom the block has named before an offset, of whom a sentence without a name goes on: 。历任县农业局副局长."""
        people = self._people.to(offset)
        return people[-1:] if len({one.text for one in people}) == 1 else ()

    def _of_resume(self, people: Sequence[Placed], start: int) -> Placed | None:
        """Whose résumé a sentence that begins at an offset belongs to: the first name in it, else that of the résumé going on."""
        person = people[0] if people else next(reversed(self._people.to(start)), None)
        return person if person and RESUME.match(self._text, person.end) else None
