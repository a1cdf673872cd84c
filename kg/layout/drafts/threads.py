"""Pieces of one article that stand apart on the page, brought together: an open end and what carries it on."""

from kg.layout.blocks.pairs import Rarity
from kg.layout.columns.joints import joint
from kg.layout.drafts.draft import Draft

_REACH = 40  # drafts after an open one that are looked at
_LEAST = 2.0
_NEXT = 3.0  # for what is printed right below the open end
_CLEARLY = 2.0  # by how much a later piece must fit better than an earlier one
_SHARE_WEIGHT = 12.0
_SHARE_USUAL = 0.3
_OTHER_WIDTH = 4  # halves of a character by which columns of two articles differ
_CARRIED = 0.1  # share of words of a part on another page
_ONE = 0.35  # share of words of columns of one article


def tie(drafts: list[Draft], rarity: Rarity) -> list[Draft]:
    """The drafts with every open one carried on by the later draft that fits it best, if one does."""
    tied = _beside(drafts, rarity)
    tied |= _carried_over(drafts, rarity)
    for number, draft in enumerate(drafts):
        while number not in tied and draft.is_open and not draft.closed:
            found = _best(draft, number, drafts, tied, rarity)
            if found is None:
                break
            draft.take_over(drafts[found])
            tied.add(found)
    return [draft for number, draft in enumerate(drafts) if number not in tied]


def _beside(drafts: list[Draft], rarity: Rarity) -> set[int]:
    """Joins the columns of one article that were read across each other; the numbers of the drafts that are taken over."""
    tied: set[int] = set()
    home: dict[int, Draft] = {}
    for number, draft in enumerate(drafts):
        first = draft.beside
        if first is None or draft.opens:
            continue
        first = home.get(id(first), first)
        if first is draft or first.closed or not _is_one(first, draft, rarity):
            continue
        first.take_over(draft)
        home[id(draft)] = first
        tied.add(number)
    return tied


def _carried_over(drafts: list[Draft], rarity: Rarity) -> set[int]:
    """Joins what goes on on another page (下转二版) with that part of it (上接一版); the numbers of the drafts that are taken over."""
    parts = {number for number, draft in enumerate(drafts) if draft.is_carried}
    tied: set[int] = set()
    for draft in drafts:
        if parts and draft.goes_elsewhere:
            share, number = max((rarity.share(drafts[number].pairs, draft.pairs), -number) for number in parts)
            if share >= _CARRIED:
                draft.take_over(drafts[-number])
                parts.discard(-number)
                tied.add(-number)
    return tied


def _is_one(draft: Draft, other: Draft, rarity: Rarity) -> bool:
    widths = [max(line.width for block in one.bodies for line in block.lines) for one in (draft, other) if one.bodies]
    if len(widths) == 2 and abs(widths[0] - widths[1]) > _OTHER_WIDTH:
        return False
    return rarity.share(other.pairs, draft.pairs) >= _ONE


def _best(draft: Draft, number: int, drafts: list[Draft], tied: set[int], rarity: Rarity) -> int | None:
    best: tuple[float, int] | None = None
    left = [index for index in range(number + 1, min(len(drafts), number + 1 + _REACH)) if index not in tied]
    for index in left:
        other = drafts[index]
        if other.opens:
            continue
        next_in_print = _NEXT if index == left[0] and other.is_headless else 0.0
        fit = _fit(draft, other, rarity) + next_in_print
        if fit > _LEAST and (best is None or fit > best[0] + _CLEARLY):
            best = (fit, index)
    return best[1] if best else None


def _fit(draft: Draft, other: Draft, rarity: Rarity) -> float:
    share = rarity.share(other.pairs, draft.pairs)
    return joint(draft.paragraphs[-1].flat, other.paragraphs[0].flat) + _SHARE_WEIGHT * (share - _SHARE_USUAL)
