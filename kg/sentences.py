"""Sentences of an unwrapped paragraph, as half-open ranges that leave nothing out."""

import re

# A sentence ends with 。！？；… or their ASCII kin, and takes the closing quotes and brackets with it; a full stop between
# letters or digits is a decimal point or part of an address.
_END = re.compile(r"(?:[。！？；!?;]|…+|\.(?![0-9A-Za-z]))+[”’」』》）)】〕\"']*\s*")


def sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of a paragraph in their order; together they are the whole text."""
    ranges: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        ranges.append((start, match.end()))
        start = match.end()
    if start < len(text):
        ranges.append((start, len(text)))
    return ranges
