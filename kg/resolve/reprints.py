"""Articles that print one another again: nearly the same body."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.model import Proposal
from kg.resolve.references import ArticleText
from kg.resolve.stars import star


def propose_reprints(articles: Iterable[ArticleText]) -> Iterator[Proposal]:
    """Proposals about articles with one text."""
    bodies: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        if article.text:
            bodies[article.text].append(article.id)
    for ids in bodies.values():
        yield from star(ids, rule="same-text", score=20, reason="the two bodies are the same")
