"""Whose rules a model marks names by: corpora disagree about what a name is, and one model knows the rules of several."""

from dataclasses import dataclass
from typing import Final

OURS: Final = "localnews"
"""The convention of this project, which is followed unless another one is asked for; the others are those of the corpora of training."""


@dataclass(frozen=True, slots=True)
class ModelName:
    """What a model is called, and whose convention it is asked to mark names by."""

    model: str
    convention: str = OURS

    def __str__(self) -> str:
        return self.model if self.convention == OURS else f"{self.model}:{self.convention}"

    @classmethod
    def read(cls, text: str) -> "ModelName":
        """`MODEL` or `MODEL:CONVENTION`."""
        model, colon, convention = text.rpartition(":")
        return cls(model, convention) if colon and convention.isalnum() else cls(text)
