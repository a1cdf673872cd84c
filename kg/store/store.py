"""The store as one thing, and its dump for comparison."""

from collections.abc import Iterator

from kg.store import sql
from kg.store.graph import GraphTables
from kg.store.identity import IdentityTables
from kg.store.verdicts import VerdictTables


class Store(VerdictTables, IdentityTables, GraphTables):
    """One SQLite file with everything ever added; open it with `Store.open(path)` in a `with` statement."""

    def dump(self) -> Iterator[str]:
        """Everything in the store as sorted lines; two stores with the same content give the same lines."""
        for records in self.all_records():
            yield f"records\t{records.model_dump_json()}"
        for table, statement in sql.ALL_OF.items():
            yield from sorted(f"{table}\t{row!r}" for row in self._run(statement))
