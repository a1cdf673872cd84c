"""Rows of issues: what went wrong with documents, with identity, and what contradicts itself in the graph."""

from collections.abc import Iterable, Iterator, Mapping

from kg.model import Issue, IssueKind
from kg.model.rows import IssueRow
from kg.store import StoredSource


def issue_rows(of_sources: Iterable[tuple[str, Issue]], names: Mapping[str, str], others: Iterable[Issue]) -> list[IssueRow]:
    """All issues, those of named sources and others, by source and place, each once; `source` is the name of the source."""
    found = {_row(issue, name) for name, issue in of_sources}
    found.update(_row(issue, names.get(issue.source, issue.source)) for issue in others)
    return sorted(found, key=lambda row: (row.source, row.article or "", row.span or (-1, -1), row.kind, row.text))


def missing_sources(sources: Iterable[StoredSource]) -> Iterator[Issue]:
    """An issue for each name that is no longer where it came from; what was read from it stays."""
    for source in sources:
        for name in source.gone:
            text = f"{name} is gone from where it was; the graph still holds what was read from it"
            remedy = "put it back, or build the others into a new folder"
            yield Issue(source=name, kind=IssueKind.MISSING_SOURCE, text=text, remedy=remedy)


def unread_sources(sources: Iterable[StoredSource]) -> Iterator[Issue]:
    """What is wrong with each file that gives nothing any more; what was read from it before stays."""
    for source in sources:
        for name, issue in source.unread:
            text = f"{issue.text}; the graph still holds what was read from {name} before"
            yield issue.model_copy(update={"source": name, "text": text, "remedy": f"{issue.remedy}; or `kg forget` it"})


def _row(issue: Issue, source: str) -> IssueRow:
    return IssueRow(
        source=source,
        article=issue.article,
        span=issue.span,
        kind=issue.kind,
        text=issue.text,
        remedy=issue.remedy,
        evidence=issue.evidence,
    )
