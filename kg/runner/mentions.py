"""The mentions of a text alone: the first steps of the flow, without a store."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.errors import InputError
from kg.extract import extract, load_engine
from kg.ids import article_id, source_id
from kg.layout import read_layout
from kg.model import Article, Issue, Mention, Page, Source
from kg.read import read_page, sources
from kg.settings import ExtractSettings
from kg.text import Span


def source_of_text(data: bytes, encoding: str | None = None) -> Source:
    """A text that is no file, as a source."""
    return Source(id=source_id(data), name="text", data=data, encoding=encoding)


def sources_of_file(path: Path) -> Iterator[Source]:
    """The sources in a file; one that cannot be opened raises InputError."""
    for item in sources([path]):
        if isinstance(item, Issue):
            raise InputError(f"{item.text}; {item.remedy}")
        yield item


def mentions_of(found: Iterable[Source], settings: ExtractSettings) -> Iterator[Mention]:
    """The mentions of each source in their order; what the layout takes for no article is read as one."""
    pages = [read_page(source) for source in found]
    engine = load_engine(settings.engine, settings.threads)
    for page in pages:
        layout = read_layout(page)
        articles, furniture = (layout.articles, layout.furniture) if layout.articles else (_whole(page), ())
        mentions = extract(page, articles, engine, settings.without, furniture)
        yield from sorted(mentions, key=lambda mention: mention.spans)


def _whole(page: Page) -> tuple[Article, ...]:
    """The page as one article, a paragraph a line."""
    lines = tuple((span,) for span in _lines(page.text))
    key = article_id(page.id, tuple(span for line in lines for span in line))
    return (Article(id=key, source=page.id, headline=(), paragraphs=lines),)


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield start, start + len(line.rstrip("\r\n"))
        start += len(line)
