"""The waist of the project: one SQLite file that keeps records, verdicts, identity and graph.

Batches of records go in, one transaction each; proposals and entities, nodes, edges and rows are replaced as a whole when
they are computed anew. Nothing here decides anything. One writer at a time, any number of readers.
"""

from kg.store.documents import StoredSource
from kg.store.steps import undo
from kg.store.store import Store

__all__ = ["Store", "StoredSource", "undo"]
