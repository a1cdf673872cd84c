"""What every runner does: read the sightings, let the peer group them, write the groups and the seconds it took.

It is run with three paths: sightings, groups, costs. A sighting is a row
`{id, article, name, title, body, region, date, companions}`; title and body may be null; the region is that of the body, else of
the paper, as the digits of a division code.
"""

import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Row = dict[str, Any]


@dataclass(frozen=True)
class Sightings:
    """The rows of a file, read anew each time one goes through them: what is held of them is the peer's own."""

    path: Path

    def __iter__(self) -> Iterator[Row]:
        with self.path.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def run(group: Callable[[Iterable[Row]], dict[int, str]]) -> None:
    """Let a peer group the sightings; time is that of reading them and of the peer."""
    sightings, groups, costs = map(Path, sys.argv[1:4])
    clock, processor = time.perf_counter(), time.process_time()
    found = group(Sightings(sightings))
    spent = {"seconds": time.perf_counter() - clock, "cpu_seconds": time.process_time() - processor}
    groups.write_text(json.dumps({str(key): value for key, value in found.items()}), encoding="utf-8")
    costs.write_text(json.dumps(spent), encoding="utf-8")
