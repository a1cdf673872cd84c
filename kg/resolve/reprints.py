"""Articles that print one another again, whole or in part.

Articles that share clauses of some length are candidates; a wrong character spoils one clause and leaves the others. Nearly
the same body is one article. A body whose clauses nearly all stand in a longer one is a part of it: it joins that one
article and never brings two longer ones together.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rapidfuzz import fuzz

from kg.model import Judgement, Proposal
from kg.resolve.references import ArticleText

_CLAUSE = re.compile(r"[^，。；：！？、,.;:!?]{8,}")
_SHORTEST = 16  # characters; a line like 本报记者张三摄 is no article
_SAME = 0.9  # of the characters; two prints of one text differ by OCR and by an editor's cut
_UNSURE = 0.75
_PART = 0.8  # of the clauses of the shorter one
_LONGEST_STEP = 3  # so many earlier articles with the same clause are looked at


def propose_reprints(articles: Iterable[ArticleText]) -> Iterator[Proposal]:
    """Proposals about articles with one text."""
    ordered = sorted((article for article in articles if len(article.text) >= _SHORTEST), key=order)
    clauses = {article.id: frozenset(_CLAUSE.findall(article.text)) or frozenset({article.text}) for article in ordered}
    by_id = {article.id: article for article in ordered}
    containers: dict[str, list[tuple[float, int]]] = defaultdict(list)
    position = {article.id: number for number, article in enumerate(ordered)}
    for left, right in sorted(_candidates(ordered, clauses)):
        likeness = fuzz.ratio(by_id[left].text, by_id[right].text, score_cutoff=100 * _UNSURE) / 100
        if likeness:
            yield _proposal(left, right, likeness, "of the two bodies are the same", _SAME)
            continue
        short, long = sorted((left, right), key=lambda key: (len(by_id[key].text), key))
        share = len(clauses[short] & clauses[long]) / len(clauses[short])
        if share >= _PART:
            containers[short].append((-share, position[long]))
    for short, found in containers.items():
        share, place = min(found)
        yield _proposal(short, ordered[place].id, -share, "of the clauses stand in the longer article", _PART)


def order(article: ArticleText) -> tuple[str, str, int, str]:
    """Which of several prints comes first: by date, undated ones last, then by source and place on the page."""
    return article.date or "~", article.source, article.offset, article.id


def _candidates(ordered: Sequence[ArticleText], clauses: Mapping[str, frozenset[str]]) -> set[tuple[str, str]]:
    """Pairs that share a clause: each article with the first one that has it and with the last few."""
    seen: dict[str, list[str]] = {}
    found: dict[tuple[str, str], int] = defaultdict(int)
    for article in ordered:
        for clause in clauses[article.id]:
            earlier = seen.setdefault(clause, [])
            for other in {*earlier[:1], *earlier[-_LONGEST_STEP:]}:
                found[min(article.id, other), max(article.id, other)] += 1
            earlier.append(article.id)
    return {both for both, shared in found.items() if shared > 1 or min(len(clauses[key]) for key in both) <= 2}


def _proposal(left: str, right: str, share: float, what: str, threshold: float) -> Proposal:
    return Proposal(
        left=min(left, right),
        right=max(left, right),
        judgement=Judgement.SAME if share >= threshold else Judgement.UNSURE,
        rule="same-text",
        score=round(20 * share, 1),
        reason=f"{share:.0%} {what}",
    )
