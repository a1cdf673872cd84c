"""The sightings of an invented country as rows, the same for every resolver."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.identity.world import Difficulty, Printed, World

ARTICLES_OF_A_COUNTY = 140
"""So many articles a county has; a larger country has more counties, not longer papers."""

_COUNTIES = (24, 2700)  # the fewest and the most
_MENTIONS_OF_AN_ARTICLE = 2.9


def write_rows(path: Path, seed: int, factor: float, mentions: int) -> dict[str, int]:
    """Write the rows of about so many mentions of people; the person behind each, by its id."""
    truth: dict[str, int] = {}
    with path.open("w", encoding="utf-8") as stream:
        for row, person in _rows(articles_of(seed, factor, mentions)):
            truth[str(len(truth))] = person
            stream.write(json.dumps(row | {"id": len(truth) - 1}, ensure_ascii=False) + "\n")
    return truth


def articles_of(seed: int, factor: float, mentions: int) -> Iterator[Printed]:
    """The articles of an invented country, with about so many mentions of people."""
    articles = round(mentions / _MENTIONS_OF_AN_ARTICLE)
    counties = min(max(articles // ARTICLES_OF_A_COUNTY, _COUNTIES[0]), _COUNTIES[1])
    return World(seed, Difficulty().times(factor), counties).articles(articles)


def _rows(articles: Iterable[Printed]) -> Iterator[tuple[dict[str, object], int]]:
    for printed in articles:
        names = [sighting.name for sighting in printed.sightings]
        for sighting in printed.sightings:
            region = sighting.seat if sighting.body else printed.region
            yield (
                {
                    "article": printed.number,
                    "paper": printed.region.code,
                    "name": sighting.name,
                    "title": sighting.title,
                    "body": sighting.body,
                    "region": region.code,
                    "date": printed.date,
                    "companions": [name for name in names if name != sighting.name],
                },
                sighting.person,
            )
