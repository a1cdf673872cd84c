"""Captions that number the pictures of a page: ①…, ②…, told from the items of a list."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from kg.layout.vocabulary import signs

_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩"
_LINES_OF_CAPTION = 3  # the photographer is named at the end of the last caption, or under it
_TAIL = 40


def numbered_captions(lines: Sequence[str]) -> Iterator[int]:
    """The lines that begin such captions: those under a headline, and those with a photographer's name."""
    numbered = [number for number, line in enumerate(lines) if signs.CIRCLED.match(line)]
    while numbered:
        pairs = zip(numbered, _CIRCLES, strict=False)
        run = [number for number, _ in takewhile(lambda pair: pair[1] in lines[pair[0]][:2], pairs)]
        if len(run) > 1 and _are_captions(lines, run):
            yield from run
        del numbered[: max(1, len(run))]


def _are_captions(lines: Sequence[str], run: Sequence[int]) -> bool:
    above = lines[run[0] - 1] if run[0] else ""
    if above.endswith(":"):
        return False
    photographed = any(signs.PHOTOGRAPHED.search(line[-_TAIL:]) for line in lines[run[0] : run[-1] + _LINES_OF_CAPTION])
    return photographed or not signs.SENTENCE_END.search(above[-_TAIL:])
