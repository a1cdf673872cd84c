"""What an annotator finds in a block of text, before it is settled who is right."""

from dataclasses import dataclass

from kg.model import MentionType


@dataclass(frozen=True, slots=True)
class Found:
    """A typed stretch of a text: half-open offsets, the annotator and how sure it is (0 to 1), the EDTF value of a date."""

    start: int
    end: int
    type: MentionType
    annotator: str
    confidence: float = 1.0
    value: str | None = None
