"""Bringing the graph and the files of a build up to date with its store, without reading a page."""

from collections.abc import Sequence
from pathlib import Path

from kg.errors import UsageError
from kg.export import export_all
from kg.graph import Graph
from kg.model.rows import IssueRow
from kg.pipeline import finish
from kg.runner.progress import Progress
from kg.store import Store
from kg.store.documents import StoredSource

WRITING = "writing the files"
"""What is told when the store holds the graph and its files begin."""


def refresh(store: Store, folder: Path, progress: Progress) -> tuple[Graph, tuple[IssueRow, ...]]:
    """Decide anew who is who and write all files; the graph, and what the formats could not hold."""
    progress.step("deciding who is who")
    graph = finish(store)
    progress.step(WRITING)
    return graph, export_all(graph, folder)


def forget(store: Store, names: Sequence[str]) -> list[StoredSource]:
    """Delete the sources with these names or ids for good; all of them or, if one is unknown, none."""
    known = {name: source for source in store.sources() for name in (source.id, *source.names)}
    if unknown := [name for name in names if name not in known]:
        where = "articles.jsonl has their names in its field `source`"
        again = "if it was being forgotten when the command was cut off, `kg update` writes the files without it"
        raise UsageError(f"no page of this graph is called {unknown[0]!r}; {where}; {again}")
    found = {known[name].id: known[name] for name in names}
    store.forget(*found)
    return list(found.values())
