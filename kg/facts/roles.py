"""What part each person of a scene had, told by the words round the lists of names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.facts.patterns import role_patterns
from kg.facts.scenes import Stretch
from kg.facts.view import Placed
from kg.model import MentionType, ParticipantRole

_NAMES = frozenset({MentionType.PERSON, MentionType.ORG, MentionType.PLACE, MentionType.TITLE})
# Between the names of one list: separators, words for standing, people by their rank alone, and names nobody has recognized.
_JOINED = re.compile(
    r"(?:[、，,\s（）()]|同志|和|及|与|以及|兼|原|代|女|分别|[㐀-鿿]{0,6}(?:领导|负责人|代表|成员|人士)|(?<=[、\s])[㐀-鿿]{2,3}(?=[、\s]))*"
)


@dataclass(frozen=True, slots=True)
class Part:
    """A person's part in a scene as one sentence tells it; a heavier one outweighs a lighter one."""

    person: Placed
    role: ParticipantRole | None
    weight: int


def parts(sentence: Stretch) -> Iterator[Part]:
    """The part of every person named in a sentence; role None where its words say nothing."""
    items = [placed for placed in sentence.placed() if placed.type in _NAMES]
    groups = list(_groups(sentence.block.text, items))
    for index, group in enumerate(groups):
        people = [placed for placed in group if placed.type is MentionType.PERSON]
        begin = groups[index - 1][-1].end if index else sentence.start
        end = groups[index + 1][0].start if index + 1 < len(groups) else sentence.end
        before = sentence.block.text[begin : group[0].start]
        after = sentence.block.text[people[-1].end : end]
        role, weight = _role(before, after)
        yield from (Part(person, role, weight) for person in people)


def _groups(text: str, items: Sequence[Placed]) -> Iterator[list[Placed]]:
    """Lists of names with their titles that nothing but separators part; only those with a person."""
    group: list[Placed] = []
    for item in items:
        if group and not _JOINED.fullmatch(text, group[-1].end, item.start):
            yield from _with_people(group)
            group = []
        group.append(item)
    yield from _with_people(group)


def _with_people(group: list[Placed]) -> Iterator[list[Placed]]:
    if any(placed.type is MentionType.PERSON for placed in group):
        yield group


def _role(before: str, after: str) -> tuple[ParticipantRole | None, int]:
    for row in role_patterns():
        if row.pattern.search(after if row.side == "after" else before):
            return row.role, row.weight
    return None, 0
