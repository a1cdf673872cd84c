"""Fields of departments as papers abbreviate them, and their official wording: whole, by province, or part by part."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.lexicon.divisions import divisions
from kg.lexicon.records import Division, Level
from kg.lexicon.tables import TABLES, fail, rows
from kg.tables import words


@dataclass(frozen=True, slots=True)
class Fields:
    """The tables of fields; `own` are those of a province at a level, `whole` those that are official as they stand."""

    stems: Mapping[str, str]
    own: Mapping[tuple[str, Level, str], str]
    parts: Mapping[str, str]
    whole: frozenset[str]

    def printed(self) -> frozenset[str]:
        """Every abbreviation that the tables list whole."""
        return frozenset(self.stems) | {field for _, _, field in self.own}

    def in_full(self, field: str, region: Division | None) -> str | None:
        """The official wording of an abbreviated field in a region; None where it is no abbreviation."""
        return self._own(field, region) or self.stems.get(field) or self._composed(field)

    def _own(self, field: str, region: Division | None) -> str | None:
        if region is None:
            return None
        line = (region, *divisions().ancestors(region))
        level = next(place.level for place in line if place.level <= Level.COUNTY)
        return self.own.get((line[-1].name, level, field))

    def _composed(self, field: str) -> str | None:
        """A field made of several, one of them abbreviated at least, either all to one character (教文体) or none (发改经信)."""
        if field in self.whole:
            return None
        pieces = self._pieces(field)
        full = [self.parts[piece] for piece in pieces if piece != "和"]
        short = [len(piece) == 1 for piece in pieces if piece != "和"]
        if len(full) < 2 or any(short) != all(short) or all(self.parts.get(piece) in (piece, None) for piece in pieces):
            return None
        if "和" in pieces:
            return "".join(self.parts.get(piece, piece) for piece in pieces)
        return "".join(full) if all(short) else f"{''.join(full[:-1])}和{full[-1]}"

    def _pieces(self, field: str) -> list[str]:
        """The known parts that a field is made of, the longest at each place; none where something is left."""
        pieces: list[str] = []
        at = 0
        while at < len(field):
            piece = next((field[at:end] for end in range(len(field), at, -1) if field[at:end] in self.parts), "")
            piece = piece or ("和" if 0 < at < len(field) - 1 and field[at] == "和" else "")
            if not piece:
                return []
            pieces.append(piece)
            at += len(piece)
        return pieces


@cache
def department_fields() -> Fields:
    """The shipped fields; loaded and checked on the first call."""
    provinces = {division.name for division in divisions().children(None)}
    own: dict[tuple[str, Level, str], str] = {}
    for line, (province, levels, printed, full) in rows("department_local.tsv", 4):
        if province not in provinces:
            raise fail("department_local.tsv", line, f"no province is called {province}")
        own |= {(province, Level(int(level)), field): full for level in words(levels) for field in words(printed)}
    return Fields(
        stems={short: full for _, (short, full) in rows("department_stems.tsv", 2)},
        own=own,
        parts=dict(TABLES.records("department_parts.tsv", 2, lambda cells: (cells[0], cells[1]))),
        whole=frozenset(field for _, (field, _) in rows("department_fields.tsv", 2)),
    )
