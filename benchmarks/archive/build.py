"""A build that tells when its store held the graph: python -m benchmarks.archive.build OUT IN."""

import sys
from pathlib import Path
from time import process_time

from kg.runner import build_sources
from kg.runner.progress import Silent
from kg.runner.refresh import WRITING
from kg.settings import Settings

TOLD = "seconds of the processor to the graph: "


class _UpToFiles(Silent):
    """Tells the processor time once all that is left to do is to write files."""

    def step(self, what: str) -> None:
        """Hear what begins."""
        if what == WRITING:
            print(f"{TOLD}{process_time():.3f}")  # noqa: T201  # what the benchmark reads


if __name__ == "__main__":
    build_sources([Path(sys.argv[2])], Settings(out=Path(sys.argv[1])), _UpToFiles())
