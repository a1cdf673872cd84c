"""Chains of places are cut at every level: 树林召镇关碾房村 are two places, and so are 鄂尔多斯市达拉特旗."""

import re
from collections.abc import Iterator

from kg.extract.found import Found
from kg.extract.words import Words, one_of
from kg.lexicon import Level, divisions
from kg.model import MentionType

# The last link before what no list has is printed in full, with the word for its kind: 福建君子峰 is one name.
_WHOLE = re.compile(rf".{{2,}}{one_of(Words.KIND)}$")
# What belongs to the name before it and is no place of its own.
_PART = re.compile(rf".{{0,3}}{one_of(Words.PART_OF_PLACE)}")
_VENUE = re.compile(rf"{one_of(Words.VENUE)}+")


def cut_chain(text: str, found: Found) -> Iterator[Found]:
    """The places of a chain, or the place itself where it is none."""
    start = found.start
    if found.type is MentionType.PLACE:
        name = text[found.start : found.end]
        chain = divisions().read_chain(name)
        for _, end in chain:
            piece, rest = text[start : found.start + end], text[found.start + end : found.end]
            linked = end < chain[-1][1]
            if linked or (_WHOLE.match(piece.strip()) and _is_apart(rest.strip())):
                yield found.reaching(start, found.start + end)
                start = found.start + end
        if not chain and (end := _neighbours(name)):
            yield found.reaching(start, start + end)
            start += end
    yield found.reaching(start, found.end)


def _neighbours(name: str) -> int:
    """Where the second of two counties begins whose short names are printed side by side, else 0: 门源|祁连."""
    at = next((at for at in range(2, len(name) - 1) if _counties(name[:at]) & _counties(name[at:])), 0)
    return 0 if at and divisions().by_name(name) else at


def _counties(name: str) -> set[str]:
    """The codes of the prefectures in which a name may stand for a county."""
    return {one.parent for one in divisions().counties(name) if one.level is Level.COUNTY and one.parent is not None}


def _is_apart(rest: str) -> bool:
    """Whether what follows a region in one stretch is a name of its own."""
    return len(rest) > 1 and not _PART.match(rest) and not _VENUE.fullmatch(rest)
