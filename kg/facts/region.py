"""Which place an article speaks from: the place whose 旗委, 县长 or 我市 it means without saying so.

Places and the regions at the head of body names vote for the divisions they can stand for and for all these lie in. The
relative words of the text (旗委, 我县, 全市) say what kind of division it is; among those of that kind the most votes win.
An article that says too little takes the region of its page.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.errors import UsageError
from kg.facts.view import ArticleView
from kg.ids import record_id
from kg.lexicon import Division, Level, divisions
from kg.model import Mention, MentionType, RegionClaim
from kg.text import Spans, name_key

ANNOTATOR = "region/1"
# A name borne in more counties than this says nothing about where the article speaks from.
_MOST_BEARERS = 8
# The share of the votes that a division needs when no relative word says what kind of division speaks.
_ENOUGH = {Level.COUNTY: 0.4, Level.PREFECTURE: 0.6, Level.PROVINCE: 0.6}
_CODE_LENGTHS = (6, 12)
# How often a kind must be said beside the kind that is said most; a prefecture's paper says 县长 now and then.
_OFTEN = 0.4

_OFFICES = r"(?:委(?!员|托|屈|派|任|实|婉)|党委|党工委|政府|人大|政协|纪委|直|长(?![期大远久度效者江城足年时]))"
# A relative word stands alone; in 达拉特旗委 the region is named.
_ALONE = r"(?:(?<![一-鿿])|(?<=[由经向在与和及了对从被把是为的到]))"


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of division that relative words name: the words, its levels and how its names end."""

    words: re.Pattern[str]
    levels: tuple[Level, ...]
    ending: str


def _kind(word: str, levels: tuple[Level, ...], *, whole: bool = True, before: str = "") -> _Kind:
    """The words of a kind: 旗委, 旗长, and, where they are clear, 我旗 and 全旗."""
    offices = rf"{_ALONE}{before}{word}{_OFFICES}"
    return _Kind(re.compile(rf"(?:我|全|各){word}(?![别块域间名])|{offices}" if whole else offices), levels, word)


# From the smallest kind to the largest: a county's paper also speaks of 市委, a city's never of a bare 县委.
# 全区 is said in districts and in autonomous regions, so a district needs its 区委 or 区长.
_KINDS = (
    _kind("旗", (Level.COUNTY,), before="(?:自治)?"),
    _kind("县", (Level.COUNTY,), before="(?:自治)?"),
    _kind("区", (Level.COUNTY,), whole=False),
    _kind("市", (Level.COUNTY, Level.PREFECTURE, Level.PROVINCE)),
    _kind("盟", (Level.PREFECTURE,)),
    _Kind(re.compile(rf"{_ALONE}(?:地委|地区行署|行署)|全地区"), (Level.PREFECTURE,), "地区"),
    _kind("州", (Level.PREFECTURE,)),
    _kind("区", (Level.PROVINCE, Level.COUNTY), before="(?:自治)?"),
    _kind("省", (Level.PROVINCE,)),
)


@dataclass(frozen=True, slots=True)
class Region:
    """The division an article speaks from, what says so, and why."""

    division: Division
    evidence: Spans
    why: str


@dataclass(frozen=True, slots=True)
class _Votes:
    """How much each division is spoken of, itself and what lies in it, and the mention that first did."""

    total: dict[Division, float]
    own: dict[Division, float]
    first: dict[Division, Mention]


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
        raise UsageError(f"--region {name}: {said}")
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

    Relative words of the article decide first, then those of its page, then what most of its places lie in.
    """
    everything = _votes(mention for view in views for mention in view.mentions)
    page = _by_words("\n".join(_text(view) for view in views), everything, everything)
    found: list[Region | None] = []
    for view in views:
        votes = _votes(view.mentions)
        found.append(_by_words(_text(view), votes, everything) or _of_page(page, votes) or _by_votes(votes) or page)
    return found


def _text(view: ArticleView) -> str:
    return "\n".join(block.text for block in view.blocks)


def _of_page(page: Region | None, votes: _Votes) -> Region | None:
    """The page's region, where the article speaks of it or of what lies in or around it more than of anything else."""
    said = _by_votes(votes)
    if page is None or said is None:
        return page
    related = divisions().is_within(said.division, page.division) or divisions().is_within(page.division, said.division)
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
        name=region.division.name,
        why=region.why,
    )


def _by_words(text: str, votes: _Votes, page: _Votes) -> Region | None:
    """The region by relative words: of the kinds said often enough the smallest, and of that kind what is spoken of most.

    The page's votes decide where the article names nothing of the kind.
    """
    said = [(kind, kind.words.findall(text)) for kind in _KINDS]
    most = max((len(words) for _, words in said), default=0)
    for kind, words in said:
        if not words or len(words) < _OFTEN * most:
            continue
        for ballot in (votes, page):
            winner = _most(ballot, kind)
            if winner is not None:
                return Region(winner, ballot.first[winner].spans, f"{words[0]} is said, and {winner.name} is spoken of most")
    return None


def _most(votes: _Votes, kind: _Kind) -> Division | None:
    """The division of a kind with the most votes; a smaller one inside it that has most of these."""
    fitting = [one for one in votes.total if one.level in kind.levels and one.name.endswith(kind.ending)]
    winner = max(fitting, key=lambda one: (votes.total[one], votes.own.get(one, 0), one.level, one.code), default=None)
    # A city's votes hold those of the cities in it: one that has most of them speaks for itself.
    inner = [one for one in fitting if winner in divisions().ancestors(one) and 2 * votes.total[one] > votes.total[winner]]
    return max(inner, key=lambda one: (votes.total[one], one.code), default=winner)


def _by_votes(votes: _Votes) -> Region | None:
    """The smallest division, down to the county, that enough of the votes speak of."""
    everything = sum(votes.own.values())
    for level, share in _ENOUGH.items():
        fitting = [one for one in votes.total if one.level == level and votes.total[one] >= share * everything]
        if fitting:
            winner = max(fitting, key=lambda one: (votes.total[one], one.code))
            return Region(winner, votes.first[winner].spans, f"most places of the article lie in {winner.name}")
    return None


def _votes(mentions: Iterable[Mention]) -> _Votes:
    """One vote a mention, shared by the counties it can mean; whatever is already spoken of for certain takes it alone."""
    total, own = defaultdict[Division, float](float), defaultdict[Division, float](float)
    first: dict[Division, Mention] = {}
    ballots = [(mention, candidates) for mention in mentions if (candidates := _candidates(mention))]
    certain = {line for _, candidates in ballots if len(candidates) == 1 for line in _line(candidates[0])}
    for mention, candidates in ballots:
        near = [one for one in candidates if certain & set(_line(one)[1:])] if len(candidates) > 1 else []
        meant = near or candidates
        for one in meant:
            line = _line(one)
            own[line[0]] += 1 / len(meant)
            for division in line:
                total[division] += 1 / len(meant)
                first.setdefault(division, mention)
    return _Votes(dict(total), dict(own), first)


def _candidates(mention: Mention) -> list[Division]:
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
