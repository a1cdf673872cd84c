"""What a format cannot hold, as rows that say so."""

from collections.abc import Mapping

from kg.model import IssueKind
from kg.model.rows import IssueRow


def left_out(file: str, removed: Mapping[str, int], why: str) -> tuple[IssueRow, ...]:
    """The characters that were left out of a file, each with its number and the reason."""
    return tuple(
        IssueRow(
            source=file,
            article=None,
            span=None,
            kind=IssueKind.FORBIDDEN_CHARACTER,
            text=f"U+{ord(character):04X} was left out {count} times, because {why}",
            remedy="read the full text in the JSON Lines files, or mend the scanned page",
        )
        for character, count in sorted(removed.items())
    )
