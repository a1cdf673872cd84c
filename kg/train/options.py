"""How a model is trained."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class TrainingOptions:
    """How long and how large; the defaults are those of the bundled model.

    The rate falls as if there were `schedule` epochs: at the lowest rates the corpora are learned by heart (the version before this
    one had on the dev split of benchmarks/localnews an F1 of 95.0 after 15 epochs of 22, and one of 94.8 after all 22).
    """

    epochs: int = 18
    schedule: int = 18
    limit: int | None = None
    seed: int = 1
    threads: int = 1
    resume: bool = False
    start: Path | None = None
    readings: int = 1
    invented: int = 30_000
    width: int = 256
    hidden: int = 320
    drop: float = 0.4
    rate: float = 1.5e-3
    characters: int = 3200
