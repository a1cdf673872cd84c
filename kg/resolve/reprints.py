"""Articles that print one another again, whole or in part.

Articles that share fingerprints are candidates; a wrong character spoils some of them and leaves the others. Nearly the same
body is one article. A body that nearly all stands in one stretch of a longer one, or whose clauses do, is a part of it: it
joins that one article and never brings two longer ones together.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from zlib import crc32

from rapidfuzz import fuzz

from kg.model import Judgement, Proposal
from kg.resolve.references import ArticleText

_CLAUSE = re.compile(r"[^，。；：！？、,.;:!?]{8,}")
_SHORTEST = 16  # characters; a line like 本报记者张三摄 is no article
_SAME = 0.9  # of the characters; two prints of one text differ by OCR and by an editor's cut
_UNSURE = 0.75
_PART = 0.8  # of the clauses of the shorter one
_LONGEST_STEP = 3  # so many earlier articles with the same fingerprint are looked at
_GROUP = 6  # characters of a fingerprint
_WINDOW = 6  # groups of which one is kept
_LEAST_SHARED = 3
_BRIEF = 60  # characters; so short a text with other numbers is other news
_NUMBERS = re.compile(r"[0-9]+|[一二三四五六七八九十百千]+")


def propose_reprints(articles: Iterable[ArticleText]) -> Iterator[Proposal]:
    """Proposals about articles with one text."""
    ordered = sorted((article for article in articles if len(article.text) >= _SHORTEST), key=order)
    clauses = {article.id: frozenset(_CLAUSE.findall(article.text)) or frozenset({article.text}) for article in ordered}
    by_id = {article.id: article for article in ordered}
    containers: dict[str, list[tuple[float, int]]] = defaultdict(list)
    position = {article.id: number for number, article in enumerate(ordered)}
    for left, right in sorted(_candidates(ordered)):
        if _other_news(by_id[left].text, by_id[right].text):
            continue
        likeness = fuzz.ratio(by_id[left].text, by_id[right].text, score_cutoff=100 * _UNSURE) / 100
        if likeness:
            yield _proposal(left, right, likeness, "of the two bodies are the same", _SAME)
            continue
        short, long = sorted((left, right), key=lambda key: (len(by_id[key].text), key))
        share = max(_shared(clauses[short], clauses[long]), _stretch(by_id[short].text, by_id[long].text))
        if share >= _PART:
            containers[short].append((-share, position[long]))
    for short, found in containers.items():
        share, place = min(found)
        yield _proposal(short, ordered[place].id, -share, "stands in the longer article", _PART)


def order(article: ArticleText) -> tuple[str, str, int, str]:
    """Which of several prints comes first: by date, undated ones last, then by source and place on the page."""
    return article.date or "~", article.source, article.offset, article.id


def _other_news(one: str, other: str) -> bool:
    return max(len(one), len(other)) < _BRIEF and _NUMBERS.findall(one) != _NUMBERS.findall(other)


def _shared(short: frozenset[str], long: frozenset[str]) -> float:
    return len(short & long) / len(short)


def _stretch(short: str, long: str) -> float:
    """How much of a text stands in one stretch of a longer one, wrong characters in both."""
    return fuzz.partial_ratio(short, long, score_cutoff=100 * _PART) / 100


def _candidates(ordered: Sequence[ArticleText]) -> set[tuple[str, str]]:
    """Pairs that share fingerprints: each article with the first one that has one and with the last few."""
    seen: dict[int, list[str]] = {}
    found: dict[tuple[str, str], int] = defaultdict(int)
    sizes: dict[str, int] = {}
    for article in ordered:
        prints = _fingerprints(article.text)
        sizes[article.id] = len(prints)
        for one in prints:
            earlier = seen.setdefault(one, [])
            for other in {*earlier[:1], *earlier[-_LONGEST_STEP:]}:
                found[min(article.id, other), max(article.id, other)] += 1
            earlier.append(article.id)
    return {both for both, shared in found.items() if shared >= min(_LEAST_SHARED, *(sizes[key] for key in both))}


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
