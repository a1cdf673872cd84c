"""Articles that print one another again, whole or in part.

Articles that share fingerprints are candidates; a wrong character spoils some of them and leaves the others. Nearly the same
body is one article. A body that nearly all stands in one stretch of a longer one, or whose clauses do, is a part of it: it
joins that one article and never brings two longer ones together.
"""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from zlib import crc32

from rapidfuzz import fuzz

from kg.model import Judgement, Proposal
from kg.resolve.references import ArticleText

_CLAUSE = re.compile(r"[^，。；：！？、,.;:!?]{8,}")
_SHORTEST = 16  # characters; a line like 本报记者张三摄 is no article
_SAME = 0.9  # of the characters; two prints of one text differ by OCR and by an editor's cut
_UNSURE = 0.75
_PART = 0.8  # of the clauses of the shorter one
_LAST_FEW = 3  # so many earlier articles with the same fingerprint are looked at
_GROUP = 6  # characters of a fingerprint
_WINDOW = 6  # groups of which one is kept
_LEAST_SHARED = 3
_PLACE = 32  # bits of an article's place, which stand behind those of a fingerprint or of another place
_MASK = (1 << _PLACE) - 1
_PARTS = 64  # so many parts of the fingerprints are sorted one after the other, so that only one of them takes the room of a list
_BRIEF = 60  # characters; so short a text with other numbers is other news
_NUMBERS = re.compile(r"[0-9]+|[一二三四五六七八九十百千]+")


def propose_reprints(articles: Iterable[ArticleText]) -> Iterator[Proposal]:
    """Proposals about articles with one text."""
    ordered = sorted((article for article in articles if len(article.text) >= _SHORTEST), key=order)
    containers: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for both in _candidates(ordered):
        left, right = (ordered[place] for place in both)
        if _other_news(left.text, right.text):
            continue
        likeness = fuzz.ratio(left.text, right.text, score_cutoff=100 * _UNSURE) / 100
        if likeness:
            yield _proposal(left.id, right.id, likeness, "of the two bodies are the same", _SAME)
            continue
        short, long = sorted(both, key=lambda place: (len(ordered[place].text), ordered[place].id))
        share = max(_shared(ordered[short].text, ordered[long].text), _stretch(ordered[short].text, ordered[long].text))
        if share >= _PART:
            containers[short].append((-share, long))
    for short, found in containers.items():
        share, long = min(found)
        yield _proposal(ordered[short].id, ordered[long].id, -share, "stands in the longer article", _PART)


def order(article: ArticleText) -> tuple[str, str, int, str]:
    """Which of several prints comes first: by date, undated ones last, then by source and place on the page."""
    return article.date or "~", article.source, article.offset, article.id


def _other_news(one: str, other: str) -> bool:
    return max(len(one), len(other)) < _BRIEF and _NUMBERS.findall(one) != _NUMBERS.findall(other)


def _shared(short: str, long: str) -> float:
    """How many clauses of a text are clauses of a longer one."""
    clauses = _clauses(short)
    return len(clauses & _clauses(long)) / len(clauses)


def _clauses(text: str) -> frozenset[str]:
    return frozenset(_CLAUSE.findall(text)) or frozenset({text})


def _stretch(short: str, long: str) -> float:
    """How much of a text stands in one stretch of a longer one, wrong characters in both."""
    return fuzz.partial_ratio(short, long, score_cutoff=100 * _PART) / 100


def _candidates(ordered: Sequence[ArticleText]) -> list[tuple[int, int]]:
    """Pairs that share fingerprints, by their places: each article with the first one that has one and with the last few."""
    sizes, parts = array("Q"), [array("Q") for _ in range(_PARTS)]
    for place, article in enumerate(ordered):
        prints = _fingerprints(article.text)
        sizes.append(len(prints))
        for one in prints:
            parts[one % _PARTS].append(one << _PLACE | place)
    found: dict[int, int] = defaultdict(int)
    for part in parts:
        for both in _together(part):
            found[both] += 1
    pairs = ((both >> _PLACE, both & _MASK, shared) for both, shared in found.items())
    return sorted((left, right) for left, right, shared in pairs if shared >= min(_LEAST_SHARED, sizes[left], sizes[right]))


def _together(prints: Iterable[int]) -> Iterator[int]:
    """Two places in one number for each fingerprint that both have."""
    for _, having in groupby(sorted(prints), key=lambda one: one >> _PLACE):
        places = [one & _MASK for one in having]
        for number, place in enumerate(places[1:], 1):
            yield from (earlier << _PLACE | place for earlier in {places[0], *places[max(0, number - _LAST_FEW) : number]})


def _fingerprints(text: str) -> set[int]:
    """Some of a text's groups of characters, chosen alike in every print of it (winnowing, Schleimer and others 2003)."""
    hashes = [crc32(text[at : at + _GROUP].encode()) for at in range(max(1, len(text) - _GROUP + 1))]
    return {min(hashes[at : at + _WINDOW]) for at in range(max(1, len(hashes) - _WINDOW + 1))}


def _proposal(left: str, right: str, share: float, what: str, threshold: float) -> Proposal:
    return Proposal(
        left=min(left, right),
        right=max(left, right),
        judgement=Judgement.SAME if share >= threshold else Judgement.UNSURE,
        rule="same-text",
        score=round(20 * share, 1),
        reason=f"{share:.0%} {what}",
    )
