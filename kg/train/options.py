"""How a model is trained."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class TrainingOptions:
    """How long and how large; the defaults are those of the bundled model."""

    epochs: int = 22
    limit: int | None = None
    seed: int = 1
    threads: int = 1
    resume: bool = False
    start: Path | None = None
    invented: int = 30_000
    width: int = 256
    hidden: int = 256
    drop: float = 0.35
    rate: float = 2e-3
    characters: int = 3200
