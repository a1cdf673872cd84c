"""Words that print may set apart: 简 讯, 责 任 编 辑."""

import re
from collections.abc import Iterable

_NEIGHBOURS = re.compile(r"(?<=[\u4e00-\u9fff?])(?=[\u4e00-\u9fff])")


def spaced(words: Iterable[str]) -> str:
    """A pattern for any of the words, or patterns, between whose characters blanks may stand."""
    found = (_NEIGHBOURS.sub(r"\\s*", word) for word in words)
    return f"(?:{'|'.join(found)})"
