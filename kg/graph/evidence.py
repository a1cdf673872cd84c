"""Evidence of a page: spans that only white space keeps apart as one quotation."""

from collections.abc import Iterable

from kg.model.rows import Evidence
from kg.text import Span, Spans, squeeze


def evidence(raw: str, source: str, article: str, spans: Iterable[Span]) -> tuple[Evidence, ...]:
    """The spans of a page as evidence, each with its characters without white space."""
    return tuple(Evidence(source=source, article=article, span=span, quote=squeeze(raw[span[0] : span[1]])) for span in _joined(raw, spans))


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
