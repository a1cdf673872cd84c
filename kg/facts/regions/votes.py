"""How much each division is spoken of: places, the heads of bodies' names and the paper's own name vote for what they can stand for."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from kg.facts.vocabulary.words import Words, one_of
from kg.lexicon import Division, Level, bodies, divisions, paper_in
from kg.model import Mention, MentionType

# A name borne in more counties than this says nothing about where the article speaks from.
_MOST_BEARERS = 8
# The leading bodies of a division, which its own paper seldom prints with its name.
_LEADING = re.compile(rf"[省市州盟县旗区地]?{one_of(Words.LEADING_BODY)}")
# 第四管理区, 六连: there is one in every farm, listed or not.
_NUMBERED = re.compile(rf"第?[\d一二三四五六七八九十]+{one_of(Words.NUMBERED_UNIT)}(?:村|居委会)?$")
_LONGEST_HEAD = 14
_BRANCH = re.compile(r"局(?P<name>[一-鿿]{2,5})分局")  # 长春市公安局绿园分局
_ON_LINE = "云上"
_THE_PARTY = "中国共产党"  # before the region of a congress: 中国共产党青海省第十四次代表大会
_WORD = re.compile(r"\S+")
_OWNER = re.compile(rf"{one_of(Words.OWNER)}[：:]\s*")
_BARE = 2  # characters of a town's name that is a common noun


@dataclass(frozen=True, slots=True)
class Votes:
    """How much each division is spoken of, itself and what lies in it, and the mention that first did.

    `named` counts its leading bodies that are printed with its name.
    """

    total: dict[Division, float]
    own: dict[Division, float]
    named: dict[Division, int]
    first: dict[Division, Mention]


@dataclass(frozen=True, slots=True)
class _Ballot:
    """What one mention can stand for; the short head of a longer name (赣榆 in 赣榆实验中学) only backs what others speak of."""

    mention: Mention
    candidates: tuple[Division, ...]
    backs: bool = False


def votes_of(mentions: Iterable[Mention], around: Division | None = None, *, hints: bool = False) -> Votes:
    """One vote a mention, shared by the counties it can mean; with `hints` also what the short heads of longer names can mean.

    What is spoken of for certain takes it alone, and else what lies in the division that the page speaks from.
    """
    votes = Votes(defaultdict(float), defaultdict(float), defaultdict(int), {})
    ballots = _ballots(list(mentions), hints=hints)
    certain = {division for ballot in ballots if len(ballot.candidates) == 1 for division in _line(ballot.candidates[0])}
    for ballot in ballots:
        meant = ballot.candidates
        if len(meant) > 1:
            within = tuple(one for one in meant if around in _line(one))
            meant = tuple(one for one in meant if certain & set(_line(one)[1:])) or within or meant
        _count(votes, ballot.mention, meant)
    return Votes(dict(votes.total), dict(votes.own), dict(votes.named), votes.first)


def _ballots(mentions: Sequence[Mention], *, hints: bool) -> list[_Ballot]:
    """The ballots that count: those that only back something where others speak of it, or as hints."""
    unlisted = _unlisted(mentions)
    ballots = [ballot for mention in mentions if (ballot := _ballot(mention, unlisted)).candidates]
    spoken_of = {division for ballot in ballots if not ballot.backs for one in ballot.candidates for division in _line(one)}
    return [ballot for ballot in ballots if hints or not ballot.backs or spoken_of & set(ballot.candidates)]


def _count(votes: Votes, mention: Mention, meant: Sequence[Division]) -> None:
    """Adds the vote of a mention for what it can mean and all that this lies in."""
    if len(meant) == 1 and mention.type is MentionType.ORG and _names_leading_body(mention.text, meant[0]):
        votes.named[meant[0]] += 1
    for one in meant:
        votes.own[one] += 1 / len(meant)
        for division in _line(one):
            votes.total[division] += 1 / len(meant)
            votes.first.setdefault(division, mention)


def paper_divisions(text: str) -> Iterator[tuple[int, Division]]:
    """The divisions whose papers or houses a page names at the head of a line, and where: 昭通日报, 版权所有：娄底市中心医院."""
    at = 0
    for line in text.splitlines(keepends=True):
        paper, owner = paper_in(line), _OWNER.match(line)
        if paper and paper.division:
            yield at, paper.division
        elif owner and (chain := divisions().read_chain(line[owner.end() :])) and chain[-1][0].level <= Level.COUNTY:
            yield at, chain[-1][0]
        at += len(line)


def foot_divisions(text: str) -> Iterator[Division]:
    """The divisions whose papers stand by themselves in the midst of a line, as at a page's foot."""
    papers = (paper_in(word.group()) for word in _WORD.finditer(text))
    return (paper.division for paper in papers if paper and paper.division)


def _ballot(mention: Mention, unlisted: Mapping[str, Division]) -> _Ballot:
    """What a place or a body can stand for; `unlisted` are places that the list does not have, with what they lie in."""
    if mention.type is MentionType.PLACE and mention.text in unlisted:
        return _Ballot(mention, (unlisted[mention.text],))
    return _Ballot(mention, *_meant(mention.type, mention.text))


def _unlisted(mentions: Sequence[Mention]) -> dict[str, Division]:
    """Places that stand right behind the county that they lie in, where the list has their name in other counties only."""
    found: dict[str, Division] = {}
    places = [mention for mention in mentions if mention.type is MentionType.PLACE]
    for outer, inner in pairwise(places):
        around, within = (_meant(place.type, place.text)[0] for place in (outer, inner))
        beside = outer.spans[-1][1] == inner.spans[0][0] and len(around) == 1 and around[0].level is Level.COUNTY
        if beside and within and not any(around[0] in _line(one) for one in within):
            found[inner.text] = around[0]
    return found


@lru_cache(maxsize=1 << 14)
def _meant(kind: MentionType, name: str) -> tuple[tuple[Division, ...], bool]:
    """The divisions from township upwards that a place or a body's head can stand for or lie in, and whether it only backs them."""
    backs = False
    if _NUMBERED.match(name):
        return (), False
    if kind is MentionType.PLACE:
        # A province or county is meant sooner than a street or village far away that bears its name.
        found = divisions().counties(name) or divisions().by_name(name)
    elif kind is MentionType.ORG:
        found = _head(name) or _of_site(name)
    else:
        return (), False
    if not found:
        backs, found = True, _short_head(name)
    upper = tuple(dict.fromkeys(_township_or_above(division) for division in found))
    enough = len({_line(division)[-3:] for division in upper}) <= _MOST_BEARERS
    return upper if enough else (), backs


def _head(body: str) -> tuple[Division, ...]:
    """What the region at the head of a body's name can be, or behind 政协 and the like; several where full names are alike (雄州街道)."""
    named = body.removeprefix(_THE_PARTY)
    chain = divisions().read_chain(named)
    if chain and (branch := _BRANCH.search(body)):
        served = (one for one in divisions().by_name(branch["name"]) if chain[-1][0] in divisions().ancestors(one))
        return tuple(served)[:1] or (chain[-1][0],)
    if chain and _is_telling(chain[-1][0], named[: chain[-1][1]]):
        return (chain[-1][0],)
    for end in range(min(_LONGEST_HEAD, len(body) - 1), 2, -1):
        found = tuple(one for one in divisions().called(body[:end]) if one.name == body[:end])
        if found:
            return found
    whole = bodies().expand(body)
    region = whole.region if whole else None
    return (region,) if region and region.name in body and not _is_common(region) else ()


def _of_site(name: str) -> tuple[Division, ...]:
    """The county that a site of it is called after: 云上通城."""
    named = divisions().counties(name.removeprefix(_ON_LINE)) if name.startswith(_ON_LINE) else ()
    return tuple(one for one in named if one.level is Level.COUNTY)


def _short_head(body: str) -> tuple[Division, ...]:
    """The counties and prefectures whose short names a longer name begins with, the longest short name first."""
    for end in range(min(4, len(body) - 1), 1, -1):
        found = tuple(one for one in divisions().counties(body[:end]) if one.level >= Level.PREFECTURE)
        if found:
            return found
    return ()


def _is_telling(division: Division, printed: str) -> bool:
    """Whether the head of a body's name is surely a division: 三江 in 三江派出所 need not be the county far away."""
    return division.level <= Level.PREFECTURE or (printed.endswith(division.name) and not _is_common(division))


def _is_common(division: Division) -> bool:
    """Whether a town is called by a common noun, which is none of its name in 农场有限公司."""
    return division.level is Level.TOWNSHIP and len(division.name) <= _BARE


def _names_leading_body(body: str, division: Division) -> bool:
    """Whether a body is a leading one of the division by its name: 洮南市委; not 中共洮南市委, as its own paper prints too."""
    at = body.find(division.name)
    return at >= 0 and bool(divisions().read_chain(body)) and _LEADING.match(body, at + len(division.name)) is not None


def _township_or_above(division: Division) -> Division:
    """A village speaks for its township."""
    return next(one for one in _line(division) if one.level <= Level.TOWNSHIP)


def _line(division: Division) -> tuple[Division, ...]:
    """A division and what it lies in, nearest first."""
    return (division, *divisions().ancestors(division))
