"""The rows of a build as JSON Lines, one file a kind of row."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from kg.export.whole import whole_file
from kg.graph import Graph, Kept
from kg.model import Record
from kg.model.rows import ArticleRow, CoappearanceRow, EntityRow, EventRow, IssueRow, MentionRow, PostRow, TenureRow

ROW_FILES: Mapping[str, type[Record]] = {
    "articles.jsonl": ArticleRow,
    "mentions.jsonl": MentionRow,
    "entities.jsonl": EntityRow,
    "posts.jsonl": PostRow,
    "tenures.jsonl": TenureRow,
    "events.jsonl": EventRow,
    "coappearances.jsonl": CoappearanceRow,
    "issues.jsonl": IssueRow,
}
"""Which file holds which rows, in the order of `Graph.tables`."""


def write_jsonl(graph: Graph, folder: Path) -> None:
    """Write every kind of row into its file."""
    for name, rows in zip(ROW_FILES, graph.tables(), strict=True):
        _write(rows, folder / name)


def _write(rows: Iterable[Record], path: Path) -> None:
    lines = rows.lines() if isinstance(rows, Kept) else (row.model_dump_json() for row in rows)
    with whole_file(path) as stream:
        stream.writelines(f"{line}\n" for line in lines)
