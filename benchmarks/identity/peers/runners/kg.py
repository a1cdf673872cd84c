"""The sightings as the records of pages, resolved as a build of this project does it."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from benchmarks.identity.pages import documents
from benchmarks.identity.peers.runners.harness import Row, run
from benchmarks.identity.regions import Region
from benchmarks.identity.world import Printed, Sighting
from kg.model import Records
from kg.resolve import link


def group(rows: Iterable[Row]) -> dict[int, str]:
    """The entity of each row's mention."""
    row_of: dict[str, int] = {}

    def read() -> Iterator[Records]:
        for records, mentions in documents(_articles(rows)):
            row_of.update(mentions)
            yield records

    entity_of = link(read()).entity_of
    return {row: entity_of[mention] for mention, row in row_of.items()}


def _articles(rows: Iterable[Row]) -> Iterator[Printed]:
    for number, group in groupby(rows, key=itemgetter("article")):
        named = list(group)
        paper = Region(named[0]["paper"], "", upper=False)
        sightings = (Sighting(row["id"], row["name"], row["title"], row["body"], Region(row["region"], "", upper=False)) for row in named)
        yield Printed(number, paper, named[0]["date"], tuple(sightings))


if __name__ == "__main__":
    run(group)
