"""Where the store of a graph is."""

from pathlib import Path


def store_path(path: Path) -> Path:
    """The store's file: the path itself, or the file of a build in the folder."""
    return path / "graph.sqlite" if path.is_dir() else path
