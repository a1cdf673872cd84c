"""nomenklatura: its index of candidates and its matcher for deduplication, pairs above a threshold merged by themselves."""

import tempfile
from collections.abc import Iterable
from pathlib import Path

from followthemoney import Dataset, StatementEntity
from nomenklatura.db import Session, get_engine
from nomenklatura.resolver import Resolver
from nomenklatura.store.memory import MemoryStore
from nomenklatura.xref import xref

from benchmarks.identity.peers.runners.harness import Row, run

# Of 0.3, 0.5 and 0.7 the one that does best on the middle difficulty; they hardly differ.
_THRESHOLD = 0.3
_PAIRS = 3_000_000


def group(rows: Iterable[Row]) -> dict[int, str]:
    """The canonical id of each row once all candidates were compared."""
    with tempfile.TemporaryDirectory() as folder:
        session = Session(get_engine(f"sqlite:///{folder}/resolver.db"))
        resolver: Resolver[StatementEntity] = Resolver(session, create=True)
        resolver.load_into_memory()
        dataset = Dataset.make({"name": "world", "title": "world"})
        store = MemoryStore(dataset, resolver)
        with store.writer() as writer:
            for row in rows:
                writer.add_entity(_entity(dataset, row))
        xref(
            resolver,
            session,
            store,
            Path(folder) / "index",
            limit=_PAIRS,
            limit_factor=1,
            discount_internal=1.0,
            auto_threshold=_THRESHOLD,
            min_threshold=_THRESHOLD,
        )
        return {row["id"]: resolver.get_canonical(f"p{row['id']}") for row in rows}


def _entity(dataset: Dataset, row: Row) -> StatementEntity:
    known = {"name": [row["name"]], "country": ["cn"], "address": [row["region"]]}
    if row["title"]:
        known["position"] = [f"{row['body'] or ''}{row['title']}"]
    return StatementEntity.from_data(dataset, {"id": f"p{row['id']}", "schema": "Person", "properties": known})


if __name__ == "__main__":
    run(group)
