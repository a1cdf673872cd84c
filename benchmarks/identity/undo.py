"""How long it takes to take a merge back, and whether the store is then what it was."""

import time
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from benchmarks.identity.pages import documents
from benchmarks.identity.rows import articles_of
from kg.model import EntityType, Judgement
from kg.pipeline import finish
from kg.runner.deciding import Author, verdict
from kg.store import Store, undo

_AUTHOR = Author("benchmark", "2026-01-01", "to be taken back")


@dataclass(frozen=True, slots=True)
class TakenBack:
    """Seconds of wall clock of a verdict with the graph that follows, and of its undoing."""

    mentions: int
    decided: float
    undone: float
    exact: bool


def measure(path: Path, seed: int, mentions: int) -> TakenBack:
    """Make two people of an invented country one, and take it back."""
    count = 0
    with Store.open(path) as store:
        for records, people in documents(articles_of(seed, 1.0, mentions)):
            count += len(people)
            store.put(records)
        finish(store)
        before = _fingerprint(store)
        one, other, *_ = (entity.id for entity in store.entities() if entity.type == EntityType.PERSON)
        began = time.perf_counter()
        store.add_verdict(verdict(one, other, Judgement.SAME, _AUTHOR))
        finish(store)
        decided = time.perf_counter() - began
    began = time.perf_counter()
    undo(path)
    undone = time.perf_counter() - began
    with Store.open(path, readonly=True) as store:
        return TakenBack(count, decided, undone, exact=_fingerprint(store) == before)


def _fingerprint(store: Store) -> str:
    """A checksum of all that a store holds."""
    found = sha256()
    for line in store.dump():
        found.update(line.encode("utf-8"))
    return found.hexdigest()
