"""Articles that print one another again, whole or in part.

Articles that share fingerprints are candidates; a wrong character spoils some of them and leaves the others. Nearly the same
body is one article. A body that nearly all stands in one stretch of a longer one, or whose clauses do, is a part of it: it
joins that one article and never brings two longer ones together.
"""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import groupby
from sys import byteorder
from tempfile import TemporaryFile
from zlib import crc32

from pydantic import TypeAdapter
from rapidfuzz import fuzz

from kg.model import Judgement, Proposal
from kg.resolve.references import TEXTS, ArticleText
from kg.shelf import Shelf

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
_PARTS = 64  # so many parts of the fingerprints lie on disk and are sorted one after the other, so that only one of them takes room
_BYTES = 8  # of a fingerprint and its place
_BRIEF = 60  # characters; so short a text with other numbers is other news
_NUMBERS = re.compile(r"[0-9]+|[一二三四五六七八九十百千]+")


def propose_reprints(articles: Iterable[ArticleText]) -> Iterator[Proposal]:
    """Proposals about articles with one text."""
    ordered = _ordered(article for article in articles if len(article.text) >= _SHORTEST)
    containers: dict[str, list[tuple[float, int, str]]] = defaultdict(list)
    for one, other in _candidates(ordered):
        left, right = ordered[one], ordered[other]
        if _other_news(left.text, right.text):
            continue
        likeness = fuzz.ratio(left.text, right.text, score_cutoff=100 * _UNSURE) / 100
        if likeness:
            yield _proposal(left.id, right.id, likeness, "of the two bodies are the same", _SAME)
            continue
        (short, _), (long, place) = sorted(((left, one), (right, other)), key=_by_length)
        share = max(_shared(short.text, long.text), _stretch(short.text, long.text))
        if share >= _PART:
            containers[short.id].append((-share, place, long.id))
    for part, found in containers.items():
        share, _, whole = min(found)
        yield _proposal(part, whole, -share, "stands in the longer article", _PART)


def _ordered(articles: Iterable[ArticleText]) -> Shelf[ArticleText]:
    """The articles as several prints follow one another: by date, undated ones last, then by source and place on the page."""
    kind = TypeAdapter(ArticleText)
    found, ordered = Shelf(kind, parts=4, most=TEXTS), Shelf(kind, most=TEXTS)
    for article in articles:
        found.put(article, article.date or "~", article.source, f"{article.offset:08}", article.id)
    for article in found.in_order():
        ordered.put(article)
    return ordered


def _by_length(placed: tuple[ArticleText, int]) -> tuple[int, str]:
    return len(placed[0].text), placed[0].id


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


def _candidates(ordered: Iterable[ArticleText]) -> list[tuple[int, int]]:
    """Pairs that share fingerprints, by their places: each article with the first one that has one and with the last few."""
    sizes, found = array("Q"), defaultdict[int, int](int)
    with ExitStack() as files:
        parts = [files.enter_context(TemporaryFile()) for _ in range(_PARTS)]
        for place, article in enumerate(ordered):
            prints = _fingerprints(article.text)
            sizes.append(len(prints))
            for one in prints:
                parts[one % _PARTS].write((one << _PLACE | place).to_bytes(_BYTES, byteorder))
        for part in parts:
            part.seek(0)
            for both in _together(array("Q", part.read())):
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
