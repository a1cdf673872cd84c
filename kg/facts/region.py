"""Which place an article speaks from: the place whose 旗委, 县长 or 我市 it means without saying so.

Places and the regions at the head of body names vote for the divisions they can stand for and for all these lie in. The
relative words of the text (旗委, 我县, 全市) say what kind of division it is; among those of that kind the most votes win.
An article that says too little takes the region of its page, and a page the division that its paper is named after.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kg.errors import UsageError
from kg.facts.kinds import KINDS, Kind, Said, said
from kg.facts.view import ArticleView
from kg.facts.votes import Votes, paper_divisions, votes_of
from kg.ids import record_id
from kg.lexicon import Division, Level, divisions
from kg.model import RegionClaim
from kg.text import Spans, name_key

ANNOTATOR = "region/1"
# The share of the votes that a division needs when no relative word says what kind of division speaks.
_ENOUGH = {Level.COUNTY: 0.4, Level.PREFECTURE: 0.6, Level.PROVINCE: 0.6}
_CODE_LENGTHS = (6, 12)  # of a county and upwards, and of any division
# How much must speak of it at all: one name that is nobody else's; several that many bear are none.
_ONE = 1
# How often a kind must be said beside the kind that is said most; a prefecture's paper says 县长 now and then.
_OFTEN = 0.4
# How much must be said at all: one department that the article has named in full before may be of anywhere.
_LEAST = 0.5
# What the name of the paper weighs beside one mention.
_OF_PAPER = 3
# What the whole page weighs beside one mention where two divisions are named in an article equally often.
_OF_PAGE = 0.5


@dataclass(frozen=True, slots=True)
class Region:
    """The division an article speaks from, what says so, and why."""

    division: Division
    evidence: Spans
    why: str


def named_region(name: str) -> Region:
    """The region a user has given by its name, chain of names or code; raises UsageError where the list has none or several."""
    key = name_key(name)
    exact = _by_code_or_chain(key)
    if not exact:
        found = [division for division in divisions().by_name(key) if division.level <= Level.TOWNSHIP]
        exact = [division for division in found if division.name == key] or found
    if len(exact) != 1:
        known = "、".join(f"{divisions().chain_name(division)} ({division.code})" for division in exact[:5])
        said = f"several places are called so: {known}; give one of these" if exact else "no such division; give its full name or code"
        raise UsageError(f"the region {name}: {said}")
    return Region(exact[0], (), "given by the user")


def _by_code_or_chain(key: str) -> list[Division]:
    """The division with a code of 6 or 12 digits, or at the end of a chain such as 内蒙古自治区鄂尔多斯市达拉特旗."""
    if key.isdecimal():
        found = divisions().get(key) if len(key) in _CODE_LENGTHS else None
    else:
        chain = divisions().read_chain(key)
        found = chain[-1][0] if len(chain) > 1 and chain[-1][1] == len(key) else None
    return [found] if found and found.level <= Level.TOWNSHIP else []


def regions(views: Sequence[ArticleView]) -> list[Region | None]:
    """For each article of a page the region it speaks from, None where neither it nor the page tells.

    Relative words of the article decide first, then those of its page, then what most of its places lie in, then the paper's name.
    """
    paper = _of_paper(views[0]) if views else None
    everything = _with_paper(votes_of(mention for view in views for mention in view.mentions), paper)
    words = [said(view) for view in views]
    page = _by_words({kind: [word for one in words for word in one[kind]] for kind in KINDS}, everything, everything) or paper
    found: list[Region | None] = []
    for view, printed in zip(views, words, strict=True):
        votes = votes_of(view.mentions)
        own = _by_words(printed, votes, everything)
        found.append(_as_page(own, page) if own else _of_page(page, votes) or _by_votes(votes) or page)
    return found


def _of_paper(view: ArticleView) -> Region | None:
    """The division whose paper the page says it is, or its source says for it."""
    named = Counter(paper_divisions(view.page.text)) or Counter(paper_divisions(view.page.publisher or ""))
    most = max(named, key=lambda one: (named[one], one.level, one.code), default=None)
    return Region(most, (), f"the page is of a paper of {most.name}") if most else None


def _with_paper(votes: Votes, paper: Region | None) -> Votes:
    """The votes of a page with those of its paper's name, for its division and all that this lies in."""
    if paper is None:
        return votes
    line = (paper.division, *divisions().ancestors(paper.division))
    return replace(votes, total={**votes.total, **{one: votes.total.get(one, 0) + _OF_PAPER for one in line}})


def _as_page(own: Region, page: Region | None) -> Region:
    """The page's city for an article that names one inside or around it: 白城市 in a paper of 洮南市; other kinds are no two levels."""
    if page is None or not (own.division.name.endswith("市") and page.division.name.endswith("市")):
        return own
    inside = divisions().is_within(own.division, page.division) or divisions().is_within(page.division, own.division)
    return page if inside else own


def _of_page(page: Region | None, votes: Votes) -> Region | None:
    """The page's region, where the article speaks of it or of what lies in or around it more than of anything else."""
    found = _by_votes(votes)
    if page is None or found is None:
        return page
    related = divisions().is_within(found.division, page.division) or divisions().is_within(page.division, found.division)
    return page if related else None


def region_claim(view: ArticleView, region: Region) -> RegionClaim:
    """The region of an article as a claim with its evidence."""
    return RegionClaim(
        id=record_id("r", view.article.id, region.division.code),
        source=view.page.id,
        article=view.article.id,
        evidence=region.evidence,
        annotator=ANNOTATOR,
        code=region.division.code,
        name=region.division.as_printed,
        why=region.why,
    )


def _by_words(words: Mapping[Kind, Sequence[Said]], votes: Votes, page: Votes) -> Region | None:
    """The region by relative words: of the kinds said often enough the smallest, and of that kind what is spoken of most.

    The page's votes decide where the article names nothing of the kind.
    """
    often = {kind: sum(word.weight for word in printed) for kind, printed in words.items()}
    most = max(often.values(), default=0)
    for kind, printed in words.items():
        if often[kind] < max(_LEAST, _OFTEN * most) or _is_visited(kind, words):
            continue
        for ballot in (_leaning(votes, page), page):
            winner = _most(ballot, kind, explained=all(word.explained for word in printed))
            if winner is not None:
                spans = ballot.first[winner].spans if winner in ballot.first else ()
                return Region(winner, spans, f"{printed[0].text} is said, and {winner.name} is spoken of most")
    return None


def _leaning(votes: Votes, page: Votes) -> Votes:
    """The votes of an article, those for what its page speaks of most a little heavier."""
    everything = max(page.total.values(), default=1)
    return replace(votes, total={one: total + _OF_PAGE * page.total.get(one, 0) / everything for one, total in votes.total.items()})


def _is_visited(kind: Kind, words: Mapping[Kind, Sequence[Said]]) -> bool:
    """Whether a kind is that of a region visited: its words all come after its name, those of a larger kind without one, and as often.

    A prefecture's paper prints 石渠县委书记 before it says 县长, and only says 州委 of its own.
    """
    larger = KINDS[KINDS.index(kind) + 1 :]
    return all(word.explained for word in words[kind]) and any(
        sum(word.weight for word in words[other]) >= sum(word.weight for word in words[kind])
        and not any(word.explained for word in words[other])
        for other in larger
    )


def _most(votes: Votes, kind: Kind, *, explained: bool) -> Division | None:
    """The division of a kind with the most votes, or one inside it that takes its place.

    A city alone in what is said, whose leading body is named before all that is short for it, is meant by that: 绥芬河市委, then 市长.
    """
    fitting = [one for one in votes.total if one.level in kind.levels and one.name.endswith(kind.ending)]
    winner = max(fitting, key=lambda one: (votes.total[one], votes.own.get(one, 0), one.level, one.code), default=None)
    around = [one for one in divisions().ancestors(winner) if one in fitting] if winner else []
    alone = explained and not any(votes.own.get(one, 0) for one in around)
    if around and not alone and not _speaks_itself(votes, winner, around[0]):
        return around[0]
    inner = [one for one in fitting if winner in divisions().ancestors(one) and _speaks_itself(votes, one, winner)]
    return max(inner, key=lambda one: (votes.total[one], one.code), default=winner)


def _speaks_itself(votes: Votes, city: Division | None, around: Division | None) -> bool:
    """Whether a city inside another of its kind speaks for itself: it has most of the other's votes, and not it alone is named in full.

    A paper says 市委 of its own city and prints the name before the leading bodies of others.
    """
    if city is None or around is None or (votes.named.get(city, 0) and not votes.named.get(around, 0)):
        return False
    return 2 * votes.total[city] > votes.total[around] - votes.named.get(around, 0)


def _by_votes(votes: Votes) -> Region | None:
    """The smallest division, down to the county, that enough of the votes speak of."""
    everything = sum(votes.own.values())
    for level, share in _ENOUGH.items():
        fitting = [one for one in votes.total if one.level == level and votes.total[one] >= max(_ONE, share * everything)]
        if fitting:
            winner = max(fitting, key=lambda one: (votes.total[one], one.code))
            return Region(winner, votes.first[winner].spans, f"most places of the article lie in {winner.name}")
    return None
