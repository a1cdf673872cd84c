"""Rows of issues: what went wrong with documents, with identity, and what contradicts itself in the graph."""

from collections.abc import Iterable

from kg.model import Issue, Records
from kg.model.rows import IssueRow


def issue_rows(documents: Iterable[Records], others: Iterable[Issue]) -> list[IssueRow]:
    """All issues, by source and place, each once; `source` is the name of the source."""
    names: dict[str, str] = {}
    found: set[IssueRow] = set()
    for records in documents:
        names[records.source] = records.name
        found.update(_row(issue, records.name) for issue in records.issues)
    found.update(_row(issue, names.get(issue.source, issue.source)) for issue in others)
    return sorted(found, key=lambda row: (row.source, row.article or "", row.span or (-1, -1), row.kind, row.text))


def _row(issue: Issue, source: str) -> IssueRow:
    return IssueRow(source=source, article=issue.article, span=issue.span, kind=issue.kind, text=issue.text, remedy=issue.remedy)
