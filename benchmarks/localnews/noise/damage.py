"""Damage to single characters: taken for others, lost, half-width, torn apart by blanks."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby, pairwise
from pathlib import Path
from random import Random

from benchmarks.localnews.noise.cells import Cell, Cells
from benchmarks.localnews.noise.levels import Level
from kg.evaluate import GoldDocument
from kg.evaluate.markup import GoldMention
from kg.model import MentionType

_HALF_WIDTH = {"，": ",", "：": ":", "；": ";", "？": "?", "！": "!", "（": "(", "）": ")"}
_YEAR = re.compile(r"[0-9０-９〇零一二三四五六七八九]{4}年")
_MONTH = re.compile(r"[0-9０-９一二三四五六七八九十]月")
# A scanner sees shapes; a retyped page has homophones. One character in five is not read at all.
_LOST, _SHAPE = 0.2, 0.7
_LONG_NAME = 3  # names of more characters are not spread to fill a line


@dataclass(frozen=True, slots=True)
class Marks:
    """Which mention each character of a document belongs to, and which dates must stay whole: those that print one of these."""

    mention_at: Mapping[int, GoldMention]
    needed: tuple[re.Pattern[str], ...]


def marks_of(document: GoldDocument) -> Marks:
    """The mentions of a document by character.

    Where a date is printed without its year or its month, another tells it: then none that prints one loses a digit,
    or the value of the first could not be known.
    """
    mentions = document.marked.mentions
    dates = [one.text for one in mentions if one.type is MentionType.DATE]
    covered = {offset: one for one in mentions for span in one.spans for offset in range(*span)}
    return Marks(covered, tuple(sign for sign in (_YEAR, _MONTH) if not all(sign.search(text) for text in dates)))


def damaged(line: Cells, level: Level, marks: Mapping[str, Marks], rng: Random, *, half_width: bool) -> Cells:
    """A line of cells with the damage of a level done to it."""
    cells: list[Cell] = []
    for mention, group in groupby(line, lambda cell: _mention(cell, marks)):
        part = list(group)
        part = _without_digits(part, mention, level, marks, rng)
        if mention is None or mention.type is not MentionType.DATE:
            part = [kept for cell in part for kept in _misread(cell, level.characters, rng)]
        cells += _spread(part, mention, rng) if rng.random() < _blank_chance(mention, part, level) else part
    return tuple(_narrow(cell) for cell in cells) if half_width else tuple(cells)


def is_digit(character: str) -> bool:
    """Whether a character is a digit, narrow or wide."""
    return character in "0123456789０１２３４５６７８９"


def _mention(cell: Cell, marks: Mapping[str, Marks]) -> GoldMention | None:
    return marks[cell.origin.document].mention_at.get(cell.origin.offset) if cell.origin else None


def _without_digits(part: list[Cell], mention: GoldMention | None, level: Level, marks: Mapping[str, Marks], rng: Random) -> list[Cell]:
    """The cells with some of their numbers gone; names are left whole, since a number in one is part of it."""
    if mention and (mention.type is not MentionType.DATE or any(sign.search(mention.text) for sign in _needed(part, marks))):
        return part
    kept: list[Cell] = []
    for digits, run in groupby(part, lambda cell: is_digit(cell.character)):
        if not digits or rng.random() >= level.lost_digits:
            kept += run
    return kept


def _needed(part: list[Cell], marks: Mapping[str, Marks]) -> Iterator[re.Pattern[str]]:
    return (sign for cell in part[:1] if cell.origin for sign in marks[cell.origin.document].needed)


def _misread(cell: Cell, rate: float, rng: Random) -> Iterator[Cell]:
    """The cell, the one it is taken for, or nothing."""
    if not "一" <= cell.character <= "鿿" or rng.random() >= rate:
        yield cell
    elif rng.random() >= _LOST:
        yield Cell(taken_for(cell.character, rng), cell.origin)


def taken_for(character: str, rng: Random) -> str:
    """A character that another is taken for; itself where none is known."""
    shapes, sounds = confusions().get(character, ("", ""))
    choice = shapes if shapes and (not sounds or rng.random() < _SHAPE) else sounds
    return rng.choice(choice) if choice else character


def _blank_chance(mention: GoldMention | None, part: list[Cell], level: Level) -> float:
    """Names of two characters are spread to the width of three; of three seldom; dates have blanks around their digits."""
    if mention is None or mention.type not in {MentionType.PERSON, MentionType.DATE}:
        return 0
    if mention.type is MentionType.DATE:
        return level.blanks
    return level.blanks / max(1, len(part) - 1) ** 2 if len(part) <= _LONG_NAME else 0


def _spread(part: list[Cell], mention: GoldMention | None, rng: Random) -> list[Cell]:
    blank = Cell(rng.choice(" \u3000") if mention and mention.type is MentionType.PERSON else " ", None)
    spread = part[:1]
    for before, cell in pairwise(part):
        beside = is_digit(before.character) != is_digit(cell.character) if mention and mention.type is MentionType.DATE else True
        spread += [blank, cell] if beside and not (before.character + cell.character).isspace() else [cell]
    return spread


def _narrow(cell: Cell) -> Cell:
    return Cell(_HALF_WIDTH.get(cell.character, cell.character), cell.origin)


@cache
def confusions() -> Mapping[str, tuple[str, str]]:
    """For each character those that look like it and those that sound like it, from `confusions.tsv`."""
    rows = (Path(__file__).parent / "confusions.tsv").read_text(encoding="utf-8").splitlines()
    return {one: (shapes, sounds) for one, shapes, sounds in (row.split("\t") for row in rows if not row.startswith("#"))}
