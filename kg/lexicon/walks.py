"""Walks of life: what people are called who hold no office."""

from functools import cache

from kg.lexicon.tables import fail, rows


@cache
def walks_of_life() -> dict[str, str]:
    """The walk of life that each word tells of."""
    name = "walks_of_life.tsv"
    found: dict[str, str] = {}
    for line, (word, walk) in rows(name, 2):
        if word in found:
            raise fail(name, line, f"{word!r} stands twice")
        found[word] = walk
    return found
