"""One thing that speaks for or against two being one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """The kind of evidence, a score in bits, positive for one person, and a sentence that says why."""

    kind: str
    score: float
    sentence: str
