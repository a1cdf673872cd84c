"""Rows of articles, and which article each of them prints again."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from pydantic import TypeAdapter

from kg.graph.names import Names
from kg.model import Article, Records, RegionClaim
from kg.model.rows import ArticleRow, BylineRow
from kg.shelf import Shelf
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
    publisher: str | None = None


class ArticleIndex:
    """The articles of a corpus, gathered document by document."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._prints = Shelf(TypeAdapter(tuple[_Print, ArticleFacts]), parts=1)

    def add(self, records: Records) -> None:
        """Take in the articles of one document."""
        raw = records.page.text if records.page else ""
        publisher = records.page.publisher if records.page else None
        for article in records.articles:
            date = article.date.value if article.date else None
            facts = ArticleFacts(article.id, records.name, _title(raw, article), headline(raw, article), date, article.id, publisher)
            # ~ stands after all digits
            print_ = _Print(article.seen or "~", records.source, _offset(article), article.id, _length(article))
            self._prints.put((print_, facts), self._names.of(article.id) or article.id)

    def facts(self) -> "Articles":
        """The facts of all articles by id.

        The original of a reprint is the first print by date, source and place on the page, where a print that leaves out more
        than a tenth of the longest is only a part and nobody's original.
        """
        found = Articles()
        for _, same in self._prints.groups():
            prints = list(same)
            original = _original([print_ for print_, _ in prints])
            for _, facts in prints:
                found.add(replace(facts, original=original))
        return found


class Articles(Mapping[str, ArticleFacts]):
    """The facts of articles by their ids, of which no more than the ids is held."""

    def __init__(self) -> None:
        self._facts = Shelf(TypeAdapter(ArticleFacts))
        self._numbers: dict[str, int] = {}

    def add(self, facts: ArticleFacts) -> None:
        """Keep the facts of an article."""
        self._numbers[facts.id] = self._facts.put(facts)

    def __getitem__(self, article: str) -> ArticleFacts:
        return self._facts[self._numbers[article]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


class _Print(NamedTuple):
    """Where one print of an article stands, in the order of time and place, and how long it is."""

    date: str
    source: str
    offset: int
    article: str
    length: int


def _original(prints: Sequence[_Print]) -> str:
    whole = max(print_.length for print_ in prints) * 0.9
    return min(print_ for print_ in prints if print_.length >= whole).article


def _length(article: Article) -> int:
    return sum(end - start for start, end in article.spans)


def article_rows(records: Records, facts: Mapping[str, ArticleFacts]) -> Iterator[ArticleRow]:
    """The rows of one document's articles in reading order."""
    regions = {claim.article: claim for claim in sorted(_regions(records), key=lambda claim: (claim.confidence, claim.id))}
    for article in sorted(records.articles, key=lambda article: (_offset(article), article.id)):
        region, known = regions.get(article.id), facts[article.id]
        yield ArticleRow(
            id=article.id,
            source=records.name,
            headline=known.headline,
            headline_spans=article.headline_spans,
            spans=article.spans,
            date=known.date,
            date_inferred=article.date.inferred if article.date else False,
            dateline=article.dateline,
            region=region.code if region else None,
            region_name=region.name if region else None,
            byline=tuple(BylineRow(name=byline.name, role=byline.role) for byline in article.byline),
            reprint_of=None if known.original == article.id else known.original,
            publisher=known.publisher,
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
