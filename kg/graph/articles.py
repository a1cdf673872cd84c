"""Rows of articles, and which article each of them prints again."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.model import Article, Records, RegionClaim
from kg.model.rows import ArticleRow, BylineRow
from kg.resolve import Identity
from kg.text import Spans, cut, squeeze


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """What the rest of the graph needs to know of an article; `original` is the first of those that print it."""

    id: str
    source: str
    title: str
    headline: str | None
    date: str | None
    original: str


def article_facts(documents: Iterable[Records], identity: Identity) -> dict[str, ArticleFacts]:
    """The facts of all articles by id; the original of a reprint is the first by date, source and place on the page."""
    found: list[tuple[tuple[str, str, int], ArticleFacts]] = []
    for records in documents:
        raw = records.page.text if records.page else ""
        for article in records.articles:
            date = article.date.value if article.date else None
            facts = ArticleFacts(article.id, records.name, _title(raw, article), headline(raw, article), date, article.id)
            found.append(((date or "~", records.source, _offset(article)), facts))  # ~ stands after all digits
    originals: dict[str, str] = {}
    for _, facts in sorted(found, key=lambda item: (item[0], item[1].id)):
        originals.setdefault(identity.entity_of.get(facts.id, facts.id), facts.id)
    return {
        facts.id: ArticleFacts(
            facts.id, facts.source, facts.title, facts.headline, facts.date, originals[identity.entity_of.get(facts.id, facts.id)]
        )
        for _, facts in found
    }


def article_rows(records: Records, facts: Mapping[str, ArticleFacts]) -> Iterator[ArticleRow]:
    """The rows of one document's articles in reading order."""
    regions = {claim.article: claim for claim in sorted(_regions(records), key=lambda claim: (claim.confidence, claim.id))}
    for article in sorted(records.articles, key=lambda article: (_offset(article), article.id)):
        region, original = regions.get(article.id), facts[article.id].original
        yield ArticleRow(
            id=article.id,
            source=records.name,
            headline=facts[article.id].headline,
            headline_spans=article.headline_spans,
            spans=article.spans,
            date=facts[article.id].date,
            date_inferred=article.date.inferred if article.date else False,
            dateline=article.dateline,
            region=region.code if region else None,
            region_name=region.name if region else None,
            byline=tuple(BylineRow(name=byline.name, role=byline.role) for byline in article.byline),
            reprint_of=None if original == article.id else original,
        )


def headline(raw: str, article: Article) -> str | None:
    """The headline as one line, without white space at the ends of its lines and without the marks of Markdown."""
    lines = (" ".join(cut(raw, line).strip("# \t\r\n\u3000").split()) for line in article.headline)
    return "".join(lines) or None


def _title(raw: str, article: Article) -> str:
    """What an article is called: its headline, or the beginning of its body."""
    body = squeeze(cut(raw, article.spans[:20]))
    return headline(raw, article) or (body[:20] + "…" if len(body) > 20 else body) or article.id


def _offset(article: Article) -> int:
    spans: Spans = article.spans or article.headline_spans
    return min((start for start, _ in spans), default=0)


def _regions(records: Records) -> Iterator[RegionClaim]:
    return (claim for claim in records.claims if isinstance(claim, RegionClaim))
