"""Sections of a house before a name that its title follows: 内科|林皓平|主任, 人事股|黄红喜|股长.

The model takes the section for a title or a person, or takes the name along, or leaves both out.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from kg.extract.found import Found
from kg.extract.grammar.sight import LIKELY
from kg.extract.settle import GRAMMAR
from kg.extract.words import HAN, Words, one_of
from kg.lexicon import names, posts
from kg.model import MentionType

# What a section is called between a sign and a name, and how much what follows must look like a name if the model has none.
_SECTION = rf"(?![该本各全其我])(?:(?!{one_of(Words.NO_SECTION)}){HAN}){{1,6}}(?:{one_of(Words.SECTION, Words.OPENING)}|办)"
_IS_SECTION = re.compile(_SECTION)
_BEFORE_NAME = re.compile(rf"(?:^|(?<=[\s，。；：、“”（(由和及,;:])){_SECTION}$")
_LONGEST = 8
_A_NAME = 0.8
_LENGTHS = (3, 2)  # of a name, the usual one first


def of_sections(text: str, people: Sequence[Found], titles: Sequence[Found]) -> tuple[list[Found], list[Found], list[Found]]:
    """People and titles without what is a section or has taken one along, and the sections; `titles` are candidates."""
    ends = {one.start: one.end for one in titles if posts().is_title(text[one.start : one.end])}
    sections = [replace(one, type=MentionType.ORG) for one in people if _is_section(text, one, ends, people)]
    begins = {one.end: one.start for one in people}
    named = [one for at in sorted(ends) for one in _before(text, begins.get(at), at)]
    taken = {at for one in (*sections, *named) for at in range(one.start, one.end)}
    return (
        sorted([*_free(people, taken), *(one for one in named if one.type is MentionType.PERSON)], key=lambda one: one.start),
        _free(titles, taken),
        [*sections, *(one for one in named if one.type is MentionType.ORG)],
    )


def _free(found: Iterable[Found], taken: AbstractSet[int]) -> list[Found]:
    """The stretches none of whose characters is taken."""
    return [one for one in found if taken.isdisjoint(range(one.start, one.end))]


def _is_section(text: str, one: Found, ends: Mapping[int, int], people: Iterable[Found]) -> bool:
    """Whether what the model took for a person is the section of a title between it and a name: 麻醉科|副主任|王雁娟; not 李登科|主任."""
    end = ends.get(one.end)
    return _IS_SECTION.fullmatch(text, one.start, one.end) is not None and any(other.start == end for other in people)


def _before(text: str, begin: int | None, title: int) -> Iterator[Found]:
    """The section and the name right before a title; the model has a name there that begins at an offset, or none."""
    likely = (title - length for length in _LENGTHS if _is_likely(text[max(0, title - length) : title]))
    for start in (*(() if begin is None else (begin,)), *likely):
        if section := _BEFORE_NAME.search(text, max(0, start - _LONGEST), start):
            yield Found(*section.span(), MentionType.ORG, GRAMMAR, LIKELY)
            yield Found(start, title, MentionType.PERSON, GRAMMAR, LIKELY)
            return


def _is_likely(name: str) -> bool:
    return names().surname_of(name) is not None and names().person_likelihood(name) >= _A_NAME
