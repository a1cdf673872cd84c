"""A page as it was read, for whoever checks it: its articles with their texts, places and what is known of them."""

from kg.graph.articles import headline
from kg.graph.evidence import boxes
from kg.model import Article, Issue, Page, Record, Records, RegionClaim
from kg.model.rows import BoxRow, BylineRow
from kg.text import Spans, cut


class ReadBlock(Record):
    """A paragraph, headline line or caption: its text, its raw spans, and its boxes where the source has pages."""

    text: str
    spans: Spans
    boxes: tuple[BoxRow, ...] = ()


class ReadArticle(Record):
    """An article: its parts, its makers, its date and the region it speaks from, with the spans that say so."""

    id: str
    headline: str | None
    headlines: tuple[ReadBlock, ...]
    byline: tuple[BylineRow, ...]
    byline_lines: tuple[ReadBlock, ...]
    byline_spans: Spans
    dateline: str | None
    date: str | None
    date_inferred: bool
    date_spans: Spans
    region: str | None
    region_name: str | None
    region_why: str | None
    paragraphs: tuple[ReadBlock, ...]
    captions: tuple[ReadBlock, ...]

    @property
    def printed_on(self) -> tuple[int, ...]:
        """The numbers of the pages it is printed on, for sources that have pages."""
        blocks = (*self.headlines, *self.byline_lines, *self.paragraphs, *self.captions)
        return tuple(sorted({box.page for block in blocks for box in block.boxes}))


class ReadPage(Record):
    """A page: its raw text, what it says of itself, its articles, and what is doubtful."""

    source: str
    title: str | None
    publisher: str | None
    date: str | None
    text: str
    articles: tuple[ReadArticle, ...]
    issues: tuple[Issue, ...]


def read_page(records: Records, page: Page) -> ReadPage:
    """The page of these records."""
    regions = {claim.article: claim for claim in records.claims if isinstance(claim, RegionClaim)}
    return ReadPage(
        source=records.name,
        title=page.title,
        publisher=page.publisher,
        date=page.date,
        text=page.text,
        articles=tuple(_article(page, article, regions.get(article.id)) for article in records.articles),
        issues=records.issues,
    )


def _article(page: Page, article: Article, region: RegionClaim | None) -> ReadArticle:
    return ReadArticle(
        id=article.id,
        headline=headline(page.text, article),
        headlines=_blocks(page, article.headline),
        byline=tuple(BylineRow(name=maker.name, role=maker.role) for maker in article.byline),
        byline_lines=_blocks(page, article.byline_lines),
        byline_spans=tuple(span for maker in article.byline for span in maker.spans),
        dateline=article.dateline,
        date=article.date.value if article.date else None,
        date_inferred=bool(article.date and article.date.inferred),
        date_spans=article.date.spans if article.date else (),
        region=region.code if region else None,
        region_name=region.name if region else None,
        region_why=region.why if region else None,
        paragraphs=_blocks(page, article.paragraphs),
        captions=_blocks(page, article.captions),
    )


def _blocks(page: Page, found: tuple[Spans, ...]) -> tuple[ReadBlock, ...]:
    return tuple(ReadBlock(text=cut(page.text, spans), spans=spans, boxes=boxes(page, spans)) for spans in found)
