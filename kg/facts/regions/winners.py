"""Which division is meant by what an article or page says: the winner by relative words, or by votes alone.

The relative words (旗委, 我县, 全市) say what kind of division it is; among those of that kind the most votes win.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.facts.regions.kinds import KINDS, OWN, Kind, Said
from kg.facts.regions.votes import Votes
from kg.lexicon import Division, Level, divisions
from kg.text import Spans

# The share of the votes that a division needs when no relative word says what kind of division speaks.
_ENOUGH = {Level.COUNTY: 0.4, Level.PREFECTURE: 0.6, Level.PROVINCE: 0.6}
# How much must speak of it at all: one name that is nobody else's; several that many bear are none.
_ONE = 1
# How often a kind must be said beside the kind that is said most; a prefecture's paper says 县长 now and then.
_OFTEN = 0.4
# How much must be said at all: one department that the article has named in full before may be of anywhere.
_LEAST = 0.5
# What the page weighs in an article whose words explain nothing: a little more than one place from elsewhere.
_OF_PAGE = 2.0


@dataclass(frozen=True, slots=True)
class Region:
    """The division an article speaks from, what says so, and why."""

    division: Division
    evidence: Spans
    why: str


def by_words(words: Mapping[Kind, Sequence[Said]], votes: Votes, page: Votes, hints: Callable[[], Votes]) -> Region | None:
    """The region by relative words: of the kinds said often enough the smallest, and of that kind what is spoken of most.

    The page's votes decide where the article names nothing of the kind, mere hints where the page does not either. Of equals what was
    named first wins.
    """
    often = {kind: sum(word.weight for word in printed) for kind, printed in words.items()}
    most = max(often.values(), default=0)
    for kind, printed in words.items():
        if often[kind] < max(_LEAST, _OFTEN * most) or _is_visited(kind, words):
            continue
        for ballot in _in_turn(votes, page, hints):
            winner = _most(ballot, kind, explained=all(word.explained for word in printed))
            if winner is not None:
                spans = ballot.first[winner].spans if winner in ballot.first else ()
                then = _as_then(winner, kind, ballot)
                return Region(then, spans, f"{printed[0].text} is said, and {then.name} is spoken of most")
    return None


def _in_turn(votes: Votes, page: Votes, hints: Callable[[], Votes]) -> Iterator[Votes]:
    """What decides, each counted only where the one before it does not."""
    yield _leaning(votes, page)
    yield page
    yield hints()


def _leaning(votes: Votes, page: Votes) -> Votes:
    """The votes of an article, those for what its page speaks of most a little heavier."""
    everything = max(page.total.values(), default=1)
    named = {one: votes.total.get(one, 0) + _OF_PAGE * total / everything for one, total in page.total.items()}
    return replace(votes, total={**votes.total, **named})


def _is_visited(kind: Kind, words: Mapping[Kind, Sequence[Said]]) -> bool:
    """Whether a kind is that of a region visited: its words all come after its name, those of a larger kind without one, and as often.

    A prefecture's paper prints 石渠县委书记 before it says 县长, calls nobody's county 我县 and only says 州委 of its own. What is said as
    lying above does not count.
    """
    larger = KINDS[KINDS.index(kind) + 1 :]
    return all(word.explained and not word.text.startswith(OWN) for word in words[kind]) and any(
        sum(word.weight for word in words[other] if not word.above) >= sum(word.weight for word in words[kind])
        and not any(word.explained for word in words[other])
        for other in larger
    )


def _most(votes: Votes, kind: Kind, *, explained: bool) -> Division | None:
    """The division of a kind with the most votes, or one inside it that takes its place.

    A city alone in what is said, whose leading body is named before all that is short for it, is meant by that: 绥芬河市委, then 市长.
    """
    fitting = [one for one in votes.total if one.level in kind.levels and _is_of_kind(one, kind, votes)]
    winner = max(fitting, key=lambda one: (votes.total[one], votes.own.get(one, 0), one.level), default=None)
    around = [one for one in divisions().ancestors(winner) if one in fitting] if winner else []
    alone = explained and not any(votes.own.get(one, 0) for one in around)
    if around and not alone and not _speaks_itself(votes, winner, around[0]):
        return around[0]
    inner = [one for one in fitting if winner in divisions().ancestors(one) and _speaks_itself(votes, one, winner)]
    return max(inner, key=lambda one: votes.total[one], default=winner)


def _is_of_kind(one: Division, kind: Kind, votes: Votes) -> bool:
    """Whether a division's name ends as those of a kind do, or the former one that is printed: 宁河县 in a paper of 2014."""
    return _as_then(one, kind, votes).name.endswith(kind.ending)


def _as_then(one: Division, kind: Kind, votes: Votes) -> Division:
    """A division by its former name, where that is printed and has the ending of a kind that today's has not."""
    printed = votes.first[one].text if one in votes.first else ""
    was = not one.name.endswith(kind.ending) and printed.endswith(kind.ending) and one in divisions().by_name(printed)
    return replace(one, name=printed) if was else one


def _speaks_itself(votes: Votes, city: Division | None, around: Division | None) -> bool:
    """Whether a city inside another of its kind speaks for itself: it has most of the other's votes, and not it alone is named in full.

    A paper says 市委 of its own city and prints the name before the leading bodies of others.
    """
    if city is None or around is None or (votes.named.get(city, 0) and not votes.named.get(around, 0)):
        return False
    return 2 * votes.total[city] > votes.total[around] - votes.named.get(around, 0)


def by_votes(votes: Votes) -> Region | None:
    """The smallest division, down to the county, that enough of the votes speak of."""
    everything = sum(votes.own.values())
    for level, share in _ENOUGH.items():
        fitting = [one for one in votes.total if one.level == level and votes.total[one] >= max(_ONE, share * everything)]
        if fitting:
            winner = max(fitting, key=lambda one: votes.total[one])
            return Region(winner, votes.first[winner].spans, f"most places of the article lie in {winner.name}")
    return None
