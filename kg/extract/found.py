"""What an annotator finds in a block of text, before it is settled who is right."""

from dataclasses import dataclass, replace

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

    def reaching(self, start: int, end: int) -> "Found":
        """The same from one offset to another; nearly always this is where it is already."""
        return self if (start, end) == (self.start, self.end) else replace(self, start=start, end=end)
