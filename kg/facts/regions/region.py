"""Which place an article speaks from: the place whose 旗委, 县长 or 我市 it means without saying so.

Places and the regions at the head of body names vote for the divisions they can stand for and for all these lie in. The
relative words of the text (旗委, 我县, 全市) say what kind of division it is; among those of that kind the most votes win.
An article that says too little takes the region of its page, and a page the division that its paper is named after.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import chain

from kg.errors import UsageError
from kg.facts.regions.kinds import KINDS, said
from kg.facts.regions.travels import at_home
from kg.facts.regions.votes import Votes, foot_divisions, paper_divisions, votes_of
from kg.facts.regions.winners import Region, by_votes, by_words
from kg.facts.text.view import ArticleView
from kg.ids import record_id
from kg.lexicon import Division, Level, divisions, plain_name, relative_word
from kg.model import MentionType, Page, RegionClaim
from kg.text import name_key

ANNOTATOR = "region/1"
_CODE_LENGTHS = (6, 12)  # of a county and upwards, and of any division
# What the name of the paper weighs beside one mention.
_OF_PAPER = 3


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
    """For each article of a file the region it speaks from, None where neither it nor its page tells.

    A file may hold several pages, each under a masthead; what stands under one says nothing of the others.
    """
    pages: dict[int, list[ArticleView]] = defaultdict(list)
    for view in views:
        pages[_masthead(view)].append(view)
    papers = _papers(views[0].page, sorted(pages)) if views else {}
    foot = cache(lambda: tuple(foot_divisions(views[0].page.text)))
    found = {
        view.article.id: region for at, page in pages.items() for view, region in zip(page, _on_page(page, papers[at], foot), strict=True)
    }
    return [found[view.article.id] for view in views]


def _masthead(view: ArticleView) -> int:
    """Where the masthead of an article's page stands, the head of the file if it has none."""
    return view.article.issued.spans[0][0] if view.article.issued and view.article.issued.spans else 0


def _on_page(views: Sequence[ArticleView], paper: Region | None, foot: Callable[[], Iterable[Division]]) -> list[Region | None]:
    """The regions of the articles of one page.

    Relative words of the article decide first, then those of its page, then what most of its places lie in, then the paper's name.
    The `foot` of the file is read only where all these leave a word open.
    """
    spoken = [at_home(view) for view in views]
    everything = _with_papers(votes_of(chain.from_iterable(spoken)), [paper.division] if paper else [])
    hints = cache(lambda: _with_papers(votes_of(chain.from_iterable(spoken), hints=True), (*foot(), *_unmarked(views, everything))))
    words = [said(view) for view in views]
    said_on_page = {kind: [word for printed in words for word in printed[kind]] for kind in KINDS}
    page = by_words(said_on_page, everything, everything, hints) or paper
    found: list[Region | None] = []
    for view, mentions, printed in zip(views, spoken, words, strict=True):
        votes = votes_of(mentions, page.division if page else None)
        own = by_words(printed, votes, everything, hints)
        backing = partial(votes_of, mentions, hints=True)
        found.append(_as_page(own, page) if own else _without_words(view, votes, backing, page, paper))
    return found


def _without_words(
    view: ArticleView, votes: Votes, backing: Callable[[], Votes], page: Region | None, paper: Region | None
) -> Region | None:
    """The region of an article that says no word for it: the page's, the paper's if a body of it is named, else what is spoken of most.

    Where none of these tells, the short heads of names do (武功法院).
    """
    most = by_votes(votes)
    ours = paper if _is_of(paper, view) else None
    return _around(page, most) or _around(ours, most) or most or page or by_votes(backing())


def _papers(page: Page, mastheads: Sequence[int]) -> dict[int, Region | None]:
    """For each page of a file the division whose paper it says it is, next to its masthead, or the source says for it."""
    named: dict[int, list[Division]] = {at: [] for at in mastheads}
    for at, division in paper_divisions(page.text):
        named[min(mastheads, key=lambda masthead: abs(masthead - at))].append(division)
    source = [division for _, division in paper_divisions(page.publisher or "")]
    return {at: _most_named(divisions or source) for at, divisions in named.items()}


def _most_named(found: Sequence[Division]) -> Region | None:
    named = Counter(found)
    most = max(named, key=lambda one: (named[one], one.level, one.code), default=None)
    return Region(most, (), f"the page is of a paper of {most.name}") if most else None


def _is_of(paper: Region | None, view: ArticleView) -> bool:
    """Whether an article has a body of the paper's division, though a mere department: 市医保局 in a paper of a city."""
    bodies = (relative_word(mention.text) for mention in view.mentions if mention.type is MentionType.ORG)
    return paper is not None and any(body and body.fits(paper.division) for body in bodies)


def _with_papers(votes: Votes, papers: Iterable[Division]) -> Votes:
    """The votes of a page with those of the names of papers, for their divisions and all that these lie in."""
    total = dict(votes.total)
    for paper in papers:
        for one in (paper, *divisions().ancestors(paper)):
            total[one] = total.get(one, 0) + _OF_PAPER
    return replace(votes, total=total)


def _unmarked(views: Sequence[ArticleView], votes: Votes) -> Iterator[Division]:
    """The counties inside the prefectures that a page speaks of whose names it prints in anything: 石榴花开鄂温克."""
    text = "".join(block.text for view in views for block in view.blocks)
    around = (one for one in votes.total if one.level is Level.PREFECTURE)
    inside = (county for one in around for county in divisions().children(one) if county.level is Level.COUNTY)
    return (county for county in inside if len(name := plain_name(county)) > 1 and name in text)


def _as_page(own: Region, page: Region | None) -> Region:
    """The page's city for an article that names one inside or around it: 白城市 in a paper of 洮南市; other kinds are no two levels."""
    if page is None or not (own.division.name.endswith("市") and page.division.name.endswith("市")):
        return own
    return page if _in_one_line(own, page) else own


def _around(region: Region | None, most: Region | None) -> Region | None:
    """A region, where the article speaks of it or of what lies in or around it more than of anything else, or of nothing."""
    if region is None or most is None:
        return region
    return region if _in_one_line(most, region) else None


def _in_one_line(one: Region, other: Region) -> bool:
    """Whether one of two regions lies in the other or is it."""
    return divisions().is_within(one.division, other.division) or divisions().is_within(other.division, one.division)


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
