"""Evidence of a page: spans that only white space keeps apart as one quotation."""

from collections.abc import Iterable

from kg.model import Page, boxes_under
from kg.model.rows import BoxRow, Evidence
from kg.text import Span, Spans, squeeze


def evidence(page: Page | None, source: str, article: str, spans: Iterable[Span]) -> tuple[Evidence, ...]:
    """The spans of a page as evidence, each with its characters without white space and its place in print."""
    if page is None:
        return ()
    return tuple(
        Evidence(source=source, article=article, span=span, quote=squeeze(page.text[span[0] : span[1]]), boxes=boxes(page, (span,)))
        for span in _joined(page.text, spans)
    )


def boxes(page: Page | None, spans: Iterable[Span]) -> tuple[BoxRow, ...]:
    """Where the spans of a page are printed, line by line; nothing for a source without pages."""
    if page is None or not page.boxes:
        return ()
    return tuple(BoxRow(page=box.page, box=box.box) for span in spans for box in boxes_under(page.boxes, span))


def _joined(raw: str, spans: Iterable[Span]) -> Spans:
    """Spans that follow one another on the page, with only line ends and blanks between, as one."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and joined[-1][1] <= start and not raw[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)


def unique(items: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Each piece of evidence once, by source, place and quotation."""
    listed = tuple(items)
    if len(listed) < 2:
        return listed
    found = {(item.source, item.article, item.span): item for item in listed}
    return tuple(found[key] for key in sorted(found))
