"""Chinese local newspapers as a graph of who did what, where, when, with whom and in which post.

    import kg

    with kg.build("seeds/") as graph:
        graph.coappearances("张秀玲", unit="event")

    with kg.open("exports/graph.sqlite") as graph:
        graph.show("张秀玲").posts

Nothing heavy is loaded before it is used.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from kg.version import __version__

if TYPE_CHECKING:
    from kg.query import OpenGraph

__all__ = ["__version__", "build", "open"]

Paths = str | Path | Iterable[str | Path]


def build(  # noqa: PLR0913  # the options of a build, each by keyword
    sources: Paths,
    out: str | Path | None = None,
    *,
    engine: str | None = None,
    region: str | None = None,
    encoding: str | None = None,
    jobs: int = 1,
) -> "OpenGraph":
    """Read files and folders of pages and open their graph; with `out`, all files of a build are written there.

    Without `out` the graph lives until it is closed.
    """
    from kg.runner.opening import build_and_open  # noqa: PLC0415  # `import kg` must not wait for the stages
    from kg.settings import ExtractSettings, FactsSettings, ReadSettings, Settings  # noqa: PLC0415

    settings = Settings(
        read=ReadSettings(encoding=encoding),
        extract=ExtractSettings(engine=engine),
        facts=FactsSettings(region=region),
        jobs=jobs,
    )
    paths = [Path(sources)] if isinstance(sources, str | Path) else [Path(source) for source in sources]
    return build_and_open(paths, settings, None if out is None else Path(out))


def open(path: str | Path) -> "OpenGraph":  # noqa: A001  # `kg.open` is what one expects it to be called
    """Open a graph that was built: the file `graph.sqlite`, or the folder it is in."""
    from kg.query import OpenGraph  # noqa: PLC0415

    return OpenGraph(path)
