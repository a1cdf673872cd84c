"""Names whose characters are set apart to fill a line, or run into one another: where one ends and the next begins."""

from collections.abc import Iterator, Sequence
from functools import cache

from kg.lexicon.names import names

_LENGTHS = (2, 3)
_MOST = 12  # characters
_RUN_INTO = 5  # characters from which a name may be two
_LIKELY = 0.6


def names_in(characters: Sequence[str]) -> list[tuple[int, int]] | None:
    """The likeliest cut of single characters (符 青 雨 黄 岩) into names of two or three; None where there is none."""
    if not 2 <= len(characters) <= _MOST:
        return None
    text = "".join(characters)
    return max(_cuts(len(text)), key=lambda cut: _least(text, cut), default=None)


def two_names(text: str) -> int | None:
    """Where a text is cut that is no name but two: 薛世昌敖胜军."""
    if len(text) < _RUN_INTO or "·" in text or names().person_likelihood(text) >= _LIKELY:
        return None
    cuts = [[(0, at), (at, len(text))] for at in _LENGTHS if len(text) - at in _LENGTHS]
    best = max(cuts, key=lambda cut: _least(text, cut), default=None)
    return best[0][1] if best and _least(text, best) >= _LIKELY else None


def _least(text: str, cut: Sequence[tuple[int, int]]) -> float:
    return min(names().person_likelihood(text[start:end]) for start, end in cut)


@cache
def _cuts(length: int) -> tuple[list[tuple[int, int]], ...]:
    return tuple(_cut_from(0, length))


def _cut_from(start: int, length: int) -> Iterator[list[tuple[int, int]]]:
    if start == length:
        yield []
    for size in _LENGTHS:
        if start + size <= length:
            yield from ([(start, start + size), *rest] for rest in _cut_from(start + size, length))
