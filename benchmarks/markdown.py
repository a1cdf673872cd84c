"""Tables in Markdown."""

from collections.abc import Collection, Iterable, Sequence


def markdown_table(head: Sequence[str], rows: Iterable[Sequence[object]], words: Collection[str]) -> str:
    """A table in Markdown; the columns that `words` names are set to the left, the others, which hold figures, to the right."""
    ends = ["---" if name in words else "--:" for name in head]
    return "\n".join(f"| {' | '.join(map(str, row))} |" for row in (head, ends, *rows))
