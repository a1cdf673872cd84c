"""Running the flow over many sources: which are new, who reads them, what becomes of one that breaks.

Paths and settings go in, a filled store, the files of a build and a summary come out. A source is the unit of work and of
resuming: what an interrupted run has read is not read again. The order of the flow itself is in `kg.pipeline`.
"""

from kg.runner.local import RUNNERS, build_sources, fill
from kg.runner.progress import Progress, Silent
from kg.runner.summary import Summary

__all__ = ["RUNNERS", "Progress", "Silent", "Summary", "build_sources", "fill"]
