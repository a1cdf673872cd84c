"""How much each division is spoken of: places and the heads of bodies' names vote for what they can stand for."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.lexicon import Division, Level, divisions
from kg.model import Mention, MentionType

# A name borne in more counties than this says nothing about where the article speaks from.
_MOST_BEARERS = 8


@dataclass(frozen=True, slots=True)
class Votes:
    """How much each division is spoken of, itself and what lies in it, and the mention that first did."""

    total: dict[Division, float]
    own: dict[Division, float]
    first: dict[Division, Mention]


def votes_of(mentions: Iterable[Mention]) -> Votes:
    """One vote a mention, shared by the counties it can mean; whatever is already spoken of for certain takes it alone."""
    total, own = defaultdict[Division, float](float), defaultdict[Division, float](float)
    first: dict[Division, Mention] = {}
    ballots = [(mention, candidates) for mention in mentions if (candidates := _can_be(mention))]
    certain = {division for _, candidates in ballots if len(candidates) == 1 for division in _line(candidates[0])}
    for mention, candidates in ballots:
        near = [one for one in candidates if certain & set(_line(one)[1:])] if len(candidates) > 1 else []
        meant = near or candidates
        for one in meant:
            lies_in = _line(one)
            own[lies_in[0]] += 1 / len(meant)
            for division in lies_in:
                total[division] += 1 / len(meant)
                first.setdefault(division, mention)
    return Votes(dict(total), dict(own), first)


def _can_be(mention: Mention) -> list[Division]:
    """The divisions from township upwards that a place or the head of a body's name can stand for, or lie in."""
    if mention.type is MentionType.PLACE:
        named = divisions().by_name(mention.text)
        # A province or county is meant sooner than a street or village far away that bears its name.
        found: Iterable[Division] = [division for division in named if division.level <= Level.COUNTY] or named
    elif mention.type is MentionType.ORG:
        chain = divisions().read_chain(mention.text)
        found = [division for division, end in chain[-1:] if _is_telling(division, mention.text[:end])]
    else:
        return []
    upper = list(dict.fromkeys(_township_or_above(division) for division in found))
    return upper if len({_line(division)[-3:] for division in upper}) <= _MOST_BEARERS else []


def _is_telling(division: Division, printed: str) -> bool:
    """Whether the head of a body's name is surely a division: 三江 in 三江派出所 need not be the county far away."""
    return division.level <= Level.PREFECTURE or printed.endswith(division.name)


def _township_or_above(division: Division) -> Division:
    """A village speaks for its township."""
    return next(one for one in _line(division) if one.level <= Level.TOWNSHIP)


def _line(division: Division) -> tuple[Division, ...]:
    """A division and what it lies in, nearest first."""
    return (division, *divisions().ancestors(division))
