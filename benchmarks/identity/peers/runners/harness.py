"""What every runner does: read the sightings, let the peer group them, write the groups and the seconds it took.

It is run with three paths: sightings, groups, costs. A sighting is a row
`{id, article, name, title, body, region, date, companions}`; title and body may be null; the region is that of the body, else of
the paper, as the digits of a division code.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def run(group: Callable[[list[Row]], dict[int, str]]) -> None:
    """Let a peer group the sightings; time is that of the peer alone."""
    sightings, groups, costs = map(Path, sys.argv[1:4])
    with sightings.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    clock, processor = time.perf_counter(), time.process_time()
    found = group(rows)
    spent = {"seconds": time.perf_counter() - clock, "cpu_seconds": time.process_time() - processor}
    groups.write_text(json.dumps({str(key): value for key, value in found.items()}), encoding="utf-8")
    costs.write_text(json.dumps(spent), encoding="utf-8")
