"""Pieces of one article that stand apart on the page, brought together: an open end and what carries it on."""

from kg.layout.draft import Draft
from kg.layout.joints import joint, likelihood
from kg.layout.words import Words

_REACH = 40  # drafts after an open one that are looked at
_LEAST = 2.0
_NEXT = 5.0  # for what is printed right below the open end
_CLEARLY = 2.0  # by how much a later piece must fit better than an earlier one
_SHARE_WEIGHT = 12.0
_SHARE_USUAL = 0.3


def tie(drafts: list[Draft], words: Words) -> list[Draft]:
    """The drafts with every open one carried on by the later draft that fits it best, if one does."""
    tied: set[int] = set()
    for number, draft in enumerate(drafts):
        while number not in tied and draft.is_open and not draft.closed:
            found = _best(draft, number, drafts, tied, words)
            if found is None:
                break
            draft.take_over(drafts[found])
            tied.add(found)
    return [draft for number, draft in enumerate(drafts) if number not in tied]


def _best(draft: Draft, number: int, drafts: list[Draft], tied: set[int], words: Words) -> int | None:
    best: tuple[float, int] | None = None
    for index in range(number + 1, min(len(drafts), number + 1 + _REACH)):
        other = drafts[index]
        if index in tied or other.opens:
            continue
        next_in_print = _NEXT if index == number + 1 and other.is_headless else 0.0
        fit = _fit(draft, other, words) + next_in_print
        if fit > _LEAST and (best is None or fit > best[0] + _CLEARLY):
            best = (fit, index)
    return best[1] if best else None


def _fit(draft: Draft, other: Draft, words: Words) -> float:
    share = words.share(other.words, draft.words)
    score = joint(draft.paragraphs[-1].flat[-12:], other.paragraphs[0].flat[:12])
    return likelihood(score) + _SHARE_WEIGHT * (share - _SHARE_USUAL)
