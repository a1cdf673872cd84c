"""What is read from files, document by document, without a store: the left half of the flow for whoever wants to look at it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.extract import load_engine
from kg.model import Issue, Records
from kg.runner.local import given_sources
from kg.runner.work import EngineMaker, read_group
from kg.settings import Settings


def read_files(paths: Sequence[Path], settings: Settings, make_engine: EngineMaker = load_engine) -> Iterator[Records | Issue]:
    """The records of every source under the paths in their order, an issue for each that cannot be opened.

    A path, region, encoding or model that does not exist is told before the first source is read.
    """
    found = given_sources(paths, settings)
    engine = make_engine(settings.extract.engine, settings.extract.threads)
    return (item if isinstance(item, Issue) else read_group([item], engine, settings)[0] for one in found for item in one.sources())
