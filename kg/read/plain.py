"""Plain text: the decoded bytes, not a character changed."""

from kg.model import Page, Source
from kg.read.decode import decode


def page_of(source: Source) -> Page:
    """The source as a page; raises `SourceError` if it is empty, binary or in no encoding that fits."""
    return page_with(source, decode(source.data, source.name, source.encoding))


def page_with(source: Source, text: str) -> Page:
    """A page of this text, with what is known of its source."""
    return Page(
        id=source.id,
        name=source.name,
        text=text,
        date=source.date,
        title=source.title,
        publisher=source.publisher,
        issues=source.issues,
    )
